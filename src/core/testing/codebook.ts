import * as fc from 'fast-check';
import { selectorAt } from '../anchoring/selector.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Tag } from '../model/tag.ts';
import { sampleProject, sampleText } from './samples.ts';

const at = '2026-01-01T00:00:00.000Z';

/** Returns a tag with nothing special about it. */
export const sampleTag = (id: string, more: Partial<Tag> = {}): Tag => ({
  id, name: id, parentId: null, colour: 'blue', description: '', examples: [], archived: false, shortcut: null, order: 1, createdAt: at, modifiedAt: at, ...more,
});

/** Returns a highlight of one character with these tags. */
export const sampleHighlight = (id: string, tagIds: readonly string[], more: Partial<Highlight> = {}): Highlight => ({
  id, sourceId: 'a', selector: selectorAt(sampleText, { start: 0, end: 1 }), colour: 'amber', tagIds, note: null, area: null, review: null, author: 'Ada',
  createdAt: at, modifiedAt: at, ...more,
});

/** Returns a project with these tags and highlights. */
export function projectWith(tags: readonly Tag[], highlights: readonly Highlight[] = []): ProjectState {
  const state = sampleProject();
  for (const tag of tags) state.tags.set(tag.id, tag);
  for (const highlight of highlights) {
    const beside = state.highlights.get(highlight.sourceId) ?? new Map<string, Highlight>();
    state.highlights.set(highlight.sourceId, beside.set(highlight.id, highlight));
  }
  return state;
}

interface Seed {
  readonly tags: readonly { readonly parent: number; readonly name: number; readonly archived: boolean; readonly order: number }[];
  readonly highlights: readonly (readonly number[])[];
  readonly examples: readonly number[];
}

const seed: fc.Arbitrary<Seed> = fc.record({
  tags: fc.array(fc.record({ parent: fc.nat(12), name: fc.nat(3), archived: fc.boolean(), order: fc.nat(5) }), { minLength: 2, maxLength: 12 }),
  highlights: fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 4 }), { maxLength: 12 }),
  examples: fc.array(fc.nat(11), { maxLength: 4 }),
});

/** Codebooks of up to twelve tags `t0`, `t1`, … nested at random, with highlights and examples. */
export const anyCodebook: fc.Arbitrary<ProjectState> = seed.map(({ tags: given, highlights: tagged, examples }) => {
  const tags: Tag[] = [];
  for (const [i, { parent, name, archived, order }] of given.entries()) {
    const above = parent < i ? tags[parent]! : null;
    const beside = tags.filter(({ parentId }) => parentId === (above?.id ?? null));
    const wanted = `n${name}`;
    tags.push(sampleTag(`t${i}`, {
      name: beside.some((tag) => tag.name === wanted) ? `n${name}-${i}` : wanted,
      parentId: above?.id ?? null, archived: archived && i % 3 === 0 ? true : above?.archived ?? false, order,
      description: i % 2 === 0 ? `See [it](claimwright:tag/t${(i + 1) % given.length}).` : '',
    }));
  }
  const highlights = tagged.map((places, i) =>
    sampleHighlight(`h${i}`, places.filter((place) => place < tags.length).map((place) => `t${place}`), { sourceId: i % 2 === 0 ? 'a' : 'b' }));
  for (const place of examples) {
    const highlight = highlights[place % Math.max(1, highlights.length)];
    const index = tags.findIndex(({ id }) => id === highlight?.tagIds[0]);
    if (!highlight || index < 0) continue;
    const ref: HighlightRef = { sourceId: highlight.sourceId, id: highlight.id };
    const tag = tags[index]!;
    if (!tag.examples.some(({ id }) => id === ref.id)) tags[index] = { ...tag, examples: [...tag.examples, ref] };
  }
  return projectWith(tags, highlights);
});
