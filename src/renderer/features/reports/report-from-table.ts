import { useClaimTableStore } from '../claim-table/claim-table-store.ts';
import { draftReport } from './report-actions.ts';

/** Makes a report with the table of claims as it is set up: its filter, order and columns. */
export const reportTable = (): Promise<void> => draftReport('claimsRegister', { table: useClaimTableStore.getState().table });
