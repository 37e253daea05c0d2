import { expect, it, onTestFinished, vi } from 'vitest';
import type { FromSpelling, ToSpelling } from './protocol.ts';
import { Spelling } from './spelling.ts';
import type { StartSpelling } from './spelling-thread.ts';
import { spellHere } from './test-spelling.ts';

const check = { kind: 'check', languages: ['en-US'], words: ['goverment', 'government'] } as const;

/** A thread in the hands of the test. */
function held(): { readonly start: StartSpelling; readonly asked: ToSpelling[]; hear: (words: FromSpelling) => void; fail: (error: Error) => void; starts: number; ends: number } {
  const thread: ReturnType<typeof held> = {
    asked: [], hear: () => undefined, fail: () => undefined, starts: 0, ends: 0,
    start: async (_, hear, fail) => {
      Object.assign(thread, { hear, fail, starts: thread.starts + 1 });
      return { say: (words) => void thread.asked.push(words), end: async () => { thread.ends++; } };
    },
  };
  return thread;
}

it('answers what is misspelt, and what may be meant', async () => {
  const spelling = new Spelling({ folder: '', start: spellHere });
  expect(await spelling.ask(check)).toEqual({ ok: true, value: ['goverment'] });
  expect(await spelling.ask({ kind: 'suggest', languages: ['en-US'], word: 'goverment' })).toEqual({ ok: true, value: ['government'] });
  await spelling.close();
});

it('starts nothing before it is asked, nor where nothing is to be checked', async () => {
  const thread = held();
  const spelling = new Spelling({ folder: '', start: thread.start });
  expect(await spelling.ask({ ...check, languages: [] })).toEqual({ ok: true, value: [] });
  expect(thread.starts).toBe(0);
  void spelling.ask(check);
  void spelling.ask(check);
  await vi.waitFor(() => expect(thread.asked).toHaveLength(2));
  expect(thread.starts).toBe(1);
});

it('answers in words when the thread fails, and starts another for the next question', async () => {
  const thread = held();
  const spelling = new Spelling({ folder: '', start: thread.start });
  const first = spelling.ask(check);
  await vi.waitFor(() => expect(thread.asked).toHaveLength(1));
  thread.fail(new Error('out of memory'));
  expect(await first).toMatchObject({ ok: false, error: { id: 'problem.spellingFailed', parameters: { detail: 'out of memory' } } });
  const second = spelling.ask(check);
  await vi.waitFor(() => expect(thread.asked).toHaveLength(2));
  thread.hear({ number: thread.asked[1]!.number, words: ['goverment'] });
  expect(await second).toEqual({ ok: true, value: ['goverment'] });
  expect(thread.starts).toBe(2);
});

it('says in words what one question could not be answered for', async () => {
  const thread = held();
  const spelling = new Spelling({ folder: '', start: thread.start });
  const answer = spelling.ask(check);
  await vi.waitFor(() => expect(thread.asked).toHaveLength(1));
  thread.hear({ number: thread.asked[0]!.number, failed: 'no such file' });
  expect(await answer).toMatchObject({ ok: false, error: { parameters: { detail: 'no such file' } } });
  const unstartable = new Spelling({ folder: '', start: async () => { throw new Error('no threads'); } });
  expect(await unstartable.ask(check)).toMatchObject({ ok: false, error: { id: 'problem.spellingFailed' } });
});

it('gives the memory back when nothing was asked for a while', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const thread = held();
  const spelling = new Spelling({ folder: '', start: thread.start, patience: 1000 });
  const answer = spelling.ask(check);
  await vi.advanceTimersByTimeAsync(900);
  thread.hear({ number: thread.asked[0]!.number, words: [] });
  await answer;
  expect(thread.ends).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(thread.ends).toBe(1);
});
