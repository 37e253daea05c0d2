import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { claimCall } from '../../core/testing/samples.ts';
import { createProject, openProject, type Committed } from './index.ts';
import { crashedCopy, newProject, temporaryFolder } from './test-folder.ts';
import { addSource, contextWith, highlightAt, now, open, patientEnvironment, picture, problemOf, tagNamed, text, value } from './test-support.ts';

const note = (highlightId: string, words: string, editSession: string | null) => ({
  name: 'highlight.setNote' as const, input: { highlight: { sourceId: 's1', id: highlightId }, note: words, editSession },
});

describe('a project', () => {
  test('opens as it was closed, with nothing to report', async () => {
    const project = await newProject();
    const context = contextWith('x');
    await addSource(project, 's1', context);
    value(await project.run(highlightAt('s1', 0, 9, { newTag: { name: 'Figure', parentId: null, colour: null, description: '', shortcut: '1' } }), context));
    value(await project.run(claimCall('It was said', { sourceId: 's1', id: 'x2' }), context));
    value(await project.close());
    const again = await open(project.folder);
    expect(picture(again.state)).toEqual(picture(project.state));
    expect(again.sequence).toBe(3);
    expect(again.notices).toEqual([]);
    expect(value(await again.readDocument('s1')).text).toBe(text);
    expect(Buffer.from(value(await again.readOriginal('s1'))).toString()).toBe(text);
    await again.close();
  });

  test('has every confirmed change on disk before it says so, checkpoints or not', async () => {
    const project = await newProject();
    const context = contextWith('x');
    await addSource(project, 's1', context);
    value(await project.run(highlightAt('s1', 0, 9), context));
    const copy = await open(await crashedCopy(project.folder));
    expect(picture(copy.state)).toEqual(picture(project.state));
    await Promise.all([copy.close(), project.close()]);
  });

  test('answers calls made at once in the order they were made', async () => {
    const project = await newProject();
    const context = contextWith('x');
    const heard: Committed[] = [];
    project.onCommitted((change) => heard.push(change));
    const all = await Promise.all(['a', 'b', 'c', 'a'].map((name) => project.run(tagNamed(name), context)));
    expect(all.map((result) => result.ok ? result.value.sequence : result.error.id)).toEqual([1, 2, 3, 'problem.tagNameTaken']);
    expect(heard.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(heard.map(({ history }) => history.undo && textOf(history.undo))).toEqual(['Create tag “a”', 'Create tag “b”', 'Create tag “c”']);
    await project.close();
  });

  test('writes nothing for a change that changes nothing', async () => {
    const project = await newProject();
    const context = contextWith('x');
    await addSource(project, 's1', context);
    value(await project.run(highlightAt('s1', 0, 9, { newTag: { name: 'Figure', parentId: null, colour: null, description: '', shortcut: null } }), context));
    const journal = join(project.folder, 'journal', '0000000001.jsonl');
    const before = (await stat(journal)).size;
    const tagAgain = await project.run({ name: 'highlight.addTag', input: { highlights: [{ sourceId: 's1', id: 'x2' }], tag: { id: 'x1' } } }, context);
    expect(tagAgain).toMatchObject({ ok: true, value: { sequence: 2, operations: [] } });
    expect((await stat(journal)).size).toBe(before);
    await project.close();
  });

  test('refuses changes once it is closed', async () => {
    const project = await newProject();
    await project.close();
    expect(problemOf(await project.run(tagNamed('a'), contextWith('x')))).toBe('problem.projectClosed');
    expect(await project.close()).toMatchObject({ ok: true });
  });

  test('is only made in a new or an empty folder, and only opened where there is one', async () => {
    const folder = await temporaryFolder();
    const input = { name: 'Trial', now, newId: () => 'p' };
    expect(problemOf(await openProject(join(folder, 'absent')))).toBe('problem.folderMissing');
    expect(problemOf(await openProject(folder))).toBe('problem.notAProject');
    await writeFile(join(folder, 'mine.txt'), 'mine');
    expect(problemOf(await openProject(folder))).toBe('problem.notAProject');
    expect(problemOf(await createProject(folder, input))).toBe('problem.folderNotEmpty');
    expect(problemOf(await createProject(join(folder, 'mine.txt'), input))).toBe('problem.diskFailed');
    expect(await readdir(folder)).toEqual(['mine.txt']);
    expect(problemOf(await createProject(join(folder, 'new'), { ...input, name: '  ' }))).toBe('problem.badInput');
    const made = value(await createProject(join(folder, 'deep', 'new'), input));
    expect(made.state.project.name).toBe('Trial');
    await made.close();
  });

  test('opened for reading needs no lock, changes nothing and refuses changes', async () => {
    const project = await newProject();
    value(await project.run(tagNamed('a'), contextWith('x')));
    const files = async (): Promise<readonly string[]> => (await readdir(project.folder, { recursive: true })).sort();
    const before = await files();
    const reading = await open(project.folder, patientEnvironment, { readOnly: true });
    expect(picture(reading.state)).toEqual(picture(project.state));
    expect(reading.history).toEqual({ undo: null, redo: null });
    expect(problemOf(await reading.run(tagNamed('b'), contextWith('y')))).toBe('problem.projectReadOnly');
    await reading.close();
    expect(await files()).toEqual(before);
    await project.close();
  });

  test('never lets an id or a file ending out of its folder', async () => {
    const project = await newProject();
    const files = { extension: 'txt', bytes: Buffer.from('x'), document: { text: 'x', blocks: [] } };
    expect(problemOf(await project.addSourceFiles('../../evil', files))).toBe('problem.badSourceFiles');
    expect(problemOf(await project.addSourceFiles('s1', { ...files, extension: 'txt/../../x' }))).toBe('problem.badSourceFiles');
    expect(problemOf(await project.readDocument('../../../etc'))).toBe('problem.sourceMissing');
    expect(problemOf(await project.readOriginal('../../../etc'))).toBe('problem.sourceMissing');
    expect(problemOf(await project.readDocument('none'))).toBe('problem.sourceFileMissing');
    await project.close();
  });

  test('tells of a damaged text instead of showing it', async () => {
    const project = await newProject();
    await mkdir(join(project.folder, 'sources', 's1'), { recursive: true });
    await writeFile(join(project.folder, 'sources', 's1', 'document.json'), JSON.stringify({ text: 'ab', blocks: [{ type: 'paragraph', start: 0, end: 9, spans: [] }] }));
    expect(problemOf(await project.readDocument('s1'))).toBe('problem.sourceFileDamaged');
    await project.close();
  });
});

describe('undo', () => {
  test('takes back and makes again, also after a restart, and says what', async () => {
    const project = await newProject();
    const context = contextWith('x');
    value(await project.run(tagNamed('a'), context));
    const withA = picture(project.state);
    value(await project.run(tagNamed('b'), context));
    const withBoth = picture(project.state);
    await project.close();

    const again = await open(project.folder);
    expect(textOf(value(await again.undo(context)).label)).toBe('Create tag “b”');
    expect(picture(again.state)).toEqual(withA);
    await again.close();

    const third = await open(project.folder);
    expect(third.history.redo && textOf(third.history.redo)).toBe('Create tag “b”');
    value(await third.redo(context));
    expect(picture(third.state)).toEqual(withBoth);
    expect(problemOf(await third.redo(context))).toBe('problem.nothingToRedo');
    await third.close();
  });

  test('takes changes of one edit back together, and a new change ends what could be redone', async () => {
    const project = await newProject();
    const context = contextWith('x');
    await addSource(project, 's1', context);
    value(await project.run(highlightAt('s1', 0, 9), context));
    const before = picture(project.state);
    for (const words of ['t', 'ty', 'typed']) value(await project.run(note('x1', words, 'edit-1'), context));
    value(await project.run(note('x1', 'other edit', 'edit-2'), context));
    value(await project.undo(context));
    expect(project.state.highlights.get('s1')?.get('x1')?.note).toBe('typed');
    value(await project.undo(context));
    expect(picture(project.state)).toEqual(before);
    value(await project.redo(context));
    expect(project.state.highlights.get('s1')?.get('x1')?.note).toBe('typed');
    value(await project.run(note('x1', 'typed on', 'edit-1'), context));
    expect(project.history.redo).toBeNull();
    value(await project.undo(context));
    expect(project.state.highlights.get('s1')?.get('x1')?.note).toBe('typed');
    await project.close();
  });

  test('reaches into older segments of the journal, through restarts', async () => {
    const environment = { ...patientEnvironment, segmentBytes: 2000 };
    const project = await newProject(environment);
    const context = contextWith('x');
    const pictures = [picture(project.state)];
    for (let i = 0; i < 40; i++) {
      value(await project.run(tagNamed(`tag ${i}`), context));
      pictures.push(picture(project.state));
    }
    await project.close();
    expect((await readdir(join(project.folder, 'journal'))).length).toBeGreaterThan(5);
    let again = await open(project.folder, environment);
    for (let i = 39; i >= 0; i--) {
      value(await again.undo(context));
      expect(picture(again.state)).toEqual(pictures[i]);
      if (i % 13 === 0) {
        await again.close();
        again = await open(project.folder, environment);
      }
    }
    expect(problemOf(await again.undo(context))).toBe('problem.nothingToUndo');
    await again.close();
  });

  test('gives up its oldest steps when the journal grows beyond its limit, and no change', async () => {
    const environment = { ...patientEnvironment, segmentBytes: 2000, journalBytes: 6000 };
    const project = await newProject(environment);
    const context = contextWith('x');
    for (let i = 0; i < 60; i++) value(await project.run(tagNamed(`tag ${i}`), context));
    await project.close();
    const journal = join(project.folder, 'journal');
    const sizes = await Promise.all((await readdir(journal)).map(async (name) => (await stat(join(journal, name))).size));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(60 * 400);
    const again = await open(project.folder);
    expect(again.state.tags.size).toBe(60);
    expect(again.notices).toEqual([]);
    let undone = 0;
    while (again.history.undo) {
      value(await again.undo(context));
      undone++;
    }
    expect(undone).toBeGreaterThan(3);
    expect(again.state.tags.size).toBe(60 - undone);
    await again.close();
  });

  test('is empty after the history was forgotten, also after a restart', async () => {
    const project = await newProject();
    value(await project.run(tagNamed('a'), contextWith('x')));
    value(await project.forgetHistory());
    expect(project.history).toEqual({ undo: null, redo: null });
    const copy = await open(await crashedCopy(project.folder));
    expect(copy.history).toEqual({ undo: null, redo: null });
    expect(copy.state.tags.size).toBe(1);
    await copy.close();
    value(await project.forgetHistory());
    value(await project.run(tagNamed('b'), contextWith('y')));
    await project.close();
    const again = await open(project.folder);
    expect([again.state.tags.size, again.history.undo && textOf(again.history.undo)]).toEqual([2, 'Create tag “b”']);
    await again.close();
  });
});

test('a journal line is JSON of its own, checked by its first element', async () => {
  const project = await newProject();
  value(await project.run(tagNamed('a'), contextWith('x')));
  const lines = (await readFile(join(project.folder, 'journal', '0000000001.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as [string, { kind: string }])[1].kind)).toEqual(['segment', 'change']);
  await project.close();
});
