import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { callNames, eventNames } from '../../ipc/channels.ts';
import { calls, events } from '../../ipc/contract.ts';
import { testPicture } from '../import/test-picture.ts';
import { newProject, openText, paste, testApp } from './test-app.ts';

it('has a shape for every call and event, and for no others', () => {
  expect(Object.keys(calls).sort()).toEqual([...callNames].sort());
  expect(Object.keys(events).sort()).toEqual([...eventNames].sort());
});

/** Every answer and event is held against the contract by the test app itself. */
it('answers every call, and sends every event, in the contract’s shape', async () => {
  const app = await testApp();
  await app.done('openSample', null);
  const { tags, sources } = (await app.done('getSnapshot', null))!;
  for (const { id } of sources) await openText(app, id);
  for (const { id } of tags) await app.done('highlightsWithTag', { tagId: id });
  await app.done('getHighlights', { refs: [{ sourceId: sources[0]!.id, id: 'none' }] });
  await app.done('findNotes', { words: '', kinds: [], tagId: null, sourceId: null, order: 'document' });
  await app.done('findMentions', { subject: { kind: 'tag', id: tags[0]!.id } });
  await app.done('findLinkTargets', { typed: 'a' });
  await app.done('readContexts', { refs: [{ sourceId: sources[0]!.id, id: 'none' }] });
  await app.done('suggestForClaim', { refs: [{ sourceId: sources[0]!.id, id: 'none' }] });
  for (const near of [{ kind: 'passage' }, { kind: 'overlap' }, { kind: 'sentences', within: 1 }, { kind: 'paragraph' }] as const) {
    const { meetings } = (await app.done('tagMeetings', { near }))!;
    const { a, b, count } = meetings.find((met) => met.a !== met.b)!;
    expect(count).toBeGreaterThan(0);
    expect((await app.done('meetingPassages', { near, a, b })).total).toBeGreaterThan(0);
  }
  expect((await app.done('tagsBySource', null)).length).toBeGreaterThan(tags.length);
  expect((await app.done('countHighlights', null)).length).toBe(sources.length);
  const stop = { language: 'auto', added: [], removed: [] };
  const counted = (await app.done('countWords', { jobId: 'count', sourceIds: null, size: 1, stop }))!;
  expect((await app.done('wordLines', { jobId: 'lines', sourceIds: null, keys: [...counted.rows[0]!.keys], order: 'left' }))!.total).toBe(counted.rows[0]!.count);
  const { settings } = await app.done('getApp', null);
  await app.done('setSettings', settings);
  app.answers.export = join(app.root, 'settings.json');
  await app.done('exportSettings', null);
  app.answers.settings = app.answers.export;
  await app.done('chooseSettings', null);
  const { project, memory } = (await app.done('getSnapshot', null))!;
  await app.done('setMemory', { projectId: project.id, memory });

  app.answers.project = await newProject(app, 'Mine');
  await app.done('openProject', null);
  const [, other] = await app.done('recentProjects', null);
  await app.done('openRecent', { folder: other!.folder });
  await app.done('forgetRecent', { folder: other!.folder });
  await app.done('openProject', null);
  const sourceId = await paste(app, 'A text.');
  app.answers.replacement = join(app.root, 'newer.txt');
  await writeFile(app.answers.replacement, 'A newer text.');
  await app.done('replaceSource', { sourceId });
  await app.done('rereadSource', { sourceId, encoding: 'koi8-r' });
  const picture = `<p><img alt="A" src="data:image/png;base64,${testPicture(40, 40).toString('base64')}">`;
  const { imported: [page] } = await app.done('importPasted', { text: 'A', page: { html: `${picture}Words`, url: null } });
  expect(await app.done('readPicture', { sourceId: page!, version: 1, name: '1.png' })).toMatch(/^data:image\/png;base64,/);
  await app.done('openVersion', { sourceId, version: 1, jobId: 'job' });
  expect(await app.done('pageLayouts', { sourceId, version: 1, first: 0, count: 2 })).toEqual([]);
  expect(Buffer.from(await app.done('originalSlice', { sourceId, version: 1, start: 2, end: 99 })).toString()).toBe('text.');
  await app.done('readReplacement', { sourceId, version: 2 });
  await app.done('compareVersions', { sourceId, from: 1, to: 2 });
  await app.done('importDropped', { files: [{ name: 'a.md', bytes: new TextEncoder().encode('# A') }, { name: 'b.pdf', bytes: new Uint8Array(1) }] });
  const file = join(app.root, 'c.txt');
  await writeFile(file, 'C');
  app.answers.sources = [file, file];
  await app.done('importChosen', null);
  await app.done('runCommand', { name: 'tag.create', input: { name: 'T', parentId: null, colour: null, description: '', shortcut: null } });
  await app.done('undo', null);
  await app.done('redo', null);
  await app.done('search', { query: 'text', order: 'best', first: 0, count: 10 });
  await app.done('findInSource', { sourceId: sources[0]!.id, query: 'text' });
  await app.done('matchClaims', { query: '/a/' });
  await app.done('tagResults', { query: 'text', extent: 'hit', order: 'best', leftOut: { sources: [], results: [] }, tag: { create: { name: 'Text', parentId: null, colour: null, description: '', shortcut: null } } });
  await app.done('checkWords', { words: ['mispelt', 'word'] });
  await app.done('suggestWords', { word: 'mispelt' });
  await app.done('editField', { command: 'copy' });
  app.answers.export = join(app.root, 'out.md');
  await app.done('exportSources', { format: 'markdown', sourceIds: [], appendix: false });
  app.answers.export = join(app.root, 'picture.svg');
  await app.done('saveFile', { name: 'Timeline', kind: 'svg', content: '<svg/>' });
  expect(await readFile(app.answers.export, 'utf8')).toBe('<svg/>');
  await app.done('saveFile', { name: 'Timeline', kind: 'png', content: new Uint8Array([1, 2]) });
  const menu = [{ name: 'file' as const, label: 'File', groups: [[{ id: 'undo', label: 'Undo', keys: 'Mod+z', enabled: true }]] }];
  await app.done('findHighlights', { query: 'a', limit: 5 });
  await app.done('setMenu', menu);
  expect(app.menus).toEqual([menu]);
  app.answers.export = join(app.root, 'tags.csv');
  await app.done('exportCodebook', { format: 'csv', byteOrderMark: true });
  app.answers.codebook = app.answers.export;
  expect(await app.done('chooseCodebook', null)).toMatchObject({ file: 'tags.csv', warnings: [], entries: expect.arrayContaining([expect.objectContaining({ path: ['T'] })]) });
  await app.done('tagImpact', { tagIds: [] });
  await app.done('showInFolder', { path: app.answers.export });
  await app.done('cancelJob', { jobId: 'none' });
  expect([...app.answered].sort()).toEqual([...callNames].sort());

  // Notices need a failing disk, which has a test of its own; what was chosen in the menu is sent by the menu.
  expect([...app.sent, 'noticed', 'menuChosen'].sort()).toEqual([...eventNames].sort());
});
