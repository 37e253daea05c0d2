import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { newProject, openText, paste, testApp, type TestApp } from './test-app.ts';

const older = 'The ministry said on Monday that 67,100 people had died.\n\nAid groups put the number higher.';
const newer = 'Corrected.\n\nThe ministry said on Monday that 67,100 people had died.\n\nNobody answered.';

interface Started {
  readonly app: TestApp;
  readonly sourceId: string;
}

/** Returns an app with a source in which two passages are marked, and a newer version of it on the disk. */
async function started(): Promise<Started> {
  const app = await testApp();
  await newProject(app, 'Mine');
  const sourceId = await paste(app, older);
  for (const quote of ['67,100 people', 'the number higher']) {
    const start = older.indexOf(quote);
    await app.done('runCommand', {
      name: 'highlight.create',
      input: { sourceId, selector: selectorAt(older, { start, end: start + quote.length }), colour: 'amber', tagIds: [], newTag: null, note: null },
    });
  }
  app.answers.replacement = join(app.root, 'newer.txt');
  await writeFile(app.answers.replacement, newer);
  return { app, sourceId };
}

it('replaces a text in one step, tells the windows, and keeps the older one to be looked at', async () => {
  const { app, sourceId } = await started();
  app.forgetEvents();
  expect(await app.done('replaceSource', { sourceId })).toMatchObject({ version: 2, counts: { moved: 1, gone: 1 } });
  expect(app.events('changed')).toHaveLength(1);
  expect(app.events('jobEnded')).toHaveLength(1);
  const opened = await openText(app, sourceId);
  expect(opened.document.text).toBe(newer);
  expect(opened.highlights.map(({ review }) => review?.outcome ?? null)).toEqual([null, 'gone']);

  const former = await app.done('openVersion', { sourceId, version: 1, jobId: 'job' });
  expect((await openText(app, sourceId, 1)).document.text).toBe(older);
  expect(former.passages.map(({ selector }) => selector.exact)).toEqual(['67,100 people', 'the number higher']);
  expect((await app.done('openVersion', { sourceId, version: 2, jobId: 'job' })).passages).toEqual([]);
  expect((await app.done('readReplacement', { sourceId, version: 2 })).passages.map(({ outcome }) => outcome)).toEqual(['moved', 'gone']);
  const { rows } = await app.done('compareVersions', { sourceId, from: 1, to: 2 });
  expect(rows.map(({ kind }) => kind)).toEqual(['inserted', 'same', 'deleted', 'inserted']);

  await app.done('undo', null);
  expect((await openText(app, sourceId)).document.text).toBe(older);
  expect(await app.refused('openVersion', { sourceId, version: 2, jobId: 'job' })).toBe('problem.versionMissing');
  expect(await app.refused('compareVersions', { sourceId, from: 1, to: 2 })).toBe('problem.versionMissing');
});

it('changes nothing when the dialog is cancelled, when the bytes are the same, and when the file is no text', async () => {
  const { app, sourceId } = await started();
  const before = await app.done('getSnapshot', null);
  const file = app.answers.replacement!;
  app.answers.replacement = null;
  expect(await app.done('replaceSource', { sourceId })).toBeNull();
  app.answers.replacement = file;
  await writeFile(file, older);
  expect(await app.done('replaceSource', { sourceId })).toMatchObject({ version: null, counts: { same: 2 } });
  await writeFile(file, new Uint8Array(9));
  expect(await app.refused('replaceSource', { sourceId })).toBe('import.binaryUnknown');
  expect(await app.refused('replaceSource', { sourceId: 'nowhere' })).toBe('problem.sourceMissing');
  expect(await app.done('getSnapshot', null)).toEqual(before);
});

it('is cancelled with nothing changed', async () => {
  const { app, sourceId } = await started();
  const before = await app.done('getSnapshot', null);
  app.onEvent = (name, payload) => {
    if (name === 'jobProgress' && (payload as { readonly done: number }).done > 0) void app.done('cancelJob', { jobId: (payload as { readonly jobId: string }).jobId });
  };
  expect(await app.refused('replaceSource', { sourceId })).toBe('replace.cancelled');
  expect(await app.done('getSnapshot', null)).toEqual(before);
});

it('lets a window not replace a text by itself: it would name files', async () => {
  const { app, sourceId } = await started();
  const content = { version: 2, file: (await app.done('getSnapshot', null))!.sources[0]!.file, textLength: 1, importedAt: '2026-01-01T00:00:00.000Z' };
  expect(await app.refused('runCommand', { name: 'source.replace', input: { sourceId, from: 1, content, passages: [] } })).toBe('problem.badInput');
});

it('reads the original again in another encoding, with the marks where their words are, and can be taken back', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  // “Да, 67 people came. Нет.” in Windows-1251: too short to be told from Windows-1252.
  const bytes = Uint8Array.from(Buffer.from('\xc4\xe0, 67 people came. \xcd\xe5\xf2.', 'latin1'));
  const { imported: [sourceId] } = await app.done('importDropped', { files: [{ name: 'short.txt', bytes }] });
  const guessed = (await openText(app, sourceId!)).document.text;
  expect(guessed).toContain('67 people came');
  const start = guessed.indexOf('67 people');
  await app.done('runCommand', {
    name: 'highlight.create',
    input: { sourceId: sourceId!, selector: selectorAt(guessed, { start, end: start + '67 people'.length }), colour: 'amber', tagIds: [], newTag: null, note: null },
  });
  const outcome = await app.done('rereadSource', { sourceId: sourceId!, encoding: 'windows-1251' });
  expect([outcome.version, outcome.counts.gone, outcome.counts.doubtful]).toEqual([2, 0, 0]);
  const opened = await openText(app, sourceId!);
  expect(opened.document.text).toBe('Да, 67 people came. Нет.');
  expect(opened.highlights.map(({ selector }) => selector.exact)).toEqual(['67 people']);
  expect((await app.done('getSnapshot', null))!.sources[0]!.file).toMatchObject({ encoding: 'windows-1251', name: 'short.txt', size: bytes.length });
  expect((await app.done('rereadSource', { sourceId: sourceId!, encoding: 'windows-1251' })).version).toBeNull();
  await app.done('undo', null);
  expect((await openText(app, sourceId!)).document.text).toBe(guessed);
});
