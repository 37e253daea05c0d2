import type { Definition, Link, Nodes } from 'mdast';
import type { Note } from '../../model/primitives.ts';
import { subjectKey, subjectOf, type Subject } from '../../model/subject.ts';
import { ownScheme, parseNote } from './note.ts';

/*
 * A link from a note to a record is a Markdown link with an address of its own scheme: `claimwright:tag/ID`,
 * `claimwright:highlight/SOURCE/ID`; with `note/` before the record it means the note on it. Its words are what the
 * record was called when the link was made; what it is called now is looked up wherever the link is shown.
 */

/** What a link of a note leads to: a record, or the note on it. */
export interface LinkTarget {
  readonly subject: Subject;
  readonly part: 'record' | 'note';
}

const notePart = 'note/';

/** Returns the address of a link to `target`. */
export const linkAddress = ({ subject, part }: LinkTarget): string =>
  `${ownScheme}${part === 'note' ? notePart : ''}${subjectKey(subject)}`;

/** Returns what an address leads to, or null when it is not one of ours. */
export function linkTarget(address: string): LinkTarget | null {
  if (!address.startsWith(ownScheme)) return null;
  const path = address.slice(ownScheme.length);
  const part = path.startsWith(notePart) ? 'note' : 'record';
  const subject = subjectOf(part === 'note' ? path.slice(notePart.length) : path);
  return subject && { subject, part };
}

/** Returns what the links of a note lead to, in the order of the text; a target linked twice is there twice. */
export function linksIn(note: Note): readonly LinkTarget[] {
  if (note === null || !note.includes(ownScheme)) return [];
  return addressNodes(parseNote(note)).map(({ url }) => linkTarget(url)).filter((target) => target !== null);
}

/**
 * Returns a note whose links to `from`, and to the note on it, lead to `to` instead; all else stays to the letter. The
 * same note when it has no such link.
 */
export function rewriteLinks(note: Note, from: Subject, to: Subject): Note {
  if (note === null || !note.includes(subjectKey(from))) return note;
  const key = subjectKey(from);
  let rewritten = note;
  // From the last to the first, so that the offsets of those before stay true.
  for (const node of addressNodes(parseNote(note)).toReversed()) {
    const target = linkTarget(node.url);
    if (!target || subjectKey(target.subject) !== key) continue;
    const end = node.position!.end.offset!;
    const start = endOfWords(node);
    const written = rewritten.slice(start, end);
    rewritten = `${rewritten.slice(0, start)}${written.replaceAll(node.url, linkAddress({ subject: to, part: target.part }))}${rewritten.slice(end)}`;
  }
  return rewritten;
}

type AddressNode = Link | Definition;

/** Where the address of a link may begin: behind its words, so that words which look like an address are left alone. */
function endOfWords(node: AddressNode): number {
  const { start, end } = node.position!;
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  // An address in angle brackets is its own words.
  const bare = last === undefined || last + 1 >= end.offset!;
  return bare ? start.offset! : last;
}

function addressNodes(tree: Nodes): AddressNode[] {
  if (tree.type === 'link' || tree.type === 'definition') return [tree];
  return 'children' in tree ? tree.children.flatMap(addressNodes) : [];
}
