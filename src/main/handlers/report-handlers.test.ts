import { expect, it } from 'vitest';
import type { BlockContent } from '../../core/model/report-block.ts';
import { plainText } from '../../core/model/report-text.ts';
import type { CallRequest } from '../../ipc/contract.ts';
import { testPicture } from '../import/test-picture.ts';
import { newProject, testApp, type TestApp } from './test-app.ts';

const all = { claimIds: [], sourceIds: [], table: null } as const;
const nothingLeftOut = { sources: [], results: [] };

async function sample(): Promise<TestApp> {
  const app = await testApp();
  await app.done('openSample', null);
  return app;
}

/** Returns the title and blocks of a draft, in order. */
async function draft(app: TestApp, order: Partial<CallRequest<'draftReport'>> & Pick<CallRequest<'draftReport'>, 'template'>): Promise<{ readonly title: string; readonly contents: readonly BlockContent[] }> {
  const { reportId } = await app.done('draftReport', { claimIds: [], sourceIds: [], table: null, ...order });
  const { title } = (await app.done('getSnapshot', null))!.reports.find(({ id }) => id === reportId)!;
  const { blocks } = await app.done('openReport', { reportId });
  return { title, contents: blocks.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ content }) => content) };
}

const kindsOf = (contents: readonly BlockContent[]): readonly string[] => contents.map(({ kind }) => kind);

it('makes a report of what a search finds: marked passages follow the project, other sentences are quoted and cited', async () => {
  const app = await sample();
  const { title, contents } = await draft(app, { template: 'readingNotes', search: { query: '67,000', leftOut: nothingLeftOut }, about: '67,000' });
  expect(title).toBe('Passages: 67,000');
  expect(kindsOf(contents)).toContain('passage');
  expect(contents.at(-1)).toEqual({ kind: 'sources', all: false });
  const unmarked = await draft(app, { template: 'readingNotes', search: { query: 'Egypt', leftOut: nothingLeftOut } });
  const quotes = unmarked.contents.filter((content) => content.kind === 'quote');
  expect(quotes.length).toBeGreaterThan(0);
  for (const { content } of quotes) {
    expect(JSON.stringify(content)).toContain('Egypt');
    expect(content.at(-1)).toMatchObject({ kind: 'citation', locator: { unit: 'paragraph' } });
  }
});

it('leaves out what the user left out, and says so when nothing is left', async () => {
  const app = await sample();
  const { sources } = (await app.done('getSnapshot', null))!;
  const leftOut = { sources: sources.map(({ id }) => id), results: [] };
  expect(await app.refused('draftReport', { template: 'readingNotes', ...all, claimIds: [], sourceIds: [], search: { query: 'Egypt', leftOut } })).toBe('problem.reportFoundNone');
  expect(await app.refused('draftReport', { template: 'factCheck', ...all, claimIds: [], sourceIds: [], search: { query: 'zzzzzz', leftOut: nothingLeftOut } })).toBe('problem.reportFoundNone');
});

it('makes a fact-check of the claims that a search finds', async () => {
  const app = await sample();
  const { contents } = await draft(app, { template: 'factCheck', search: { query: '"67,100"', leftOut: nothingLeftOut } });
  const claims = contents.filter((content) => content.kind === 'claim');
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.length).toBeLessThan((await app.done('getSnapshot', null))!.claims.length);
});

it('makes a report of the passages of a tag, or of some of them', async () => {
  const app = await sample();
  const { tags } = (await app.done('getSnapshot', null))!;
  const tagged = (await Promise.all(tags.map(async ({ id, name }) => ({ id, name, refs: await app.done('highlightsWithTag', { tagId: id }) })))).find(({ refs }) => refs.length > 1)!;
  const whole = await draft(app, { template: 'readingNotes', tagIds: [tagged.id], about: tagged.name });
  expect(whole.title).toBe(`Passages: ${tagged.name}`);
  expect(whole.contents.filter(({ kind }) => kind === 'passage')).toHaveLength(tagged.refs.length);
});

