import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { message, type Message } from '../../core/messages/messages.ts';
import { idSchema } from '../../core/model/primitives.ts';
import { ownTemplateSchema, type OwnTemplate } from '../../core/reports/own-template.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { writeFileDurably } from '../storage/durable-file.ts';

const extension = '.json';
/** What was removed stays under another name until the app starts again, so that it can be had back. */
const removed = '.removed';

/** The templates that the user made, a file each in the user's profile. One that cannot be read is left where it is, and not listed. */
export class OwnTemplates {
  private swept: Promise<void> | null = null;

  constructor(private readonly folder: string) {}

  /** Returns all templates, by name. */
  async list(): Promise<readonly OwnTemplate[]> {
    await (this.swept ??= this.sweep());
    const names = await readdir(this.folder).catch(() => []);
    const read = await Promise.all(names.filter((name) => name.endsWith(extension)).map((name) => this.read(name.slice(0, -extension.length))));
    return read.flatMap((template) => (template.ok ? [template.value] : [])).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  }

  /** Returns a template, or the words for its absence. */
  async read(id: string): Promise<Result<OwnTemplate, Message>> {
    const stored = await readFile(this.fileOf(id), 'utf8').catch(() => null);
    let json: unknown;
    try {
      json = stored === null ? null : JSON.parse(stored);
    } catch {
      json = null;
    }
    const template = ownTemplateSchema.safeParse(json);
    return template.success ? ok(template.data) : err(message('problem.templateMissing'));
  }

  /** Stores a template, durably. */
  async save(template: OwnTemplate): Promise<Result<null, Message>> {
    return this.attempt(() => writeFileDurably(this.fileOf(template.id), JSON.stringify(template)));
  }

  /** Takes a template out of the list; {@link restore} brings it back for as long as the app runs. */
  async remove(id: string): Promise<Result<null, Message>> {
    return this.attempt(() => rename(this.fileOf(id), this.fileOf(id, removed)));
  }

  async restore(id: string): Promise<Result<null, Message>> {
    return this.attempt(() => rename(this.fileOf(id, removed), this.fileOf(id)));
  }

  private async attempt(work: () => Promise<void>): Promise<Result<null, Message>> {
    try {
      await work();
      return ok(null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      return err(code === 'ENOENT' ? message('problem.templateMissing') : message('problem.templateNotSaved', { detail: code ?? String(error) }));
    }
  }

  private async sweep(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    await Promise.all(names.filter((name) => name.endsWith(removed)).map((name) => rm(join(this.folder, name), { force: true })));
  }

  private fileOf(id: string, ending = extension): string {
    if (!idSchema.safeParse(id).success) throw new Error(`not an id: ${id}`);
    return join(this.folder, `${id}${ending}`);
  }
}
