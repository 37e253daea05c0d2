import { text } from '../../messages/messages.ts';
import { exchangeColour } from '../../model/colour.ts';
import type { Subject } from '../../model/subject.ts';
import { groupFrom, wordsOfSet, type SetBlock, type SetReport, type SetText } from '../../reports/set-block.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import { plainParagraph, plainText, type RichBlock, type RichComment, type RichDocument, type RichInline, type RichPicture, type TextLook } from '../rich/rich-document.ts';
import { quoteLine } from './line.ts';

/** What word processors are told of a report beside its text. */
export interface RichReportOptions {
  /** RFC 3339. */
  readonly madeAt: string;
  readonly day: string;
  readonly language: string | null;
  /** What is said in a comment on a passage that is quoted, or on a claim; null for nothing. */
  readonly commentOn: (subject: Subject) => RichComment | null;
  /** The pictures of its figures, in order; null for one that cannot be drawn here. */
  readonly pictures: readonly (RichPicture | null)[];
  /** The user's own pictures by their names; of those that cannot be shown, words are. */
  readonly own: ReadonlyMap<string, RichPicture>;
}

/** Returns a report as word processors know documents: headings, lists, tables and footnotes are their own. */
export function reportRich(report: SetReport, { madeAt, day, language, pictures, own, commentOn }: RichReportOptions): RichDocument {
  const terms: Terms = { notes: report.notes, pictures: [...pictures], own, comments: new Map(), commentOn };
  const about = [report.author, day].filter((line) => line !== '').join(' · ');
  return {
    title: report.title, authors: report.author === '' ? [] : [report.author], subject: '', keywords: [], language, madeAt, comments: terms.comments, runningHead: report.title,
    blocks: [plainParagraph(report.title, 'title'), ...(about === '' ? [] : [plainParagraph(about, 'subtitle')]), ...report.blocks.flatMap((block, index, all) => richBlocks(block, terms, all[index - 1], all[index + 1]))],
  };
}

interface Terms extends Pick<RichReportOptions, 'commentOn'> {
  readonly comments: Map<string, RichComment>;
  readonly notes: readonly SetText[];
  /** Those that are still to be placed. */
  readonly pictures: (RichPicture | null)[];
  readonly own: RichReportOptions['own'];
}

/** Pixels of the width of the text, and the share of it that a picture takes. */
const textWidth = 600;
const shares = { small: 1 / 3, middle: 2 / 3, full: 1 } as const;

function sized({ picture: { width, height }, size }: Extract<SetBlock, { readonly kind: 'picture' }>, picture: RichPicture | undefined): RichPicture | null {
  const scale = (textWidth * shares[size]) / width;
  return picture ? { ...picture, width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) } : null;
}

/** `previous` is the block before it, `next` the one behind it. */
function richBlocks(block: SetBlock, terms: Terms, previous?: SetBlock, next?: SetBlock): readonly RichBlock[] {
  const body = (content: SetText): RichBlock => ({ type: 'paragraph', look: 'body', content: inlines(content, terms) });
  switch (block.kind) {
    case 'heading': return wordsOfSet(block.content).trim() === '' ? [] : [{ type: 'heading', level: block.level, content: inlines(block.content, terms) }];
    case 'paragraph':
      if (block.content.length === 0) return [];
      return [block.role === 'text' ? body(block.content)
        : block.role === 'label' ? { type: 'paragraph', look: 'facts', keepNext: true, content: inlines(block.content, terms, { strong: true }) }
          : { type: 'paragraph', look: 'facts', ...(previous?.kind === 'quote' && { inset: 1 }), content: inlines(block.content, terms) }];
    // The comment ends behind the citation: LibreOffice 7.4 mixes notes up that come after a comment in their paragraph.
    case 'quote': return [{ type: 'quote', children: [{ type: 'paragraph', look: 'body', ...(next?.kind === 'paragraph' && next.role === 'aside' && { keepNext: true }), content: commented(block.subject, inlines(quoteLine(block), terms), terms) }] }];
    case 'list': return [{ ...richList(block.items, block.start, terms), inset: Math.min(...block.items.map(({ depth }) => depth)) }];
    case 'table': {
      const row = (header: boolean) => (cells: readonly SetText[]) => ({ header, cells: cells.map((cell, column) => ({ align: block.figures && column > 0 ? 'right' as const : null, blocks: [body(cell)] })) });
      const rows = block.rows.flatMap((cells, index) => {
        const group = groupFrom(block, index);
        return [...(group === undefined ? [] : [{ header: false, spans: true, cells: [{ align: null, blocks: [body(group)] }] }]), row(false)(cells)];
      });
      return [{ type: 'table', widths: columnWidths(block.head, block.rows), rows: [...(block.head ? [row(true)(block.head)] : []), ...rows] }];
    }
    case 'claim': {
      const accent = exchangeColour(block.verdict.colour);
      return [
      ...(block.statement === '' ? [] : [{ type: 'paragraph', look: 'body', keepNext: true, accent, content: commented(block.subject, [plainText(block.statement, { strong: true })], terms) } as const]),
      { type: 'paragraph', look: 'facts', accent, content: [
        ...commented(block.statement === '' ? block.subject : null, [plainText(text('report.verdict', { verdict: block.verdict.name }), { strong: true })], terms),
        ...(block.facts.length === 0 ? [] : [plainText(` · ${block.facts.map(({ label, words }) => `${label}: ${words}`).join(' · ')}`)]),
      ] },
      ];
    }
    case 'figure': return [{ type: 'figure', picture: terms.pictures.shift() ?? null, alt: block.drawing.title, caption: inlines(block.caption, terms) }];
    case 'picture': return [{ type: 'figure', picture: sized(block, terms.own.get(block.picture.name)), alt: block.alt.trim() || wordsOfSet(block.caption).trim() || text('report.picture'), caption: inlines(block.caption, terms) }];
    case 'entries': return block.entries.map((entry) => ({ type: 'paragraph', look: 'entry', content: inlines(entry, terms) }));
    case 'rule': return [{ type: 'rule' }];
    case 'pageBreak': return [{ type: 'pageBreak' }];
  }
}

