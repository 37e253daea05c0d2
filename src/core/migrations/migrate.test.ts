import { expect, test } from 'vitest';
import { formatVersion, migrate } from './migrate.ts';
import type { ProjectFiles } from './project-files.ts';

const old: ProjectFiles = {
  checkpoints: { 'claimwright.json': { formatVersion: 1, tags: [{ id: 't1', name: 'Figure' }] }, 'claims.json': { claims: [] } },
  journal: { 'journal/1': [
    { kind: 'segment' },
    { kind: 'change', operations: [{ kind: 'remove', collection: 'tags', record: { id: 't1' } }, { kind: 'remove', collection: 'claims', record: { id: 'c1' } }] },
  ] },
};

test('version 1 gets descriptions for its tags, in the checkpoints and in the journal, and keeps the rest', () => {
  expect(migrate(old, 1)).toEqual({ ok: true, value: {
    checkpoints: { 'claimwright.json': { formatVersion, tags: [{ id: 't1', name: 'Figure', description: '' }] }, 'claims.json': { claims: [] } },
    journal: { 'journal/1': [
      { kind: 'segment' },
      { kind: 'change', operations: [{ kind: 'remove', collection: 'tags', record: { id: 't1', description: '' } }, { kind: 'remove', collection: 'claims', record: { id: 'c1' } }] },
    ] },
  } });
});

test('a version that has no way to the present one is refused', () => {
  for (const from of [0, -1, 1.5, formatVersion + 1]) expect(migrate(old, from).ok).toBe(false);
  expect(migrate({ checkpoints: {}, journal: {} }, 1).ok).toBe(false);
});
