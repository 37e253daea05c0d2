import { message, type Message } from '../../messages/messages.ts';
import { citationSchema, type CitationDate, type CitationName } from '../../model/citation.ts';
import { err, ok, type Result } from '../../result.ts';
import { looseDate } from '../citation/loose-date.ts';
import { parseBibtex } from './bibtex.ts';
import { withoutEmpty, type LibraryEntry } from './entry.ts';
import { parseRis } from './ris.ts';

/** Entries of a file at most. */
const mostEntries = 20_000;

/** Returns the entries of a library in BibTeX, RIS or CSL-JSON, which its content tells. Fails in words for other text, and for a file without any. */
export function parseLibrary(text: string): Result<readonly LibraryEntry[], Message> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  const entries = /^[[{]/.test(start) ? parseCslJson(start) : /^TY {1,2}-/m.test(text) ? parseRis(text) : parseBibtex(text);
  if (entries.length === 0) return err(message('library.citationsNone'));
  return entries.length > mostEntries ? err(message('library.citationsMany', { limit: mostEntries })) : ok(entries);
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const line = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '');

function parseCslJson(text: string): readonly LibraryEntry[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const items = Array.isArray(json) ? json : isObject(json) && Array.isArray(json['items']) ? json['items'] : [json];
  return items.filter(isObject).flatMap((item): LibraryEntry[] => {
    const { id, attachments: _, ...fields } = item;
    const title = line(fields['title']);
    if (title === '') return [];
    const citation = citationSchema.safeParse(withoutEmpty({
      ...fields, type: line(fields['type']) || 'document', title,
      author: namesOf(fields['author']), editor: namesOf(fields['editor']), translator: namesOf(fields['translator']), issued: dateOf(fields['issued']), accessed: dateOf(fields['accessed']),
      publisher: line(fields['publisher']), URL: line(fields['URL']), language: line(fields['language']),
    }));
    return citation.success ? [{ key: line(fields['citation-key']) || line(id), citation: citation.data, files: [] }] : [];
  });
}

function namesOf(value: unknown): CitationName[] {
  return (Array.isArray(value) ? value : []).filter(isObject).slice(0, 200).flatMap((name): CitationName[] => {
    const [literal, given] = [line(name['literal']), line(name['given'])];
    const family = [line(name['non-dropping-particle']), line(name['family'])].filter((part) => part !== '').join(' ');
    if (family !== '') return [given === '' ? { family } : { family, given }];
    return literal === '' ? [] : [{ literal }];
  });
}

function dateOf(value: unknown): CitationDate | null {
  if (!isObject(value)) return looseDate(line(value));
  const parts: unknown = Array.isArray(value['date-parts']) ? value['date-parts'][0] : null;
  const numbers = (Array.isArray(parts) ? parts : []).map(Number).filter((part) => Number.isInteger(part)).slice(0, 3);
  if (numbers.length > 0) return { 'date-parts': [numbers] };
  const raw = line(value['raw']) || line(value['literal']);
  return raw === '' ? null : looseDate(raw) ?? { raw: raw.slice(0, 100) };
}