/** Returns words with the comment on what they are of over them. */
function commented(subject: Subject | null, words: readonly RichInline[], { comments, commentOn }: Terms): readonly RichInline[] {
  const said = subject === null ? null : commentOn(subject);
  if (!said) return words;
  // What is quoted twice has two comments.
  const comment = String(comments.size + 1);
  comments.set(comment, said);
  return [{ type: 'commentStart', comment }, ...words, { type: 'commentEnd', comment }];
}

/** Letters that fit into the width of the text as tables are set, that stand between two columns, and of a cell that count: a longer one is set on several lines. */
const [widest, between, longestLine] = [80, 2, 36];

/** Returns the shares of a table's columns, by what stands in them: none is narrower than its longest word as long as all of these fit beside each other. */
function columnWidths(head: readonly SetText[] | null, rows: readonly (readonly SetText[])[]): readonly number[] {
  const least: number[] = [];
  const wanted: number[] = [];
  for (const [index, row] of [...(head ? [head] : []), ...rows].entries()) {
    // Heads are bold.
    const breadth = head && index === 0 ? 1.25 : 1.1;
    for (const [column, cell] of row.entries()) {
      const words = wordsOfSet(cell).trim();
      const longestWord = Math.max(0, ...words.split(/\s+/).map((word) => word.length));
      least[column] = Math.max(least[column] ?? 4, Math.min(longestWord, longestLine) * breadth + between);
      wanted[column] = Math.max(wanted[column] ?? 4, Math.min(words.length, longestLine) * breadth + between);
    }
  }
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const [needed, wished] = [sum(least), sum(wanted)];
  if (wished <= widest || needed >= widest) return wished <= widest ? wanted : least;
  const share = (widest - needed) / (wished - needed);
  return least.map((width, column) => width + (wanted[column]! - width) * share);
}

type Items = Extract<SetBlock, { readonly kind: 'list' }>['items'];

function richList(items: Items, start: number, terms: Terms): Extract<RichBlock, { readonly type: 'list' }> {
  const depth = Math.min(...items.map((item) => item.depth));
  const ordered = items.find((item) => item.depth === depth)!.ordered;
  const rich: RichBlock[][] = [];
  for (let at = 0; at < items.length;) {
    let end = at + 1;
    while (end < items.length && items[end]!.depth > depth) end++;
    const own = items[at]!.depth === depth;
    const inside = items.slice(own ? at + 1 : at, end);
    rich.push([...(own ? [{ type: 'paragraph', look: 'body', content: inlines(items[at]!.content, terms) } as const] : []), ...(inside.length > 0 ? [richList(inside, 1, terms)] : [])]);
    at = end;
  }
  return { type: 'list', ordered, firstNumber: ordered ? start : 1, items: rich };
}

const inlines = (content: SetText, terms: Terms, look: TextLook = {}): readonly RichInline[] => content.map((piece): RichInline => {
  switch (piece.kind) {
    case 'break': return plainText('\n', look);
    case 'note': return { type: 'footnote', blocks: [{ type: 'paragraph', look: 'body', content: inlines(terms.notes[piece.number - 1] ?? [], terms) }] };
    case 'text': {
      const set: TextLook = {
        ...look,
        ...(piece.marks.includes('bold') ? { strong: true } : {}), ...(piece.marks.includes('italic') ? { emphasis: true } : {}), ...(piece.marks.includes('strikethrough') ? { strikethrough: true } : {}),
        ...(piece.marks.includes('code') ? { code: true } : {}), ...(piece.marks.includes('superscript') ? { raised: true } : {}), ...(piece.marks.includes('subscript') ? { lowered: true } : {}),
        ...(piece.marks.includes('underline') ? { underline: '#000000' } : {}),
      };
      return { type: 'text', text: piece.text, look: set, address: linkableUrl(piece.link) };
    }
  }
});
