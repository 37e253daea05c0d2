import { useProjectStore } from '../../state/project-store.ts';

let last: string | null = null;

/** Tells that a report is looked at: what is added to “the report” goes there. */
export function lookedAtReport(reportId: string): void {
  last = reportId;
}

/** Returns the report that was looked at last, or the one made last; null where the project has none. */
export function lastReport(): string | null {
  const reports = useProjectStore.getState().view?.reports;
  if (last !== null && reports?.has(last)) return last;
  return [...reports?.values() ?? []].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.id ?? null;
}
