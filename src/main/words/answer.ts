import { setImmediate as nextTurn } from 'node:timers/promises';
import { concordance } from '../../core/analysis/words/concordance.ts';
import { frequencySteps } from '../../core/analysis/words/frequencies.ts';
import { languageIn, stopLanguageOf } from '../../core/analysis/words/languages.ts';
import { WordList, wordKey, wordTextSteps, type WordText } from '../../core/analysis/words/word-text.ts';
import type { StopChoice } from '../../core/model/settings.ts';
import { nodeDisk } from '../storage/disk.ts';
import { SourceStore } from '../storage/source-files.ts';
import type { FromWordThread, ToWordThread, WordAnswers, WordQuestion, WordSource } from './protocol.ts';
import { stopWordsOf } from './stop-words.ts';

/** Milliseconds of work before what was said meanwhile is heard. */
const sliceTime = 40;

interface KnownText {
  readonly sourceId: string;
  readonly source: string;
  readonly text: WordText;
}

/** Thrown where nobody waits for an answer any more. */
class Cancelled extends Error {}

/** Returns a function that takes in what main says about the texts in `folder`; `say` is given what there is to say to it. Questions are answered one after the other. */
export function answeringWords(folder: string, say: (words: FromWordThread) => void): (words: ToWordThread) => void {
  const counter = new WordCounter(folder);
  const cancelled = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  const answer = async (number: number, question: WordQuestion): Promise<void> => {
    const pause = async (): Promise<void> => {
      await nextTurn();
      if (cancelled.has(number)) throw new Cancelled();
    };
    const found = await counter.answer(question, pause, (done, total) => say({ kind: 'progress', number, done, total })).catch((error: unknown) => {
      if (error instanceof Cancelled) return null;
      throw error;
    });
    cancelled.delete(number);
    say({ kind: 'answer', number, answer: found });
  };
  return (words) => {
    if (words.kind === 'cancel') cancelled.add(words.number);
    else last = last.then(() => answer(words.number, words.question));
  };
}

/** Knows the words of the texts that it was asked about, for as long as it is asked about them. */
class WordCounter {
  private readonly sources: SourceStore;
  private list = new WordList();
  private readonly texts = new Map<string, KnownText | null>();

  constructor(folder: string) {
    this.sources = new SourceStore(nodeDisk, folder);
  }

  async answer(question: WordQuestion, pause: () => Promise<void>, progress: (done: number, total: number) => void): Promise<WordAnswers[keyof WordAnswers]> {
    const known: KnownText[] = [];
    for (const [i, source] of question.sources.entries()) {
      const text = await this.textOf(source, pause, (share) => progress(i + share, question.sources.length));
      if (text) known.push(text);
    }
    if (question.kind === 'concordance') return concordance(known, this.list, question.keys, question.order);
    const steps = frequencySteps(known.map(({ text }) => ({ text, isStop: this.stopFlags(text, question.stop) })), this.list, question.size);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        return { ...step.value, texts: known.map(({ sourceId, text }) => ({ sourceId, words: text.words.length, language: text.language })) };
      }
      await pause();
    }
  }

  private async textOf(source: WordSource, pause: () => Promise<void>, progress: (share: number) => void): Promise<KnownText | null> {
    const key = `${source.id}/${source.version}/${source.language ?? ''}`;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const document = await this.sources.readDocument(source.id, source.version);
    await pause();
    let text: KnownText | null = null;
    if (document.ok) {
      const language = stopLanguageOf(source.language ?? '') ?? languageIn(document.value.text, stopWordsOf);
      const steps = wordTextSteps(document.value, language, this.list);
      let until = performance.now() + sliceTime;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) {
          text = { sourceId: source.id, source: document.value.text, text: step.value };
          break;
        }
        if (performance.now() < until) continue;
        progress(step.value);
        await pause();
        until = performance.now() + sliceTime;
      }
    }
    // Of a source whose text was replaced the older words are let go.
    for (const other of this.texts.keys()) if (other.startsWith(`${source.id}/`)) this.texts.delete(other);
    this.texts.set(key, text);
    return text;
  }

  private stopFlags({ language }: WordText, { language: chosen, added, removed }: StopChoice): Uint8Array {
    const flags = new Uint8Array(this.list.size);
    const meant = chosen === 'auto' ? language : chosen;
    const known = meant === null ? null : stopLanguageOf(meant);
    const mark = (words: Iterable<string>, value: 0 | 1): void => {
      for (const word of words) {
        const number = this.list.numberOf(word);
        if (number !== undefined) flags[number] = value;
      }
    };
    if (known) mark(stopWordsOf(known), 1);
    mark(added.map((word) => wordKey(word)), 1);
    mark(removed.map((word) => wordKey(word)), 0);
    return flags;
  }
}
