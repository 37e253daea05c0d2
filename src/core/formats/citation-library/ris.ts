import type { CitationDate, CitationName } from '../../model/citation.ts';
import { looseDate } from '../citation/loose-date.ts';
import { withoutEmpty, type LibraryEntry } from './entry.ts';

const types: Readonly<Record<string, string>> = {
  JOUR: 'article-journal', EJOUR: 'article-journal', MGZN: 'article-magazine', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', CHAP: 'chapter', ECHAP: 'chapter', CONF: 'paper-conference', CPAPER: 'paper-conference',
  RPRT: 'report', GOVDOC: 'report', THES: 'thesis', ELEC: 'webpage', WEB: 'webpage', BLOG: 'post-weblog', UNPB: 'manuscript', VIDEO: 'motion_picture', LEGAL: 'legislation', STAT: 'legislation',
};

/** Returns the entries of a RIS file: lines of a tag, two spaces, a dash and a value, from `TY` to `ER`. A line without a tag goes on with the one before. */
export function parseRis(text: string): readonly LibraryEntry[] {
  const entries: LibraryEntry[] = [];
  let fields: [string, string][] | null = null;
  for (const line of text.split('\n')) {
    const [, tag, value] = /^\ufeff?([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/.exec(line) ?? [];
    if (tag === undefined) {
      const last = fields?.at(-1);
      if (last && line.trim() !== '') last[1] += ` ${line.trim()}`;
    } else if (tag === 'TY') {
      fields = [[tag, value!.trim()]];
    } else if (tag === 'ER') {
      if (fields) entries.push(entryOf(fields));
      fields = null;
    } else {
      fields?.push([tag, value!.trim()]);
    }
  }
  if (fields) entries.push(entryOf(fields));
  return entries;
}

function entryOf(fields: readonly (readonly [string, string])[]): LibraryEntry {
  const all = (...tags: readonly string[]): readonly string[] => fields.filter(([tag, value]) => tags.includes(tag) && value !== '').map(([, value]) => value);
  const first = (...tags: readonly string[]): string => {
    for (const tag of tags) {
      const [value] = all(tag);
      if (value !== undefined) return value;
    }
    return '';
  };
  const title = first('TI', 'T1', 'CT', 'BT');
  const number = first('SN');
  return {
    key: first('ID'),
    files: all('L1', 'L2', 'L4').map((path) => decoded(path.replaceAll('\\', '/').split('/').at(-1)!)),
    citation: withoutEmpty({
      type: types[first('TY')] ?? 'document',
      title: title || first('T2') || 'Untitled',
      author: all('AU', 'A1').map(nameOf), editor: all('ED', 'A2').map(nameOf), translator: all('A4').map(nameOf),
      'container-title': title === '' ? '' : first('T2', 'JO', 'JF', 'JA'), publisher: first('PB'), 'publisher-place': first('CY', 'PP'), genre: first('TY') === 'THES' ? first('M3') : '',
      issued: dateOf(first('DA')) ?? dateOf(first('PY', 'Y1')), accessed: dateOf(first('Y2')),
      volume: first('VL'), issue: first('IS'), page: [first('SP'), first('EP')].filter((part) => part !== '').join('–'), edition: first('ET'),
      DOI: first('DO').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''), ISBN: /^[\d-]{9,17}[\dXx]$/.test(number) ? number : '', URL: first('UR'), language: first('LA'), abstract: first('AB', 'N2'),
    }),
  };
}

function nameOf(written: string): CitationName {
  const [family, ...given] = written.split(',').map((part) => part.trim());
  return given.length > 0 && given[0] !== '' ? { family: family!, given: given.join(' ').trim() } : { literal: family! };
}

/** RIS writes days as 2025/10/06/ with words behind the last stroke. */
const dateOf = (written: string): CitationDate | null => (written === '' ? null : looseDate(written.replace(/\/+[^/\d]*$/, '').replace(/\/+$/, '')) ?? { raw: written.slice(0, 100) });

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
