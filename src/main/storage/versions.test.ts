import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Highlight } from '../../core/model/highlight.ts';
import { checkProject } from './index.ts';
import type { OpenProject } from './open-project.ts';
import { TestDisk } from './test-disk.ts';
import { crashedCopy, newProject } from './test-folder.ts';
import { addSource, contextWith, highlightAt, noticesOf, open, patientEnvironment, picture, problemOf, replaceText, text, value } from './test-support.ts';

const newer = `Corrected. ${text.replace('It was said on Monday, and denied', 'It was denied')}`;
const newest = `${newer} And again.`;

/** Returns a project with a source whose highlights stand on “More”, “said on Monday”. */
async function annotated(project: OpenProject): Promise<OpenProject> {
  const context = contextWith('x');
  await addSource(project, 's1', context);
  for (const quote of ['More', 'said on Monday']) value(await project.run(highlightAt('s1', text.indexOf(quote), text.indexOf(quote) + quote.length), context));
  return project;
}

const highlightsOf = (project: OpenProject): readonly Highlight[] => [...project.state.highlights.get('s1')!.values()];
const present = async (project: OpenProject): Promise<string> => value(await project.readDocument('s1')).text;
const former = async (project: OpenProject, version: number): Promise<string> => value(await project.readDocument('s1', version)).text;

test('a replaced text takes its highlights along, and the old one stays readable', async () => {
  const project = await annotated(await newProject());
  value(await replaceText(project, 's1', newer, contextWith('y')));
  const again = await open(await crashedCopy(project.folder));
  for (const each of [project, again]) {
    expect(await present(each)).toBe(newer);
    expect(await former(each, 1)).toBe(text);
    expect(Buffer.from(value(await each.readOriginal('s1', 1))).toString()).toBe(text);
    expect(Buffer.from(value(await each.readOriginal('s1'))).toString()).toBe(newer);
    expect(each.state.sources.get('s1')).toMatchObject({ version: 2, textLength: newer.length, formerVersions: [{ version: 1, textLength: text.length }] });
    const [more, monday] = highlightsOf(each);
    expect(more).toMatchObject({ selector: { start: 11, exact: 'More', prefix: 'Corrected. ' }, review: null });
    expect(monday).toMatchObject({ selector: { exact: 'said on Monday' }, review: { outcome: 'gone', version: 1, orphan: false } });
    expect(value(await each.readReplacement('s1', 2)).passages.map(({ outcome }) => outcome)).toEqual(['moved', 'gone']);
    await each.close();
  }
  expect(value(await checkProject(project.folder)).findings).toEqual([]);
});

test('it is one step of undo and redo, also after a restart', async () => {
  const project = await annotated(await newProject());
  const before = picture(project.state);
  value(await replaceText(project, 's1', newer, contextWith('y')));
  const after = picture(project.state);
  value(await project.close());

  const second = await open(project.folder);
  expect(second.history.undo).toMatchObject({ id: 'undo.source.replace', parameters: { title: 'Brief s1' } });
  value(await second.undo(contextWith('z')));
  expect(picture(second.state)).toEqual(before);
  expect(await present(second)).toBe(text);
  value(await second.close());

  const third = await open(project.folder);
  value(await third.redo(contextWith('z')));
  expect(picture(third.state)).toEqual(after);
  expect(await present(third)).toBe(newer);
  await third.close();
});

test('a replacement after an undone one never takes its place on disk', async () => {
  const project = await annotated(await newProject());
  value(await replaceText(project, 's1', newer, contextWith('y')));
  value(await project.undo(contextWith('y')));
  expect(value(await replaceText(project, 's1', newest, contextWith('y'))).version).toBe(3);
  expect(project.state.sources.get('s1')!.formerVersions.map(({ version }) => version)).toEqual([1]);
  expect([await present(project), await former(project, 2)]).toEqual([newest, newer]);
  value(await project.undo(contextWith('y')));
  expect(await present(project)).toBe(text);
  await project.close();
});

test('what waits is looked for again in each newer text, from the one that it stood in', async () => {
  const project = await annotated(await newProject());
  value(await replaceText(project, 's1', newer, contextWith('y')));
  value(await replaceText(project, 's1', newest, contextWith('y')));
  expect(highlightsOf(project)[1]).toMatchObject({ review: { outcome: 'gone', version: 1 } });
  value(await replaceText(project, 's1', `${text} All of it.`, contextWith('y')));
  expect(highlightsOf(project).map(({ review, selector }) => [review, selector.start])).toEqual([[null, 0], [null, text.indexOf('said on Monday')]]);
  await project.close();
  expect(value(await checkProject(project.folder)).findings).toEqual([]);
});

