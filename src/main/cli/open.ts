import { resolve } from 'node:path';
import { textOf } from '../../core/messages/messages.ts';
import { openProject, type OpenProject } from '../storage/index.ts';
import type { ExitCode, Output } from './output.ts';

/**
 * Opens a project for this process alone, does `work` with it, and closes it again. A project that another process has
 * open is refused even for reading, as it changes under the reader; one that may not be written is opened for reading.
 */
export async function withProject(folder: string, output: Output, work: (project: OpenProject) => Promise<ExitCode>): Promise<ExitCode> {
  const path = resolve(folder);
  const locked = await openProject(path);
  const opened = !locked.ok && locked.error.id === 'problem.folderNotWritable' ? await openProject(path, { readOnly: true }) : locked;
  if (!opened.ok) return output.fail(opened.error);
  const project = opened.value;
  for (const notice of project.notices) output.note(textOf(notice));
  let closed: Awaited<ReturnType<OpenProject['close']>>;
  let code: ExitCode;
  try {
    code = await work(project);
  } finally {
    closed = await project.close();
  }
  return closed.ok ? code : output.fail(closed.error);
}

/** Does `work`, which Ctrl-C, or being asked to end, aborts instead of killing the process in the middle of it. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, abort);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}
