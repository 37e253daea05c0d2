import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { anyBodySchema, listOf, typesOf, type AnyBody, type DescribedBody, type RawAnnotation } from './annotation-schema.ts';

/** What an annotation says of its passage. */
export interface Said {
  readonly tagNames: readonly string[];
  /** Markdown, null when nothing is said. */
  readonly note: string | null;
}

const tagging: ReadonlySet<string> = new Set(['tagging', 'classifying']);
const longestTagName = 500;

/**
 * Returns the tags and the note in an annotation's bodies. A textual body whose purpose, or else the annotation's
 * motivation, is tagging is a tag; all others make the note, in order, whatever their purpose. Plain text, the default,
 * is escaped so that it reads as written; of HTML only the words are kept. Other resources become links.
 */
export function saidIn({ body, bodyValue, motivation }: RawAnnotation): Said {
  const tagNames: string[] = [];
  const notes: string[] = [];
  const purposes = typesOf(motivation);
  const read = (said: AnyBody): void => {
    if (typeof said === 'string') notes.push(linkTo(said));
    else if (said.items) itemsOf(said).forEach(read);
    else if (said.value !== undefined) readText(said, said.value);
    else notes.push(...[addressOf(said)].filter((address) => address !== null).map(linkTo));
  };
  const readText = (said: DescribedBody, value: string): void => {
    const own = typesOf(said.purpose);
    if ((own.length > 0 ? own : purposes).some((purpose) => tagging.has(purpose))) {
      const name = value.replace(/\s+/g, ' ').trim().slice(0, longestTagName).replace(/[\ud800-\udbff]$/, '').trim();
      if (name !== '') tagNames.push(name);
    } else {
      notes.push(noteFrom(value, said.format));
    }
  };
  // A bodyValue is a plain textual body without a purpose of its own (§3.2.5).
  for (const said of bodyValue === undefined ? listOf(body) : [{ type: 'TextualBody', value: bodyValue }]) read(said);
  return { tagNames: [...new Set(tagNames)], note: notes.filter((note) => note !== '').join('\n\n') || null };
}

/** Of a choice (§3.2.7) the first item that can be read counts, of other collections all. */
function itemsOf(body: DescribedBody): readonly AnyBody[] {
  const items = listOf(body.items).map((item) => anyBodySchema.safeParse(item).data).filter((item) => item !== undefined);
  return typesOf(body.type).includes('Choice') ? items.slice(0, 1) : items;
}

function addressOf({ id, source }: DescribedBody): string | null {
  if (typeof source === 'string') return source;
  const read = anyBodySchema.safeParse(source);
  return (read.success && typeof read.data === 'object' ? read.data.id : undefined) ?? id ?? null;
}

function noteFrom(value: string, format: string | undefined): string {
  switch (format?.split(';')[0]?.trim().toLowerCase()) {
    case 'text/markdown':
    case 'text/x-markdown': return value.trim();
    case 'text/html':
    case 'application/xhtml+xml': return plainToMarkdown(wordsOfHtml(value));
    default: return plainToMarkdown(value);
  }
}

/** Returns Markdown that shows exactly these lines; blank lines part paragraphs. */
function plainToMarkdown(plain: string): string {
  const paragraphs = plain.replace(/\r\n?/g, '\n').trim().split(/\n\s*\n/);
  const root: Root = {
    type: 'root',
    children: paragraphs.filter((paragraph) => paragraph.trim() !== '').map((paragraph) => ({
      type: 'paragraph',
      children: paragraph.split('\n').flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', value: line.trim() } as const,
      ]),
    })),
  };
  return toMarkdown(root).trim();
}

function linkTo(address: string): string {
  return toMarkdown({ type: 'paragraph', children: [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }] }).trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function wordsOfHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>|<\/?li\b[^>]*>/gi, '\n')
    .replace(/<\/?(?:p|div|h[1-6]|ul|ol|blockquote|pre|table|tr)\b[^>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (written, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? written;
      const codePoint = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : written;
    })
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n');
}
