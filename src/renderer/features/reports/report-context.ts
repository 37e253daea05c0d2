import { createContext, use } from 'react';
import { Citing } from '../../../core/reports/citing.ts';

/** What the pieces of a report know of the report that they stand in. */
export interface ReportShown {
  readonly reportId: string;
  readonly readOnly: boolean;
  readonly citing: Citing;
  /** The sources that it cites. */
  readonly cited: readonly string[];
  /** Numbers of footnotes by the keys of their nodes. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What they know before it is opened. */
export const noReport: ReportShown = { reportId: '', readOnly: true, citing: new Citing('apa', new Map(), []), cited: [], numbers: new Map() };

/** The report that is shown. */
export const ReportContext = createContext<ReportShown>(noReport);

export const useReportShown = (): ReportShown => use(ReportContext);
