import { authorNames } from '../formats/citation/citation-line.ts';
import type { Highlight } from '../model/highlight.ts';
import { shownColour } from '../model/shown-colour.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
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

/** Returns whether a highlight is as asked for; `meant` are the tags that a tag filter means. */
export function isPassage(term: PassageTerm, highlight: Highlight, tags: ReadonlyMap<string, Tag>, meant: ReadonlySet<string> | null): boolean {
  switch (term.kind) {
    case 'tag': return meant !== null && highlight.tagIds.some((id) => meant.has(id));
    case 'colour': return shownColour(highlight, tags) === term.colour;
    case 'by': return fold(highlight.author).includes(term.name);
    case 'has': return hasWhat(term.what, highlight);
  }
}

function hasWhat(what: Extract<PassageTerm, { kind: 'has' }>['what'], { note, tagIds }: Highlight): boolean {
  switch (what) {
    case 'note': return note !== null;
    case 'tag': return tagIds.length > 0;
    case 'untagged': return tagIds.length === 0;
    case 'highlight': return true;
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
