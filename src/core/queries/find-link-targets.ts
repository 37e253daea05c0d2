import { shorten } from '../commands/words.ts';
import type { LinkTarget } from '../formats/note/links.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Subject } from '../model/subject.ts';
import { fold } from './find-tags.ts';
import { notesOf } from './notes.ts';
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
 * last.
 */
export function findLinkTargets(project: ProjectReader, typed: string): readonly LinkCandidate[] {
  const names = namesOf(project);
  const words = fold(typed).split(/\s+/).filter((word) => word !== '');
  const found = (subject: Subject, searched: string, modifiedAt: string, about: () => string, part: LinkTarget['part'] = 'record'): Ranked[] => {
    const rank = rankOf(words, searched);
    return rank === null ? [] : [{ target: { subject, part }, rank, modifiedAt, about }];
  };
  const title = (sourceId: string): string => project.sources.get(sourceId)?.citation.title ?? '';
  const groups: Readonly<Record<keyof typeof most, readonly Ranked[]>> = {
    source: [...project.sources.values()].flatMap(({ id, citation, modifiedAt }) => found({ kind: 'source', id }, citation.title, modifiedAt, () => '')),
    tag: [...project.tags.values()].filter(({ archived }) => !archived || words.length > 0).flatMap(({ id, name, parentId, modifiedAt }) =>
      found({ kind: 'tag', id }, name, modifiedAt, () => project.tags.get(parentId ?? '')?.name ?? '')),
    claim: [...project.claims.values()].flatMap(({ id, statement, modifiedAt }) => found({ kind: 'claim', id }, statement, modifiedAt, () => '')),
    highlight: [...project.highlights.values()].flatMap((highlights) => [...highlights.values()].flatMap(({ id, sourceId, selector, modifiedAt }) =>
      found({ kind: 'highlight', sourceId, id }, selector.exact.slice(0, longestQuote), modifiedAt, () => title(sourceId)))),
    note: words.length === 0 ? [] : [...notesOf(project)].flatMap(({ subject, note, modifiedAt }) => found(subject, note, modifiedAt, () => note.replace(/[*_~`\\]/g, ''), 'note')),
    project: found({ kind: 'project' }, project.project.name, project.project.modifiedAt, () => ''),
  };
  return Object.entries(groups)
    .map(([kind, ranked]) => ranked.toSorted(best).slice(0, most[kind as keyof typeof most]))
    .filter((ranked) => ranked.length > 0)
    .toSorted(([a], [b]) => a!.rank - b!.rank)
    .flatMap((ranked) => ranked.flatMap(({ target, about }): LinkCandidate[] => {
      const name = nameOf(names, target.subject);
      return name ? [{ target, name, about: shorten(about(), longestAbout) }] : [];
    }));
}

const best = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0);

/** Returns 0 for words at the beginning, 1 at the beginning of a word, 2 elsewhere; null when one is missing. */
function rankOf(words: readonly string[], name: string): number | null {
  const [first] = words;
  if (first === undefined) return 0;
  const searched = fold(name);
  if (!words.every((word) => searched.includes(word))) return null;
  const place = searched.indexOf(first);
  if (place === 0) return 0;
  return /[\p{L}\p{N}]/u.test(searched[place - 1]!) ? 2 : 1;
}
