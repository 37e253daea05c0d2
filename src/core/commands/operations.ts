import type { Operation } from '../model/change.ts';
import type { AnyRecord, CollectionName, Records } from '../model/records.ts';

const scopeOf = (record: AnyRecord): string | null => ('sourceId' in record ? record.sourceId : 'reportId' in record ? record.reportId : null);

/** Returns the operation that adds `record` to a collection. */
export function insert<Name extends CollectionName>(collection: Name, record: Records[Name]): Operation {
  return { kind: 'insert', collection, scope: scopeOf(record), id: record.id, record } as Operation;
}

/** Returns the operation that takes `record` out of a collection. */
export function remove<Name extends CollectionName>(collection: Name, record: Records[Name]): Operation {
  return { kind: 'remove', collection, scope: scopeOf(record), id: record.id, record } as Operation;
}

/** Returns the operation that replaces some fields of `record`, keeping the old ones for undo. Undefined means unchanged. */
export function patch<Name extends CollectionName>(collection: Name, record: Records[Name], changes: Partial<Records[Name]>): Operation {
  const after = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, record[key as keyof Records[Name]]]));
  return { kind: 'patch', collection, scope: scopeOf(record), id: record.id, before, after } as Operation;
}
