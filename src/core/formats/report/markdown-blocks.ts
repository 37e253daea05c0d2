import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { deepestItem, type BlockContent, type ContentOf, type HeadingLevel } from '../../model/report-block.ts';
import type { Inline, Words } from '../../model/report-text.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';

type Mark = Words['marks'][number];

/** What tells that a text was written as Markdown: a heading, an item, a quote, a table's rule, or words in marks. */
const signs = /^(?:#{1,6} \S|(?:[-*+]|\d{1,9}[.)]) \S|> |\|? *:?-{3,}:? *\|)|\*\*\S[^*]*\*\*|\[[^\]]+\]\(https?:/m;

/** Returns whether a text seems to be written as Markdown. */
export const looksLikeMarkdown = (text: string): boolean => signs.test(text);

/** Returns a text in Markdown (CommonMark with the tables and strikethrough of GFM) as blocks of a report. */
export function markdownBlocks(markdown: string): readonly BlockContent[] {
  const { children } = fromMarkdown(markdown, { extensions: [gfmStrikethrough({ singleTilde: false }), gfmTable()], mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()] });
  return children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): readonly BlockContent[] {
  switch (node.type) {
    case 'heading': return [{ kind: 'heading', level: Math.min(4, node.depth) as HeadingLevel, content: inlines(node.children) }];
    case 'paragraph': return [{ kind: 'paragraph', content: inlines(node.children) }];
    case 'blockquote': return node.children.flatMap((child) => blocksOf(child).map((block): BlockContent => (block.kind === 'paragraph' ? { kind: 'quote', content: block.content } : block)));
    case 'list': return [{ kind: 'list', start: node.start ?? 1, items: itemsOf(node, 0) }];
    case 'table': return [tableOf(node)];
    case 'code': return [{ kind: 'paragraph', content: lines(node.value, ['code']) }];
    case 'thematicBreak': return [{ kind: 'rule' }];
    case 'definition': return [];
    default: return 'value' in node ? [{ kind: 'paragraph', content: lines(node.value, []) }] : [];
  }
}

function itemsOf(list: List, depth: number): ContentOf<'list'>['items'] {
  return list.children.flatMap((item) => {
    const content: Inline[] = [];
    const inside: ContentOf<'list'>['items'][number][] = [];
    for (const child of item.children) {
      if (child.type === 'list') inside.push(...itemsOf(child, Math.min(depth + 1, deepestItem)));
      else for (const block of blocksOf(child)) if ('content' in block) content.push(...(content.length > 0 ? [{ kind: 'break' } as const] : []), ...block.content);
    }
    return [{ depth, ordered: list.ordered === true, content }, ...inside];
  });
}

function tableOf({ children }: Table): BlockContent {
  const width = Math.max(1, ...children.map((row) => row.children.length));
  return { kind: 'table', head: true, rows: children.map((row) => Array.from({ length: width }, (_, column) => inlines(row.children[column]?.children ?? []))) };
}

const inlines = (nodes: readonly PhrasingContent[], marks: readonly Mark[] = [], link?: string): readonly Inline[] => nodes.flatMap((node): readonly Inline[] => {
  switch (node.type) {
    case 'strong': return inlines(node.children, [...marks, 'bold'], link);
    case 'emphasis': return inlines(node.children, [...marks, 'italic'], link);
    case 'delete': return inlines(node.children, [...marks, 'strikethrough'], link);
    case 'inlineCode': return lines(node.value, [...marks, 'code'], link);
    case 'break': return [{ kind: 'break' }];
    case 'link': return inlines(node.children, marks, linkableUrl(node.url) ?? link);
    case 'image': return lines(node.alt ?? '', marks, linkableUrl(node.url) ?? link);
    default: return 'value' in node ? lines(node.value, marks, link) : 'children' in node ? inlines(node.children, marks, link) : [];
  }
});

/** Words whose line breaks stay. Line feeds within a paragraph of Markdown are spaces, those of code are not. */
function lines(value: string, marks: readonly Mark[], link?: string): readonly Inline[] {
  const own = new Set(marks);
  const words = own.has('code') ? value : value.replace(/\n/g, ' ');
  return words.split('\n').flatMap((line, index): readonly Inline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...(line === '' ? [] : [{ kind: 'text' as const, text: line, marks: textOrder.filter((mark) => own.has(mark)), ...(link === undefined ? {} : { link }) }]),
  ]);
}

const textOrder = ['bold', 'italic', 'strikethrough', 'code'] as const satisfies readonly Mark[];
