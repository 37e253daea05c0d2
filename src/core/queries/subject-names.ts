import { shorten } from '../commands/words.ts';
import { linkTarget, type LinkTarget } from '../formats/note/links.ts';
import type { SayLink } from '../formats/note/note.ts';
import { text } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { HighlightColour } from '../model/colour.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { shownColour } from '../model/shown-colour.ts';
import type { Source } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { Tag } from '../model/tag.ts';

/** Where names come from: a project, or as much of it as a window has. */
export interface NameSource {
  readonly project: { readonly name: string };
  readonly sources: ReadonlyMap<string, Source>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly highlight: (ref: HighlightRef) => Highlight | undefined;
}

/** What a record is called now, and how it is told apart at a glance. */
export interface SubjectName {
  readonly subject: Subject;
  /** On one line; a passage's words without quotation marks. */
  readonly words: string;
  /** Of tags and highlights. */
  readonly colour: HighlightColour | null;
  /** Of claims, a step of the project's scale. */
  readonly verdict: string | null;
}

/** Longest name within a line of text, in characters. */
const longestName = 60;
/** Longest name at all: a passage may be as long as its source. */
const longestLine = 300;

/** Returns the names of a whole project. */
export const namesOf = ({ project, sources, tags, claims, highlights }: ProjectReader): NameSource =>
  ({ project, sources, tags, claims, highlight: ({ sourceId, id }) => highlights.get(sourceId)?.get(id) });

/** Returns what a record is called now, or null when it is not there. */
export function nameOf(names: NameSource, subject: Subject): SubjectName | null {
  const name = (words: string, more: { readonly colour?: HighlightColour; readonly verdict?: string } = {}): SubjectName =>
    ({ subject, words: shorten(words, longestLine), colour: more.colour ?? null, verdict: more.verdict ?? null });
  switch (subject.kind) {
    case 'project': return name(names.project.name);
    case 'source': {
      const source = names.sources.get(subject.id);
      return source ? name(source.citation.title) : null;
    }
    case 'tag': {
      const tag = names.tags.get(subject.id);
      return tag ? name(tag.name, { colour: tag.colour }) : null;
    }
    case 'claim': {
      const claim = names.claims.get(subject.id);
      return claim ? name(claim.statement, { verdict: claim.verdict }) : null;
    }
    case 'highlight': {
      const highlight = names.sources.has(subject.sourceId) ? names.highlight(subject) : undefined;
      return highlight ? name(highlight.selector.exact, { colour: shownColour(highlight, names.tags) }) : null;
    }
  }
}

/** Returns the words by which a link shows what it leads to: the record's name, a passage in quotation marks, or "Note on" it. */
export function linkWords({ part }: LinkTarget, { subject, words }: SubjectName): string {
  const short = shorten(words, longestName);
  // A passage that begins with a quotation mark has its own.
  const name = subject.kind === 'highlight' && !/^["'“”„«»‘’]/.test(short) ? text('link.quote', { quote: short }) : short;
  return part === 'note' ? text('link.noteOn', { name }) : name;
}

/** Returns how links are said with the names of now; of a record that is gone the link's own words are kept, and it is said. */
export const sayLinks = (names: NameSource): SayLink => (address, label) => {
  const target = linkTarget(address);
  if (!target) return null;
  const name = nameOf(names, target.subject);
  return name ? linkWords(target, name) : text('link.gone', { label });
};
