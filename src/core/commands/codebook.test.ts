import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import { invert } from '../model/change.ts';
import type { Highlight } from '../model/highlight.ts';
import type { ProjectState } from '../model/project-state.ts';
import { recordSchemas } from '../model/records.ts';
import { everyHighlight } from '../queries/highlights.ts';
import { ancestorsOf, tagRows } from '../queries/tag-tree.ts';
import { anyCodebook, projectWith, sampleHighlight, sampleTag } from '../testing/codebook.ts';
import { perform, sampleContext } from '../testing/samples.ts';
import { runCommand, type CommandCall } from './registry.ts';

const refusal = (state: ProjectState, call: CommandCall): string => {
  const draft = runCommand(state, call, sampleContext());
  if (draft.ok) throw new Error('expected a refusal');
  return textOf(draft.error);
};
const shape = (state: ProjectState): readonly string[] => tagRows(state.tags, new Set()).map(({ tag, depth }) => `${'.'.repeat(depth)}${tag.name}`);
const tagsOf = (state: ProjectState, id: string): readonly string[] => [...everyHighlight(state)].find((highlight) => highlight.id === id)!.tagIds;
const ref = ({ sourceId, id }: Highlight) => ({ sourceId, id });
const carriers = (state: ProjectState, tagIds: readonly string[]): readonly string[] =>
  [...everyHighlight(state)].filter((highlight) => highlight.tagIds.some((id) => tagIds.includes(id))).map(({ id }) => id).sort();
const untag = { kind: 'untag' } as const;

describe('moving tags', () => {
  const codebook = () => projectWith([
    sampleTag('a', { order: 1 }), sampleTag('b', { order: 2 }), sampleTag('c', { order: 3 }), sampleTag('d', { order: 1, parentId: 'c' }),
  ]);
  const move = (tagIds: readonly string[], parentId: string | null, before: string | null = null): CommandCall =>
    ({ name: 'tag.move', input: { tagIds, parentId, before } });

  it('puts them where they are wanted, with all inside them', () => {
    const state = codebook();
    perform(state, move(['c'], null, 'a'), sampleContext());
    expect(shape(state)).toEqual(['c', '.d', 'a', 'b']);
    perform(state, move(['a', 'b'], 'c', 'd'), sampleContext());
    expect(shape(state)).toEqual(['c', '.a', '.b', '.d']);
    perform(state, move(['d', 'c'], null), sampleContext());
    expect(shape(state)).toEqual(['c', '.a', '.b', '.d']);
  });

  it('finds room however often tags are put between the same two', () => {
    const state = codebook();
    for (let i = 0; i < 200; i++) perform(state, move([i % 2 === 0 ? 'b' : 'a'], null, i % 2 === 0 ? 'a' : 'b'), sampleContext());
    perform(state, move(['c'], null, 'b'), sampleContext());
    expect(shape(state)).toEqual(['a', 'c', '.d', 'b']);
    expect(new Set([...state.tags.values()].filter(({ parentId }) => parentId === null).map(({ order }) => order)).size).toBe(3);
  });

  it('refuses loops, a name that is taken there, and the archive, in words', () => {
    const state = projectWith([...codebook().tags.values(), sampleTag('e', { name: 'D' }), sampleTag('f', { archived: true })]);
    expect(refusal(state, move(['c'], 'd'))).toContain('under itself');
    expect(refusal(state, move(['e'], 'c'))).toContain('already a tag “D”');
    expect(refusal(state, move(['a'], 'f'))).toContain('archived');
    expect(refusal(state, move(['a'], null, 'd'))).toContain('no longer');
  });
});

