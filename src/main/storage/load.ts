import { basename } from 'node:path';
import * as z from 'zod/mini';
import type { Message } from '../../core/messages/messages.ts';
import { ProjectState } from '../../core/model/project-state.ts';
import { projectSchema, type Project } from '../../core/model/project.ts';
import { defaultScale } from '../../core/model/verdict.ts';
import { recordSchemas, type CollectionName, type Records } from '../../core/model/records.ts';
import { ok, type Result } from '../../core/result.ts';
import { Findings } from './damage.ts';
import { nodeDisk } from './disk.ts';
import type { Watch } from './document-file.ts';
import { folderReader } from './folder-reader.ts';
import type { History } from './history.ts';
import type { JournalPosition } from './journal.ts';
import { claimsFile, highlightsFile, projectFile, reportFile, type FileKey } from './layout.ts';
import { readCheckpoints, type Checkpoints, type ReadCheckpoint, type Reading } from './read-checkpoints.ts';
import { repairReferences } from './references.ts';
import { replay, type Reach } from './replay.ts';

/** A checkpoint as it lies on disk, against the state in memory. */
export interface CheckpointStatus {
  /** The sequence written in the file. */
  readonly written: number;
  readonly size: number;
  /** The first change that the file lacks; null when it is up to date. */
  readonly lacksFrom: number | null;
}

/** A project as read from its folder, nothing in which was changed by reading. */
export interface Loaded {
  readonly state: ProjectState;
  /** Number of the last change. */
  readonly sequence: number;
  /** Number of the last change that every checkpoint on disk contains. */
  readonly covered: number;
  readonly history: History;
  /** Null when the project has no journal. */
  readonly journal: JournalPosition | null;
  /** Whether the journal's last segment ends with change `sequence`, so that it can be gone on with. */
  readonly journalGoesOn: boolean;
  readonly checkpoints: ReadonlyMap<FileKey, CheckpointStatus>;
}

/** A project as read, with what reading it brought to light. */
export interface ReadProject {
  readonly loaded: Loaded;
  readonly findings: Findings;
}

/**
 * Reads a project of the present format, the absolute path of its folder given, wherever that is done. Rejects with the
 * signal's reason, and with system errors.
 */
export type LoadLarge = (folder: string, watch: Watch) => Promise<Result<ReadProject, Message>>;

/** Reads in this thread: in one that does nothing else, and in tests. */
export const loadLargeHere: LoadLarge = async (folder, { signal, onProgress }) => {
  const findings = new Findings();
  const loaded = await loadProject({ disk: nodeDisk, folder, reader: folderReader(nodeDisk, folder), findings }, onProgress);
  signal.throwIfAborted();
  return loaded.ok ? ok({ loaded: loaded.value, findings }) : loaded;
};

/** The share of the work after which the files are parsed; checking the records takes most of the rest. */
const parsed = 0.3;
/** Records checked between two words on how far it is. */
const recordsBetween = 2_000;

