import type { BlockContent, Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { text } from '../../messages/messages.ts';
import type { Citation } from '../../model/citation.ts';
import type { Highlight } from '../../model/highlight.ts';
import type { Note } from '../../model/primitives.ts';
import { sortOut } from '../../queries/highlights.ts';
import { formatCitation } from '../citation/citation-line.ts';
import { placeWords, tagNames, type Codebook, type ExportedSource } from '../exported-source.ts';
import { containedNote } from './contain-note.ts';
import { frontMatter } from './front-matter.ts';
import { quoteParagraphs } from './quote-blocks.ts';
import { writeMarkdown } from './write-markdown.ts';

export interface MarkdownExport {
  /** At least one, in the order to be written. */
  readonly sources: readonly ExportedSource[];
  readonly tags: Codebook;
  readonly projectName: string;
  /** Stands before the sources, where there are several. */
  readonly projectNote?: Note;
}

/** Returns the name of the anchor before a highlight's quote, as used after "#" in a link to it. It never changes. */
export const highlightAnchor = (highlightId: string): string => `hl-${highlightId}`;

/**
 * Returns one Markdown file (CommonMark 0.31 with GFM strikethrough and YAML front matter) with the highlights of the
 * sources in document order. One source is a document of its own, several are its sections under the project's name.
 * Every quote is a block quote that reads back as exactly its text.
 */
export function exportMarkdown({ sources, tags, projectName, projectNote = null }: MarkdownExport): string {
  const only = sources.length === 1 ? sources[0] : undefined;
  const depth = only ? 1 : 2;
  const children: RootContent[] = [
    ...(only ? [] : [heading(1, projectName), ...(projectNote === null ? [] : containedNote(projectNote))]),
    ...sources.flatMap((exported) => sourceSection(exported, tags, depth)),
    ...codebookSection(sources, tags, depth),
  ];
  return `${frontMatter(sources.map(({ source }) => source), projectName)}\n${writeMarkdown({ type: 'root', children } satisfies Root)}`;
}

type Depth = Heading['depth'];

function sourceSection({ source, document, highlights }: ExportedSource, tags: Codebook, depth: Depth): RootContent[] {
  const placeOf = placeWords(document);
  const inner = (depth + 1) as Depth;
  const { placed, unplaced } = sortOut(highlights);
  return [
    heading(depth, source.citation.title),
    paragraph(...citationLine(source.citation)),
    ...(source.note === null ? [] : [heading(inner, text('export.notesOnSource')), ...containedNote(source.note)]),
    ...(placed.length === 0 && unplaced.length > 0 ? [] : [heading(inner, text('export.highlights'))]),
    ...(highlights.length === 0 ? [paragraph(plain(text('export.noHighlights')))] : []),
    ...placed.flatMap((highlight) => highlightBlocks(highlight, tags, placeOf(highlight.selector.start))),
    ...(unplaced.length === 0 ? [] : [
      heading(inner, text('export.unplaced')),
      paragraph(plain(text('export.unplacedHint', { count: unplaced.length }))),
      ...unplaced.flatMap((highlight) => highlightBlocks(highlight, tags, '')),
    ]),
  ];
}

function highlightBlocks(highlight: Highlight, tags: Codebook, place: string): BlockContent[] {
  const names = tagNames(highlight, tags);
  const facts = [place, highlight.author, highlight.createdAt.slice(0, 10)].filter((fact) => fact !== '');
  return [
    paragraph(
      // CommonMark reads this as two pieces of inline HTML, so the anchor neither ends a paragraph nor swallows one.
      { type: 'html', value: `<a id="${highlightAnchor(highlight.id)}">` },
      { type: 'html', value: '</a>' },
      plain(facts.join(' · ')),
    ),
    { type: 'blockquote', children: quoteParagraphs(highlight.selector.exact) },
    ...(names.length === 0 ? [] : [paragraph(strong(text('export.tags')), plain(` ${names.join(', ')}`))]),
    ...(highlight.note === null ? [] : [paragraph(strong(text('export.note'))), ...containedNote(highlight.note)]),
  ];
}

function citationLine(citation: Citation): PhrasingContent[] {
  const { URL: url, ...rest } = citation;
  const words = plain(formatCitation(rest));
  return url === undefined || url === '' ? [words] : [words, plain(' '), { type: 'link', url, children: [plain(url)] }];
}

/** Says what the tags mean that the highlights carry. */
function codebookSection(sources: readonly ExportedSource[], tags: Codebook, depth: Depth): RootContent[] {
  const counts = new Map<string, number>();
  for (const { highlights } of sources) {
    for (const { tagIds } of highlights) for (const id of tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const items = [...tags.values()].filter(({ id }) => counts.has(id)).sort((a, b) => a.order - b.order).map(({ id, name, description }): ListItem => ({
    type: 'listItem',
    spread: false,
    children: described([strong(name), plain(` (${text('export.highlightCount', { count: counts.get(id)! })})`)], description),
  }));
  return items.length === 0 ? [] : [heading(depth === 1 ? 2 : depth, text('export.codebook')), { type: 'list', spread: false, ordered: false, children: items }];
}

/** Returns what is said of a tag: its description begins on the line of its name if it begins with a paragraph. */
function described(name: readonly PhrasingContent[], description: string): BlockContent[] {
  const [first, ...rest] = containedNote(description);
  if (!first) return [paragraph(...name)];
  return first.type === 'paragraph' ? [paragraph(...name, plain(': '), ...first.children), ...rest] : [paragraph(...name), first, ...rest];
}

const plain = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [plain(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const heading = (depth: Depth, value: string): Heading => ({ type: 'heading', depth, children: [plain(value.replace(/\s+/g, ' '))] });
