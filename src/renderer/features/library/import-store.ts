import { create } from 'zustand';
import type { Message, MessageId } from '../../../core/messages/messages.ts';
import type { ImportOutcome } from '../../../ipc/contract.ts';

type ImportFailure = ImportOutcome['failed'][number];

/** Files that could not be imported; they stay on screen until the user has read them. */
export const useImportFailures = create<{ readonly failures: readonly ImportFailure[] }>(() => ({ failures: [] }));

export const addFailures = (added: readonly ImportFailure[]): void =>
  useImportFailures.setState(({ failures }) => ({ failures: [...failures, ...added] }));

/** Returns whether a file was not imported because it is a table, whose columns are to be chosen first. */
export const isTable = ({ id }: Message): boolean => id === ('import.table' satisfies MessageId);

const remedied: ReadonlySet<string> = new Set<MessageId>(['import.pdf.password', 'import.pdf.wrongPassword', 'import.table']);

/** Returns whether the user can have a file imported that was not. */
export const hasRemedy = ({ id }: Message): boolean => remedied.has(id);

/** Takes the failures of one file off the screen. */
export const dropFailure = (file: string): void =>
  useImportFailures.setState(({ failures }) => ({ failures: failures.filter((failure) => failure.file !== file) }));

export const dismissFailures = (): void => useImportFailures.setState({ failures: [] });
