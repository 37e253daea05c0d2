import type { Citation } from '../../model/citation.ts';
import type { Locator } from '../../model/report-text.ts';
import type { ReportStyle } from '../../model/report.ts';
import { dateParts, italic, plain, yearOf, type CitationRun } from './citation-styles.ts';
import { nameText } from './citation-line.ts';
import { creatorsOf } from './contributors.ts';

/** What tells a cited work apart from the others that are cited beside it. */
export interface Telling {
  /** A letter behind the year where two works share author and year: `a`, `b` (APA). Empty otherwise. */
  readonly letter: string;
  /** True where another work of the same authors is cited, so that the title is named too (MLA). */
  readonly sameAuthor: boolean;
}

export const alone: Telling = { letter: '', sameAuthor: false };

/** Characters of a title that stand for a work in a text. */
const longestTitle = 60;

/** Returns a title without what follows its colon and without an article at its beginning: how a work is called when it comes again. */
export function shortTitle(title: string): string {
  const main = title.split(/:\s/)[0]!.replace(/^(?:The|A|An)\s+(?=\S)/, '').trim();
  const words = main.length <= longestTitle ? main : `${main.slice(0, longestTitle).replace(/\s\S*$/, '')}…`;
  return words.replace(/[.,;:]$/, '') || title;
}

/** Returns the family names, or the name of a body, by which a work is cited. */
export const familyNames = (citation: Citation): readonly string[] =>
  creatorsOf(citation).names.map((name) => (name.literal === undefined && name.family ? name.family : nameText(name)));

/** Returns the authors of a work as a text names them: two at most, then the first and “et al.” (APA 7 §8.17, MLA 9 §6.5). */
function authorsLabel(citation: Citation, and: string): string {
  const names = familyNames(citation);
  return names.length > 2 ? `${names[0]!} et al.` : names.join(` ${and} `);
}

const isWhole = ({ type }: Citation): boolean => /^(?:book|report|thesis|webpage|motion_picture|dataset|document|manuscript)$/.test(type);

/** The title as it stands for authors: whole works in italics, parts of others in quotation marks. */
function titleLabel(citation: Citation, end = ''): readonly CitationRun[] {
  const title = shortTitle(citation.title);
  return isWhole(citation) ? [italic(title), plain(end)] : [plain(`“${title}${end}”`)];
}

const isSeveral = (at: string): boolean => /[–,-]/.test(at);
const dashed = (at: string): string => at.replace(/\s*-\s*/g, '–');

/** Returns pages or paragraphs as the APA and Chicago name them; see {@link locatorIn} for each style. */
const apaLocator = ({ unit, at }: Locator): string => `${unit === 'page' ? (isSeveral(at) ? 'pp.' : 'p.') : isSeveral(at) ? 'paras.' : 'para.'} ${dashed(at)}`;
const mlaLocator = ({ unit, at }: Locator): string => (unit === 'page' ? dashed(at) : `${isSeveral(at) ? 'pars.' : 'par.'} ${dashed(at)}`);
export const chicagoLocator = ({ unit, at }: Locator): string => (unit === 'page' ? dashed(at) : `${isSeveral(at) ? 'paras.' : 'para.'} ${dashed(at)}`);

/**
 * Returns how a work is cited within a text: in brackets as the APA (7th edition, §8.10–8.17) and the MLA (9th edition, ch. 6) have it;
 * for Chicago, whose citations are notes, as its short note without brackets (17th edition, §14.29–14.36).
 */
export function citeInText(style: ReportStyle, citation: Citation, locator: Locator | null, telling: Telling = alone): readonly CitationRun[] {
  switch (style) {
    case 'apa': return apaInText(citation, locator, telling);
    case 'mla': return mlaInText(citation, locator, telling);
    case 'chicago': return shortNote(citation, locator);
  }
}

function apaInText(citation: Citation, locator: Locator | null, { letter }: Telling): readonly CitationRun[] {
  const authors = authorsLabel(citation, '&');
  const year = `${yearOf(citation) || 'n.d.'}${letter === '' ? '' : yearOf(citation) === '' ? `-${letter}` : letter}`;
  const end = `${year}${locator ? `, ${apaLocator(locator)}` : ''})`;
  return authors === '' ? joined([plain('('), ...titleLabel(citation, isWhole(citation) ? '' : ','), plain(isWhole(citation) ? `, ${end}` : ` ${end}`)]) : [plain(`(${authors}, ${end}`)];
}

function mlaInText(citation: Citation, locator: Locator | null, { sameAuthor }: Telling): readonly CitationRun[] {
  const authors = authorsLabel(citation, 'and');
  const named: readonly CitationRun[] = authors === '' ? titleLabel(citation) : [plain(authors), ...(sameAuthor ? [plain(', '), ...titleLabel(citation)] : [])];
  // A number that is no page follows a comma.
  const at = locator === null ? '' : `${locator.unit === 'paragraph' && authors !== '' && !sameAuthor ? ',' : ''} ${mlaLocator(locator)}`;
  return joined([plain('('), ...named, plain(`${at})`)]);
}

/** Returns the note by which Chicago cites a work that was cited before; without an end mark. */
export function shortNote(citation: Citation, locator: Locator | null): readonly CitationRun[] {
  const names = familyNames(citation);
  const authors = names.length > 3 ? `${names[0]!} et al.` : names.length === 3 ? `${names[0]!}, ${names[1]!}, and ${names[2]!}` : names.join(' and ');
  const at = locator === null ? '' : chicagoLocator(locator);
  const title = shortTitle(citation.title);
  const quoted = !isWhole(citation) || citation.type === 'webpage';
  const end = at === '' ? '' : `, ${at}`;
  const work: readonly CitationRun[] = quoted ? [plain(`“${title.replaceAll('“', '‘').replaceAll('”', '’')}${end === '' ? '' : ','}”${end === '' ? '' : ` ${at}`}`)] : [italic(title), plain(end)];
  return joined([plain(authors === '' ? '' : `${authors}, `), ...work]);
}

/** Puts runs that are set alike together, and leaves out those that are empty. */
export function joined(runs: readonly CitationRun[]): readonly CitationRun[] {
  const whole: CitationRun[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.text === '') continue;
    if (last?.italic === run.italic) whole[whole.length - 1] = { text: last.text + run.text, italic: run.italic };
    else whole.push(run);
  }
  return whole;
}

/** Returns the key by which works of the same authors are found: their names, or the title of a work without authors. */
export const authorsKey = (citation: Citation): string => (familyNames(citation).join('; ') || citation.title).toLocaleLowerCase('en');

/** Returns the key by which works are found that APA cites alike: authors and year. */
export const authorYearKey = (citation: Citation): string => `${authorsKey(citation)} ${dateParts(citation)[0] ?? yearOf(citation)}`;
