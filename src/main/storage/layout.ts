import { join } from 'node:path';
import { idSchema } from '../../core/model/primitives.ts';
import type { Operation } from '../../core/model/change.ts';

/*
 * Where things lie in a project folder. A `FileKey` is the path of a checkpoint inside it, with forward slashes, as it
 * is also written into the project file and named in messages.
 */

export type FileKey = string;

export const projectFile: FileKey = 'claimwright.json';
export const claimsFile: FileKey = 'claims.json';
export const lockFile = 'lock';
export const highlightsFolder = 'highlights';
export const sourcesFolder = 'sources';
export const reportsFolder = 'reports';
export const picturesFolder = 'pictures';
export const journalFolder = 'journal';
export const backupsFolder = 'backups';
export const quarantineFolder = 'quarantine';

export const isId = (value: string): boolean => idSchema.safeParse(value).success;

/** Returns the file that holds the highlights of a source. Throws when the id is not one: it must never reach a path. */
export function highlightsFile(sourceId: string): FileKey {
  if (!isId(sourceId)) throw new Error(`not an id: ${sourceId}`);
  return `${highlightsFolder}/${sourceId}.json`;
}

/** Returns the file that holds the blocks of a report. Throws when the id is not one. */
export function reportFile(reportId: string): FileKey {
  if (!isId(reportId)) throw new Error(`not an id: ${reportId}`);
  return `${reportsFolder}/${reportId}.json`;
}

/** Returns the folder of a source's original and text. Throws when the id is not one. */
export function sourceFolder(folder: string, sourceId: string): string {
  if (!isId(sourceId)) throw new Error(`not an id: ${sourceId}`);
  return join(folder, sourcesFolder, sourceId);
}

/** Returns the folder of the versions that replaced a source's first text. Throws when the id is not one. */
export const versionsFolder = (folder: string, sourceId: string): string => join(sourceFolder(folder, sourceId), 'versions');

/** Returns the path inside the project of the folder of a version's original and text. Throws when the id is not one. */
export function versionPath(sourceId: string, version: number): string {
  if (!isId(sourceId)) throw new Error(`not an id: ${sourceId}`);
  return version === 1 ? `${sourcesFolder}/${sourceId}` : `${sourcesFolder}/${sourceId}/versions/${version}`;
}

/** Returns the source or report whose records a file name of the folder of highlights, or of reports, holds; null for other files. */
export function scopeOfFile(name: string): string | null {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  return isId(id) ? id : null;
}

/** Returns the checkpoint that holds the record of an operation. Throws for a highlight or block whose source or report is not an id. */
export function fileOf(operation: Operation): FileKey {
  switch (operation.collection) {
    case 'project': case 'sources': case 'tags': case 'reports': return projectFile;
    case 'claims': case 'evidence': return claimsFile;
    case 'highlights': return highlightsFile(operation.scope ?? '');
    case 'reportBlocks': return reportFile(operation.scope ?? '');
  }
}

/** Returns the checkpoints that operations change. The arrival of a source or report makes its own file too, so that its absence later means that it was lost. */
export function filesTouched(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(operations.flatMap((operation) => {
    if (operation.collection === 'sources') return [projectFile, highlightsFile(operation.id)];
    return operation.collection === 'reports' ? [projectFile, reportFile(operation.id)] : [fileOf(operation)];
  }));
}

/** Returns the name of the journal segment that begins with change `first`. */
export const segmentName = (first: number): string => `${String(first).padStart(10, '0')}.jsonl`;

/** Returns the first change of the segment with this name, or null when it is no segment. */
export function segmentStart(name: string): number | null {
  const digits = /^(\d{10})\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
