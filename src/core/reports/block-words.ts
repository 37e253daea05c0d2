import type { BlockContent } from '../model/report-block.ts';
import type { Inline } from '../model/report-text.ts';

/** Returns the words that a block has of its own, line by line; empty for live blocks. What footnotes say stands behind their line. */
export function blockWords(content: BlockContent): string {
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote': return lineWords(content.content);
    case 'list': return content.items.map((item) => lineWords(item.content)).filter((line) => line !== '').join('\n');
    case 'table': return content.rows.flatMap((row) => row.map(lineWords)).filter((line) => line !== '').join('\n');
    case 'picture': return [content.alt, lineWords(content.caption)].filter((line) => line !== '').join('\n');
    default: return '';
  }
}

function lineWords(content: readonly Inline[]): string {
  const notes = content.flatMap((piece) => (piece.kind === 'footnote' ? [lineWords(piece.content)] : []));
  const line = content.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '')).join('');
  return [line, ...notes].filter((words) => words.trim() !== '').join('\n');
}
