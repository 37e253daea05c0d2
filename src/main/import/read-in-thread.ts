/// <reference types="electron-vite/node" />
import { message, type Message } from '../../core/messages/messages.ts';
import type { Block } from '../../core/model/document.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { workInThread, type LoadThread } from '../thread.ts';
import { noChoices } from './importer.ts';
import type { ReadHead, ReadOrder, ReadReport } from './read-report.ts';
import { readHere, type ReadSource, type SourceReader } from './read-source.ts';
import { importerFor } from './registry.ts';

/** Bytes that are read well before a thread would have started. */
const small = 8_000;

/**
 * Returns what reads in a thread of its own, which is started by what `load` brings and which an abort ends at once. A file that needs more
 * time or memory than its kind may take fails in words; the thread ends alone, and takes nothing with it.
 */
export const readerInThread = (load: LoadThread): SourceReader => async (name, bytes, signal, choices = noChoices, terms = {}) => {
  const importer = importerFor(name);
  if (!importer.ok) return importer;
  if (bytes.length <= small && !importer.value.heavy) return readHere(name, bytes, signal, choices, terms);
  const { seconds, megabytes } = importer.value.limits;
  const workerData: ReadOrder = { name, bytes, choices, password: terms.password };
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const tooLong = AbortSignal.timeout(seconds * 1000);
  let head: ReadHead | null = null;
  const blocks: Block[] = [];
  const layout: string[] = [];
  try {
    return await workInThread<Result<ReadSource, Message>>(load, { workerData, resourceLimits }, AbortSignal.any([signal, tooLong]), (said, { reply, finish }) => {
      const report = said as ReadReport;
      if (report.kind === 'progress') {
        terms.onProgress?.(report.done, report.total);
      } else if (report.kind === 'layout') {
        layout.push(...report.lines);
        reply('taken');
      } else if (report.kind === 'blocks') {
        blocks.push(...report.blocks);
        reply('taken');
      } else if (report.read.ok) {
        head = report.read.value;
      } else {
        finish(report.read);
      }
      if (head?.blocks === blocks.length && (head.pages?.length ?? 0) === layout.length) {
        const { text, blocks: _, pages, ...rest } = head;
        finish(ok({ ...rest, ...(pages ? { document: { text, blocks, pages }, layout } : { document: { text, blocks } }) }));
      }
    });
  } catch (error) {
    if (tooLong.aborted && !signal.aborted) return err(message('import.tooSlow', { seconds }));
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return err(message('import.outOfMemory'));
    throw error;
  }
};

/** Reads in a thread of its own. */
export const readInThread: SourceReader = readerInThread(() => import('./read.worker.ts?nodeWorker'));
