import { shorten } from '../commands/words.ts';
import type { LinkTarget } from '../formats/note/links.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Subject } from '../model/subject.ts';
import { fold } from './find-tags.ts';
import { readable } from './find-notes.ts';
import type { FoldedProject } from './folded.ts';
import { notesOf, type NoteEntry } from './notes.ts';
import { nameOf, namesOf, type SubjectName } from './subject-names.ts';

/** Something that a note can link to, as a list of such things shows it. */
export interface LinkCandidate {
  readonly target: LinkTarget;
  readonly name: SubjectName;
  /** Where it is: the source of a passage, the tag around a tag; for a note its first words. Empty where there is nothing to say. */
  readonly about: string;
}

/** Most candidates of each kind. */
const most = { source: 6, tag: 6, claim: 6, highlight: 8, note: 6, project: 1 } as const;
/** Most candidates where one kind alone is asked for. */
const mostOfOne = 40;
/** Characters of a passage that are looked through. */
const longestQuote = 400;
const longestAbout = 80;

interface Ranked {
  readonly target: LinkTarget;
  readonly rank: number;
  readonly modifiedAt: string;
  readonly about: () => string;
}

/**
 * Returns what a note may mean by the words typed so far, the kind with the best fit first: names in which each of the words occurs, letter
 * case and accents aside, those that begin with them first, then the ones changed last. Without words, the ones changed
 * last. With `only`, records of one kind alone.
 */
export function findLinkTargets(project: ProjectReader, typed: string, folded: FoldedProject, only: keyof typeof most | null = null): readonly LinkCandidate[] {
  const names = namesOf(project);
  const words = fold(typed).split(/\s+/).filter((word) => word !== '');
  const found = (subject: Subject, record: Changed, searched: string, about: () => string): Ranked[] => {
    const rank = words.length === 0 ? 0 : rankOf(words, folded.names.of(record, searched));
    return rank === null ? [] : [{ target: { subject, part: 'record' }, rank, modifiedAt: record.modifiedAt, about }];
  };
  const foundNote = ({ subject, note, record, modifiedAt }: NoteEntry): Ranked[] => {
    const rank = rankOf(words, folded.notes.of(record, plain(note)));
    return rank === null ? [] : [{ target: { subject, part: 'note' }, rank, modifiedAt, about: () => plain(note) }];
  };
  const title = (sourceId: string): string => project.sources.get(sourceId)?.citation.title ?? '';
  const groups: Readonly<Record<keyof typeof most, readonly Ranked[]>> = {
    source: [...project.sources.values()].flatMap((source) => found({ kind: 'source', id: source.id }, source, source.citation.title, () => '')),
    tag: [...project.tags.values()].filter(({ archived }) => !archived || words.length > 0).flatMap((tag) =>
      found({ kind: 'tag', id: tag.id }, tag, tag.name, () => project.tags.get(tag.parentId ?? '')?.name ?? '')),
    claim: [...project.claims.values()].flatMap((claim) => found({ kind: 'claim', id: claim.id }, claim, claim.statement, () => '')),
    highlight: [...project.highlights.values()].flatMap((highlights) => [...highlights.values()].flatMap((highlight) =>
      found({ kind: 'highlight', sourceId: highlight.sourceId, id: highlight.id }, highlight, highlight.selector.exact.slice(0, longestQuote), () => title(highlight.sourceId)))),
    note: words.length === 0 ? [] : [...notesOf(project)].flatMap(foundNote),
    project: found({ kind: 'project' }, project.project, project.project.name, () => ''),
  };
  return Object.entries(groups)
    .map(([kind, ranked]) => ranked.toSorted(best).slice(0, only === null ? most[kind as keyof typeof most] : kind === only ? mostOfOne : 0))
    .filter((ranked) => ranked.length > 0)
    .toSorted(([a], [b]) => a!.rank - b!.rank)
    .flatMap((ranked) => ranked.flatMap(({ target, about }): LinkCandidate[] => {
      const name = nameOf(names, target.subject);
      return name ? [{ target, name, about: shorten(about(), longestAbout) }] : [];
    }));
}

interface Changed {
  readonly modifiedAt: string;
}

/** A note's words, its links by what they say themselves. */
const plain = (note: string): string => readable(note, () => null);

const best = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0);

/** Returns 0 for words at the beginning, 1 at the beginning of a word, 2 elsewhere; null when one is missing. */
function rankOf(words: readonly string[], searched: string): number | null {
  const [first] = words;
  if (first === undefined) return 0;
  if (!words.every((word) => searched.includes(word))) return null;
  const place = searched.indexOf(first);
  if (place === 0) return 0;
  return /[\p{L}\p{N}]/u.test(searched[place - 1]!) ? 2 : 1;
}
