/** Characters that are no part of words. */
const outside = 1;
/** Letters and digits of scripts that put spaces between words. */
const spaced = 2;
/** Characters of scripts without spaces (Chinese, Japanese, Thai, …) and signs that mean something alone. */
const unspaced = 3;
/** Marks and joiners, which belong to the character before them. */
const extending = 4;
type CharacterKind = 1 | 2 | 3 | 4;

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u30fc\uff70\p{Extended_Pictographic}]/u;
/** Besides marks: joiners, the soft hyphen, the tatweel, marks of direction, Japanese voicing marks, the later parts of a Hangul syllable. */
const extendingCharacters = /[\p{M}\u00ad\u0640\u061c\u1160-\u11ff\u200b-\u200f\u2060\ufeff\uff9e\uff9f\p{Emoji_Modifier}]/u;
const wordCharacters = /[\p{L}\p{N}]/u;

function kindOf(character: string): CharacterKind {
  if (extendingCharacters.test(character)) return extending;
  if (wordCharacters.test(character)) return unspacedScripts.test(character) ? unspaced : spaced;
  return unspacedScripts.test(character) && !/[#*\d©®™]/u.test(character) ? unspaced : outside;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * Of what kind each UTF-16 unit is that is a character of its own, or 0 where it was not asked for yet. Asked for each
 * character of every text, hence kept; filled as texts need it, because the window loads this when it starts.
 */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): CharacterKind {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  return (kinds[unit] ||= isSurrogate(unit) ? outside : kindOf(String.fromCharCode(unit))) as CharacterKind;
}

const lengthAt = (text: string, at: number): number => (isHighSurrogate(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Returns where the character at `at` ends together with the marks on it. */
function characterEnd(text: string, at: number): number {
  let end = at + lengthAt(text, at);
  while (end < text.length && kindAt(text, end) === extending) end += lengthAt(text, end);
  return end;
}

/**
 * Told of one token: UTF-16 offsets of a word, or of two neighbours of a script without spaces (of its last character
 * alone at the end of a run). Then `pair` is true.
 */
export type TokenVisitor = (start: number, end: number, pair: boolean) => void;

/**
 * Calls `visit` for every token of `text` in order. Words of scripts with spaces are tokens; in scripts without, every
 * character and the next are one, so that any part of a run is found. Punctuation, apostrophes and hyphens separate.
 */
export function forEachToken(text: string, visit: TokenVisitor): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindAt(text, at);
    if (kind === spaced) {
      const start = at;
      at = wordEnd(text, at);
      visit(start, at, false);
    } else if (kind === unspaced) {
      at = visitRun(text, at, visit);
    } else {
      at += lengthAt(text, at);
    }
  }
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== spaced && kind !== extending) break;
    at += lengthAt(text, at);
  }
  return at;
}

function visitRun(text: string, from: number, visit: TokenVisitor): number {
  let start = from;
  let middle = characterEnd(text, start);
  while (middle < text.length && kindAt(text, middle) === unspaced) {
    const end = characterEnd(text, middle);
    visit(start, end, true);
    start = middle;
    middle = end;
  }
  visit(start, middle, true);
  return middle;
}

/** Returns where the token that begins at `start` ends; of a pair only the first character if `first`. */
export function tokenEnd(text: string, start: number, first: boolean): number {
  if (kindAt(text, start) !== unspaced) return wordEnd(text, start);
  const middle = characterEnd(text, start);
  return !first && middle < text.length && kindAt(text, middle) === unspaced ? characterEnd(text, middle) : middle;
}
