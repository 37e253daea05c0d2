/** Widths of characters in the font size, as sans serif faces have them; on the wide side, so that what fits by them fits. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/^[\p{M}\p{Cf}]/u, 0],
  [/^[iljIt.,:;'’|!()[\]{}/\\ ]/u, 0.33],
  [/^[fr"“”*-]/u, 0.42],
  [/^[mwMW@%—…]/u, 0.95],
  [/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\uff00-\uffef]/u, 1.05],
  [/^\p{Lu}/u, 0.74],
];
const usual = 0.61;
const known = new Map<string, number>();

/** Returns about how wide a line of text is in a sans serif face, in pixels; rather too much than too little. */
export function widthOfText(words: string, size: number): number {
  let width = 0;
  for (const character of words) {
    let own = known.get(character);
    if (own === undefined) known.set(character, (own = widths.find(([characters]) => characters.test(character))?.[1] ?? usual));
    width += own;
  }
  return width * size;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Returns text in lines that are no wider than `width` pixels, at most `most` of them; what is left out is told by an ellipsis. Words that are too long are broken. */
export function linesOfText(words: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // No more is looked at than fits even if it were all narrow.
  const start = words.slice(0, Math.ceil((width / size) * most * 4)).replace(/\s+/g, ' ').trim();
  const pieces = start.split(' ').flatMap((word) => broken(word, width, size));
  for (const { piece, glued } of pieces) {
    const longer = line === '' ? piece : `${line}${glued ? '' : ' '}${piece}`;
    if (widthOfText(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, withEllipsis(line, width, size)];
    lines.push(line);
    line = piece;
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number, size: number): readonly { readonly piece: string; readonly glued: boolean }[] {
  if (widthOfText(word, size) <= width) return [{ piece: word, glued: false }];
  const pieces: { piece: string; glued: boolean }[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = pieces.at(-1);
    if (last && widthOfText(last.piece + segment, size) <= width) last.piece += segment;
    else pieces.push({ piece: segment, glued: last !== undefined });
  }
  return pieces;
}

function withEllipsis(line: string, width: number, size: number): string {
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  while (characters.length > 0 && widthOfText(`${characters.join('')}…`, size) > width) characters.pop();
  const cut = characters.join('');
  const space = cut.length < line.length ? cut.lastIndexOf(' ') : -1;
  return `${(space > cut.length / 3 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Returns whether a text begins at the right: its first letter that has a direction is of a script that does. */
export const beginsRight = (words: string): boolean =>
  /^[^\p{L}]*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(words);
