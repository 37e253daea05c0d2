/// <reference types="electron-vite/node" />
import type { PdfAnnotation } from '../../../core/formats/pdf/annotated-passage.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, type Result } from '../../../core/result.ts';
import { workInThread } from '../../thread.ts';
import { PdfImporter } from '../importers/pdf.ts';
import type { AnnotationReader } from './read-annotations.ts';

export interface AnnotationsOrder {
  readonly bytes: Uint8Array;
  readonly password: string | null;
}

export type AnnotationsReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly annotations: Result<readonly PdfAnnotation[], Message> };

/** Reads the annotations of a PDF in a thread of its own, within the limits that the import of one has. */
export const annotationsInThread: AnnotationReader = async (bytes, password, signal, onPage) => {
  const { seconds, megabytes } = new PdfImporter().limits;
  const tooLong = AbortSignal.timeout(seconds * 1000);
  const workerData: AnnotationsOrder = { bytes, password };
  try {
    return await workInThread<Result<readonly PdfAnnotation[], Message>>(load, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } }, AbortSignal.any([signal, tooLong]), (said, { finish }) => {
      const report = said as AnnotationsReport;
      if (report.kind === 'done') finish(report.annotations);
      else onPage(report.done, report.total);
    });
  } catch (error) {
    if (tooLong.aborted && !signal.aborted) return err(message('import.tooSlow', { seconds }));
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return err(message('import.outOfMemory'));
    throw error;
  }
};

const load = () => import('./annotations.worker.ts?nodeWorker');
