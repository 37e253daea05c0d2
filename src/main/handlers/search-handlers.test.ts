import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { textOf } from '../../core/messages/messages.ts';
import { newProject, openText, paste, testApp, type TestApp } from './test-app.ts';

/** Returns what a query finds, as its hits stand in their contexts; waits until every text can be searched. */
async function found(app: TestApp, query: string): Promise<readonly string[]> {
  const page = await vi.waitUntil(async () => {
    const answer = await app.done('search', { query, order: 'best', first: 0, count: 100 });
    return answer?.index.done === answer?.index.total && answer;
  }, { timeout: 10_000 });
  return page.hits.map(({ context, marks }) => marks.map(({ start, end }) => context.slice(start, end)).join('+'));
}

it('finds what is written, changed, undone and taken back, at once', async () => {
  const app = await testApp();
  await newProject(app, 'Search');
  expect(await found(app, 'ministry')).toEqual([]);
  const sourceId = await paste(app, 'The ministry said on Monday that 67,100 people had died.');
  expect(await found(app, 'ministry')).toEqual(['ministry', 'ministry']);
  const { document } = await openText(app, sourceId);
  const start = document.text.indexOf('67,100');
  await app.done('runCommand', {
    name: 'highlight.create',
    input: { sourceId, selector: selectorAt(document.text, { start, end: start + 6 }), colour: 'amber', tagIds: [], newTag: null, note: 'Says whom?' },
  });
  expect(await found(app, 'whom')).toEqual(['whom']);
  await app.done('undo', null);
  expect(await found(app, 'whom')).toEqual([]);
  await app.done('runCommand', { name: 'tag.create', input: { name: 'Death toll', parentId: null, colour: null, description: '', shortcut: null } });
  expect(await found(app, 'in:tags toll')).toEqual(['toll']);
  expect(await app.done('findInSource', { sourceId, query: 'onda' })).toEqual({ version: 1, ends: [21, 27], hints: [] });
  await app.done('runCommand', { name: 'source.remove', input: { sourceId } });
  expect(await found(app, 'ministry')).toEqual([]);
});

it('cuts off a regular expression that would never end, and finds the rest', async () => {
  const app = await testApp();
  await newProject(app, 'Bomb');
  await paste(app, `${'a'.repeat(40)}! is the first text`);
  await paste(app, 'aab is the second text');
  await found(app, 'text');
  const page = await app.done('search', { query: 'in:text /(a+)+b/', order: 'best', first: 0, count: 10 });
  expect(page?.hits.map(({ context }) => context)).toEqual(['aab is the second text']);
  expect(page?.hints.map(textOf)).toEqual([expect.stringMatching(/^The pattern takes too long in “aaaa/)]);
});

it('tags all that was found in one step: highlights as they are, passages by marking them', async () => {
  const app = await testApp();
  await newProject(app, 'Bulk');
  const first = await paste(app, 'People died. Some people fled. Nobody came.');
  await paste(app, 'More people wait.');
  const { document } = await openText(app, first);
  await app.done('runCommand', {
    name: 'highlight.create',
    input: { sourceId: first, selector: selectorAt(document.text, { start: 0, end: 12 }), colour: 'amber', tagIds: [], newTag: null, note: null },
  });
  await found(app, 'people');
  const create = { name: 'People', parentId: null, colour: null, description: '', shortcut: null };
  const { tagged } = await app.done('tagResults', { query: 'in:text people', extent: 'sentence', order: 'best', leftOut: { sources: [], results: [] }, tag: { create } });
  expect(tagged).toHaveLength(3);
  const quotes = async (): Promise<readonly string[]> => {
    const { highlights } = await openText(app, first);
    return highlights.map(({ selector, tagIds }) => `${selector.exact}${'*'.repeat(tagIds.length)}`);
  };
  expect(await quotes()).toEqual(['People died.*', 'Some people fled.*']);
  const { tags } = (await app.done('getSnapshot', null))!;
  expect(await app.refused('tagResults', { query: 'tag:People', extent: 'hit', order: 'best', leftOut: { sources: [], results: [] }, tag: { id: tags[0]!.id } })).toBe('problem.nothingToTag');
  await app.done('undo', null);
  expect(await quotes()).toEqual(['People died.']);
  expect((await app.done('getSnapshot', null))!.tags).toEqual([]);
});

it('says what is wrong with a query, and that no project is open', async () => {
  const app = await testApp();
  expect(await app.refused('search', { query: 'x', order: 'best', first: 0, count: 1 })).toBe('problem.noProject');
  await newProject(app, 'Words');
  expect(await app.refused('search', { query: '/(/', order: 'best', first: 0, count: 1 })).toBe('search.problem.pattern');
});

it('searches what it can read, and counts a damaged text as done', async () => {
  const app = await testApp();
  const folder = await newProject(app, 'Damage');
  const lost = await paste(app, 'A lost text.');
  await paste(app, 'A kept text.');
  await app.stop();
  await writeFile(join(folder, 'sources', lost, 'document.json'), '{');
  const again = await testApp(app.root);
  again.answers.project = folder;
  await again.done('openProject', null);
  expect(await found(again, 'in:text text')).toEqual(['text']);
});

it('finds claims by a pattern, and cuts off one that would never end', async () => {
  const app = await testApp();
  await newProject(app, 'Claims');
  const claim = async (statement: string): Promise<string> => (await app.done('runCommand', {
    name: 'claim.create', input: { statement, speaker: '', saidOn: null, about: null, place: '', tagIds: [], statedBy: null },
  })).created[0]!;
  await claim(`${'a'.repeat(40)}!`);
  const counted = await claim('More than 67,100 people, aab.');
  await app.done('runCommand', { name: 'claim.update', input: { claimId: await claim('It rained.'), changes: { note: 'Not 66,000.' }, editSession: null } });
  expect((await app.done('matchClaims', { query: '/\\d+,\\d+/' }))?.claimIds).toHaveLength(2);
  const bounded = await app.done('matchClaims', { query: '/(a+)+b/' });
  expect(bounded?.claimIds).toEqual([counted]);
  expect(bounded?.hints.map(({ id }) => id)).toEqual(['search.hint.slow']);
});

it('tags all but what is left out, and nothing at all when it is stopped', async () => {
  const app = await testApp();
  await newProject(app, 'Left out');
  const first = await paste(app, 'People died. Some people fled.');
  const second = await paste(app, 'More people came.');
  await found(app, 'people');
  const request = {
    query: 'in:text people', extent: 'hit', order: 'library', leftOut: { sources: [second], results: [`${first}/0-6`] },
    tag: { create: { name: 'People', parentId: null, colour: null, description: '', shortcut: null } },
  } as const;

  app.onEvent = (name, payload) => {
    if (name === 'jobProgress') queueMicrotask(() => void app.call('cancelJob', { jobId: (payload as { readonly jobId: string }).jobId }));
  };
  expect(await app.refused('tagResults', request)).toBe('problem.taggingStopped');
  expect((await app.done('getSnapshot', null))!.tags).toEqual([]);

  app.onEvent = () => undefined;
  expect(await app.done('tagResults', request)).toMatchObject({ tagged: [{ sourceId: first }], more: 0 });
  const { highlights } = await openText(app, first);
  expect(highlights.map(({ selector }) => selector.start)).toEqual([18]);
});
