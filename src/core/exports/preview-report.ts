import { shorten } from '../commands/words.ts';
import { quoteLine } from '../formats/report/line.ts';
import { text } from '../messages/messages.ts';
import type { Subject } from '../model/subject.ts';
import type { SetBlock, SetReport, SetText } from '../reports/set-block.ts';
import type { ReportPreview } from './export-preview.ts';

/** Blocks of a preview, characters of each, rows and notes, at most. */
const [mostBlocks, longestBlock, mostRows, mostNotes] = [18, 420, 6, 6];

interface Terms {
  readonly titlePage: boolean;
  readonly day: string;
  /** What is said in a comment on what a quote or claim is of; null for nothing. */
  readonly commentOn: (subject: Subject) => string | null;
}

/** Returns the first blocks of a report. */
export function previewReport({ title, author, blocks, notes }: SetReport, { titlePage, day, commentOn }: Terms): ReportPreview {
  const shown = blocks.flatMap((block) => shownBlocks(block, commentOn)).filter((block) => block.kind === 'table' || block.text !== '');
  return {
    kind: 'report', title, titlePage, byline: [author, day].filter((line) => line !== '').join(' · '),
    blocks: shown.slice(0, mostBlocks), notes: notes.slice(0, mostNotes).map((content, index) => `${index + 1}. ${wordsOf(content)}`),
  };
}

type Shown = ReportPreview['blocks'][number];

function shownBlocks(block: SetBlock, commentOn: Terms['commentOn']): readonly Shown[] {
  switch (block.kind) {
    case 'heading': return [{ kind: 'heading', text: wordsOf(block.content) }];
    case 'paragraph': return [{ kind: block.role, text: wordsOf(block.content) }];
    case 'quote': return [{ kind: 'quote', text: wordsOf(quoteLine(block)) }, ...commented(block.subject, commentOn)];
    case 'list': return block.items.map(({ content }) => ({ kind: 'item', text: wordsOf(content) }));
    case 'table': return [{ kind: 'table', rows: [...(block.head ? [block.head] : []), ...block.rows].slice(0, mostRows).map((row) => row.map((cell) => wordsOf(cell, 80))) }];
    case 'claim': return [{ kind: 'claim', text: block.statement === '' ? ' ' : shorten(block.statement, longestBlock), verdict: text('report.verdict', { verdict: block.verdict.name }), colour: block.verdict.colour }, ...commented(block.subject, commentOn)];
    case 'figure': return [{ kind: 'figure', text: block.drawing.title }];
    case 'picture': return [{ kind: 'figure', text: shorten(block.alt, longestBlock) || ' ' }, ...(block.caption.length > 0 ? [{ kind: 'aside', text: wordsOf(block.caption) } as const] : [])];
    case 'entries': return block.entries.map((entry) => ({ kind: 'text', text: wordsOf(entry) }));
    case 'rule':
    case 'pageBreak': return [];
  }
}

function commented(subject: Subject | null, commentOn: Terms['commentOn']): readonly Shown[] {
  const words = subject === null ? null : commentOn(subject);
  return words === null ? [] : [{ kind: 'comment', text: shorten(words, 160) }];
}

const wordsOf = (content: SetText, most = longestBlock): string =>
  shorten(content.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : `[${piece.number}]`)).join(''), most);