it('knows which reports show a claim, a passage and a source of the sample', async () => {
  const app = await sample();
  const { claims, sources, reports } = (await app.done('getSnapshot', null))!;
  for (const subject of [{ kind: 'source', id: sources[0]!.id } as const, ...claims.slice(0, 1).map(({ id }) => ({ kind: 'claim', id }) as const)]) {
    const showing = await app.done('findReports', { subjects: [subject] });
    for (const { reportId, blockId } of showing) expect((await app.done('openReport', { reportId })).blocks.map(({ id }) => id)).toContain(blockId);
  }
  expect((await app.done('findReports', { subjects: claims.map(({ id }) => ({ kind: 'claim', id })) })).map(({ reportId }) => reportId)).toEqual(reports.map(({ id }) => id));
});

it('keeps a report as a template for every project of the user, with its pictures, and asks for its claim', async () => {
  const app = await sample();
  const { claims } = (await app.done('getSnapshot', null))!;
  const picture = await app.done('addPicture', { bytes: Uint8Array.from(testPicture(30, 20)) });
  const contents: readonly BlockContent[] = [
    { kind: 'heading', level: 1, content: plainText('Checked') }, { kind: 'picture', picture, size: 'small', alt: 'Logo', caption: [] },
    { kind: 'claim', claimId: claims[0]!.id, keepsOld: false, seen: { words: claims[0]!.statement, verdict: '', at: '2026-01-01T00:00:00.000Z' } }, { kind: 'evidence', claimId: claims[0]!.id, side: 'all' },
  ];
  const { created } = await app.done('runCommand', { name: 'report.create', input: { title: 'R', style: 'mla', contents } });
  const saved = await app.done('saveTemplate', { reportId: created[0]!, name: 'House style' });
  expect(saved).toMatchObject({ name: 'House style', asksClaim: true });
  expect((await app.done('saveTemplate', { reportId: created[0]!, name: 'House style' })).name).toBe('House style 2');

  // Another project, in which nothing of the first is known.
  await newProject(app, 'Other');
  const claim = await app.done('runCommand', { name: 'claim.create', input: { statement: 'It rained.', speaker: '', saidOn: null, about: null, place: '', tagIds: [], statedBy: null } });
  await app.done('renameTemplate', { id: saved.id, name: 'Office' });
  const { reportId } = await app.done('draftOwn', { id: saved.id, claimId: claim.created[0]! });
  const { blocks } = await app.done('openReport', { reportId });
  expect(blocks.map(({ content }) => content.kind)).toEqual(['heading', 'picture', 'claim', 'evidence']);
  expect(blocks[2]!.content).toMatchObject({ claimId: claim.created[0], seen: { words: 'It rained.' } });
  expect(await app.done('ownPicture', { name: picture.name })).toMatch(/^data:image\/png/);
  expect((await app.done('getSnapshot', null))!.reports[0]).toMatchObject({ title: 'Office', style: 'mla' });

  await app.done('removeTemplate', { id: saved.id });
  expect((await app.done('ownTemplates', null)).map(({ name }) => name)).toEqual(['House style 2']);
  expect(await app.refused('draftOwn', { id: saved.id, claimId: null })).toBe('problem.templateMissing');
  await app.done('restoreTemplate', { id: saved.id });
  expect((await app.done('ownTemplates', null)).map(({ name }) => name)).toEqual(['House style 2', 'Office']);
});

it('keeps no template of a report with nothing but passages', async () => {
  const app = await sample();
  const { tags } = (await app.done('getSnapshot', null))!;
  const [ref] = await app.done('highlightsWithTag', { tagId: tags[1]!.id });
  const { created } = await app.done('runCommand', { name: 'report.create', input: { title: 'R', style: 'apa', contents: [{ kind: 'passage', passage: ref!.ref, keepsOld: false, seen: { words: 'w', verdict: '', at: '2026-01-01T00:00:00.000Z' } }] } });
  expect(await app.refused('saveTemplate', { reportId: created[0]!, name: 'T' })).toBe('problem.templateEmpty');
});
