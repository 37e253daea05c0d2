import { textOf } from '../../core/messages/messages.ts';
import type { ReadChoices } from './importer.ts';
import { readSource, type ReadSource } from './read-source.ts';

/** Returns what a file holds; throws the words of a refusal. For tests. */
export async function readGood(name: string, content: string | Uint8Array, choices?: Partial<ReadChoices>): Promise<ReadSource> {
  const result = await readSource(name, typeof content === 'string' ? Buffer.from(content) : content, { encoding: null, reading: null, ...choices });
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Returns the id of the words with which a file is refused; empty where it is taken. */
export async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const result = await readSource(name, typeof content === 'string' ? Buffer.from(content) : content);
  return result.ok ? '' : result.error.id;
}
