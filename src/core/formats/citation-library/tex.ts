/** Marks of TeX over a letter, as the combining signs of Unicode. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030a', H: '\u030b', v: '\u030c', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', i: 'i', j: 'j', dh: 'ð', th: 'þ', textendash: '–', textemdash: '—', ldots: '…', dots: '…', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”', euro: '€', pounds: '£', S: '§', copyright: '©', textbackslash: '\\', LaTeX: 'LaTeX', TeX: 'TeX',
};

/** Returns the words in a value of BibTeX: letters with their accents, dashes and quotation marks as signs, without commands and braces. */
export const fromTex = (value: string): string => value
  .replace(/\\([`'^~="."])\s*\{?\s*\\?([A-Za-z])\s*\}?/g, (_, mark: string, letter: string) => `${letter}${accents[mark]!}`)
  .replace(/\\([uvHcdbkr])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\s+([A-Za-z]))/g, (_, mark: string, inner: string | undefined, bare: string | undefined) => `${inner ?? bare ?? ''}${accents[mark]!}`)
  .replace(/\\([A-Za-z]+)\s*(?:\{\})?/g, (_, name: string) => letters[name] ?? '')
  .replace(/\\([&%$#_{}~ ])/g, (_, sign: string) => (sign === '{' || sign === '}' ? '' : sign))
  .replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”').replaceAll('~', ' ')
  .replace(/[{}]/g, '').replace(/\s+/g, ' ').trim().normalize('NFC');
