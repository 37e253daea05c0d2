/** Encodings that a text can be read in again where they were guessed wrong, by their WHATWG names in lower case, and what they are for. */
export const encodingScripts = {
  'utf-8': 'all',
  'windows-1252': 'western', 'iso-8859-15': 'western', 'iso-8859-14': 'celtic',
  'windows-1250': 'central', 'iso-8859-2': 'central', 'iso-8859-16': 'romanian',
  'windows-1257': 'baltic', 'iso-8859-4': 'baltic', 'iso-8859-13': 'baltic', 'iso-8859-10': 'nordic', 'iso-8859-3': 'southern',
  'windows-1251': 'cyrillic', 'koi8-r': 'russian', 'koi8-u': 'ukrainian', 'iso-8859-5': 'cyrillic',
  'windows-1253': 'greek', 'iso-8859-7': 'greek', 'windows-1254': 'turkish',
  'windows-1255': 'hebrew', 'windows-1256': 'arabic', 'iso-8859-6': 'arabic',
  gb18030: 'chineseSimplified', big5: 'chineseTraditional', shift_jis: 'japanese', 'euc-jp': 'japanese', 'euc-kr': 'korean',
  'windows-1258': 'vietnamese', 'windows-874': 'thai',
} as const;
export type LegacyEncoding = keyof typeof encodingScripts;

/** The same encodings as a list, those of one script together. */
export const legacyEncodings = Object.keys(encodingScripts) as [LegacyEncoding, ...LegacyEncoding[]];
