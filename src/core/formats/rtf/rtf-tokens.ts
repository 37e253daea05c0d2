/** A piece of an RTF file (Rich Text Format 1.9.1). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word; `value` is null where it has no number. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Bytes of text, as Latin-1. */
  | { readonly kind: 'text'; readonly text: string }
  /** Bytes that are none of text. */
  | { readonly kind: 'binary'; readonly start: number; readonly end: number };

const wordPattern = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

/** Yields the pieces of a file, given as Latin-1. What is no RTF is text. */
export function* rtfTokens(file: string): Generator<RtfToken, void> {
  let at = 0;
  while (at < file.length) {
    const sign = file[at]!;
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' };
      at++;
    } else if (sign === '\\') {
      const next = file[at + 1] ?? '';
      wordPattern.lastIndex = at + 1;
      const word = wordPattern.exec(file);
      if (word) {
        at += 1 + word[0].length;
        const value = word[2] === undefined ? null : Number(word[2]);
        if (word[1] === 'bin') {
          const end = Math.min(file.length, at + Math.max(0, value ?? 0));
          yield { kind: 'binary', start: at, end };
          at = end;
        } else {
          yield { kind: 'word', name: word[1]!, value };
        }
      } else if (next === "'") {
        const code = Number.parseInt(file.slice(at + 2, at + 4), 16);
        if (!Number.isNaN(code)) yield { kind: 'text', text: String.fromCharCode(code) };
        at += 4;
      } else {
        if (next === '\\' || next === '{' || next === '}') yield { kind: 'text', text: next };
        else yield { kind: 'word', name: next === '\n' || next === '\r' ? 'par' : next, value: null };
        at += 2;
      }
    } else {
      let end = at + 1;
      while (end < file.length && !/[{}\\\r\n]/.test(file[end]!)) end++;
      if (sign === '\r' || sign === '\n') {
        at++;
        continue;
      }
      yield { kind: 'text', text: file.slice(at, end) };
      at = end;
    }
  }
}
