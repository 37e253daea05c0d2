import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { actions, perform } from './random-changes.ts';
import { TestDisk } from './test-disk.ts';
import { crashedCopy, newProject, temporaryFolder } from './test-folder.ts';
import { contextWith, noticesOf, open, patientEnvironment, picture, tagNamed, value } from './test-support.ts';

const smallSegments = { ...patientEnvironment, segmentBytes: 3000 };

test('whatever is done, in whatever order, a restart at any moment shows the same records and the same undo', async () => {
  await fc.assert(fc.asyncProperty(actions(30), fc.integer({ min: 1, max: 9 }), async (todo, flushEvery) => {
    const disk = new TestDisk();
    const project = await newProject({ ...smallSegments, disk: disk.disk });
    const context = contextWith('x');
    for (const [index, action] of todo.entries()) {
      await perform(project, action, context);
      if (index % flushEvery === 0) value(await project.flush());
    }
    const crashed = await open(await disk.still(() => crashedCopy(project.folder)), smallSegments);
    expect(picture(crashed.state)).toEqual(picture(project.state));
    expect(crashed.history).toEqual(project.history);
    expect(crashed.sequence).toBe(project.sequence);
    expect(crashed.notices).toEqual([]);
    while (project.history.undo) {
      value(await project.undo(context));
      value(await crashed.undo(context));
      expect(picture(crashed.state)).toEqual(picture(project.state));
    }
    await Promise.all([project.close(), crashed.close()]);
    await Promise.all([project, crashed].map(({ folder }) => rm(folder, { recursive: true })));
  }), { numRuns: 25 });
}, 60_000);

test('undoing everything and redoing everything leads back', async () => {
  await fc.assert(fc.asyncProperty(actions(25), async (todo) => {
    const project = await newProject(smallSegments);
    const context = contextWith('x');
    for (const action of todo) await perform(project, action, context);
    const before = picture(project.state);
    let steps = 0;
    for (; project.history.undo; steps++) value(await project.undo(context));
    expect(project.state.sources.size + project.state.tags.size + project.state.claims.size).toBe(0);
    for (; steps > 0; steps--) value(await project.redo(context));
    expect(picture(project.state)).toEqual(before);
    await project.close();
    await rm(project.folder, { recursive: true });
  }), { numRuns: 15 });
}, 60_000);

test('cut at every byte of the journal, exactly the changes confirmed by then are there', async () => {
  const project = await newProject();
  const context = contextWith('x');
  const journal = join('journal', '0000000001.jsonl');
  const confirmed = [{ bytes: (await readFile(join(project.folder, journal))).length, picture: picture(project.state), sequence: 0 }];
  for (const kind of ['source', 'tag', 'highlight', 'applyTag', 'note', 'undo', 'redo', 'removeTag'] as const) {
    await perform(project, { kind, pick: 1 }, context);
    confirmed.push({ bytes: (await readFile(join(project.folder, journal))).length, picture: picture(project.state), sequence: project.sequence });
  }
  expect(confirmed.at(-1)!.sequence).toBe(8);
  const copy = await crashedCopy(project.folder);
  await project.close();
  for (let bytes = confirmed.at(-1)!.bytes; bytes >= confirmed[0]!.bytes; bytes--) {
    await truncate(join(copy, journal), bytes);
    const expected = confirmed.findLast((state) => state.bytes <= bytes)!;
    const crashed = await open(copy, patientEnvironment, { readOnly: true });
    expect([bytes, crashed.sequence, picture(crashed.state)]).toEqual([bytes, expected.sequence, expected.picture]);
    expect(noticesOf(crashed)).toEqual(bytes === expected.bytes ? [] : ['storage.tornLine']);
  }
}, 60_000);

test('a torn line is cut off before the next change, however it was torn', async () => {
  const project = await newProject();
  value(await project.run(tagNamed('kept'), contextWith('x')));
  const bytes = await readFile(join(project.folder, 'journal', '0000000001.jsonl'));
  for (const torn of [Buffer.from('["'), Buffer.alloc(300), bytes.subarray(bytes.indexOf('\n') + 1, -1)]) {
    const copy = await temporaryFolder();
    await cp(await crashedCopy(project.folder), copy, { recursive: true });
    await writeFile(join(copy, 'journal', '0000000001.jsonl'), Buffer.concat([bytes, torn]));
    const opened = await open(copy);
    expect(noticesOf(opened)).toEqual(['storage.tornLine']);
    value(await opened.run(tagNamed('after'), contextWith('y')));
    const again = await open(await crashedCopy(copy));
    expect([...again.state.tags.values()].map(({ name }) => name)).toEqual(['kept', 'after']);
    expect(again.notices).toEqual([]);
    await Promise.all([opened.close(), again.close()]);
  }
  await project.close();
});
