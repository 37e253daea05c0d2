/** Why facts are suggested for a claim. */
export const suggestions = {
  'suggestion.speaker.before': 'named before “{words}”',
  'suggestion.speaker.after': 'named with “{words}” beside what is said',
  'suggestion.speaker.phrase': 'named after “{words}”',
  'suggestion.speaker.by': 'named after “{words}”',
  'suggestion.speaker.noun': 'whose “{words}” it is',
  'suggestion.speaker.label': 'named beside the quotation',
  'suggestion.speaker.introduced': '{speaker} is named right before the quotation',
  'suggestion.speaker.pronoun': '“{pronoun}” with “{words}”; {speaker} was named before',
  'suggestion.speaker.fullName': '“{short}” with “{words}”, named in full before',
  'suggestion.speaker.quotationGoesOn': 'the quotation belongs to “{words}” beside it',

  'suggestion.time.written': 'the text says “{words}”',
  'suggestion.time.counted': '“{words}” counted from the source’s date, {date}',
  'suggestion.time.countedFromSaying': '“{words}” counted from when it was said, {date}',
  'suggestion.number.written': 'the text says “{words}”',
} as const;
