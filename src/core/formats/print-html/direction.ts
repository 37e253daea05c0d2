export type Direction = 'ltr' | 'rtl';

const firstLetter = /\p{L}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Returns whether anything in a text has a direction of its own. */
export const hasLetters = (text: string): boolean => firstLetter.test(text);

/** Returns the direction of a text by its first letter, as rule P2 of the Unicode Bidirectional Algorithm; "ltr" without one. */
export function directionOf(text: string): Direction {
  const letter = firstLetter.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
