import type { Block, SourceDocument } from '../../model/document.ts';

/** No text is wrapped by hand at more than this; a longer line is a paragraph that its author left to the reader to wrap. */
const longestWrappedLine = 200;
/** A run of more lines than this is a log or a list, not a paragraph. */
const mostLinesOfParagraph = 200;

interface Line {
  readonly start: number;
  /** End without trailing white space; equal to `start` in a blank line. */
  readonly end: number;
}

/**
 * Returns a plain text's structure; the text itself stays as it is, so every offset into it is one into the file as
 * decoded. Blank lines separate paragraphs. Lines that follow each other stay one paragraph, with their line breaks,
 * when the text has blank lines and the run looks wrapped by hand; otherwise every line is a paragraph.
 */
export function parsePlainText(text: string): SourceDocument {
  const blocks: Block[] = [];
  const separated = /\n[^\S\n]*\n/.test(text.trim());
  let run: Line[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push(...paragraphs(run, separated));
    run = [];
  };
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline;
    const end = endOfWords(text, start, next);
    if (end > start) run.push({ start, end });
    else endRun();
    start = next + 1;
  }
  endRun();
  return { text, blocks };
}

function paragraphs(run: readonly Line[], separated: boolean): Block[] {
  const wrapped = separated && run.length <= mostLinesOfParagraph && run.every((line) => line.end - line.start <= longestWrappedLine);
  return (wrapped ? [{ start: run[0]!.start, end: run.at(-1)!.end }] : run)
    .map(({ start, end }) => ({ type: 'paragraph', start, end, spans: [] }));
}

function endOfWords(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text, last - 1)) last--;
  return last;
}

const isSpace = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && /\s/.test(text[index]!));
};
