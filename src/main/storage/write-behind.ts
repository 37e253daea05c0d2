import { Low } from 'lowdb';
import { formatVersion } from '../../core/migrations/migrate.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { CheckpointAdapter } from './checkpoint-adapter.ts';
import type { Disk } from './disk.ts';
import { folderReader } from './folder-reader.ts';
import type { ClaimsFile, HighlightsFile, ProjectFile, ReportFile } from './format.ts';
import { claimsFile, projectFile, reportsFolder, scopeOfFile, type FileKey } from './layout.ts';
import type { CheckpointStatus } from './load.ts';

/** Below this size a checkpoint is written whenever it has changed. */
const smallFile = 1024 * 1024;
/** A larger one waits until the journal holds this part of its size in changes to it. */
const worthwhilePart = 1 / 8;

interface Tracked {
  written: number;
  size: number;
  lacksFrom: number | null;
  /** Bytes of journal that the file lacks. */
  pending: number;
}

/** The state whose checkpoints are written, and how far it has come. */
export interface Current {
  readonly state: ProjectReader;
  readonly sequence: number;
}

/**
 * Brings the checkpoints up to date, behind the journal. What is written is the state at one moment: records are never
 * changed in place, so a list of them stays true while changes go on.
 */
export class WriteBehind {
  private readonly files: Map<FileKey, Tracked>;
  private reach = 0;

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly current: Current,
    statuses: ReadonlyMap<FileKey, CheckpointStatus>,
  ) {
    this.files = new Map([...statuses].map(([key, status]) => [key, { ...status, pending: status.lacksFrom === null ? 0 : Infinity }]));
    if (!this.files.has(projectFile)) this.files.set(projectFile, { written: 0, size: 0, lacksFrom: 1, pending: Infinity });
  }

  /** Number of the last change that every checkpoint contains, as the project file on disk says. */
  get covered(): number {
    return this.reach;
  }

  /** Takes note that change `sequence`, of `bytes` in the journal, touched these files. */
  touch(keys: Iterable<FileKey>, sequence: number, bytes: number): void {
    for (const key of keys) {
      const file = this.files.get(key);
      if (!file) this.files.set(key, { written: 0, size: 0, lacksFrom: sequence, pending: bytes });
      else {
        file.lacksFrom ??= sequence;
        file.pending += bytes;
      }
    }
  }

  /**
   * Writes the checkpoints that are worth it, or with `everything` all that lack a change. The project file comes last:
   * it says how far the others reach. Throws system errors; what was written until then counts.
   */
  async write(everything: boolean): Promise<void> {
    const due = [...this.files].filter(([key, file]) => key !== projectFile && file.lacksFrom !== null && (everything || isWorthwhile(file)));
    for (const [key] of due) await this.writeFile(key);
    const project = this.files.get(projectFile)!;
    if (due.length > 0 || project.lacksFrom !== null) await this.writeFile(projectFile);
  }

  private async writeFile(key: FileKey): Promise<void> {
    const file = this.files.get(key)!;
    const { sequence } = this.current;
    const before = { ...file };
    const adapter = new CheckpointAdapter<object>(this.disk, this.folder, key, folderReader(this.disk, this.folder));
    const content = this.contentOf(key, sequence);
    const low = new Low<object>(adapter, content);
    file.lacksFrom = null;
    file.pending = 0;
    try {
      await low.write();
    } catch (error) {
      file.lacksFrom = before.lacksFrom ?? file.lacksFrom;
      file.pending += before.pending;
      throw error;
    }
    file.written = sequence;
    file.size = adapter.size;
    if ('covered' in content) this.reach = content.covered;
  }

  private contentOf(key: FileKey, sequence: number): ProjectFile | ClaimsFile | HighlightsFile | ReportFile {
    const { state } = this.current;
    if (key === claimsFile) return { sequence, claims: [...state.claims.values()], evidence: [...state.evidence.values()] };
    if (key !== projectFile) {
      const scope = scopeOfFile(key.slice(key.indexOf('/') + 1)) ?? '';
      return key.startsWith(`${reportsFolder}/`)
        ? { sequence, blocks: [...(state.reportBlocks.get(scope)?.values() ?? [])] }
        : { sequence, highlights: [...(state.highlights.get(scope)?.values() ?? [])] };
    }
    const others = [...this.files.keys()].filter((other) => other !== projectFile);
    return {
      formatVersion,
      sequence,
      covered: Math.min(sequence, this.coveredBy(others)),
      files: Object.fromEntries(others.filter((other) => this.files.get(other)!.size > 0).map((other) => [other, this.files.get(other)!.written])),
      project: state.project,
      sources: [...state.sources.values()],
      tags: [...state.tags.values()],
      reports: [...state.reports.values()],
    };
  }

  private coveredBy(keys: readonly FileKey[]): number {
    return Math.min(this.current.sequence, ...keys.map((key) => this.files.get(key)?.lacksFrom ?? Infinity).map((first) => first - 1));
  }
}

const isWorthwhile = ({ size, pending }: Tracked): boolean => size <= smallFile || pending >= size * worthwhilePart;
