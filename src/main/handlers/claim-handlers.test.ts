import { expect, it } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { newProject, openText, paste, testApp, type TestApp } from './test-app.ts';

/** Marks the first place where `quote` stands in a source. Answers the highlight's id. */
async function mark(app: TestApp, sourceId: string, quote: string): Promise<string> {
  const { document: { text } } = await openText(app, sourceId);
  const start = text.indexOf(quote);
  const input = { sourceId, selector: selectorAt(text, { start, end: start + quote.length }), colour: 'amber', tagIds: [], newTag: null, note: null } as const;
  return (await app.done('runCommand', { name: 'highlight.create', input })).created[0]!;
}

it('reads what stands around passages of several sources in their sentences', async () => {
  const app = await testApp();
  await newProject(app, 'Contexts');
  const first = await paste(app, 'The ministry said on Monday that 67,100 people had died. Aid groups put it higher.');
  const second = await paste(app, 'Nobody knows. The office verified 66,055 deaths by September.');
  const refs = [
    { sourceId: second, id: await mark(app, second, '66,055 deaths') },
    { sourceId: first, id: await mark(app, first, '67,100 people') },
    { sourceId: first, id: 'none' },
    { sourceId: 'none', id: 'none' },
  ];
  expect(await app.done('readContexts', { refs })).toEqual([
    { before: 'The office verified ', after: ' by September.' },
    { before: 'The ministry said on Monday that ', after: ' had died.' },
    null,
    null,
  ]);
});

it('suggests what the text around a passage says, counted from the source’s date, and nothing for what has no place', async () => {
  const app = await testApp();
  await newProject(app, 'Suggestions');
  const sourceId = await paste(app, 'The ministry said on Monday that 67,100 people had died. Aid groups put it higher.');
  await app.done('runCommand', { name: 'source.updateCitation', input: { sourceId, citation: { type: 'article', title: 'Brief', issued: { 'date-parts': [[2025, 10, 7]] } } } });
  const id = await mark(app, sourceId, '67,100 people had died');
  expect((await app.done('suggestForClaim', { refs: [{ sourceId, id }] })).map(({ fact, value, place }) => [fact, value, place])).toEqual([
    ['speaker', 'ministry', 'sentence'],
    ['saidOn', '2025-10-06', 'sentence'],
    ['figure', '67,100 people', 'passage'],
  ]);
  expect(await app.done('suggestForClaim', { refs: [{ sourceId, id: 'none' }, { sourceId: 'none', id }] })).toEqual([]);
  // Another text that says so too.
  const other = await paste(app, 'In 2025 the ministry counted 67,100 people.');
  const refs = [{ sourceId, id }, { sourceId: other, id: await mark(app, other, '67,100 people') }];
  expect((await app.done('suggestForClaim', { refs })).find(({ fact }) => fact === 'figure')).toMatchObject({ value: '67,100 people', sourceId, passages: 2 });
});
