import type { Citation } from '../../model/citation.ts';
import { nameText } from './citation-line.ts';
import { apaName, authorsOf, contributorsOf, creatorsOf, inLine, inverted, isPart, thesisKind } from './contributors.ts';

/** Styles that a citation can be written in. */
export const citationStyles = ['apa', 'chicago', 'mla', 'key'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Part of a citation as it is set. */
export interface CitationRun {
  readonly text: string;
  readonly italic: boolean;
}

/**
 * Returns a citation as an entry of a list of works: after the Publication Manual of the APA (7th edition), the Chicago Manual of Style
 * (17th edition, notes and bibliography), the MLA Handbook (9th edition); or a short key of name, year and a word of the title.
 */
export function citeAs(style: CitationStyle, citation: Citation): readonly CitationRun[] {
  switch (style) {
    case 'apa': return apa(citation);
    case 'chicago': return chicago(citation);
    case 'mla': return mla(citation);
    case 'key': return [plain(citationKey(citation))];
  }
}

/** Returns runs as plain text. */
export const citationText = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');

/** Returns words as part of a citation. */
export const plain = (text: string): CitationRun => ({ text, italic: false });
/** Returns the same in italics. */
export const italic = (text: string): CitationRun => ({ text, italic: true });

/** Returns a field of CSL-JSON that is a word or number, as words; empty where there is none. */
export const field = (citation: Citation, name: string): string => {
  const value: unknown = citation[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Returns year, month and day of a work, as far as they are known. */
export const dateParts = (citation: Citation): readonly number[] => citation.issued?.['date-parts']?.[0] ?? [];
/** Returns the year of a work; empty where it is not known. */
export const yearOf = (citation: Citation): string => String(dateParts(citation)[0] ?? /\d{4}/.exec(citation.issued?.raw ?? '')?.[0] ?? '');

/** Returns whether a work stands by itself. */
export const isBook = ({ type }: Citation): boolean => /^(?:book|report|thesis|document|manuscript|legislation)$/.test(type);
/** Returns whether a work is an article of a journal. */
export const isJournal = ({ type }: Citation): boolean => type === 'article-journal';

/** Returns what a work is part of: its journal or paper, or the site. */
export const containerOf = (citation: Citation): string => field(citation, 'container-title') || (isBook(citation) ? '' : citation.publisher ?? '');
/** Returns the publisher, where it is not what the work is part of. */
export const publisherOf = (citation: Citation): string => (containerOf(citation) === citation.publisher ? '' : citation.publisher ?? '');
/** Returns the DOI of a work as an address, or else its address; empty where it has neither. */
export const addressOf = (citation: Citation): string => {
  const doi = field(citation, 'DOI').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return doi === '' ? citation.URL ?? '' : `https://doi.org/${doi}`;
};

/** Returns which edition of a work it is, as it is written ("2nd ed."); empty where that is not said. */
export const editionOf = (citation: Citation): string => {
  const edition = field(citation, 'edition');
  if (edition === '' || /\bed\b|edition/i.test(edition)) return edition;
  return `${/^\d+$/.test(edition) ? ordinal(Number(edition)) : edition} ed.`;
};

const ordinal = (number: number): string => `${number}${number % 100 > 10 && number % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;

/** Returns under which number a report came out, as the APA writes it ("Report No. 7"); empty where it has none. */
const reportNumber = (citation: Citation): string => {
  const number = citation.type === 'report' ? field(citation, 'number') : '';
  return number === '' || /\bNo\./.test(number) ? number : `${field(citation, 'genre') || 'Report'} No. ${number}`;
};

/** Returns when a work without a date was looked at, as year, month and day; empty for others, and where it is not known. */
export const lookedAt = (citation: Citation): readonly number[] => (yearOf(citation) === '' ? citation.accessed?.['date-parts']?.[0] ?? [] : []);

const ended = (text: string): string => (/[.!?…]["”’]?$/.test(text) ? text : `${text}.`);
const quoted = (title: string): string => `“${ended(title).replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** Puts sentences together with spaces between them, without those that are empty. */
const sentences = (parts: readonly (readonly CitationRun[])[]): readonly CitationRun[] =>
  parts.filter((part) => citationText(part).trim() !== '').flatMap((part, index) => (index === 0 ? part : [plain(' '), ...part]));

/** Returns the pages of a work, from and to with a dash. */
export const pagesOf = (citation: Citation): string => field(citation, 'page').replace(/\s*-+\s*/g, '–');
const areSeveral = (pages: string): boolean => /[–,]/.test(pages);

/** Returns whether a work is a thesis, which its university did not publish. */
export const isThesis = ({ type }: Citation): boolean => type === 'thesis';

/** A title is not ended twice. */
const titled = (title: string): readonly CitationRun[] => [italic(title), plain(/[.!?…]$/.test(title) ? '' : '.')];

function apa(citation: Citation): readonly CitationRun[] {
  const { names: creators, edit } = creatorsOf(citation);
  const names = creators.map((name) => apaName(name));
  const listed = names.length > 20 ? `${names.slice(0, 19).join(', ')}, … ${names.at(-1)!}` : inLine(names, '&');
  const authors = edit ? `${listed} (${names.length === 1 ? 'Ed.' : 'Eds.'})` : listed;
  const [year, month, day] = dateParts(citation);
  const exact = !isBook(citation) && !isJournal(citation) && !isPart(citation) && month !== undefined ? `, ${months[month - 1] ?? ''}${day === undefined ? '' : ` ${day}`}` : '';
  const date = year === undefined ? `(${yearOf(citation) || 'n.d.'}).` : `(${year}${exact}).`;
  // Who publishes what they wrote themselves is not named again.
  const named = (name: string): string => (authorsOf(citation).some((author) => nameText(author) === name) ? '' : name);
  const container = named(containerOf(citation));
  const inPaper = isJournal(citation) || isPart(citation) || /^(?:article|chapter|paper)/.test(citation.type);
  const translators = contributorsOf(citation, 'translator').map((name) => apaName(name, true));
  const aside = [translators.length === 0 ? '' : `${inLine(translators, '&')}, Trans.`, isPart(citation) ? '' : editionOf(citation), reportNumber(citation)].filter((part) => part !== '').join('; ');
  const kind = isThesis(citation) ? ` [${[thesisKind(field(citation, 'genre')).apa, citation.publisher ?? ''].filter((part) => part !== '').join(', ')}]` : '';
  const behind = `${aside === '' ? '' : ` (${aside})`}${kind}`;
  const title = inPaper && container !== '' ? [plain(behind === '' ? ended(citation.title) : `${citation.title}${behind}.`)] : behind === '' ? titled(citation.title) : [italic(citation.title), plain(`${behind}.`)];
  const [volume, issue, page] = [field(citation, 'volume'), field(citation, 'issue'), pagesOf(citation)];
  const where = container === '' ? [] : isPart(citation) ? apaBook(citation, container, page) : inPaper
    ? [italic(container), ...(volume === '' ? [] : [plain(', '), italic(volume)]), ...(issue === '' ? [] : [plain(`(${issue})`)]), ...(page === '' ? [] : [plain(`, ${page}`)]), plain('.')]
    : [plain(ended(container))];
  const head = authors === '' ? [title, [plain(date)]] : [[plain(ended(authors))], [plain(date)], title];
  return sentences([...head, where, isThesis(citation) || named(publisherOf(citation)) === '' || isJournal(citation) ? [] : [plain(ended(publisherOf(citation)))], [plain(addressOf(citation))]]);
}

/** The book that a chapter is in, with its editors and the pages. */
function apaBook(citation: Citation, container: string, pages: string): readonly CitationRun[] {
  const editors = contributorsOf(citation, 'editor').map((name) => apaName(name, true));
  const aside = [editionOf(citation), pages === '' ? '' : `${areSeveral(pages) ? 'pp.' : 'p.'} ${pages}`].filter((part) => part !== '').join(', ');
  return [plain(`In ${editors.length === 0 ? '' : `${editors.length === 2 ? editors.join(' & ') : inLine(editors, '&')} (${editors.length === 1 ? 'Ed.' : 'Eds.'}), `}`), italic(container), plain(`${aside === '' ? '' : ` (${aside})`}.`)];
}

/** Who a work goes by, as a list begins with it: the first name is turned round for the list to be sorted by it, the others are not. `editor` is what one is called, and several. */
function listed(citation: Citation, most: number, kept: number, editor: readonly [one: string, several: string]): string {
  const { names, edit } = creatorsOf(citation);
  const [first, ...rest] = names.length > most ? names.slice(0, kept) : names;
  if (!first) return '';
  const others = rest.map(nameText);
  const all = names.length > most ? [inverted(first), ...others].join(', ').concat(', et al.')
    : others.length === 0 ? inverted(first) : `${[inverted(first), ...others.slice(0, -1)].join(', ')}, and ${others.at(-1)!}`;
  return ended(edit ? `${all}, ${editor[names.length === 1 ? 0 : 1]}` : all);
}

/** Returns the date of a work as Chicago writes it: “October 6, 2025”, “May 2024”, “2024”; empty where it is not known. */
export function chicagoDate(citation: Citation): string {
  return dateParts(citation)[0] === undefined ? yearOf(citation) || citation.issued?.raw || '' : monthFirst(dateParts(citation));
}

/** Returns a date with the month before the day: “October 6, 2025”; empty for none. */
export function monthFirst([year, month, day]: readonly number[]): string {
  if (year === undefined) return '';
  return month === undefined ? String(year) : `${months[month - 1] ?? ''}${day === undefined ? '' : ` ${day},`} ${year}`;
}

function chicago(citation: Citation): readonly CitationRun[] {
  const container = siteOf(citation);
  const [volume, issue, page] = [field(citation, 'volume'), field(citation, 'issue'), pagesOf(citation)];
  const date = chicagoDate(citation);
  const authors = listed(citation, 10, 7, ['ed.', 'eds.']);
  if (isJournal(citation)) {
    const numbers = [volume, issue === '' ? '' : `no. ${issue}`].filter((part) => part !== '').join(', ');
    return sentences([[plain(authors)], [plain(quoted(citation.title))], [italic(container), plain(`${numbers === '' ? '' : ` ${numbers}`}${date === '' ? '' : ` (${date})`}${page === '' ? '' : `: ${page}`}.`)], address(citation)]);
  }
  const seen = monthFirst(lookedAt(citation));
  const accessed = [plain(seen === '' || addressOf(citation) === '' ? '' : `Accessed ${seen}.`)];
  const imprint = imprintOf(citation);
  const by = (role: 'editor' | 'translator', words: string): string => {
    const names = creatorsOf(citation).edit && role === 'editor' ? [] : contributorsOf(citation, role).map(nameText);
    return names.length === 0 ? '' : `${words} by ${inLine(names)}`;
  };
  if (isThesis(citation)) return sentences([[plain(authors)], [plain(quoted(citation.title))], [plain(ended([thesisKind(field(citation, 'genre')).chicago, citation.publisher ?? '', date].filter((part) => part !== '').join(', ')))], accessed, address(citation)]);
  if (isPart(citation)) {
    const facts = [by('translator', 'translated'), by('editor', 'edited'), page].filter((part) => part !== '').map((part) => `, ${part}`).join('');
    return sentences([[plain(authors)], [plain(quoted(citation.title))], [plain('In '), italic(container), plain(`${editionOf(citation) === '' ? '' : `, ${editionOf(citation)}`}${facts}.`)], [plain(imprint === '' ? '' : ended(imprint))], accessed, address(citation)]);
  }
  if (isBook(citation)) {
    const roles = [by('translator', 'Translated'), by('editor', 'Edited')].map((words) => [plain(words === '' ? '' : ended(words))]);
    return sentences([[plain(authors)], titled(citation.title), ...roles, [plain(editionOf(citation))], [plain(imprint === '' ? '' : ended(imprint))], accessed, address(citation)]);
  }
  // A site is named, not set in italics; what has no date was looked at on one.
  const where = [...(container === '' ? [] : [citation.type === 'webpage' ? plain(container) : italic(container)]), ...(date === '' ? [] : [plain(`${container === '' ? '' : ', '}${date}`)])];
  return sentences([[plain(authors)], [plain(quoted(citation.title))], where.length === 0 ? [] : [...where, plain('.')], [plain(seen === '' ? '' : `Accessed ${seen}.`)], address(citation)]);
}

/** Returns what a work is part of; nothing where that is a site of the authors themselves. */
export const siteOf = (citation: Citation): string => {
  const container = containerOf(citation);
  return citation.type === 'webpage' && authorsOf(citation).some((author) => nameText(author) === container) ? '' : container;
};

/** Returns where, by whom and when a book was published; “n.d.” for the year of one that was printed without. */
export function imprintOf(citation: Citation): string {
  const publisher = [field(citation, 'publisher-place'), publisherOf(citation) || citation.publisher || ''].filter((part) => part !== '').join(': ');
  const year = yearOf(citation) || (publisher !== '' && addressOf(citation) === '' ? 'n.d.' : '');
  return [publisher, year].filter((part) => part !== '').join(', ');
}

const address = (citation: Citation): readonly CitationRun[] => [plain(addressOf(citation) === '' ? '' : `${addressOf(citation)}.`)];

/** Returns a date as the MLA writes it: “6 Oct. 2025”; empty for none. */
const dayFirst = ([year, month, day]: readonly number[]): string =>
  [day, month === undefined ? '' : shortMonths[month - 1], year].filter((part) => part !== undefined && part !== '').join(' ');

function mla(citation: Citation): readonly CitationRun[] {
  const date = dateParts(citation)[0] === undefined ? yearOf(citation) : dayFirst(dateParts(citation));
  const seen = addressOf(citation) === '' ? '' : dayFirst(lookedAt(citation));
  const [volume, issue, page] = [field(citation, 'volume'), field(citation, 'issue'), pagesOf(citation)];
  const container = containerOf(citation);
  const title = isBook(citation) ? titled(citation.title) : [plain(quoted(citation.title))];
  const by = (role: 'editor' | 'translator', words: string): string => {
    const names = creatorsOf(citation).edit && role === 'editor' ? [] : contributorsOf(citation, role).map(nameText);
    return names.length === 0 ? '' : `${words} by ${names.length > 2 ? `${names[0]!} et al.` : inLine(names)}`;
  };
  const thesis = isThesis(citation) ? [citation.publisher ?? '', thesisKind(field(citation, 'genre')).mla] : [];
  const facts = [
    ...(container === '' ? [] : [italic(container)]),
    ...[by('translator', 'translated'), by('editor', 'edited'), editionOf(citation), isThesis(citation) ? '' : publisherOf(citation), ...thesis, volume && `vol. ${volume}`, issue && `no. ${issue}`, isThesis(citation) ? '' : isBook(citation) || isPart(citation) ? yearOf(citation) : date, page && `${areSeveral(page) ? 'pp.' : 'p.'} ${page}`, mlaAddress(citation)].filter((part) => part !== '').map(plain),
  ];
  const [lead, ...others] = facts;
  const shown = lead ? [{ ...lead, text: lead.text.replace(/^(?:translated|edited) by /, (words) => words[0]!.toUpperCase() + words.slice(1)) }, ...others] : [];
  return sentences([[plain(listed(citation, 2, 1, ['editor', 'editors']))], title, [plain(isThesis(citation) && yearOf(citation) !== '' ? `${yearOf(citation)}.` : '')], shown.length === 0 ? [] : [...shown.flatMap((fact, index) => (index === 0 ? [fact] : [plain(', '), fact])), plain(shown.at(-1)!.text.endsWith('.') ? '' : '.')], [plain(seen === '' ? '' : `Accessed ${seen}.`)]]);
}

/** A DOI keeps the beginning of its address, other addresses do without. */
const mlaAddress = (citation: Citation): string => (field(citation, 'DOI') === '' ? addressOf(citation).replace(/^https?:\/\//, '') : addressOf(citation));

const unimportant: ReadonlySet<string> = new Set(['the', 'a', 'an', 'on', 'of', 'in', 'to', 'and', 'for', 'is', 'are', 'was', 'how', 'why', 'what', 'der', 'die', 'das', 'le', 'la', 'les', 'el', 'los', 'un', 'une']);

/** Returns a key in ASCII as reference managers make them, `khoury2025wells`: the first family name, the year, the first word of weight. */
export function citationKey(citation: Citation): string {
  const ascii = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '');
  const [first] = authorsOf(citation);
  const name = ascii(first?.family ?? first?.literal?.split(/\s+/)[0] ?? '');
  const word = citation.title.split(/\s+/).map(ascii).find((part) => part.length > 2 && !unimportant.has(part)) ?? '';
  return `${name}${yearOf(citation)}${word}` || 'source';
}