test('the same bytes change nothing', async () => {
  const project = await annotated(await newProject());
  const { sequence } = project;
  expect(value(await replaceText(project, 's1', text, contextWith('y')))).toMatchObject({ identical: true, version: null, passages: [{ outcome: 'same' }, { outcome: 'same' }] });
  expect(project.sequence).toBe(sequence);
  expect(existsSync(join(project.folder, 'sources', 's1', 'versions'))).toBe(false);
  await project.close();
});

test('work that goes on while passages are looked for is taken into account', async () => {
  const project = await annotated(await newProject());
  const adding = project.addSourceVersion.bind(project);
  let interrupted = 0;
  project.addSourceVersion = async (...given) => {
    const version = await adding(...given);
    if (interrupted++ === 0) value(await project.run(highlightAt('s1', 5, 10), contextWith('meanwhile')));
    return version;
  };
  expect(value(await replaceText(project, 's1', newer, contextWith('y'))).passages).toHaveLength(3);
  expect(interrupted).toBe(2);
  expect(await readdir(join(project.folder, 'sources', 's1', 'versions'))).toEqual([String(project.state.sources.get('s1')!.version)]);
  await project.close();
  expect(value(await checkProject(project.folder)).findings).toEqual([]);
});

test('a crash between the files and the change leaves no harm, and the number is not taken again', async () => {
  const project = await annotated(await newProject());
  const before = picture(project.state);
  let copy = '';
  const run = project.run.bind(project);
  project.run = async (call, context) => {
    if (call.name === 'source.replace') copy = await crashedCopy(project.folder);
    return run(call, context);
  };
  value(await replaceText(project, 's1', newer, contextWith('y')));
  await project.close();

  const crashed = await open(copy);
  expect(noticesOf(crashed)).toEqual([]);
  expect(picture(crashed.state)).toEqual(before);
  expect(value(await replaceText(crashed, 's1', newest, contextWith('y'))).version).toBe(3);
  expect(await present(crashed)).toBe(newest);
  await crashed.close();
  expect(value(await checkProject(copy)).findings).toEqual([]);
});

test('one failure of the disk anywhere in a replacement leaves disk and memory in agreement', async () => {
  const tried = new Set<string>();
  for (let failAt = 0; ; failAt++) {
    const faulty = new TestDisk();
    const project = await annotated(await newProject({ ...patientEnvironment, disk: faulty.disk }));
    let operations = 0;
    faulty.fault = (operation) => {
      if (operations++ !== failAt) return null;
      tried.add(operation);
      return 'ENOSPC';
    };
    const done = await replaceText(project, 's1', newer, contextWith('y'));
    faulty.fault = () => null;
    const again = await open(await faulty.still(() => crashedCopy(project.folder)));
    expect([failAt, picture(again.state)]).toEqual([failAt, picture(project.state)]);
    for (const each of [project, again]) expect(await present(each)).toBe(done.ok ? newer : text);
    expect(again.notices).toEqual([]);
    await Promise.all([again.close(), project.close()]);
    if (operations <= failAt) break;
  }
  expect([...tried]).toEqual(expect.arrayContaining(['mkdir', 'open', 'write', 'sync', 'datasync', 'rename']));
}, 120_000);

test('checking a project finds damage in every version', async () => {
  const project = await annotated(await newProject());
  value(await replaceText(project, 's1', newer, contextWith('y')));
  value(await replaceText(project, 's1', newest, contextWith('y')));
  await project.close();
  const folder = join(project.folder, 'sources', 's1');
  await writeFile(join(folder, 'original.txt'), 'other');
  await rm(join(folder, 'versions', '2', 'document.json'));
  await writeFile(join(folder, 'versions', '3', 'replacement.json'), '{');
  await writeFile(join(folder, 'versions', '3', 'document.json'), (await readFile(join(folder, 'versions', '3', 'document.json'), 'utf8')).replace('More', 'Less'));
  const { findings } = value(await checkProject(project.folder));
  expect(findings.map(({ id, parameters }) => (id === 'check.inVersion' ? [parameters['version'], String(parameters['finding']).split(':')[0]] : id))).toEqual([
    [1, 'Source “Brief s1” (s1)'],
    [2, 'The file sources/s1/versions/2/document.json of this source is missing. Restore it from a copy of the project; highlights and notes are kept.'],
    [3, 'The file sources/s1/versions/3/replacement.json of this source is damaged (it is not JSON). Restore it from a copy of the project; highlights and notes are kept.'],
    [3, 'Highlight x1 in “Brief s1”'],
  ]);
});

test('a text that is not there is told of, and a project open for reading stores none', async () => {
  const project = await annotated(await newProject());
  expect(problemOf(await project.readDocument('s1', 7))).toBe('problem.sourceFileMissing');
  expect(problemOf(await replaceText(project, 'nowhere', newer, contextWith('y')))).toBe('problem.sourceMissing');
  await project.close();
  const reading = await open(project.folder, patientEnvironment, { readOnly: true });
  expect(problemOf(await replaceText(reading, 's1', newer, contextWith('y')))).toBe('problem.projectReadOnly');
});
