import type { Operation } from '../model/change.ts';

/** The fields that notes, and what they say of other records, are made of. */
const noted = ['note', 'description', 'name', 'citation', 'statement', 'selector'] as const;

/** Returns whether a change may alter which notes there are, what they say, or what their links are called. */
export const touchesNotes = (operations: readonly Operation[]): boolean =>
  operations.some((operation) => {
    const { collection } = operation;
    if (collection === 'evidence') return false;
    // A highlight comes and goes without a word to notes unless it carries one, or one may link to it: gone is gone.
    if (operation.kind === 'insert' && collection === 'highlights') return operation.record.note !== null;
    return operation.kind !== 'patch' || noted.some((field) => field in operation.after);
  });
