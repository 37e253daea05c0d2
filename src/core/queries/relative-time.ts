const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// Made once: making them costs more than all that is done with them.
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/**
 * Returns how long ago an instant was, in words ("now", "5 minutes ago", "yesterday"), and from a week on its date.
 * `now` is in milliseconds since 1970; an instant in the future (another machine's clock) counts as now.
 */
export function relativeTime(instant: string, now: number): string {
  const then = Date.parse(instant);
  const ago = Math.max(0, now - then);
  if (ago < minute) return words.format(0, 'second');
  if (ago < hour) return words.format(-Math.floor(ago / minute), 'minute');
  if (ago < day) return words.format(-Math.floor(ago / hour), 'hour');
  if (ago < 7 * day) return words.format(-Math.floor(ago / day), 'day');
  return date.format(then);
}