/** Reads a project of the present format; what is damaged is told to the reading's findings. Throws system errors. */
export async function loadProject(reading: Reading, onProgress: Watch['onProgress'] = () => undefined): Promise<Result<Loaded, Message>> {
  const { findings } = reading;
  const read = await readCheckpoints(reading);
  if (!read.ok) return read;
  const { project, claims, highlights, reports } = read.value;
  onProgress(parsed);
  const total = [...highlights.values()].reduce((sum, { content }) => sum + content.highlights.length, 0);
  let checked = 0;

  const state = new ProjectState(readProject(project.content.project, basename(reading.folder), findings));
  fill(state.sources, 'sources', project.content.sources, projectFile, findings);
  fill(state.tags, 'tags', project.content.tags, projectFile, findings);
  fill(state.reports, 'reports', project.content.reports, projectFile, findings);
  fill(state.claims, 'claims', claims.content.claims, claimsFile, findings);
  fill(state.evidence, 'evidence', claims.content.evidence, claimsFile, findings);
  for (const [sourceId, { content }] of highlights) {
    const records = new Map<string, Records['highlights']>();
    fill(records, 'highlights', content.highlights, highlightsFile(sourceId), findings, (highlight) => {
      if (++checked % recordsBetween === 0) onProgress(parsed + (1 - parsed) * (checked / total));
      return highlight.sourceId === sourceId ? null : 'it belongs to another source';
    });
    state.highlights.set(sourceId, records);
  }
  for (const [reportId, { content }] of reports) {
    const records = new Map<string, Records['reportBlocks']>();
    fill(records, 'reportBlocks', content.blocks, reportFile(reportId), findings, (block) => (block.reportId === reportId ? null : 'it belongs to another report'));
    state.reportBlocks.set(reportId, records);
  }

  const files = filesOf(read.value);
  const replayed = await replay(reading.reader, state, reachOf(files, project.content.covered), findings);
  repairReferences(state, findings);

  const sequence = Math.max(replayed.last, project.content.covered, ...[...files.values()].map(({ reaches }) => reaches));
  const keys = new Set([...files.keys(), ...replayed.dirty.keys(), ...findings.rewrite]);
  return ok({
    state,
    sequence,
    covered: Math.min(project.content.covered, ...[...files.values()].map(({ reaches }) => reaches)),
    history: replayed.history,
    journal: replayed.position,
    journalGoesOn: replayed.last === sequence && !findings.journalDamaged,
    checkpoints: new Map([...keys].map((key) => {
      const file = files.get(key);
      const lacksFrom = findings.rewrite.has(key) ? (file?.reaches ?? 0) + 1 : replayed.dirty.get(key) ?? null;
      return [key, { written: file?.written ?? 0, size: file?.size ?? 0, lacksFrom }];
    })),
  });
}

function filesOf({ project, claims, highlights, reports }: Checkpoints): ReadonlyMap<FileKey, ReadCheckpoint<unknown>> {
  return new Map<FileKey, ReadCheckpoint<unknown>>([
    [projectFile, project],
    [claimsFile, claims],
    ...[...highlights].map(([sourceId, file]) => [highlightsFile(sourceId), file] as const),
    ...[...reports].map(([reportId, file]) => [reportFile(reportId), file] as const),
  ]);
}

const reachOf = (files: ReadonlyMap<FileKey, ReadCheckpoint<unknown>>, covered: number): Reach => ({
  files: new Map([...files].map(([key, { reaches }]) => [key, reaches])),
  others: covered,
});

function fill<Name extends CollectionName>(
  records: Map<string, Records[Name]>, name: Name, found: readonly unknown[], file: FileKey, findings: Findings,
  objection: (record: Records[Name]) => string | null = () => null,
): void {
  const schema = recordSchemas[name];
  for (const record of found) {
    const checked = schema.safeParse(record);
    const why = checked.success
      ? objection(checked.data) ?? (records.has(checked.data.id) ? 'another record has the same id' : null)
      : z.prettifyError(checked.error);
    if (why === null && checked.success) records.set(checked.data.id, checked.data);
    else findings.badRecord(file, why ?? '', record);
  }
}

/** Returns the project's own record; where that is damaged, what can be saved of it, named after the folder if need be. */
function readProject(found: unknown, folderName: string, findings: Findings): Project {
  const checked = projectSchema.safeParse(found);
  if (checked.success) return checked.data;
  findings.badRecord(projectFile, z.prettifyError(checked.error), found);
  const fields = typeof found === 'object' && found !== null ? found as Readonly<Record<string, unknown>> : {};
  const now = new Date().toISOString();
  const saved = <Name extends keyof Project>(name: Name, otherwise: Project[Name]): Project[Name] => {
    const value = projectSchema.shape[name].safeParse(fields[name]);
    return value.success ? value.data as Project[Name] : otherwise;
  };
  return {
    id: saved('id', 'project'),
    name: saved('name', folderName || 'project'),
    note: saved('note', null),
    savedSearches: saved('savedSearches', []),
    verdicts: saved('verdicts', defaultScale),
    claimViews: saved('claimViews', []),
    createdAt: saved('createdAt', now),
    modifiedAt: saved('modifiedAt', now),
  };
}
