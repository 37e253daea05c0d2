import { expect, it } from 'vitest';
import { sampleProject, sampleSource } from '../testing/samples.ts';
import { insert, remove } from '../commands/operations.ts';

it('changes nothing when one operation of several does not fit', () => {
  const state = sampleProject();
  const good = insert('sources', sampleSource('c'));
  const bad = remove('sources', sampleSource('unknown'));
  expect(() => state.apply([good, bad])).toThrow('does not exist');
  expect([...state.sources.keys()]).toEqual(['a', 'b']);
});
