import { parseCodebookCsv } from '../../core/formats/codebook/parse-codebook-csv.ts';
import { parseCodebookQdc } from '../../core/formats/codebook/parse-codebook-qdc.ts';
import type { CodebookFile } from '../../core/formats/codebook/entry.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import { decodeText } from './decode-text.ts';
import { readFileWithin } from './read-file.ts';

/** Endings of files that codebooks are read from. */
export const codebookExtensions = ['csv', 'qdc', 'qde', 'txt', 'tsv'] as const;

/** Bytes that a codebook may have: hundreds of times as many as people write. */
const largestCodebook = 10_000_000;

/** Reads a codebook from a file, told by its content: XML begins with an angle bracket, and no name of a column does. */
export async function readCodebook(path: string): Promise<Result<CodebookFile, Message>> {
  const bytes = await readFileWithin(path, largestCodebook);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  return text.trimStart().startsWith('<') ? parseCodebookQdc(text) : parseCodebookCsv(text);
}
