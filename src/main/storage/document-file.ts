import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { blockSchema, forEachLeaf, type Block, type SourceDocument } from '../../core/model/document.ts';
import { pageRangeSchema } from '../../core/model/page-layout.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { documentPieces } from '../../ipc/pieces.ts';

/** Work that may be given up, and that tells how much of it is done, from 0 to 1. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * Reads the stored text of a source, its absolute path given, wherever that is done, and answers its pieces, checked (see
 * `ipc/pieces.ts`), or in English what is wrong with it. Rejects with the signal's reason, and with system errors.
 */
export type ReadLongDocument = (path: string, watch: Watch) => Promise<Result<readonly string[], string>>;

const fileSchema = z.object({ text: z.string(), blocks: z.array(z.unknown()), pages: z.optional(z.array(pageRangeSchema)) });
const blocksSchema = z.array(blockSchema);
const blocksAtOnce = 2_000;
/** Shares of the whole work after which the file is parsed, and its structure checked. */
const parsed = 0.4;

/** Reads in this thread: in one that does nothing else, and in tests. */
export const readLongHere: ReadLongDocument = async (path, { signal, onProgress }) => {
  const bytes = await readFile(path, { signal });
  const document = parseDocument(bytes, onProgress);
  signal.throwIfAborted();
  return document.ok ? ok([...documentPieces(document.value)]) : document;
};

/** Returns the document in the bytes of its file, checked, or in English what is wrong with it. */
export function parseDocument(bytes: Buffer, onProgress: Watch['onProgress'] = () => undefined): Result<SourceDocument, string> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return err('it is not JSON');
  }
  onProgress(parsed);
  const file = fileSchema.safeParse(json);
  if (!file.success) return err(z.prettifyError(file.error));
  const { text, blocks, pages } = file.data;
  const checked: Block[] = [];
  for (let start = 0; start < blocks.length; start += blocksAtOnce) {
    const some = blocksSchema.safeParse(blocks.slice(start, start + blocksAtOnce));
    if (!some.success) return err(z.prettifyError(some.error));
    checked.push(...some.data);
    onProgress(parsed + (1 - parsed) * (checked.length / blocks.length));
  }
  const document = { text, blocks: checked, ...(pages ? { pages } : {}) };
  const flaw = flawOf(document);
  return flaw === null ? ok(document) : err(flaw);
}

/** Returns what is wrong with the ranges of a document, in English, or null: leaves and pages lie in the text, in order, and never overlap. */
export function flawOf({ text, blocks, pages = [] }: SourceDocument): string | null {
  let end = 0;
  let flaw: string | null = null;
  forEachLeaf(blocks, (leaf) => {
    if (leaf.start < end || leaf.end < leaf.start || leaf.end > text.length) flaw ??= `a block at ${leaf.start} does not fit the text`;
    end = leaf.end;
  });
  end = 0;
  for (const page of pages) {
    if (page.start < end || page.end < page.start || page.end > text.length) flaw ??= `a page at ${page.start} does not fit the text`;
    end = page.end;
  }
  return flaw;
}
