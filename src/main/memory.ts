import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { emptyMemory, projectMemorySchema, type ProjectMemory } from '../core/model/project-memory.ts';
import { writeFileDurably } from './storage/durable-file.ts';

/** Projects whose memory is kept; those not opened for longest go first. */
const most = 100;
const extension = '.json';
const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * What the app remembers of the user's work on each project, a small file for each in the user's profile. It is a comfort:
 * what cannot be read is as if it had never been, and what cannot be written is tried again with the next change.
 */
export class ProjectMemories {
  private readonly folder: string;
  private readonly known = new Map<string, ProjectMemory>();
  private readonly waiting = new Map<string, ProjectMemory>();
  private writing: Promise<void> | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Reads what is remembered of a project, so that {@link of} knows it. Each part that does not fit takes its default. */
  async load(projectId: string): Promise<void> {
    if (this.known.has(projectId)) return;
    const stored = await readFile(this.fileOf(projectId), 'utf8').catch(() => null);
    this.known.set(projectId, stored === null ? emptyMemory : memoryFrom(stored));
  }

  /** Returns what is remembered of a project that was loaded. */
  of(projectId: string): ProjectMemory {
    return this.known.get(projectId) ?? emptyMemory;
  }

  /** Remembers this of a project from now on. It is written soon; while a write is under way only the newest is kept for the next. */
  remember(projectId: string, memory: ProjectMemory): void {
    this.known.set(projectId, memory);
    this.waiting.set(projectId, memory);
    this.writing ??= this.write().finally(() => { this.writing = null; });
  }

  /** Resolves once everything so far is on disk or has failed. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private fileOf(projectId: string): string {
    return join(this.folder, `${projectId}${extension}`);
  }

  private async write(): Promise<void> {
    while (this.waiting.size > 0) {
      const [projectId, memory] = this.waiting.entries().next().value!;
      this.waiting.delete(projectId);
      try {
        await writeFileDurably(this.fileOf(projectId), JSON.stringify(memory));
        await this.prune();
      } catch (error) {
        console.error('remembering where reading was left failed', error);
      }
    }
  }

  private async prune(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith(extension));
    if (names.length <= most) return;
    const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(this.folder, name))).mtimeMs })));
    const oldest = files.sort((a, b) => a.at - b.at).slice(0, names.length - most);
    await Promise.all(oldest.map(({ name }) => rm(join(this.folder, name), { force: true })));
  }
}

/** One part that another version of the app wrote must not cost the user the others. */
function memoryFrom(stored: string): ProjectMemory {
  try {
    const read = fieldsSchema.safeParse(JSON.parse(stored));
    const fields = read.success ? read.data : {};
    const fitting = Object.entries(projectMemorySchema.shape).filter(([name, schema]) => schema.safeParse(fields[name]).success);
    return { ...emptyMemory, ...Object.fromEntries(fitting.map(([name]) => [name, fields[name]])) };
  } catch {
    return emptyMemory;
  }
}
