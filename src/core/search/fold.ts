/** Marks that a word is found without (accents, Arabic and Hebrew vowel signs), and characters that only steer how it is shown. */
const stripped = new RegExp(
  '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670'
  + '\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a\\u08d3-\\u08ff\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff'
  + '\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u00ad\\u061c\\u200b-\\u200f\\u2060\\u2066-\\u2069\\ufeff]',
  'g',
);

/** Letters that Unicode does not take apart and that readers type without their stroke, and forms of one letter. */
const others: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', þ: 'th', ŧ: 't', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه',
  ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ',
};
const other = new RegExp(`[${Object.keys(others).join('')}]`, 'g');

/** The zeros of the decimal digits that stand for the same numbers as 0 to 9. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const foreignDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

// oxlint-disable-next-line no-control-regex
const plain = /^[\x00-\x7f]*$/;

/**
 * Returns text in the form in which it is compared: letter case, accents, Unicode width and compatibility forms, the
 * vowel signs of Arabic and Hebrew, tatweel, the forms of alef and the final letters of Hebrew do not count. Folding
 * twice changes nothing more. The length may differ from the text's.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(stripped, '')
    .replace(other, (letter) => others[letter]!)
    .replace(foreignDigit, (digit) => digitOf(digit.charCodeAt(0)))
    .normalize('NFC');
}

function digitOf(unit: number): string {
  const zero = zeros.findLast((candidate) => candidate <= unit)!;
  return String(unit - zero);
}