describe('merging tags', () => {
  it('keeps passages, description, examples, shortcut, children and links', () => {
    const state = projectWith([
      sampleTag('a', { order: 1, description: 'A *word*.', shortcut: 'x', examples: [{ sourceId: 'a', id: 'h1' }] }),
      sampleTag('b', { order: 2, description: 'Another.', examples: [{ sourceId: 'a', id: 'h2' }] }),
      sampleTag('in-a', { name: 'Deaths', parentId: 'a' }),
      sampleTag('in-b', { name: 'deaths', parentId: 'b' }),
    ], [
      sampleHighlight('h1', ['c', 'a', 'b']), sampleHighlight('h2', ['b']), sampleHighlight('h3', ['a'], { note: '[A](claimwright:tag/a), [other](claimwright:tag/ab)' }),
    ]);
    state.sources.set('a', { ...state.sources.get('a')!, note: '[A](claimwright:tag/a)' });
    perform(state, { name: 'tag.merge', input: { tagIds: ['a'], intoId: 'b' } }, sampleContext());
    expect(shape(state)).toEqual(['b', '.deaths', '.Deaths (2)']);
    expect(state.tags.get('b')).toMatchObject({ description: 'Another.\n\nA *word*.', shortcut: 'x', examples: [{ id: 'h2' }, { id: 'h1' }] });
    expect(tagsOf(state, 'h1')).toEqual(['c', 'b']);
    expect(tagsOf(state, 'h3')).toEqual(['b']);
    expect(state.highlights.get('a')!.get('h3')!.note).toBe('[A](claimwright:tag/b), [other](claimwright:tag/ab)');
    expect(state.sources.get('a')!.note).toBe('[A](claimwright:tag/b)');
  });

  it('works up and down the tree', () => {
    const nested = () => projectWith([
      sampleTag('p', { order: 1 }), sampleTag('q', { parentId: 'p', order: 2 }), sampleTag('r', { parentId: 'q', order: 3 }), sampleTag('s', { parentId: 'p', order: 4 }),
    ]);
    const down = nested();
    perform(down, { name: 'tag.merge', input: { tagIds: ['p'], intoId: 'r' } }, sampleContext());
    expect(shape(down)).toEqual(['q', '.r', '..s']);
    const up = nested();
    perform(up, { name: 'tag.merge', input: { tagIds: ['q', 'r'], intoId: 'p' } }, sampleContext());
    expect(shape(up)).toEqual(['p', '.s']);
    expect(refusal(nested(), { name: 'tag.merge', input: { tagIds: ['p'], intoId: 'p' } })).toContain('another tag');
  });

  it('keeps every passage, whatever the codebook, each with the tag once', () => {
    fc.assert(fc.property(anyCodebook, fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }), fc.nat(11), (state, places, into) => {
      const ids = [...state.tags.keys()];
      const intoId = ids[into % ids.length]!;
      const tagIds = [...new Set(places.map((place) => ids[place % ids.length]!))].filter((id) => id !== intoId);
      fc.pre(tagIds.length > 0);
      const before = carriers(state, [...tagIds, intoId]);
      perform(state, { name: 'tag.merge', input: { tagIds, intoId } }, sampleContext());
      expect(carriers(state, [intoId])).toEqual(before);
      expect(carriers(state, tagIds)).toEqual([]);
      expect([...state.tags.values()].map(({ description }) => description).join(' ')).not.toMatch(new RegExp(`tag/(${tagIds.join('|')})\\)`));
    }));
  });
});

describe('splitting a tag', () => {
  const state = () => projectWith(
    [sampleTag('a', { examples: [{ sourceId: 'a', id: 'h1' }] }), sampleTag('b'), sampleTag('in', { parentId: 'a' })],
    [sampleHighlight('h1', ['c', 'a', 'b']), sampleHighlight('h2', ['a']), sampleHighlight('h3', ['a'])],
  );
  const at = (id: string, ...parts: readonly number[]) => ({ highlight: { sourceId: 'a', id }, parts });
  const fresh = { create: { name: 'New', parentId: null, colour: null, description: '', shortcut: null } } as const;

  it('gives each passage to the tags it was assigned to, and the rest keep it', () => {
    const project = state();
    const [made] = perform(project, {
      name: 'tag.split', input: { tagId: 'a', parts: [{ id: 'b' }, fresh], assignments: [at('h1', 1), at('h2', 0, 1), at('gone', 0)], removeEmpty: false },
    }, sampleContext());
    expect(tagsOf(project, 'h1')).toEqual(['c', made, 'b']);
    expect(tagsOf(project, 'h2')).toEqual(['b', made]);
    expect(tagsOf(project, 'h3')).toEqual(['a']);
    expect(project.tags.get(made!)!.examples).toEqual([{ sourceId: 'a', id: 'h1' }]);
    expect(project.tags.get('a')!.examples).toEqual([]);
  });

  it('deletes the tag only when no passage is left with it', () => {
    const input = { tagId: 'a', parts: [fresh], removeEmpty: true };
    expect(refusal(state(), { name: 'tag.split', input: { ...input, assignments: [at('h1', 0)] } })).toContain('still carry');
    const project = state();
    perform(project, { name: 'tag.split', input: { ...input, assignments: [at('h1', 0), at('h2', 0), at('h3', 0)] } }, sampleContext());
    expect(shape(project)).toEqual(['b', 'in', 'New']);
  });

  it('refuses two new tags of one name, and itself', () => {
    expect(refusal(state(), { name: 'tag.split', input: { tagId: 'a', parts: [fresh, fresh], assignments: [], removeEmpty: false } })).toContain('already');
    expect(refusal(state(), { name: 'tag.split', input: { tagId: 'a', parts: [{ id: 'a' }], assignments: [], removeEmpty: false } })).toContain('itself');
  });
});

