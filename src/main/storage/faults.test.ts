import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Message } from '../../core/messages/messages.ts';
import { createProjectIn } from './create.ts';
import { perform } from './random-changes.ts';
import { TestDisk } from './test-disk.ts';
import { crashedCopy, newProject, temporaryFolder } from './test-folder.ts';
import { addSource, contextWith, now, open, patientEnvironment, picture, problemOf, tagNamed, value } from './test-support.ts';

const inJournal = (path: string): boolean => path.includes('/journal/');

test.each(['write', 'datasync'] as const)('a change whose %s fails is not made, and the next one is', async (failing) => {
  const faulty = new TestDisk();
  const project = await newProject({ ...patientEnvironment, disk: faulty.disk });
  const context = contextWith('x');
  value(await project.run(tagNamed('before'), context));
  const before = picture(project.state);
  let failures = 0;
  faulty.fault = (operation, path) => operation === failing && inJournal(path) && failures++ === 0 ? 'ENOSPC' : null;
  expect(problemOf(await project.run(tagNamed('lost'), context))).toBe('problem.diskFull');
  expect(picture(project.state)).toEqual(before);
  expect(project.sequence).toBe(1);
  value(await project.run(tagNamed('after'), context));
  const again = await open(await crashedCopy(project.folder));
  expect(picture(again.state)).toEqual(picture(project.state));
  expect(again.notices).toEqual([]);
  await Promise.all([again.close(), project.close()]);
});

test('when a failed change cannot be taken back either, no more changes are accepted and the rest is safe', async () => {
  const faulty = new TestDisk();
  const project = await newProject({ ...patientEnvironment, disk: faulty.disk });
  const context = contextWith('x');
  value(await project.run(tagNamed('before'), context));
  faulty.fault = (operation, path) => (operation === 'write' || operation === 'truncate') && inJournal(path) ? 'EIO' : null;
  expect(problemOf(await project.run(tagNamed('lost'), context))).toBe('problem.journalStuck');
  faulty.fault = () => null;
  expect(problemOf(await project.run(tagNamed('refused'), context))).toBe('problem.journalStuck');
  const again = await open(await crashedCopy(project.folder));
  expect([...again.state.tags.values()].map(({ name }) => name)).toEqual(['before']);
  await Promise.all([again.close(), project.close()]);
});

test('a checkpoint that cannot be written is told of, loses nothing, and is written later', async () => {
  const faulty = new TestDisk();
  const reported: Message[] = [];
  const project = await newProject({ ...patientEnvironment, disk: faulty.disk }, { report: (problem) => reported.push(problem) });
  const context = contextWith('x');
  await addSource(project, 's1', context);
  const old = await readFile(join(project.folder, 'claimwright.json'), 'utf8');
  faulty.fault = (operation, path) => operation === 'rename' && path.endsWith('claimwright.json') ? 'EIO' : null;
  expect(problemOf(await project.flush())).toBe('problem.diskFailed');
  expect(reported.map(({ id }) => id)).toEqual(['problem.diskFailed']);
  expect(await readFile(join(project.folder, 'claimwright.json'), 'utf8')).toBe(old);
  expect((await readdir(project.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  value(await project.run(tagNamed('meanwhile'), context));
  faulty.fault = () => null;
  value(await project.close());
  expect(JSON.parse(await readFile(join(project.folder, 'claimwright.json'), 'utf8'))).toMatchObject({ sequence: 2, covered: 2 });
});

test('one failure anywhere, at any moment, leaves disk and memory in agreement', async () => {
  const tried = new Set<string>();
  for (let failAt = 0; ; failAt++) {
    const faulty = new TestDisk();
    const environment = { ...patientEnvironment, segmentBytes: 1500, disk: faulty.disk };
    const project = await newProject(environment);
    const context = contextWith('x');
    await addSource(project, 's1', context);
    let operations = 0;
    faulty.fault = (operation) => {
      if (operations++ !== failAt) return null;
      tried.add(operation);
      return 'EIO';
    };
    for (const kind of ['tag', 'highlight', 'claim', 'undo', 'redo', 'applyTag', 'note', 'removeTag'] as const) {
      await perform(project, { kind, pick: 3 }, context);
      if (kind === 'claim' || kind === 'note') await project.flush();
    }
    const again = await open(await faulty.still(() => crashedCopy(project.folder)));
    expect([failAt, picture(again.state)]).toEqual([failAt, picture(project.state)]);
    expect(again.history).toEqual(project.history);
    expect(again.notices).toEqual([]);
    await Promise.all([again.close(), project.close()]);
    if (operations <= failAt) break;
  }
  expect([...tried]).toEqual(expect.arrayContaining(['open', 'write', 'sync', 'datasync', 'rename', 'close', 'rm', 'read', 'stat']));
}, 60_000);

test('a project that cannot be made leaves the folder as it was', async () => {
  for (let failAt = 0; ; failAt++) {
    const faulty = new TestDisk();
    let operations = 0;
    faulty.fault = (_, path) => !path.includes('lock') && operations++ === failAt ? 'ENOSPC' : null;
    const folder = await temporaryFolder();
    const made = await createProjectIn({ ...patientEnvironment, disk: faulty.disk }, folder, { name: 'Trial', now, newId: () => 'p' });
    if (made.ok) {
      await made.value.close();
      break;
    }
    expect(await readdir(folder)).toEqual([]);
  }
});
