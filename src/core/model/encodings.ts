/** Encodings that a text can be read in again where they were guessed wrong, by their WHATWG names in lower case. */
export const legacyEncodings = [
  'utf-8', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'windows-1258', 'windows-874',
  'iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-10', 'iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'iso-8859-16',
  'koi8-r', 'koi8-u', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr',
] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];
