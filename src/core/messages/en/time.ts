/** Times in words. */
export const time = {
  'time.about': 'about {time}',
  'time.perhaps': '{time} (uncertain)',
  'time.span': '{from} – {to}',
  'time.since': 'since {from}',
  'time.until': 'until {to}',
  'time.notUnderstood': 'Kept as written; not understood as a date',
  'time.unknown': 'unknown',
  'time.decade': '{year}s',
  'time.century': '{from}–{to}',
  'time.season': '{season} {year}',
  'time.season.spring': 'spring',
  'time.season.summer': 'summer',
  'time.season.autumn': 'autumn',
  'time.season.winter': 'winter',
  'time.beforeChrist': '{year} BC',
} as const;
