import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { drawingSvg } from '../../drawing/drawing-svg.ts';
import { text } from '../../messages/messages.ts';
import { groupFrom, wordsOfSet, type SetBlock, type SetReport, type SetText } from '../../reports/set-block.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import { quoteLine } from './line.ts';

/** A report as Markdown, with the pictures that lie beside it. */
export interface ReportMarkdown {
  readonly markdown: string;
  /** What is drawn as SVG, and the user's own pictures as they are, by the names of their files. */
  readonly pictures: ReadonlyMap<string, string | Uint8Array>;
}

/** Returns a report as CommonMark with the tables, footnotes and strikethrough of GFM; `folder` is where its pictures lie, as its text names them, `own` the user's own ones by their names. */
export function reportMarkdown(report: SetReport, folder: string, own: ReadonlyMap<string, Uint8Array>): ReportMarkdown {
  const pictures = new Map<string, string | Uint8Array>();
  const blocks = report.blocks.flatMap((block) => nodesOf(block, { folder, own, pictures }));
  const notes: RootContent[] = report.notes.map((content, index) => ({ type: 'footnoteDefinition', identifier: String(index + 1), label: String(index + 1), children: [{ type: 'paragraph', children: phrasing(content) }] }));
  const root: Root = { type: 'root', children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: report.title }] }, ...(report.author === '' ? [] : [plain(report.author)]), ...blocks, ...notes] };
  const markdown = toMarkdown(root, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()] });
  return { markdown, pictures };
}

const plain = (value: string): BlockContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

interface Beside {
  readonly folder: string;
  readonly own: ReadonlyMap<string, Uint8Array>;
  /** Those met so far. */
  readonly pictures: Map<string, string | Uint8Array>;
}

function nodesOf(block: SetBlock, beside: Beside): RootContent[] {
  switch (block.kind) {
    case 'heading': return wordsOfSet(block.content).trim() === '' ? [] : [{ type: 'heading', depth: (block.level + 1) as 2 | 3 | 4 | 5, children: phrasing(block.content, true) }];
    case 'paragraph': {
      const children = phrasing(block.content);
      if (children.length === 0) return [];
      return [{ type: 'paragraph', children: block.role === 'label' ? [{ type: 'strong', children }] : block.role === 'aside' ? [{ type: 'emphasis', children }] : children }];
    }
    case 'quote': return [{ type: 'blockquote', children: [{ type: 'paragraph', children: phrasing(quoteLine(block)) }] }];
    case 'list': return [listOf(block.items, block.start)];
    case 'table': {
      const width = block.head?.length ?? block.rows[0]?.length ?? 1;
      // Markdown knows no table without a head.
      const head = block.head ?? Array.from({ length: width }, (): SetText => []);
      return [{ type: 'table', align: Array.from({ length: width }, (_, column) => (block.figures && column > 0 ? 'right' : null)), children: [head, ...gathered(block)].map((row) => ({ type: 'tableRow', children: row.map(cellOf) })) }];
    }
    case 'claim': return [
      ...(block.statement === '' ? [] : strongly(block.statement)),
      { type: 'paragraph', children: [{ type: 'text', value: [text('report.verdict', { verdict: block.verdict.name }), ...block.facts.map(({ label, words }) => `${label}: ${words}`)].join(' · ') }] },
    ];
    case 'figure': {
      return pictureNodes(drawingSvg(block.drawing), 'svg', block.drawing.title, block.caption, beside);
    }
    case 'picture': return pictureNodes(beside.own.get(block.picture.name), block.picture.name.replace(/^.*\./, ''), block.alt, block.caption, beside);
    case 'entries': return block.entries.map((entry) => ({ type: 'paragraph', children: phrasing(entry) }));
    case 'rule':
    case 'pageBreak': return [{ type: 'thematicBreak' }];
  }
}

/** The rows of a table; what some are gathered under is a row of its own above them, since no cell can span others. */
const gathered = ({ rows, groups }: Extract<SetBlock, { readonly kind: 'table' }>): readonly (readonly SetText[])[] => rows.flatMap((row, index) => {
  const group = groupFrom({ groups }, index);
  return group === undefined ? [row] : [row.map((_, column) => (column === 0 ? group : [])), row];
});

