import type { Message } from '../../core/messages/messages.ts';
import type { Operation } from '../../core/model/change.ts';
import type { ReportBlock } from '../../core/model/report-block.ts';
import { ok, type Result } from '../../core/result.ts';
import { bridge } from './bridge.ts';

export type BlockOperation = Extract<Operation, { readonly collection: 'reportBlocks' }>;

/** A report that this window follows. */
export interface FollowedReport {
  readonly blocks: readonly ReportBlock[];
  /** Stops following it. */
  readonly stop: () => void;
}

/** Opens a report, and tells of every change of its blocks from then on. */
export async function followReport(reportId: string, onChange: (operations: readonly BlockOperation[]) => void): Promise<Result<FollowedReport, Message>> {
  let since: { readonly sequence: number; readonly operations: readonly BlockOperation[] }[] | null = [];
  const stop = bridge().on('changed', ({ sequence, operations }) => {
    const own = operations.filter((operation) => operation.collection === 'reportBlocks' && operation.scope === reportId) as readonly BlockOperation[];
    if (own.length === 0) return;
    if (since) since.push({ sequence, operations: own });
    else onChange(own);
  });
  const answer = await bridge().openReport({ reportId });
  if (!answer.ok) {
    stop();
    return answer;
  }
  const missed = since.filter(({ sequence }) => sequence > answer.value.sequence);
  since = null;
  // What was changed meanwhile comes once the blocks are there.
  if (missed.length > 0) queueMicrotask(() => { for (const { operations } of missed) onChange(operations); });
  return ok({ blocks: answer.value.blocks, stop });
}

const savers = new Map<string, Set<() => Promise<void>>>();

/** Tells how what is written in a report is saved. Returns a function that takes that back. */
export function savesReport(reportId: string, save: () => Promise<void>): () => void {
  const own = savers.get(reportId) ?? new Set();
  savers.set(reportId, own.add(save));
  return () => void own.delete(save);
}

/** Saves what is written in a report and not saved yet, wherever it is open; resolves once it is on disk. */
export async function saveReport(reportId: string): Promise<void> {
  await Promise.all([...savers.get(reportId) ?? []].map((save) => save()));
}
