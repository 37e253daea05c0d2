import { create } from 'zustand';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import type { TagChoice } from '../reader/actions.ts';

/** How far a tag has been split: nothing of it is done until the user says so. */
export interface Splitting {
  /** The tags that passages are given to, in the order of their digits. */
  readonly parts: readonly TagChoice[];
  /** Places in `parts` of each passage that was assigned, by `source id`. */
  readonly assigned: ReadonlyMap<string, readonly number[]>;
  /** The passage that is being decided on. */
  readonly current: number;
}

const blank: Splitting = { parts: [], assigned: new Map(), current: 0 };

/** Splits under way, by tag: they can be left and taken up again. */
export const useSplitStore = create<ReadonlyMap<string, Splitting>>(() => new Map());

export const splittingOf = (all: ReadonlyMap<string, Splitting>, tagId: string): Splitting => all.get(tagId) ?? blank;

export const refKey = ({ sourceId, id }: HighlightRef): string => `${sourceId} ${id}`;

function change(tagId: string, changes: (splitting: Splitting) => Partial<Splitting>): void {
  useSplitStore.setState((all) => new Map(all).set(tagId, { ...splittingOf(all, tagId), ...changes(splittingOf(all, tagId)) }), true);
}

/** Adds a tag to give passages to, unless it is one already. */
export const addPart = (tagId: string, choice: TagChoice): void =>
  change(tagId, ({ parts }) => (parts.some((part) => samePart(part, choice)) ? {} : { parts: [...parts, choice] }));

const samePart = (a: TagChoice, b: TagChoice): boolean =>
  ('id' in a && 'id' in b && a.id === b.id) || ('create' in a && 'create' in b && a.create.name.toLowerCase() === b.create.name.toLowerCase());

/** Gives a passage to a part, or takes it back. */
export const togglePart = (tagId: string, ref: HighlightRef, part: number): void => change(tagId, ({ assigned }) => {
  const present = assigned.get(refKey(ref)) ?? [];
  const parts = present.includes(part) ? present.filter((place) => place !== part) : [...present, part].toSorted((a, b) => a - b);
  const next = new Map(assigned);
  if (parts.length === 0) next.delete(refKey(ref));
  else next.set(refKey(ref), parts);
  return { assigned: next };
});

export const goToPassage = (tagId: string, current: number): void => change(tagId, () => ({ current }));

/** Forgets a split, because it was done or is given up. */
export const forgetSplit = (tagId: string): void => useSplitStore.setState((all) => {
  const left = new Map(all);
  left.delete(tagId);
  return left;
}, true);