const strongly = (value: string): RootContent[] => [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] }];

/** A picture in a file of its own; one that is gone is its words. */
function pictureNodes(content: string | Uint8Array | undefined, extension: string, alt: string, caption: SetText, { folder, pictures }: Beside): RootContent[] {
  const name = `figure-${pictures.size + 1}.${extension}`;
  if (content !== undefined) pictures.set(name, content);
  const children: PhrasingContent[] = content === undefined ? [{ type: 'text', value: alt }] : [{ type: 'image', url: `${folder}/${name}`, alt }];
  return [{ type: 'paragraph', children }, ...(caption.length === 0 ? [] : captionOf(caption))];
}

const captionOf = (caption: SetText): RootContent[] => [{ type: 'paragraph', children: [{ type: 'emphasis', children: phrasing(caption) }] }];

const cellOf = (content: SetText): TableCell => ({ type: 'tableCell', children: phrasing(content, true) });

type Items = Extract<SetBlock, { readonly kind: 'list' }>['items'];

function listOf(items: Items, start: number): Extract<RootContent, { readonly type: 'list' }> {
  const depth = Math.min(...items.map((item) => item.depth));
  const ordered = items.find((item) => item.depth === depth)!.ordered;
  const children: { readonly type: 'listItem'; readonly spread: false; readonly children: (BlockContent | DefinitionContent)[] }[] = [];
  for (let at = 0; at < items.length;) {
    let end = at + 1;
    while (end < items.length && items[end]!.depth > depth) end++;
    const own = items[at]!.depth === depth;
    const inside = items.slice(own ? at + 1 : at, end);
    children.push({ type: 'listItem', spread: false, children: [...(own ? [{ type: 'paragraph', children: phrasing(items[at]!.content) } as const] : []), ...(inside.length > 0 ? [listOf(inside, 1)] : [])] });
    at = end;
  }
  return { type: 'list', ordered, start: ordered ? start : null, spread: false, children };
}

/** Returns a line as Markdown has it; with `oneLine`, its line breaks as elements of HTML. White space at its end would be written as a character reference. */
function phrasing(content: SetText, oneLine = false): PhrasingContent[] {
  const nodes = nodesOfLine(content, oneLine);
  const last = nodes.at(-1);
  return last?.type === 'text' ? [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }] : nodes;
}

function nodesOfLine(content: SetText, oneLine: boolean): PhrasingContent[] {
  return content.flatMap((piece): PhrasingContent[] => {
    switch (piece.kind) {
      case 'break': return [oneLine ? { type: 'html', value: '<br>' } : { type: 'break' }];
      case 'note': return [{ type: 'footnoteReference', identifier: String(piece.number), label: String(piece.number) }];
      case 'text': return spaced(piece.text, (words) => {
        const url = linkableUrl(piece.link);
        let nodes: PhrasingContent[] = [piece.marks.includes('code') ? { type: 'inlineCode', value: words } : { type: 'text', value: words }];
        for (const mark of piece.marks) {
          if (mark === 'bold') nodes = [{ type: 'strong', children: nodes }];
          else if (mark === 'italic') nodes = [{ type: 'emphasis', children: nodes }];
          else if (mark === 'strikethrough') nodes = [{ type: 'delete', children: nodes }];
          else if (mark !== 'code') nodes = [{ type: 'html', value: `<${tags[mark]}>` }, ...nodes, { type: 'html', value: `</${tags[mark]}>` }];
        }
        return url === null ? nodes : [{ type: 'link', url, children: nodes }];
      }, piece.marks.length > 0 || piece.link !== undefined);
    }
  });
}

const tags = { underline: 'u', superscript: 'sup', subscript: 'sub' } as const;

/** White space at the edge of a mark would keep Markdown from seeing it: it stands outside. */
function spaced(words: string, set: (words: string) => PhrasingContent[], marked: boolean): PhrasingContent[] {
  if (!marked) return set(words);
  const [, before, inside, after] = /^(\s*)(.*?)(\s*)$/su.exec(words)!;
  const space = (value: string | undefined): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  return inside ? [...space(before), ...set(inside), ...space(after)] : space(words);
}
