import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Dictionaries } from './dictionaries.ts';
import type { FromSpelling, SpellingOrder, ToSpelling } from './protocol.ts';

const port = parentPort!;
const { folder } = workerData as SpellingOrder;
const dictionaries = new Dictionaries((name) => readFile(join(folder, name)));
const say = (words: FromSpelling): void => port.postMessage(words);

port.on('message', ({ number, question }: ToSpelling) => void dictionaries.answer(question).then(
  (words) => say({ number, words }),
  (error: unknown) => say({ number, failed: error instanceof Error ? error.message : String(error) }),
));
