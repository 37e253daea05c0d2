import type { Operation } from '../model/change.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { foldName, type Tag } from '../model/tag.ts';
import { everyHighlight } from '../queries/highlights.ts';
import { patch } from './operations.ts';
import { freeName } from './tag-rules.ts';

const refKey = ({ sourceId, id }: HighlightRef): string => `${sourceId} ${id}`;

/** Changes to several tags that are made up one after the other and become one operation a tag. */
export class TagChanges {
  private readonly changes = new Map<string, Partial<Tag>>();
  private readonly project: ProjectReader;

  constructor(project: ProjectReader) {
    this.project = project;
  }

  /** Returns the tag as the changes so far leave it. */
  present(tagId: string): Tag {
    return { ...this.project.tags.get(tagId)!, ...this.changes.get(tagId) };
  }

  /** Adds to what is changed of a tag. */
  change(tagId: string, changes: Partial<Tag>): void {
    this.changes.set(tagId, { ...this.changes.get(tagId), ...changes });
  }

  /** Moves a tag into another (null: none), behind what is there, under a name that is free there. Tags in `gone` do not count. */
  settle(tag: Tag, parentId: string | null, gone: ReadonlySet<string>): void {
    const beside = [...this.project.tags.keys()]
      .filter((id) => id !== tag.id && !gone.has(id))
      .map((id) => this.present(id))
      .filter((other) => other.parentId === parentId);
    const name = freeName(new Set(beside.map((other) => foldName(other.name))), tag.name);
    this.change(tag.id, { parentId, order: Math.max(0, ...beside.map(({ order }) => order)) + 1, ...(name === tag.name ? {} : { name }) });
  }

  /** Takes highlights off the examples of every tag, or of those in `from`. */
  dropExamples(refs: readonly HighlightRef[], from: Iterable<string> = this.project.tags.keys()): void {
    const keys = new Set(refs.map(refKey));
    for (const id of from) {
      const { examples } = this.present(id);
      const left = examples.filter((ref) => !keys.has(refKey(ref)));
      if (left.length < examples.length) this.change(id, { examples: left });
    }
  }

  /** Returns the operations, none for the tags in `without`. */
  operations(now: string, without: ReadonlySet<string> = new Set()): readonly Operation[] {
    return [...this.changes]
      .filter(([id]) => !without.has(id))
      .map(([id, changes]) => patch('tags', this.project.tags.get(id)!, { ...changes, modifiedAt: now }));
  }
}

/**
 * Returns the operations that give highlights other tags: `retag` answers a highlight's new tags, or the very same list
 * where it stays as it is.
 */
export function retagged(highlights: Iterable<Highlight>, retag: (highlight: Highlight) => readonly string[], now: string): readonly Operation[] {
  const operations: Operation[] = [];
  for (const highlight of highlights) {
    const tagIds = retag(highlight);
    if (tagIds !== highlight.tagIds) operations.push(patch('highlights', highlight, { tagIds, modifiedAt: now }));
  }
  return operations;
}

/** Returns the operations that give the claims which carry any of `taken` the tags `put` instead. */
export const retaggedClaims = (project: ProjectReader, taken: ReadonlySet<string>, put: readonly string[], now: string): readonly Operation[] =>
  [...project.claims.values()].flatMap((claim) => {
    const tagIds = replaceTags(claim.tagIds, taken, put);
    return tagIds === claim.tagIds ? [] : [patch('claims', claim, { tagIds, modifiedAt: now })];
  });

/** Returns `tagIds` with `put` in the place of the first of `taken`, and the rest of `taken` gone; each tag once. The same list when it has none of them. */
export function replaceTags(tagIds: readonly string[], taken: ReadonlySet<string>, put: readonly string[]): readonly string[] {
  const first = tagIds.findIndex((id) => taken.has(id));
  if (first < 0) return tagIds;
  const left = tagIds.filter((id) => !taken.has(id));
  const ahead = tagIds.slice(0, first);
  return [...new Set([...ahead, ...put, ...left])];
}

/** Returns the examples of both lists, in order, each once. */
export const unitedExamples = (a: readonly HighlightRef[], b: readonly HighlightRef[]): readonly HighlightRef[] =>
  [...new Map([...a, ...b].map((ref) => [refKey(ref), ref])).values()];

/** Returns the operations that take highlights off the examples of every tag, because they go. */
export function withoutExamples(project: ProjectReader, gone: readonly HighlightRef[], now: string): readonly Operation[] {
  const changes = new TagChanges(project);
  changes.dropExamples(gone);
  return changes.operations(now);
}

/** Returns the highlights that carry any of the tags. */
export const carrying = (project: ProjectReader, tagIds: ReadonlySet<string>): readonly Highlight[] =>
  [...everyHighlight(project)].filter((highlight) => highlight.tagIds.some((id) => tagIds.has(id)));
