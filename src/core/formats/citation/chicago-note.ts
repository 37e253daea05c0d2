import type { Citation } from '../../model/citation.ts';
import type { Locator } from '../../model/report-text.ts';
import { nameText } from './citation-line.ts';
import { addressOf, chicagoDate, containerOf, editionOf, field, imprintOf, isBook, isJournal, isThesis, italic, lookedAt, monthFirst, pagesOf, plain, siteOf, type CitationRun } from './citation-styles.ts';
import { contributorsOf, creatorsOf, inLine, isPart, thesisKind } from './contributors.ts';
import { chicagoLocator, joined } from './in-text.ts';

/** Returns the note by which Chicago cites a work for the first time (17th edition, ch. 14), without the end mark. */
export function fullNote(citation: Citation, locator: Locator | null): readonly CitationRun[] {
  const { names: creators, edit } = creatorsOf(citation);
  const names = creators.map(nameText);
  const authors = fewNames(names);
  const lead = plain(authors === '' ? '' : `${authors}, ${edit ? `${names.length === 1 ? 'ed.' : 'eds.'}, ` : ''}`);
  const at = locator === null ? '' : chicagoLocator(locator);
  const address = addressOf(citation);
  if (isJournal(citation)) {
    const [volume, issue, page] = [field(citation, 'volume'), field(citation, 'issue'), pagesOf(citation)];
    const numbers = [volume, issue === '' ? '' : `no. ${issue}`].filter((part) => part !== '').join(', ');
    const where = `${numbers === '' ? '' : ` ${numbers}`}${chicagoDate(citation) === '' ? '' : ` (${chicagoDate(citation)})`}${at || page ? `: ${at || page}` : ''}`;
    return joined([lead, plain(`${inQuotes(citation.title)} `), italic(containerOf(citation)), plain(`${where}${address === '' ? '' : `, ${address}`}`)]);
  }
  const seen = monthFirst(lookedAt(citation));
  const accessed = seen === '' ? '' : `accessed ${seen}`;
  const by = (role: 'editor' | 'translator', words: string): string => {
    const others = edit && role === 'editor' ? [] : contributorsOf(citation, role).map(nameText);
    return others.length === 0 ? '' : `, ${words} ${fewNames(others)}`;
  };
  const imprint = imprintOf(citation) === '' ? '' : ` (${imprintOf(citation)})`;
  const edition = editionOf(citation) === '' ? '' : `, ${editionOf(citation)}`;
  const online = address === '' ? [] : [accessed, address];
  if (isThesis(citation)) {
    const kind = [thesisKind(field(citation, 'genre')).chicago, citation.publisher ?? '', chicagoDate(citation)].filter((part) => part !== '').join(', ');
    return joined([lead, plain(`${inQuotes(citation.title).replace(/,”$/, '”')} (${kind})${tail([at, ...online])}`)]);
  }
  if (isPart(citation)) return joined([lead, plain(`${inQuotes(citation.title)} in `), italic(containerOf(citation)), plain(`${by('translator', 'trans.')}${by('editor', 'ed.')}${edition}${imprint}${tail([at, ...online])}`)]);
  if (isBook(citation)) return joined([lead, italic(citation.title), plain(`${by('translator', 'trans.')}${by('editor', 'ed.')}${edition}${imprint}${tail([at, ...online])}`)]);
  const container = siteOf(citation);
  const title = plain(`${inQuotes(citation.title)}${container === '' ? '' : ' '}`);
  // A site is named, not set in italics.
  const named = citation.type === 'webpage' ? plain(container) : italic(container);
  const rest = tail([chicagoDate(citation), at, accessed, address]);
  return joined([lead, title, named, plain(container === '' ? rest.replace(/^, /, ' ') : rest)]);
}

/** Up to three names; the first of more. */
const fewNames = (names: readonly string[]): string => (names.length > 3 ? `${names[0]!} et al.` : inLine(names));

const tail = (parts: readonly string[]): string => parts.filter((part) => part !== '').map((part) => `, ${part}`).join('');

/** Within a note a title ends with a comma, inside its quotation marks. */
const inQuotes = (title: string): string => `“${title.replace(/[.,;:]$/, '').replaceAll('“', '‘').replaceAll('”', '’')},”`;
