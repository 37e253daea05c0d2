import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stopLanguages } from '../../core/analysis/words/languages.ts';
import type { CallRequest } from '../../ipc/contract.ts';
import { newProject, paste, testApp, type TestApp } from '../handlers/test-app.ts';
import type { FromWordThread } from './protocol.ts';
import { ProjectWords } from './project-words.ts';
import { stopWordsOf } from './stop-words.ts';

const stop: CallRequest<'countWords'>['stop'] = { language: 'auto', added: [], removed: [] };
const count = async (app: TestApp, given: Partial<CallRequest<'countWords'>> = {}) => (await app.done('countWords', { jobId: crypto.randomUUID(), sourceIds: null, size: 1, stop, ...given }))!;
const words = (counted: Awaited<ReturnType<typeof count>>): readonly string[] => counted.rows.map((row) => `${row.words} ${row.count}`);

it('knows stop words of every language that it offers', () => {
  for (const language of stopLanguages) expect(stopWordsOf(language).size, language).toBeGreaterThan(20);
  expect([...stopWordsOf('en')]).toEqual(expect.arrayContaining(['the', "don't"]));
});

describe('words of a project', () => {
  it('are counted by each text’s language, or by the one chosen, with what the user adds and takes off', async () => {
    const app = await testApp();
    await newProject(app, 'Mine');
    const english = await paste(app, 'The end of the war and the beginning of the peace.');
    await paste(app, 'Das Ende des Krieges und der Beginn der Friedenszeit, die der Krieg nicht war.');
    const counted = await count(app);
    expect(counted.texts.map(({ language }) => language)).toEqual(['en', 'de']);
    expect(words(counted)).toEqual(['Beginn 1', 'beginning 1', 'end 1', 'Friedenszeit 1', 'Krieg 1', 'Krieges 1', 'peace 1', 'war 1']);
    expect(words(await count(app, { sourceIds: [english], stop: { language: 'none', added: ['Of', 'END'], removed: [] } }))).toEqual(['the 4', 'and 1', 'beginning 1', 'peace 1', 'war 1']);
    expect(words(await count(app, { sourceIds: [english], stop: { ...stop, removed: ['the'] } }))[0]).toBe('the 4');
    expect(words(await count(app, { sourceIds: [english], size: 3 }))).toEqual([]);
  });

  it('are those of the newer text once it was replaced', async () => {
    const app = await testApp();
    await newProject(app, 'Mine');
    const sourceId = await paste(app, 'One old text.');
    expect(words(await count(app))).toContain('old 1');
    app.answers.replacement = join(app.root, 'newer.txt');
    await writeFile(app.answers.replacement, 'One newer text.');
    await app.done('replaceSource', { sourceId });
    expect(words(await count(app))).not.toContain('old 1');
    const { lines, total } = (await app.done('wordLines', { jobId: 'lines', sourceIds: null, keys: ['newer'], order: 'left' }))!;
    expect([total, lines.map(({ left, words: found, right }) => [left, found, right])]).toEqual([1, [['One ', 'newer', ' text.']]]);
  });

  it('are not waited for once that was cancelled, and how far it is is told', async () => {
    const app = await testApp();
    await newProject(app, 'Mine');
    await paste(app, 'Many words stand here. '.repeat(20_000));
    app.onEvent = (name, payload) => {
      if (name === 'jobProgress' && (payload as { readonly jobId: string }).jobId === 'count') void app.done('cancelJob', { jobId: 'count' });
    };
    expect(await app.done('countWords', { jobId: 'count', sourceIds: null, size: 1, stop })).toBeNull();
    expect(app.events('jobProgress').find(({ jobId }) => jobId === 'count')).toMatchObject({ shown: 'view', total: 1 });
    expect((await count(app)).rows[0]!.count).toBe(20_000);
  });
});

it('a thread that fails answers in words, and the next question starts another', async () => {
  let started = 0;
  const failing = new ProjectWords(async (_, hear, fail) => ({
    say: (said) => {
      if (++started === 1) fail(new Error('out of memory'));
      else if (said.kind === 'ask') hear({ kind: 'answer', number: said.number, answer: { total: 0, lines: [] } } satisfies FromWordThread);
    },
    end: async () => undefined,
  }));
  const ask = () => failing.ask('/folder', { kind: 'concordance', sources: [], keys: ['a'], order: 'text' }, new AbortController().signal, () => undefined);
  expect(await ask()).toMatchObject({ ok: false, error: { id: 'problem.countFailed', parameters: { detail: 'out of memory' } } });
  expect(await ask()).toEqual({ ok: true, value: { total: 0, lines: [] } });
  await failing.close();
});
