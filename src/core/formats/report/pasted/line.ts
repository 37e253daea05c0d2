import type { Inline, Words } from '../../../model/report-text.ts';

/** Returns pieces of pasted text as a line of a report: white space as it is drawn, neighbours that are set alike as one, no breaks at the ends. */
export function lineOf(pieces: readonly Inline[]): readonly Inline[] {
  const line: Inline[] = [];
  for (const piece of pieces) {
    const last = line.at(-1);
    if (piece.kind !== 'text') {
      if (piece.kind === 'break') trimEnd(line);
      if (piece.kind !== 'break' || line.length > 0) line.push(piece);
      continue;
    }
    const atEdge = last === undefined || last.kind === 'break' || (last.kind === 'text' && last.text.endsWith(' '));
    const words = collapsed(piece.text);
    const text = atEdge ? words.replace(/^ /, '') : words;
    if (text === '') continue;
    if (last?.kind === 'text' && alike(last, piece)) line[line.length - 1] = { ...last, text: last.text + text };
    else line.push({ ...piece, text });
  }
  for (;;) {
    trimEnd(line);
    if (line.at(-1)?.kind !== 'break') return line;
    line.pop();
  }
}

/** White space is one space; of one that must not break only a single one between words was meant. */
const collapsed = (text: string): string => text.replace(/[\t\n\r\f ]+/g, ' ').replace(/\u00a0{2,}| \u00a0+|\u00a0+ |^\u00a0|\u00a0$/g, ' ').replace(/ {2,}/g, ' ');

function trimEnd(line: Inline[]): void {
  for (let last = line.at(-1); last?.kind === 'text'; last = line.at(-1)) {
    const text = last.text.replace(/[ \u00a0]+$/, '');
    if (text === last.text) return;
    line.pop();
    if (text !== '') return void line.push({ ...last, text });
  }
}

const alike = (a: Words, b: Words): boolean => a.link === b.link && a.marks.join() === b.marks.join();
