import { expect, it } from 'vitest';
import { annotatedPdf, lockedPdf } from '../import/pdf/test-pdf.ts';
import { newProject, openText, paste, testApp, type TestApp } from './test-app.ts';

/** Opens a project with a PDF in it, and returns its id. */
async function withPdf(app: TestApp): Promise<string> {
  await newProject(app, 'Printed');
  const { imported } = await app.done('importDropped', { files: [{ name: 'printed.pdf', bytes: await annotatedPdf() }] });
  return imported[0]!;
}

it('finds what others marked in a PDF, and imports what is chosen once, as one step', async () => {
  const app = await testApp();
  const sourceId = await withPdf(app);
  const found = (await app.done('findAnnotations', { sourceId, password: null, jobId: 'job' }))!;
  expect(found.annotations.map(({ kind, quote, area }) => [kind, quote, area])).toEqual([
    ['highlight', 'words', false], ['note', 'Other', false], ['square', 'text.', true], ['line', 'Other', true], ['freeText', 'here.', true], ['circle', '', false],
  ]);
  expect(found.annotations[0]).toMatchObject({ pageLabel: '1', author: 'Bob', colour: 'green', range: { start: 5, end: 10 } });
  expect(app.events('jobProgress').at(-1)).toMatchObject({ jobId: 'job', shown: 'view', total: 1 });

  const names = found.annotations.slice(0, 3).map(({ name }) => name);
  expect((await app.done('importAnnotations', { sourceId, version: 1, names })).created).toHaveLength(3);
  expect((await app.done('importAnnotations', { sourceId, version: 1, names: [...names, found.annotations[4]!.name] })).created).toHaveLength(1);
  expect((await openText(app, sourceId)).highlights.map(({ selector, area }) => [selector.exact, area?.rect ?? null])).toEqual([
    ['words', null], ['Other', null], ['text.', [200, 20, 300, 60]], ['here.', [200, 200, 300, 240]],
  ]);
  await app.done('undo', null);
  await app.done('undo', null);
  expect((await openText(app, sourceId)).highlights).toEqual([]);
  expect((await app.done('importAnnotations', { sourceId, version: 1, names })).created).toHaveLength(3);
});

it('imports nothing from a list that is about another file', async () => {
  const app = await testApp();
  const sourceId = await withPdf(app);
  expect(await app.refused('importAnnotations', { sourceId, version: 1, names: ['7R'] })).toBe('annotation.gone');
  await app.done('findAnnotations', { sourceId, password: null, jobId: 'job' });
  expect(await app.refused('importAnnotations', { sourceId, version: 2, names: ['7R'] })).toBe('annotation.gone');
});

it('stops when it is told to, and says what it cannot read', async () => {
  const app = await testApp();
  const sourceId = await withPdf(app);
  app.onEvent = (name) => { if (name === 'jobProgress') void app.call('cancelJob', { jobId: 'job' }); };
  expect(await app.done('findAnnotations', { sourceId, password: null, jobId: 'job' })).toBeNull();
  app.onEvent = () => undefined;
  expect(await app.refused('findAnnotations', { sourceId: await paste(app, 'Text.'), password: null, jobId: 'job' })).toBe('annotation.noPdf');
  await app.done('importDropped', { files: [{ name: 'locked.pdf', bytes: await lockedPdf('key') }] });
  const { imported: [locked] } = await app.done('unlockImport', { file: 'locked.pdf', password: 'key' });
  expect(await app.refused('findAnnotations', { sourceId: locked!, password: null, jobId: 'job' })).toBe('import.pdf.password');
  expect(await app.refused('findAnnotations', { sourceId: locked!, password: 'other', jobId: 'job' })).toBe('import.pdf.wrongPassword');
  expect(await app.done('findAnnotations', { sourceId: locked!, password: 'key', jobId: 'job' })).toMatchObject({ annotations: [] });
});
