import type { CitationDate, CitationName } from '../../model/citation.ts';
import { looseDate, monthNumber } from '../citation/loose-date.ts';
import { fromTex } from './tex.ts';
import { withoutEmpty, type LibraryEntry } from './entry.ts';

type Fields = ReadonlyMap<string, string>;

const types: Readonly<Record<string, string>> = {
  article: 'article-journal', book: 'book', mvbook: 'book', booklet: 'book', collection: 'book', inbook: 'chapter', incollection: 'chapter', inproceedings: 'paper-conference', conference: 'paper-conference',
  phdthesis: 'thesis', mastersthesis: 'thesis', thesis: 'thesis', techreport: 'report', report: 'report', manual: 'report', online: 'webpage', electronic: 'webpage', www: 'webpage', unpublished: 'manuscript', newspaper: 'article-newspaper',
};

/**
 * Returns the entries of a BibTeX or BibLaTeX file. What is no entry is passed over; an entry that is never closed ends with the file. Commands of
 * TeX for letters become these, others go and leave what they are about.
 */
export function parseBibtex(text: string): readonly LibraryEntry[] {
  const macros = new Map<string, string>();
  const entries: LibraryEntry[] = [];
  const starts = /@\s*([A-Za-z]+)\s*[{(]/g;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const type = match[1]!.toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const reader = new EntryReader(text, starts.lastIndex, macros);
    if (type === 'string') {
      for (const [name, value] of reader.fields()) macros.set(name, value);
    } else {
      const key = reader.key();
      const fields = reader.fields();
      if (fields.size > 0) entries.push(entryOf(type, key, fields));
    }
    starts.lastIndex = Math.max(starts.lastIndex, reader.at);
  }
  return entries;
}

class EntryReader {
  constructor(private readonly text: string, public at: number, private readonly macros: ReadonlyMap<string, string>) {}

  key(): string {
    const end = this.text.slice(this.at, this.at + 500).search(/[,})]/);
    const key = end === -1 ? '' : this.text.slice(this.at, this.at + end);
    this.at += key.length;
    return key.trim();
  }

  fields(): Map<string, string> {
    const fields = new Map<string, string>();
    const name = /[\s,]*([A-Za-z][\w:.+-]{0,60})\s*=\s*/y;
    for (;;) {
      name.lastIndex = this.at;
      const found = name.exec(this.text);
      if (!found) break;
      this.at = name.lastIndex;
      fields.set(found[1]!.toLowerCase(), this.value());
    }
    return fields;
  }

  /** A value is one or several pieces, joined by `#`. */
  private value(): string {
    let value = '';
    for (;;) {
      value += this.piece();
      const joint = /\s*#\s*/y;
      joint.lastIndex = this.at;
      if (!joint.test(this.text)) return value;
      this.at = joint.lastIndex;
    }
  }

  private piece(): string {
    const sign = this.text[this.at];
    if (sign === '{' || sign === '"') return this.enclosed(sign === '{' ? '}' : '"');
    const bare = /[^\s,#{}()"]{0,200}/y;
    bare.lastIndex = this.at;
    const word = bare.exec(this.text)?.[0] ?? '';
    this.at += word.length;
    return this.macros.get(word.toLowerCase()) ?? word;
  }

  private enclosed(end: string): string {
    const start = ++this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at]!;
      if (sign === '\\') this.at++;
      else if (sign === end && depth === 0) return this.text.slice(start, this.at++);
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    return this.text.slice(start);
  }
}

function entryOf(type: string, key: string, fields: Fields): LibraryEntry {
  const words = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = fromTex(fields.get(name) ?? '');
      if (value !== '') return value;
    }
    return '';
  };
  const url = (fields.get('url') ?? /\\url\{([^}]+)\}/.exec(fields.get('howpublished') ?? '')?.[1] ?? '').replace(/\\([_%#&~])/g, '$1').trim();
  const subtitle = words('subtitle');
  const title = [words('title'), subtitle].filter((part) => part !== '').join(': ');
  const issued = dateOf(words('date')) ?? dateOf([words('year'), monthOf(fields.get('month') ?? '')].filter((part) => part !== '').join('-'));
  return {
    key,
    files: (fields.get('file') ?? '').split(';').flatMap((file) => file.split(':')).map((part) => part.replaceAll('\\', '/').split('/').at(-1)!.trim()).filter((name) => /\.\w{2,5}$/.test(name)),
    citation: withoutEmpty({
      type: types[type] ?? (url === '' ? 'document' : 'webpage'),
      title: title || key || 'Untitled',
      author: namesOf(fields.get('author') ?? ''),
      editor: namesOf(fields.get('editor') ?? ''),
      translator: namesOf(fields.get('translator') ?? ''),
      'container-title': words('journaltitle', 'journal', 'booktitle'),
      publisher: words('publisher', 'institution', 'school', 'organization', 'howpublished').replace(/^https?:\S+$/, ''),
      'publisher-place': words('address', 'location'),
      genre: words('type') || (type === 'phdthesis' ? 'PhD thesis' : type === 'mastersthesis' ? 'Master’s thesis' : ''),
      issued,
      accessed: dateOf(words('urldate')),
      volume: words('volume'), ...(types[type] === 'report' ? { number: words('number') } : { issue: words('number', 'issue') }), page: words('pages'), edition: words('edition'),
      DOI: words('doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''), ISBN: words('isbn'), URL: url,
      language: words('langid', 'language'), abstract: words('abstract'), 'citation-key': key,
    }),
  };
}

const dateOf = (written: string): CitationDate | null => (written === '' ? null : looseDate(written) ?? { raw: written.slice(0, 100) });

function monthOf(written: string): string {
  const month = monthNumber(written.trim()) ?? Number(written);
  return month >= 1 && month <= 12 ? String(month).padStart(2, '0') : '';
}

/** Names are joined by `and`; one in braces is a body's. */
function namesOf(written: string): CitationName[] {
  const names: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < written.length; at++) {
    if (written[at] === '{') depth++;
    else if (written[at] === '}') depth--;
    else if (depth === 0 && /^\sand\s/i.test(written.slice(at, at + 5))) {
      names.push(written.slice(start, at));
      start = at + 5;
    }
  }
  return [...names, written.slice(start)].map((name) => name.trim()).filter((name) => name !== '' && name !== 'others').slice(0, 200).map((name): CitationName => {
    if (/^\{.*\}$/s.test(name)) return { literal: fromTex(name) };
    const parts = name.split(',').map((part) => fromTex(part));
    if (parts.length > 1) return parts[1] === '' ? { family: parts[0]! } : { family: parts[0]!, given: parts.slice(1).toReversed().join(' ').trim() };
    const [, given, family] = /^(.*?)\s+((?:[a-z]\S*\s+)*\S+)$/.exec(parts[0]!) ?? [];
    return family === undefined ? { literal: parts[0]! } : { family, given: given! };
  });
}
