import { create } from 'zustand';
import type { ImportOutcome } from '../../../ipc/contract.ts';

type ImportFailure = ImportOutcome['failed'][number];

/** Files that could not be imported; they stay on screen until the user has read them. */
export const useImportFailures = create<{ readonly failures: readonly ImportFailure[] }>(() => ({ failures: [] }));

export const addFailures = (added: readonly ImportFailure[]): void =>
  useImportFailures.setState(({ failures }) => ({ failures: [...failures, ...added] }));

/** Takes the failures of one file off the screen. */
export const dropFailure = (file: string): void =>
  useImportFailures.setState(({ failures }) => ({ failures: failures.filter((failure) => failure.file !== file) }));

export const dismissFailures = (): void => useImportFailures.setState({ failures: [] });
