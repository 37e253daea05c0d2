import { readFile } from 'node:fs/promises';
import { Dictionaries } from './dictionaries.ts';
import { dictionaryFiles } from './packages.ts';
import type { StartSpelling } from './spelling-thread.ts';

/** Returns the dictionaries as they lie in their packages; `tell` is told of each file that is read. */
export const installedDictionaries = (tell: (name: string) => void = () => undefined): Dictionaries => new Dictionaries((name) => {
  tell(name);
  return readFile(dictionaryFiles.get(name)!);
});

/** Checks in this thread, in tests. */
export const spellHere: StartSpelling = async (_, hear) => {
  const dictionaries = installedDictionaries();
  let ended = false;
  return {
    say: ({ number, question }) => void dictionaries.answer(question).then((words) => { if (!ended) hear({ number, words }); }),
    end: async () => { ended = true; },
  };
};
