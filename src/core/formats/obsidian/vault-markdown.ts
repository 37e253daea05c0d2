import type { BlockContent, Heading, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { shorten } from '../../commands/words.ts';
import { containedNote } from '../markdown-export/contain-note.ts';
import { quoteParagraphs } from '../markdown-export/quote-blocks.ts';
import { writeMarkdown, type Unsafe } from '../markdown-export/write-markdown.ts';

/** Where each record's file is called what, without folder and ending; null for one that has no file. */
export type NameOf = (record: string) => string | null;

/** Returns the name of the block that a highlight's quote is: Obsidian knows letters, digits and hyphens. */
export const blockName = (highlightId: string): string => `hl-${highlightId.replaceAll('_', '-')}`;

/** Returns a link to a file, or to a block in it, that says `words`. Nothing in it is escaped: Obsidian reads it as it stands. */
export function wikiLink(name: string, words: string, block?: string): PhrasingContent {
  const said = words.replace(/[[\]|\r\n]+/g, ' ').replace(/\s+/g, ' ').trim();
  const target = block === undefined ? name : `${name}#^${block}`;
  return { type: 'html', value: said === '' || said === target ? `[[${target}]]` : `[[${target}|${said}]]` };
}

/** What Obsidian would read into plain text beside Markdown: its tags, comments, marks and names of blocks. */
const unsafe: readonly Unsafe[] = [{ character: '#', after: '[^\\s#]' }, { character: '%', after: '%' }, { character: '%', before: '%' }, { character: '=', after: '=' }, { character: '=', before: '=' }]
  .map((sign) => ({ ...sign, inConstruct: 'phrasing', notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw', 'reference'] }));

export const vaultMarkdown = (children: readonly RootContent[]): string =>
  writeMarkdown({ type: 'root', children: [...children] } satisfies Root, unsafe);

export const plain = (value: string): PhrasingContent => ({ type: 'text', value });
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [plain(value)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const heading = (depth: Heading['depth'], value: string): Heading => ({ type: 'heading', depth, children: [plain(value.replace(/\s+/g, ' '))] });
export const list = (items: readonly (readonly BlockContent[])[]): List =>
  ({ type: 'list', spread: false, ordered: false, children: items.map((children) => ({ type: 'listItem', spread: false, children: [...children] })) });

/** Returns a note as blocks of a page. */
export const note = (markdown: string | null): readonly RootContent[] => (markdown === null ? [] : containedNote(markdown));

/** Returns a quote as a block that links can lead to. */
export const quoteBlock = (words: string, block: string): readonly RootContent[] => [
  { type: 'blockquote', children: quoteParagraphs(words) },
  { type: 'html', value: `^${block}` },
];

/** Returns a passage as links say it. */
export const inQuotes = (words: string): string => {
  const short = shorten(words, longestQuote);
  return /^["'“”„«»‘’]/.test(short) ? short : `“${short}”`;
};

const longestQuote = 120;

/** Returns things with a separator between them. */
export const joined = (parts: readonly PhrasingContent[], separator: string): PhrasingContent[] => parts.flatMap((part, index) => (index === 0 ? [part] : [plain(separator), part]));
