import { expect, test } from 'vitest';
import { formatVersion, migrate } from './migrate.ts';
import { defaultScale } from '../model/verdict.ts';
import { noteToPlainText } from '../formats/note/note.ts';
import { objectsIn, type ProjectFiles } from './project-files.ts';

/** What version 4 adds to every claim. */
const bareClaim = { about: null, place: '', tagIds: [], confidence: null, status: 'open', assignee: '', dismissedHints: [] };

const old: ProjectFiles = {
  checkpoints: { 'claimwright.json': { formatVersion: 1, tags: [{ id: 't1', name: 'Figure' }] }, 'claims.json': { claims: [] } },
  journal: { 'journal/1': [
    { kind: 'segment' },
    { kind: 'change', operations: [{ kind: 'remove', collection: 'tags', record: { id: 't1' } }, { kind: 'remove', collection: 'claims', record: { id: 'c1' } }] },
  ] },
};

test('version 1 gets what later versions added to its records, in the checkpoints and in the journal, and keeps the rest', () => {
  expect(migrate(old, 1)).toEqual({ ok: true, value: {
    checkpoints: {
      'claimwright.json': { formatVersion, tags: [{ id: 't1', name: 'Figure', description: '', examples: [], archived: false }], reports: [] },
      'claims.json': { claims: [] },
    },
    journal: { 'journal/1': [
      { kind: 'segment' },
      { kind: 'change', operations: [
        { kind: 'remove', collection: 'tags', record: { id: 't1', description: '', examples: [], archived: false } },
        { kind: 'remove', collection: 'claims', record: { id: 'c1', ...bareClaim } },
      ] },
    ] },
  } });
});

test('version 2 gets its sources counted from 1, its highlights in place, and no searches', () => {
  const upgraded = migrate({
    checkpoints: {
      'claimwright.json': { formatVersion: 2, project: { id: 'p' }, sources: [{ id: 's1' }], tags: [] },
      'highlights/s1.json': { highlights: [{ id: 'h1' }] },
    },
    journal: {},
  }, 2);
  expect(upgraded).toEqual({ ok: true, value: {
    checkpoints: {
      'claimwright.json': { formatVersion, project: { id: 'p', savedSearches: [], verdicts: defaultScale, claimViews: [] }, sources: [{ id: 's1', version: 1, formerVersions: [] }], tags: [], reports: [] },
      'highlights/s1.json': { highlights: [{ id: 'h1', area: null, review: null }] },
    },
    journal: {},
  } });
});

test('the plain descriptions of version 2 read the same as rich text', () => {
  const written = ['# 3 *figures*', '1. a_b_c & <d>', '- [x](y) `z` ~~s~~', '2026) 50 % + 1', '\\', '> quoted', '= = =', '+ and - are signs'].join('\n');
  const operation = { kind: 'patch', collection: 'tags', id: 't1', before: { description: 'plain' }, after: { description: written } };
  const upgraded = migrate({
    checkpoints: { 'claimwright.json': { tags: [{ id: 't1', description: written }] } },
    journal: { 'journal/1': [{ kind: 'change', operations: [operation] }] },
  }, 2);
  if (!upgraded.ok) throw new Error(upgraded.error);
  const [tag] = objectsIn(upgraded.value.checkpoints['claimwright.json']!['tags']);
  const { description } = tag!;
  expect(typeof description === 'string' && noteToPlainText(description)).toBe(written);
  const [change] = objectsIn(upgraded.value.journal['journal/1']![0]!['operations']);
  expect(change).toMatchObject({ before: { description: 'plain' }, after: { description } });
});

test('a version that has no way to the present one is refused', () => {
  for (const from of [0, -1, 1.5, formatVersion + 1]) expect(migrate(old, from).ok).toBe(false);
  expect(migrate({ checkpoints: {}, journal: {} }, 1).ok).toBe(false);
});

test('dates of version 3 are understood where they are a day, a month or a year, and kept as words where they are not', () => {
  const written = ['2025-10-06', '2025-10', '1999', '2025-02-30', '6 October', '', ' 2025 '];
  const upgraded = migrate({ checkpoints: { 'claimwright.json': {}, 'claims.json': { claims: written.map((saidOn) => ({ saidOn })) } }, journal: {} }, 3);
  if (!upgraded.ok) throw new Error(upgraded.error);
  expect(objectsIn(upgraded.value.checkpoints['claims.json']!['claims']).map(({ saidOn }) => saidOn)).toEqual([
    { words: '2025-10-06', edtf: '2025-10-06' }, { words: '2025-10', edtf: '2025-10' }, { words: '1999', edtf: '1999' },
    { words: '2025-02-30', edtf: null }, { words: '6 October', edtf: null }, null, { words: '2025', edtf: '2025' },
  ]);
});
