/**
 * A text as a row of tokens: words, and single characters of punctuation, of symbols and of scripts that write without
 * spaces. Between tokens there is only white space and what cannot be seen. Offsets are UTF-16 and split no surrogate pair.
 */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  /** Equal for tokens that differ in typography alone, within all texts that one {@link Tokenizer} read. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

type Kind = 'space' | 'invisible' | 'word' | 'character' | 'mark' | 'quote' | 'dash' | 'dot' | 'symbol';

/** A longer run of letters is not a word of any language: its characters are tokens of their own. */
const longestWord = 48;

const patterns: readonly (readonly [RegExp, Kind])[] = [
  [/[\s\p{Z}\p{Cc}]/u, 'space'],
  [/[\p{Cf}\u034f\ufe00-\ufe0f]/u, 'invisible'],
  [/['"`´‘’‚‛“”„‟‹›«»′″‴ʼʻ＂＇「」『』]/u, 'quote'],
  [/[\p{Pd}−]/u, 'dash'],
  [/[.…‥．]/u, 'dot'],
  [/\p{M}/u, 'mark'],
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u, 'character'],
  [/[\p{L}\p{N}_]/u, 'word'],
];

/** Kinds of which a run of characters is one token: a word, `--`, `...`, `''`. */
const runs: ReadonlySet<Kind> = new Set<Kind>(['word', 'quote', 'dash', 'dot']);

/** Returns a token, or a part of one, without what Unicode normalisation may change and without what cannot be seen. */
export const readingOf = (token: string): string =>
  (/^[!-~]*$/.test(token) ? token : token.normalize('NFKC').replaceAll(/[\p{Cf}\u034f\ufe00-\ufe0f]/gu, ''));

/** Reads texts with one numbering of tokens, so that the tokens of all of them can be compared by number. */
export class Tokenizer {
  /** The folded token of each number. */
  readonly folded: string[] = [];
  private readonly idOfFolded = new Map<string, number>();
  private readonly idOfRaw = new Map<string, number>();
  private readonly kindOfCodePoint = new Map<number, Kind>();
  /** The kinds of the characters before U+0250, which most texts are made of. */
  private readonly kindOfLatin: readonly Kind[] = Array.from({ length: 0x250 }, (_, unit) => classify(unit));

  /** Returns the tokens of `text` in linear time. A lone surrogate is a token. */
  read(text: string): Tokens {
    const ids = new Int32Array(text.length);
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    let length = 0;
    const add = (start: number, end: number, kind: Kind) => {
      ids[length] = this.idOf(text.slice(start, end), kind);
      starts[length] = start;
      ends[length++] = end;
    };
    let open: Kind = 'space';
    let start = 0;
    let end = 0;
    const close = () => {
      if (open === 'word' && end - start > longestWord) {
        for (let i = start; i < end;) {
          const width = text.codePointAt(i)! > 0xffff ? 2 : 1;
          add(i, i + width, 'character');
          i += width;
        }
      } else if (open !== 'space') add(start, end, open);
      open = 'space';
    };
    for (let i = 0; i < text.length;) {
      const codePoint = text.codePointAt(i)!;
      const width = codePoint > 0xffff ? 2 : 1;
      const kind = codePoint < 0x250 ? this.kindOfLatin[codePoint]! : this.kindOf(codePoint);
      if (kind === 'space') close();
      else if (kind !== 'invisible') {
        if (open !== 'space' && (kind === 'mark' || (kind === open && runs.has(kind)))) end = i + width;
        else {
          close();
          open = kind === 'mark' ? 'symbol' : kind;
          start = i;
          end = i + width;
        }
      }
      i += width;
    }
    close();
    return { text, length, ids: ids.slice(0, length), starts: starts.slice(0, length), ends: ends.slice(0, length) };
  }

  private kindOf(codePoint: number): Kind {
    let kind = this.kindOfCodePoint.get(codePoint);
    if (kind === undefined) this.kindOfCodePoint.set(codePoint, kind = classify(codePoint));
    return kind;
  }

  private idOf(raw: string, kind: Kind): number {
    let id = this.idOfRaw.get(raw);
    if (id === undefined) {
      const folded = kind === 'quote' ? '"' : kind === 'dash' ? '-' : kind === 'dot' ? (raw === '.' || raw === '．' ? '.' : '…') : readingOf(raw).toLowerCase();
      id = this.idOfFolded.get(folded);
      if (id === undefined) {
        id = this.folded.push(folded) - 1;
        this.idOfFolded.set(folded, id);
      }
      this.idOfRaw.set(raw, id);
    }
    return id;
  }
}

function classify(codePoint: number): Kind {
  const character = String.fromCodePoint(codePoint);
  return patterns.find(([pattern]) => pattern.test(character))?.[1] ?? 'symbol';
}

/** Returns the first token of `tokens` that ends after `offset`; their number when none does. */
export function tokenAfter({ ends, length }: Tokens, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns how many tokens begin before `offset`. */
export function tokensBefore({ starts, length }: Tokens, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
