import { create } from 'zustand';
import type { CallResponse, ImportOutcome } from '../../../ipc/contract.ts';

export type TableRead = NonNullable<CallResponse<'chooseTable'>>;
export type LibraryRead = NonNullable<CallResponse<'chooseLibrary'>>;

interface LibraryTasks {
  /** A table of texts whose import the user is to decide on. */
  readonly table: TableRead | null;
  /** A library of references likewise. */
  readonly library: LibraryRead | null;
  /** What became of the last import of many. */
  readonly outcome: ImportOutcome | null;
}

/** What the tasks of the library are about; forgotten when the window closes. */
export const useLibraryTasks = create<LibraryTasks>(() => ({ table: null, library: null, outcome: null }));

export const setTasks = (change: Partial<LibraryTasks>): void => useLibraryTasks.setState(change);
