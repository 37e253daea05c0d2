import { authorNames } from '../formats/citation/citation-line.ts';
import type { Claim } from '../model/claim.ts';
import type { Highlight } from '../model/highlight.ts';
import { shownColour } from '../model/shown-colour.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import type { Scale } from '../model/verdict.ts';
import { isWithin } from './date-span.ts';
import { fold } from './fold.ts';
import type { PassageTerm, SourceTerm } from './query.ts';

/** Returns the ids of the tags that a name means, or null when there is none of that name. */
export function tagsMeant(tags: ReadonlyMap<string, Tag>, name: string, children: boolean): ReadonlySet<string> | null {
  const path = name.split('/').map(fold);
  const named = [...tags.values()].filter((tag) => endsPath(tags, tag, path));
  // While a name is being typed, the tags that begin with it are meant.
  const meant = named.length > 0 ? named : [...tags.values()].filter((tag) => path.length === 1 && fold(tag.name).startsWith(path[0]!));
  if (meant.length === 0) return null;
  const ids = new Set(meant.map(({ id }) => id));
  if (!children) return ids;
  for (const tag of tags.values()) if (isUnder(tags, tag, ids)) ids.add(tag.id);
  return ids;
}

function endsPath(tags: ReadonlyMap<string, Tag>, tag: Tag, path: readonly string[]): boolean {
  let current: Tag | undefined = tag;
  for (const part of path.toReversed()) {
    if (!current || fold(current.name) !== part) return false;
    current = current.parentId === null ? undefined : tags.get(current.parentId);
  }
  return true;
}

function isUnder(tags: ReadonlyMap<string, Tag>, tag: Tag, ancestors: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (let id = tag.parentId; id !== null && !seen.has(id); id = tags.get(id)?.parentId ?? null) {
    if (ancestors.has(id)) return true;
    seen.add(id);
  }
  return false;
}

/** Returns the ids of the verdicts that a name means, or null when there is none: by name, by how a name begins, or by what verdicts say (`for`, `against`, …). */
export function verdictsMeant(scale: Scale, name: string): ReadonlySet<string> | null {
  const wanted = fold(name);
  const ways = [
    ({ id, name: called }: Scale[number]): boolean => id === wanted || fold(called) === wanted,
    ({ name: called }: Scale[number]): boolean => fold(called).startsWith(wanted),
    ({ meaning }: Scale[number]): boolean => meaning === wanted,
  ];
  const found = ways.map((way) => scale.filter(way)).find((verdicts) => verdicts.length > 0);
  return found ? new Set(found.map(({ id }) => id)) : null;
}

/** What is known of a highlight besides itself. */
export interface PassageSurroundings {
  readonly tags: ReadonlyMap<string, Tag>;
  /** The tags or verdicts that the term means. */
  readonly meant: ReadonlySet<string> | null;
  /** Returns the claims that a highlight is evidence for. */
  readonly claimsAt: (highlight: Highlight) => readonly Claim[];
}

/** Returns whether a highlight is as asked for. */
export function isPassage(term: PassageTerm, highlight: Highlight, { tags, meant, claimsAt }: PassageSurroundings): boolean {
  switch (term.kind) {
    case 'tag': return meant !== null && highlight.tagIds.some((id) => meant.has(id));
    case 'verdict': return meant !== null && claimsAt(highlight).some(({ verdict }) => meant.has(verdict));
    case 'colour': return shownColour(highlight, tags) === term.colour;
    case 'by': return fold(highlight.author).includes(term.name);
    case 'has': return hasWhat(term.what, highlight);
  }
}

function hasWhat(what: Extract<PassageTerm, { kind: 'has' }>['what'], { note, tagIds }: Pick<Highlight, 'note' | 'tagIds'>): boolean {
  switch (what) {
    case 'note': return note !== null;
    case 'tag': return tagIds.length > 0;
    case 'untagged': return tagIds.length === 0;
    case 'highlight': return true;
  }
}

/** Returns whether a claim is as asked for; `meant` are the tags or verdicts that the term means, `sources` those that its evidence stands in. */
export function isClaim(term: PassageTerm | SourceTerm, claim: Claim, meant: ReadonlySet<string> | null, sources: () => readonly Source[]): boolean {
  switch (term.kind) {
    case 'tag': return meant !== null && claim.tagIds.some((id) => meant.has(id));
    case 'verdict': return meant !== null && meant.has(claim.verdict);
    case 'colour': return false;
    case 'by': return fold(claim.author).includes(term.name);
    case 'has': return term.what === 'highlight' ? sources().length > 0 : hasWhat(term.what, claim);
    default: return sources().some((source) => isSource(term, source));
  }
}

/** Returns whether a source is as asked for. */
export function isSource(term: SourceTerm, { id, citation, file }: Source): boolean {
  switch (term.kind) {
    case 'source': return id === term.words || [citation.title, file.name].some((name) => fold(name).includes(term.words));
    case 'author': return [...authorNames(citation), citation.publisher ?? ''].some((name) => fold(name).includes(term.words));
    case 'date': return isWithin(citation.issued, term.span);
  }
}