describe('recoding passages', () => {
  it('adds, replaces and removes tags in one step', () => {
    const state = projectWith([sampleTag('a', { examples: [{ sourceId: 'a', id: 'h1' }] }), sampleTag('b')], [sampleHighlight('h1', ['a', 'c']), sampleHighlight('h2', [])]);
    const highlights = [{ sourceId: 'a', id: 'h1' }, { sourceId: 'a', id: 'h2' }];
    perform(state, { name: 'highlight.recode', input: { highlights, remove: ['a'], add: ['b'], create: null } }, sampleContext());
    expect([tagsOf(state, 'h1'), tagsOf(state, 'h2')]).toEqual([['b', 'c'], ['b']]);
    expect(state.tags.get('a')!.examples).toEqual([]);
    perform(state, { name: 'highlight.recode', input: { highlights, remove: ['b'], add: [], create: { name: 'New', parentId: null, colour: null, description: '', shortcut: null } } }, sampleContext());
    expect([tagsOf(state, 'h1'), tagsOf(state, 'h2')]).toEqual([['new-1', 'c'], ['new-1']]);
  });
});

describe('deleting tags', () => {
  const state = () => projectWith(
    [sampleTag('a', { order: 1 }), sampleTag('in', { parentId: 'a', name: 'B' }), sampleTag('b', { name: 'b', order: 2, examples: [{ sourceId: 'a', id: 'h1' }] })],
    [sampleHighlight('h1', ['a', 'b']), sampleHighlight('h2', ['a']), sampleHighlight('h3', ['in'])],
  );
  const remove = (more: Partial<Extract<CommandCall, { name: 'tag.remove' }>['input']>): CommandCall =>
    ({ name: 'tag.remove', input: { tagIds: ['a'], passages: untag, children: 'raise', ...more } });

  it('takes it off passages and raises what is inside it, under a name that is free', () => {
    const project = state();
    perform(project, remove({}), sampleContext());
    expect(shape(project)).toEqual(['b', 'B (2)']);
    expect([tagsOf(project, 'h1'), tagsOf(project, 'h2')]).toEqual([['b'], []]);
  });

  it('gives passages to another tag', () => {
    const project = state();
    perform(project, remove({ passages: { kind: 'move', tagId: 'b' }, children: 'remove' }), sampleContext());
    expect(['h1', 'h2', 'h3'].map((id) => tagsOf(project, id))).toEqual([['b'], ['b'], ['b']]);
    expect(refusal(state(), remove({ passages: { kind: 'move', tagId: 'in' }, children: 'remove' }))).toContain('no longer');
  });

  it('deletes the passages that carry no other tag', () => {
    const project = state();
    perform(project, remove({ passages: { kind: 'delete' } }), sampleContext());
    expect([...everyHighlight(project)].map(({ id, tagIds }) => [id, tagIds])).toEqual([['h1', ['b']], ['h3', ['in']]]);
  });
});

describe('the archive', () => {
  it('takes a tag with all inside it, and gives back what it stands inside', () => {
    const state = projectWith([sampleTag('a', { shortcut: 'x' }), sampleTag('b', { parentId: 'a' }), sampleTag('c', { parentId: 'b' }), sampleTag('d')]);
    const archived = (): readonly string[] => [...state.tags.values()].filter((tag) => tag.archived).map(({ id }) => id);
    perform(state, { name: 'tag.setArchived', input: { tagIds: ['a'], archived: true } }, sampleContext());
    expect(archived()).toEqual(['a', 'b', 'c']);
    perform(state, { name: 'tag.update', input: { tagId: 'd', changes: { shortcut: 'x' }, editSession: null } }, sampleContext());
    perform(state, { name: 'tag.setArchived', input: { tagIds: ['b'], archived: false } }, sampleContext());
    expect(archived()).toEqual([]);
    expect(state.tags.get('a')!.shortcut).toBeNull();
  });

  it('keeps names: a new tag of the same name is refused in words', () => {
    const state = projectWith([sampleTag('a', { archived: true })]);
    expect(refusal(state, { name: 'tag.create', input: { name: 'A', parentId: null, colour: null, description: '', shortcut: null } })).toContain('archived tag “A”');
  });
});

