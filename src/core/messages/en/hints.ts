/** What does not fit together on a claim. */
export const hints = {
  'hint.bothSides': 'Evidence conflicts: {supports, plural, one {1 piece supports} other {{supports} pieces support}} the claim, {refutes, plural, one {1 refutes} other {{refutes} refute}} it.',
  'hint.figures': 'Figures that do not fit together: {list}.',
  'hint.limits': 'Different figures, which can both be true: {list}. Look at who counted, and how they rounded.',
  'hint.days': 'Different days: {list}.',
  'hint.otherFigure': 'Another claim gives a figure that does not fit: {list}.',
  'hint.otherDay': 'Another claim gives a different day: {list}.',
  'hint.given': '“{words}” ({source})',
  'hint.thisClaim': 'this claim',

  'hint.verdictAlone': 'The verdict “{verdict}” stands on no evidence.',
  'hint.newerEvidence': '{count, plural, one {1 piece of evidence is} other {{count} pieces of evidence are}} newer than the verdict “{verdict}”.',
  'hint.oneSource': 'All {count} pieces of evidence come from one source.',

  'hint.kind.bothSides': 'Both sides',
  'hint.kind.figures': 'Figures',
  'hint.kind.days': 'Days',
  'hint.kind.verdictAlone': 'Verdict alone',
  'hint.kind.newerEvidence': 'Newer evidence',
  'hint.kind.oneSource': 'One source',

  'hints.label': 'Hints',
  'hints.reading': 'Reading figures… {done} of {total}',
  'hints.readingHint': 'Hints on figures and days of the other claims are still to come.',
  'hints.sign': '{count, plural, one {1 hint} other {{count} hints}}: {first}',
  'hints.dismiss': 'Put aside',
  'hints.why': 'Why this is no matter',
  'hints.whyPlaceholder': 'Why this is no matter (may be left empty)',
  'hints.doDismiss': 'Put aside',
  'hints.aside': '{count, plural, one {1 hint put aside} other {{count} hints put aside}}',
  'hints.restore': 'Bring back',
  'hints.by': '{author}, {when}',
} as const;
