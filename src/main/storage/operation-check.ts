import type { Operation } from '../../core/model/change.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { recordSchemas, type AnyRecord } from '../../core/model/records.ts';
import * as z from 'zod/mini';
import { isId } from './layout.ts';

/**
 * Returns why `operations` cannot be applied to `project` in this order, or null when they can and every record they
 * leave behind is valid. What passes here is safe to confirm: it will be read back.
 */
export function objectionTo(project: ProjectReader, operations: readonly Operation[]): string | null {
  const touched = new Map<string, AnyRecord | null>();
  for (const operation of operations) {
    const place = `${operation.collection} ${operation.scope === null ? '' : `${operation.scope}/`}${operation.id}`;
    const present = touched.has(place) ? touched.get(place)! : find(project, operation);
    const objection = objectionToOne(operation, present);
    if (objection) return `${place} ${objection}`;
    touched.set(place, after(operation, present));
  }
  return null;
}

function objectionToOne(operation: Operation, present: AnyRecord | null): string | null {
  if (!isId(operation.id)) return 'has no valid id';
  if (operation.collection === 'highlights' && !isId(operation.scope ?? '')) return 'names no source';
  if (operation.collection === 'reportBlocks' && !isId(operation.scope ?? '')) return 'names no report';
  if (operation.collection === 'project' && operation.kind !== 'patch') return 'can only be changed';
  if (operation.kind === 'insert' && present) return 'exists already';
  if (operation.kind !== 'insert' && !present) return 'does not exist';
  const record = after(operation, present);
  return record === null ? null : objectionToRecord(operation, record);
}

function objectionToRecord({ collection, id, scope }: Operation, record: AnyRecord): string | null {
  const checked = recordSchemas[collection].safeParse(record);
  if (!checked.success) return `is not valid: ${z.prettifyError(checked.error)}`;
  if (record.id !== id) return `carries the id ${record.id}`;
  if ('sourceId' in record && record.sourceId !== scope) return `belongs to source ${record.sourceId}`;
  if ('reportId' in record && record.reportId !== scope) return `belongs to report ${record.reportId}`;
  return null;
}

function after(operation: Operation, present: AnyRecord | null): AnyRecord | null {
  switch (operation.kind) {
    case 'insert': return operation.record;
    case 'remove': return null;
    case 'patch': return { ...present, ...operation.after } as AnyRecord;
  }
}

function find(project: ProjectReader, { collection, id, scope }: Operation): AnyRecord | null {
  switch (collection) {
    case 'project': return project.project;
    case 'highlights': case 'reportBlocks': return project[collection].get(scope ?? '')?.get(id) ?? null;
    default: return project[collection].get(id) ?? null;
  }
}