describe('examples', () => {
  it('are passages that carry the tag, and go with them', () => {
    const state = projectWith([sampleTag('a')], [sampleHighlight('h1', ['a']), sampleHighlight('h2', [])]);
    const mark = (id: string, example: boolean): CommandCall => ({ name: 'tag.setExample', input: { tagId: 'a', highlight: { sourceId: 'a', id }, example } });
    expect(refusal(state, mark('h2', true))).toContain('does not carry');
    for (const again of [mark('h1', true), mark('h1', true)]) perform(state, again, sampleContext());
    expect(state.tags.get('a')!.examples).toHaveLength(1);
    perform(state, { name: 'highlight.remove', input: { highlights: [{ sourceId: 'a', id: 'h1' }] } }, sampleContext());
    expect(state.tags.get('a')!.examples).toEqual([]);
  });
});

describe('whatever is done to a codebook', () => {
  const call = fc.record({ kind: fc.nat(6), tags: fc.array(fc.nat(11), { minLength: 1, maxLength: 3 }), other: fc.nat(11), flag: fc.boolean() });

  it('leaves it sound, and undoing it leaves it as it was', () => {
    fc.assert(fc.property(anyCodebook, fc.array(call, { minLength: 1, maxLength: 5 }), (state, calls) => {
      const context = sampleContext();
      for (const given of calls) {
        const draft = runCommand(state, callOf(state, given), context);
        if (!draft.ok) continue;
        const before = contents(state);
        state.apply(draft.value.operations);
        expectSound(state);
        const after = contents(state);
        state.apply(invert(draft.value.operations));
        expect(contents(state)).toEqual(before);
        state.apply(draft.value.operations);
        expect(contents(state)).toEqual(after);
      }
    }), { numRuns: 300 });
  });
});

function callOf(state: ProjectState, given: { readonly kind: number; readonly tags: readonly number[]; readonly other: number; readonly flag: boolean }): CommandCall {
  const ids = [...state.tags.keys()];
  const idAt = (place: number): string => ids[place % Math.max(1, ids.length)] ?? 'none';
  const tagIds = given.tags.map(idAt);
  const other = idAt(given.other);
  const highlights = [...everyHighlight(state)].slice(0, 4).map(ref);
  switch (given.kind) {
    case 0: return { name: 'tag.move', input: { tagIds, parentId: given.flag ? other : null, before: null } };
    case 1: return { name: 'tag.merge', input: { tagIds, intoId: other } };
    case 2: return { name: 'tag.setArchived', input: { tagIds, archived: given.flag } };
    case 3: return { name: 'tag.remove', input: { tagIds, passages: given.flag ? { kind: 'delete' } : { kind: 'move', tagId: other }, children: given.other % 2 === 0 ? 'raise' : 'remove' } };
    case 4: return { name: 'highlight.recode', input: { highlights, remove: tagIds, add: given.flag ? [other] : [], create: null } };
    case 5: return {
      name: 'tag.split',
      input: { tagId: tagIds[0]!, parts: [{ id: other }], assignments: highlights.map((highlight) => ({ highlight, parts: [0] })), removeEmpty: given.flag },
    };
    default: return { name: 'highlight.remove', input: { highlights: highlights.slice(0, 1) } };
  }
}

function expectSound(state: ProjectState): void {
  const names = new Set<string>();
  for (const tag of state.tags.values()) {
    expect(recordSchemas.tags.safeParse(tag).success).toBe(true);
    if (tag.parentId !== null) expect(state.tags.has(tag.parentId)).toBe(true);
    expect(ancestorsOf(state.tags, tag.id).map(({ id }) => id)).not.toContain(tag.id);
    const name = `${tag.parentId} ${tag.name.toLowerCase()}`;
    expect(names.has(name), `two tags named ${name}`).toBe(false);
    names.add(name);
    if (tag.parentId !== null && state.tags.get(tag.parentId)!.archived) expect(tag.archived).toBe(true);
    for (const { sourceId, id } of tag.examples) expect(state.highlights.get(sourceId)?.get(id)?.tagIds).toContain(tag.id);
  }
  for (const { tagIds } of everyHighlight(state)) {
    expect(new Set(tagIds).size).toBe(tagIds.length);
    for (const id of tagIds) expect(state.tags.has(id)).toBe(true);
  }
}

const contents = (state: ProjectState): unknown => ({
  tags: [...state.tags.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  highlights: [...everyHighlight(state)].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  sources: [...state.sources.values()],
});
