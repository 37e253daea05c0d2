import { create } from 'zustand';
import { openPlace } from './places.ts';

/** A place in a report that is to be brought into view, once. */
interface ReportTarget {
  readonly reportId: string;
  readonly blockId: string;
  /** Words to select there; empty where the block is meant. */
  readonly words: string;
}

/** The place in a report that is to be shown next; null while there is none. */
export const useReportTarget = create<{ readonly target: ReportTarget | null }>(() => ({ target: null }));

/** Opens a report, and brings a block of it into view where one is named. */
export function showInReport(reportId: string, blockId: string | null, { words = '', beside = false }: { readonly words?: string; readonly beside?: boolean } = {}): void {
  useReportTarget.setState({ target: blockId === null ? null : { reportId, blockId, words } });
  openPlace({ kind: 'report', reportId }, { beside });
}

/** Takes the place that a report is to show; null where none is asked for in it. */
export function takeReportTarget(reportId: string): ReportTarget | null {
  const { target } = useReportTarget.getState();
  if (target?.reportId !== reportId) return null;
  useReportTarget.setState({ target: null });
  return target;
}
