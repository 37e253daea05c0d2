import type { Citation } from '../../model/citation.ts';
import type { Locator } from '../../model/report-text.ts';
import { nameText } from './citation-line.ts';
import { addressOf, authorsOf, chicagoDate, containerOf, editionOf, field, isBook, isJournal, italic, lookedAt, monthFirst, plain, publisherOf, yearOf, type CitationRun } from './citation-styles.ts';
import { chicagoLocator, joined } from './in-text.ts';

/** Returns the note by which Chicago cites a work for the first time (17th edition, ch. 14), without the end mark. */
export function fullNote(citation: Citation, locator: Locator | null): readonly CitationRun[] {
  const names = authorsOf(citation).map(nameText);
  const authors = names.length > 3 ? `${names[0]!} et al.` : names.length === 3 ? `${names[0]!}, ${names[1]!}, and ${names[2]!}` : names.join(' and ');
  const lead = plain(authors === '' ? '' : `${authors}, `);
  const at = locator === null ? '' : chicagoLocator(locator);
  const address = addressOf(citation);
  if (isJournal(citation)) {
    const [volume, issue, page] = ['volume', 'issue', 'page'].map((name) => field(citation, name)) as [string, string, string];
    const numbers = [volume, issue === '' ? '' : `no. ${issue}`].filter((part) => part !== '').join(', ');
    const where = `${numbers === '' ? '' : ` ${numbers}`}${chicagoDate(citation) === '' ? '' : ` (${chicagoDate(citation)})`}${at || page ? `: ${at || page}` : ''}`;
    return joined([lead, plain(`${inQuotes(citation.title)} `), italic(containerOf(citation)), plain(`${where}${address === '' ? '' : `, ${address}`}`)]);
  }
  if (isBook(citation)) {
    const place = field(citation, 'publisher-place');
    const publisher = publisherOf(citation) || citation.publisher || '';
    const imprint = [[place, publisher].filter((part) => part !== '').join(': '), yearOf(citation)].filter((part) => part !== '').join(', ');
    return joined([lead, italic(citation.title), plain(`${editionOf(citation) === '' ? '' : `, ${editionOf(citation)}`}${imprint === '' ? '' : ` (${imprint})`}${tail([at, address])}`)]);
  }
  const container = containerOf(citation);
  const title = plain(`${inQuotes(citation.title)}${container === '' ? '' : ' '}`);
  // A site is named, not set in italics.
  const named = citation.type === 'webpage' ? plain(container) : italic(container);
  const seen = monthFirst(lookedAt(citation));
  const rest = tail([chicagoDate(citation), at, seen === '' ? '' : `accessed ${seen}`, address]);
  return joined([lead, title, named, plain(container === '' ? rest.replace(/^, /, ' ') : rest)]);
}

const tail = (parts: readonly string[]): string => parts.filter((part) => part !== '').map((part) => `, ${part}`).join('');

/** Within a note a title ends with a comma, inside its quotation marks. */
const inQuotes = (title: string): string => `“${title.replace(/[.,;:]$/, '').replaceAll('“', '‘').replaceAll('”', '’')},”`;
