import type { Citation, CitationName } from '../../model/citation.ts';
import { nameText } from './citation-line.ts';

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
  const doi = field(citation, 'DOI');
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

const initials = (given: string): string => given.split(/[\s.]+/).filter((part) => part !== '').map((part) => part.split('-').map((piece) => `${Array.from(piece)[0]!.toUpperCase()}.`).join('-')).join(' ');

/** Returns the authors that have a name. */
export const authorsOf = ({ author = [] }: Citation): readonly CitationName[] => author.filter((name) => nameText(name) !== '');
const inverted = (name: CitationName): string => (name.literal === undefined && name.family && name.given ? `${name.family}, ${name.given}` : nameText(name));
const ended = (text: string): string => (/[.!?…]["”’]?$/.test(text) ? text : `${text}.`);
const quoted = (title: string): string => `“${ended(title).replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** Puts sentences together with spaces between them, without those that are empty. */
const sentences = (parts: readonly (readonly CitationRun[])[]): readonly CitationRun[] =>
  parts.filter((part) => citationText(part).trim() !== '').flatMap((part, index) => (index === 0 ? part : [plain(' '), ...part]));

function apa(citation: Citation): readonly CitationRun[] {
  const names = authorsOf(citation).map((name) => (name.literal === undefined && name.family && name.given ? `${name.family}, ${initials(name.given)}` : nameText(name)));
  const shown = names.length > 20 ? [...names.slice(0, 19), `… ${names.at(-1)!}`] : names;
  const authors = shown.length <= 1 ? shown.join('') : names.length > 20 ? shown.join(', ') : `${shown.slice(0, -1).join(', ')}, & ${shown.at(-1)!}`;
  const [year, month, day] = dateParts(citation);
  const exact = !isBook(citation) && !isJournal(citation) && month !== undefined ? `, ${months[month - 1] ?? ''}${day === undefined ? '' : ` ${day}`}` : '';
  const date = year === undefined ? `(${yearOf(citation) || 'n.d.'}).` : `(${year}${exact}).`;
  // Who publishes what they wrote themselves is not named again.
  const named = (name: string): string => (authorsOf(citation).some((author) => nameText(author) === name) ? '' : name);
  const container = named(containerOf(citation));
  const inPaper = isJournal(citation) || /^(?:article|chapter|paper)/.test(citation.type);
  const aside = [editionOf(citation), reportNumber(citation)].filter((part) => part !== '').join('; ');
  const title = inPaper && container !== '' ? [plain(ended(citation.title))] : [italic(citation.title), plain(aside !== '' ? ` (${aside}).` : /[.!?…]$/.test(citation.title) ? '' : '.')];
  const [volume, issue, page] = ['volume', 'issue', 'page'].map((name) => field(citation, name)) as [string, string, string];
  const where = container === '' ? [] : inPaper
    ? [italic(container), ...(volume === '' ? [] : [plain(', '), italic(volume)]), ...(issue === '' ? [] : [plain(`(${issue})`)]), ...(page === '' ? [] : [plain(`, ${page}`)]), plain('.')]
    : [plain(ended(container))];
  const head = authors === '' ? [title, [plain(date)]] : [[plain(ended(authors))], [plain(date)], title];
  return sentences([...head, where, named(publisherOf(citation)) === '' || isJournal(citation) ? [] : [plain(ended(publisherOf(citation)))], [plain(addressOf(citation))]]);
}

/** The first name is turned round for the list to be sorted by it, the others are not. */
function listed(citation: Citation, most: number, kept: number): string {
  const names = authorsOf(citation);
  const [first, ...rest] = names.length > most ? names.slice(0, kept) : names;
  if (!first) return '';
  const others = rest.map(nameText);
  if (names.length > most) return [inverted(first), ...others].join(', ').concat(', et al.');
  if (others.length === 0) return ended(inverted(first));
  return ended(`${[inverted(first), ...others.slice(0, -1)].join(', ')}, and ${others.at(-1)!}`);
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
  const container = containerOf(citation);
  const [volume, issue, page] = ['volume', 'issue', 'page'].map((name) => field(citation, name)) as [string, string, string];
  const date = chicagoDate(citation);
  const authors = listed(citation, 10, 7);
  if (isJournal(citation)) {
    const numbers = [volume, issue === '' ? '' : `no. ${issue}`].filter((part) => part !== '').join(', ');
    return sentences([[plain(authors)], [plain(quoted(citation.title))], [italic(container), plain(`${numbers === '' ? '' : ` ${numbers}`}${date === '' ? '' : ` (${date})`}${page === '' ? '' : `: ${page}`}.`)], address(citation)]);
  }
  if (isBook(citation)) {
    const publisher = [field(citation, 'publisher-place'), publisherOf(citation) || citation.publisher || ''].filter((part) => part !== '').join(': ');
    const imprint = [publisher, yearOf(citation)].filter((part) => part !== '').join(', ');
    return sentences([[plain(authors)], [italic(citation.title), plain('.')], [plain(editionOf(citation))], [plain(imprint === '' ? '' : ended(imprint))], address(citation)]);
  }
  // A site is named, not set in italics; what has no date was looked at on one.
  const seen = monthFirst(lookedAt(citation));
  const where = [...(container === '' ? [] : [citation.type === 'webpage' ? plain(container) : italic(container)]), ...(date === '' ? [] : [plain(`${container === '' ? '' : ', '}${date}`)])];
  return sentences([[plain(authors)], [plain(quoted(citation.title))], where.length === 0 ? [] : [...where, plain('.')], [plain(seen === '' ? '' : `Accessed ${seen}.`)], address(citation)]);
}

const address = (citation: Citation): readonly CitationRun[] => [plain(addressOf(citation) === '' ? '' : `${addressOf(citation)}.`)];

/** Returns a date as the MLA writes it: “6 Oct. 2025”; empty for none. */
const dayFirst = ([year, month, day]: readonly number[]): string =>
  [day, month === undefined ? '' : shortMonths[month - 1], year].filter((part) => part !== undefined && part !== '').join(' ');

function mla(citation: Citation): readonly CitationRun[] {
  const date = dateParts(citation)[0] === undefined ? yearOf(citation) : dayFirst(dateParts(citation));
  const seen = addressOf(citation) === '' ? '' : dayFirst(lookedAt(citation));
  const [volume, issue, page] = ['volume', 'issue', 'page'].map((name) => field(citation, name)) as [string, string, string];
  const container = containerOf(citation);
  const title = isBook(citation) ? [italic(citation.title), plain('.')] : [plain(quoted(citation.title))];
  const facts = [
    ...(container === '' ? [] : [italic(container)]),
    ...[editionOf(citation), publisherOf(citation), volume && `vol. ${volume}`, issue && `no. ${issue}`, isBook(citation) ? yearOf(citation) : date, page && `${/[–-]/.test(page) ? 'pp.' : 'p.'} ${page}`, mlaAddress(citation)].filter((part) => part !== '').map(plain),
  ];
  return sentences([[plain(listed(citation, 2, 1))], title, facts.length === 0 ? [] : [...facts.flatMap((fact, index) => (index === 0 ? [fact] : [plain(', '), fact])), plain('.')], [plain(seen === '' ? '' : `Accessed ${seen}.`)]]);
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
