import * as z from 'zod/mini';
import type { CollectionName, Records } from './records.ts';

/**
 * One step of a change: a record that appears, disappears, or has some of its fields replaced. Each carries what it
 * takes to reverse it. `scope` is the source of a highlight and the report of a block, null for every other record: it names the file that holds it.
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

const collections: ReadonlySet<unknown> = new Set<CollectionName>(['project', 'sources', 'highlights', 'tags', 'claims', 'evidence', 'reports', 'reportBlocks']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isOperation(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { kind, collection, scope, id, record, before, after } = value;
  if (typeof id !== 'string' || !collections.has(collection) || (scope !== null && typeof scope !== 'string')) return false;
  return kind === 'patch' ? isRecord(before) && isRecord(after) : (kind === 'insert' || kind === 'remove') && isRecord(record);
}

/**
 * The shape of an operation as it comes from a file or another process; whether its record is valid is checked when it is
 * applied. Checked as it stands and not copied: a change may have tens of thousands.
 */
export const operationSchema: z.ZodMiniType<Operation> = z.custom<Operation>(isOperation, 'not an operation');

/** Returns the operations that undo `operations`, in the order in which they must be applied. */
export function invert(operations: readonly Operation[]): readonly Operation[] {
  return operations.map(invertOperation).toReversed();
}

/** Returns the operation that undoes `operation`. */
export function invertOperation(operation: Operation): Operation {
  if (operation.kind === 'patch') return { ...operation, before: operation.after, after: operation.before } as Operation;
  return { ...operation, kind: operation.kind === 'insert' ? 'remove' : 'insert' } as Operation;
}
