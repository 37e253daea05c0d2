import { authorNames, dateText } from '../formats/citation/citation-line.ts';
import { noteToPlainText } from '../formats/note/note.ts';
import type { Claim } from '../model/claim.ts';
import { forEachLeaf, type SourceDocument } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Note } from '../model/primitives.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import type { SearchKind } from './query.ts';
import { segmentOf, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text belongs to: where a hit in it leads. */
export type Owner =
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'highlight'; readonly sourceId: string; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'tag'; readonly id: string }
  | { readonly kind: 'project' }
  /** A block of a report; null for its title. */
  | { readonly kind: 'report'; readonly reportId: string; readonly blockId: string | null };

/** One text that is searched, with its index. */
export interface Unit {
  readonly kind: SearchKind;
  readonly owner: Owner;
  readonly text: string;
  readonly segment: Segment;
  /** Of a source's text, where its paragraphs, headings and cells begin and end: pairs of UTF-16 offsets. Null where lines tell. */
  readonly leaves: Uint32Array | null;
}

/** A source's text, with where each of its paragraphs, headings and cells begins and ends: pairs of UTF-16 offsets. */
export interface SourceText {
  readonly text: string;
  readonly leaves: Uint32Array;
}

/** Returns what is searched of a document. */
export function sourceTextOf({ text, blocks }: SourceDocument): SourceText {
  const leaves: number[] = [];
  forEachLeaf(blocks, ({ start, end }) => leaves.push(start, end));
  return { text, leaves: Uint32Array.from(leaves) };
}

/** Returns the unit of a text. */
export const unitOf = (kind: SearchKind, owner: Owner, text: string, vocabulary: Vocabulary, leaves: Uint32Array | null = null): Unit =>
  ({ kind, owner, text, leaves, segment: segmentOf(text, vocabulary) });

/** Returns the id of the source that a unit belongs to; null for tags, claims, reports and the project. */
export const sourceIdOf = ({ owner }: Unit): string | null => ('sourceId' in owner ? owner.sourceId : null);

/** Returns what a source's citation says, line by line, the title first. */
export function citationText({ citation, file }: Source): string {
  // A title is often made from the file's name; nobody wants to find it twice.
  const name = file.name.startsWith(citation.title) ? '' : file.name;
  return [citation.title, authorNames(citation).join('; '), citation.publisher, dateText(citation.issued), citation.URL, name]
    .filter((line) => line !== undefined && line !== null && line !== '')
    .join('\n');
}

/** Returns the words of a note, without the marks of its formatting; null when there is none. Most notes have no marks, and parsing takes time. */
export const wordsOf = (note: Note): string | null => (note !== null && /[*_`[\]<>#~\\!|]|^\s*(?:[-+]|\d+[.)])\s/m.test(note) ? noteToPlainText(note) : note);

/** Returns what a tag says of itself, its name first. */
export const tagText = ({ name, description }: Tag): string => (description === '' ? name : `${name}\n${wordsOf(description)}`);

/** Returns what a claim says, its statement first. */
export const claimText = ({ statement, speaker, saidOn, about, place, assignee }: Claim): string =>
  [statement, speaker, saidOn?.words ?? '', about?.words ?? '', place, assignee].filter((line) => line !== '').join('\n');

/** Returns what a piece of evidence says beside the words of its highlight: the reason, and of a page of the web its title, address and words. */
export const evidenceText = ({ at, why, quote }: Evidence): string =>
  (at.kind === 'web' ? [why, at.page.title, quote, at.page.url] : [why]).filter((line) => line !== '').join('\n');
