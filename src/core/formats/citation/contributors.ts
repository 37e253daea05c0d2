import type { Citation, CitationName } from '../../model/citation.ts';
import { nameText } from './citation-line.ts';

/** Returns the authors of a work that have a name. */
export const authorsOf = ({ author = [] }: Citation): readonly CitationName[] => author.filter((name) => nameText(name) !== '');

/** Returns the editors, or translators, of a work that have a name. */
export function contributorsOf(citation: Citation, role: 'editor' | 'translator'): readonly CitationName[] {
  const given: unknown = citation[role];
  if (!Array.isArray(given)) return [];
  return given.map(nameFrom).filter((name) => nameText(name) !== '');
}

/** What is kept of other fields of CSL-JSON was never checked. */
function nameFrom(value: unknown): CitationName {
  if (typeof value !== 'object' || value === null) return {};
  const part = (name: 'family' | 'given' | 'literal'): CitationName => {
    const words: unknown = (value as Readonly<Record<string, unknown>>)[name];
    return typeof words === 'string' ? { [name]: words } : {};
  };
  return { ...part('family'), ...part('given'), ...part('literal') };
}

/** Returns whether a work is part of a book: it has authors of its own, and the book has editors. */
export const isPart = (citation: Citation): boolean => /^(?:chapter|paper-conference|entry|entry-dictionary|entry-encyclopedia)$/.test(citation.type) && typeof citation['container-title'] === 'string' && citation['container-title'] !== '';

/** Who a work goes by: its authors, or, where a whole work has none, its editors. */
export function creatorsOf(citation: Citation): { readonly names: readonly CitationName[]; readonly edit: boolean } {
  const authors = authorsOf(citation);
  const editors = authors.length > 0 || isPart(citation) ? [] : contributorsOf(citation, 'editor');
  return editors.length > 0 ? { names: editors, edit: true } : { names: authors, edit: false };
}

/** Returns names in one line: “A”, “A and B”, “A, B, and C”. */
export function inLine(names: readonly string[], and = 'and'): string {
  if (names.length <= 2) return names.join(and === '&' ? ', & ' : ` ${and} `);
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)!}`;
}

const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Returns a name as a list begins with it, the family's first. Names in Chinese letters and the like are written so anyway, without a comma. */
export const inverted = (name: CitationName): string =>
  (name.literal === undefined && name.family && name.given && !chinese.test(name.family) ? `${name.family}, ${name.given}` : nameText(name));

/** Letters without capitals, of which nothing can be said by the first alone. */
const whole = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** Returns given names as initials, “J. S.”; as they are where their letters have none. */
export const initials = (given: string): string => (whole.test(given) ? given
  : given.split(/[\s.]+/).filter((part) => part !== '').map((part) => part.split('-').map((piece) => (piece === '' ? '' : `${Array.from(piece)[0]!.toUpperCase()}.`)).join('-')).join(' '));

/** Returns a name as the APA lists it, “Ng, B.”, or, within a line, as “B. Ng”. */
export function apaName(name: CitationName, within = false): string {
  if (name.literal !== undefined || !name.family || !name.given || chinese.test(name.family)) return nameText(name);
  return within ? `${initials(name.given)} ${name.family}` : `${name.family}, ${initials(name.given)}`;
}

/** Returns what a thesis is called: by the APA, by Chicago, by the MLA. */
export function thesisKind(genre: string): Readonly<Record<'apa' | 'chicago' | 'mla', string>> {
  if (/ph\.?\s*d|doctor|habil/i.test(genre)) return { apa: 'Doctoral dissertation', chicago: 'PhD diss.', mla: 'PhD dissertation' };
  if (/master|m\.?\s?[as]\.?\b|magister|diplom/i.test(genre)) return { apa: 'Master’s thesis', chicago: 'master’s thesis', mla: 'Master’s thesis' };
  const named = genre || 'Thesis';
  return { apa: named, chicago: named, mla: named };
}
