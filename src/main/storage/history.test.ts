import { expect, test } from 'vitest';
import { message } from '../../core/messages/messages.ts';
import type { JournalEntry } from './format.ts';
import { History, historyLimit } from './history.ts';
import { now } from './test-support.ts';

const entry = (sequence: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  kind: 'change', sequence, action: 'do', of: null, command: 'tag.create', label: message('undo.tag.create', { tag: `${sequence}` }),
  group: null, author: 'Ada', at: now, operations: [], ...more,
});

const did = (...entries: readonly JournalEntry[]): History => {
  const history = new History();
  for (const each of entries) history.record(each);
  return history;
};

test('changes of one group in a row are one step, changes of another group or none are not', () => {
  const history = did(entry(1, { group: 'a' }), entry(2, { group: 'a' }), entry(3, { group: 'b' }), entry(4), entry(5));
  expect(history.stacks.undo.map(({ first, last }) => [first, last])).toEqual([[1, 2], [3, 3], [4, 4], [5, 5]]);
});

test('a group is ended by anything that comes between', () => {
  const history = did(entry(1, { group: 'a' }), entry(2), entry(3, { action: 'undo', of: { first: 2, last: 2 } }), entry(4, { group: 'a' }));
  expect(history.stacks.undo.map(({ first, last }) => [first, last])).toEqual([[1, 1], [4, 4]]);
});

test('only the last steps are kept', () => {
  const history = did(...Array.from({ length: historyLimit + 5 }, (_, index) => entry(index + 1)));
  expect(history.stacks.undo).toHaveLength(historyLimit);
  expect(history.oldest).toBe(6);
});

test('an undo that does not match what is known empties the history rather than misleading it', () => {
  const history = did(entry(1), entry(2), entry(3, { action: 'undo', of: { first: 1, last: 1 } }));
  expect(history.view).toEqual({ undo: null, redo: null });
});

test('forgetting takes every step that needs an older change, and what rests on it', () => {
  const history = did(entry(1), entry(2, { group: 'a' }), entry(3, { group: 'a' }), entry(4));
  history.forgetBefore(3);
  expect(history.stacks.undo.map(({ first }) => first)).toEqual([4]);
  history.record(entry(5, { action: 'undo', of: { first: 4, last: 4 } }));
  history.forgetBefore(5);
  expect(history.view).toEqual({ undo: null, redo: null });
});
