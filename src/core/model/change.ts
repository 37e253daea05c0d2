import * as z from 'zod/mini';
import type { CollectionName, Records } from './records.ts';

/**
 * One step of a change: a record that appears, disappears, or has some of its fields replaced. Each carries what it
 * takes to reverse it. `scope` is the source of a highlight, null for every other record: it names the file that holds it.
 */
export type Operation = { [Name in CollectionName]: OperationOn<Name> }[CollectionName];

type OperationOn<Name extends CollectionName> =
  | { readonly kind: 'insert'; readonly collection: Name; readonly scope: string | null; readonly id: string; readonly record: Records[Name] }
  | { readonly kind: 'remove'; readonly collection: Name; readonly scope: string | null; readonly id: string; readonly record: Records[Name] }
  | {
      readonly kind: 'patch';
      readonly collection: Name;
      readonly scope: string | null;
      readonly id: string;
      readonly before: Partial<Records[Name]>;
      readonly after: Partial<Records[Name]>;
    };

const base = {
  collection: z.enum(['project', 'sources', 'highlights', 'tags', 'claims', 'evidence']),
  scope: z.nullable(z.string()),
  id: z.string(),
};
const record = z.record(z.string(), z.unknown());

/** The shape of an operation as read from a file; whether its record is valid is checked when it is applied. */
export const operationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('insert'), ...base, record }),
  z.object({ kind: z.literal('remove'), ...base, record }),
  z.object({ kind: z.literal('patch'), ...base, before: record, after: record }),
]) as unknown as z.ZodMiniType<Operation>;

/** Returns the operations that undo `operations`, in the order in which they must be applied. */
export function invert(operations: readonly Operation[]): readonly Operation[] {
  return operations.map(invertOperation).toReversed();
}

/** Returns the operation that undoes `operation`. */
export function invertOperation(operation: Operation): Operation {
  if (operation.kind === 'patch') return { ...operation, before: operation.after, after: operation.before } as Operation;
  return { ...operation, kind: operation.kind === 'insert' ? 'remove' : 'insert' } as Operation;
}
