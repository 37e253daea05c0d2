import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sourcePlace, placeKey } from '../core/model/place.ts';
import { emptyMemory, type ProjectMemory } from '../core/model/project-memory.ts';
import { ProjectMemories } from './memory.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'claimwright-memory-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = sourcePlace('s1');
const memory: ProjectMemory = {
  ...emptyMemory,
  panes: { halves: [{ id: 'a', tabs: [place], active: placeKey(place) }], focused: 'a' },
  split: 40,
  positions: [{ half: 'a', place: placeKey(place), offset: 1234 }],
};

async function atNextStart(projectId: string): Promise<ProjectMemory> {
  const memories = new ProjectMemories(folder);
  await memories.load(projectId);
  return memories.of(projectId);
}

it('remembers each project by itself, also at the next start, and writes the newest of many changes', async () => {
  const memories = new ProjectMemories(join(folder, 'made', 'later'));
  folder = join(folder, 'made', 'later');
  await memories.load('p1');
  expect(memories.of('p1')).toEqual(emptyMemory);
  for (let split = 11; split < 60; split++) memories.remember('p1', { ...memory, split });
  memories.remember('p2', emptyMemory);
  await memories.settled();
  expect(memories.of('p1').split).toBe(59);
  expect(await atNextStart('p1')).toEqual({ ...memory, split: 59 });
  expect(await atNextStart('p2')).toEqual(emptyMemory);
});

it.each(['', '{"panes": {', 'null', '[1]'])('takes a damaged file for none: %s', async (damaged) => {
  await writeFile(join(folder, 'p1.json'), damaged);
  expect(await atNextStart('p1')).toEqual(emptyMemory);
});

it('loses nothing but what it cannot understand', async () => {
  await writeFile(join(folder, 'p1.json'), JSON.stringify({ ...memory, panes: { halves: [], focused: 'left' }, recent: [7], somethingNew: 1 }));
  expect(await atNextStart('p1')).toEqual({ ...memory, panes: null, recent: [] });
});

it('goes on where it cannot write, and writes with the next change', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const memories = new ProjectMemories(folder);
  await mkdir(join(folder, 'p1.json'));
  memories.remember('p1', memory);
  await memories.settled();
  expect(memories.of('p1')).toEqual(memory);
  await rm(join(folder, 'p1.json'), { recursive: true });
  memories.remember('p1', memory);
  await memories.settled();
  expect(JSON.parse(await readFile(join(folder, 'p1.json'), 'utf8'))).toEqual(memory);
  quiet.mockRestore();
});

it('keeps the projects opened last', async () => {
  for (let i = 0; i < 101; i++) {
    const file = join(folder, `old-${i}.json`);
    await writeFile(file, '{}');
    await utimes(file, 1_000 + i, 1_000 + i);
  }
  const memories = new ProjectMemories(folder);
  memories.remember('new', memory);
  await memories.settled();
  const left = await readdir(folder);
  expect([left.length, left.includes('new.json'), left.includes('old-0.json'), left.includes('old-1.json'), left.includes('old-2.json')]).toEqual([100, true, false, false, true]);
});
