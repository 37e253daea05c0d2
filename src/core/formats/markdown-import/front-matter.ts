import { parse } from 'yaml';
import type { Citation, CitationDate, CitationName } from '../../model/citation.ts';

/** What front matter said of the source; a field that was absent or made no sense is not there. */
export type CitationFields = Partial<Pick<Citation, 'title' | 'author' | 'publisher' | 'issued' | 'URL' | 'language'>>;

/** Markdown with its front matter taken off. */
export interface SplitMarkdown {
  readonly body: string;
  readonly fields: CitationFields;
}

const longestFrontMatter = 64 * 1024;
const fence = /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Splits the YAML block that many tools write between lines of `---` at the very start of a Markdown file from what
 * follows. Where there is none, or it is not a YAML mapping, the text is returned whole: a rule is not front matter.
 */
export function splitFrontMatter(text: string): SplitMarkdown {
  const found = fence.exec(text.slice(0, longestFrontMatter));
  const values = found && readMapping(found[1] ?? '');
  return values ? { body: text.slice(found[0].length), fields: citationFields(values) } : { body: text, fields: {} };
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);

function readMapping(yaml: string): Mapping | null {
  try {
    const value: unknown = parse(yaml, { schema: 'core', logLevel: 'error' });
    if (!isMapping(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  } catch {
    return null;
  }
}

function citationFields(values: Mapping): CitationFields {
  const first = <T>(keys: readonly string[], read: (value: unknown) => T | null): T | undefined => {
    for (const key of keys) {
      const value = read(values[key]);
      if (value !== null) return value;
    }
    return undefined;
  };
  return withoutUndefined({
    title: first(['title'], (value) => line(value)?.slice(0, 2000) ?? null),
    author: first(['authors', 'author', 'byline', 'creator'], names),
    publisher: first(['publisher', 'publication', 'site'], line),
    issued: first(['date', 'published', 'issued'], date),
    URL: first(['url', 'link', 'source'], webAddress),
    language: first(['language', 'lang'], line),
  });
}

const withoutUndefined = (fields: { readonly [Key in keyof CitationFields]: CitationFields[Key] | undefined }): CitationFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function line(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).replace(/\s+/g, ' ').trim() || null;
}

function webAddress(value: unknown): string | null {
  const address = line(value);
  return address && /^https?:\/\/\S+$/i.test(address) ? address : null;
}

function names(value: unknown): readonly CitationName[] | null {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [value];
  const found = items.map(name).filter((item) => item !== null);
  return found.length > 0 ? found : null;
}

function name(value: unknown): CitationName | null {
  if (!isMapping(value)) {
    const literal = line(value);
    return literal === null ? null : { literal };
  }
  const [family, given, literal] = [line(value['family']), line(value['given']), line(value['literal'] ?? value['name'])];
  if (family !== null) return given === null ? { family } : { family, given };
  return literal === null ? null : { literal };
}

/** Returns a date written as year, year and month, or year, month and day (ISO 8601, a time after it aside); else as it stands. */
function date(value: unknown): CitationDate | null {
  const written = line(value);
  if (written === null) return null;
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/.exec(written)?.slice(1).filter((part) => part !== undefined).map(Number);
  if (!parts) return { raw: written };
  const [, month = 1, day = 1] = parts;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { 'date-parts': [parts] } : { raw: written };
}
