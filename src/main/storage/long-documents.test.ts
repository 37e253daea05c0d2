import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePlainText } from '../../core/formats/plain-text/plain-text.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import { PieceReader } from '../../ipc/pieces.ts';
import { nodeDisk } from './disk.ts';
import { readLongHere, type ReadLongDocument } from './document-file.ts';
import { SourceStore } from './source-files.ts';
import { temporaryFolder } from './test-folder.ts';
import { problemOf, value } from './test-support.ts';

const long = parsePlainText(Array.from({ length: 5_000 }, (_, i) => `Paragraph ${i}: 👩‍👩‍👧 and some words that make it long enough.`).join('\n\n'));
const short = parsePlainText('A short text.');

const patient = { signal: new AbortController().signal, onProgress: () => undefined };

/** Returns a folder with both texts in it, and a way to read them as at a later start, which says what was read elsewhere. */
async function stored(): Promise<{ readonly folder: string; readonly start: () => { readonly store: SourceStore; readonly elsewhere: string[] } }> {
  const folder = await temporaryFolder();
  const first = new SourceStore(nodeDisk, folder);
  for (const [id, document] of Object.entries({ long, short })) value(await first.add(id, { extension: 'txt', bytes: Buffer.from(document.text), document }, patient.signal));
  const start = () => {
    const elsewhere: string[] = [];
    const readLong: ReadLongDocument = (path, watch) => {
      elsewhere.push(path.slice(folder.length));
      return readLongHere(path, watch);
    };
    return { store: new SourceStore(nodeDisk, folder, readLong), elsewhere };
  };
  return { folder, start };
}

function together(pieces: readonly string[]): SourceDocument {
  const reader = new PieceReader();
  for (const piece of pieces) expect(reader.take(piece).ok).toBe(true);
  return reader.document();
}

test('long texts are read elsewhere, short ones here, and each is what was stored', async () => {
  const { start } = await stored();
  for (const read of [
    async (store: SourceStore, id: string) => value(await store.readDocument(id, 1)),
    async (store: SourceStore, id: string) => together(value(await store.readPieces(id, 1, patient))),
  ]) {
    const { store, elsewhere } = start();
    expect(await read(store, 'short')).toEqual(short);
    expect(elsewhere).toEqual([]);
    expect(await read(store, 'long')).toEqual(long);
    expect(elsewhere).toEqual(['/sources/long/document.json']);
  }
});

test('a text that is in memory is not read again', async () => {
  const { start } = await stored();
  const { store, elsewhere } = start();
  value(await store.readDocument('long', 1));
  expect(together(value(await store.readPieces('long', 1, patient)))).toEqual(long);
  expect(elsewhere).toHaveLength(1);
});

test('reading tells how far it is, and ends when asked to', async () => {
  const { start } = await stored();
  const told: number[] = [];
  value(await start().store.readPieces('long', 1, { ...patient, onProgress: (done) => told.push(done) }));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect([told.length > 2, told.at(-1)]).toEqual([true, 1]);

  const controller = new AbortController();
  const reading = start().store.readPieces('long', 1, { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) });
  await expect(reading).rejects.toThrow('enough');
});

test('what is damaged or missing is told of in words, read here or elsewhere', async () => {
  const { folder, start } = await stored();
  const file = join(folder, 'sources/long/document.json');
  for (const [content, detail] of [
    ['x'.repeat(300_000), 'it is not JSON'],
    [JSON.stringify({ text: ' '.repeat(300_000) }), /blocks/],
    [JSON.stringify({ text: ' '.repeat(300_000), blocks: [{ type: 'paragraph', start: 5, end: 300_001, spans: [] }] }), 'a block at 5 does not fit the text'],
    [JSON.stringify({ text: ' '.repeat(300_000), blocks: [{ type: 'marquee' }] }), /type/],
  ] as const) {
    await writeFile(file, content);
    for (const store of [start().store, new SourceStore(nodeDisk, folder)]) {
      const read = await store.readPieces('long', 1, patient);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.error).toMatchObject({ id: 'problem.sourceFileDamaged', parameters: { detail: expect.stringMatching(detail) } });
    }
  }
  await rm(file);
  expect(problemOf(await start().store.readPieces('long', 1, patient))).toBe('problem.sourceFileMissing');
  // It was there when its length was asked.
  expect(problemOf(await new SourceStore({ ...nodeDisk, stat: async () => ({ size: 1e9 }) as never }, folder, readLongHere).readPieces('long', 1, patient))).toBe('problem.sourceFileMissing');
  expect(problemOf(await start().store.readPieces('../short', 1, patient))).toBe('problem.sourceMissing');
});
