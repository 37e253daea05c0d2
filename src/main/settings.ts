import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Data } from '../core/model/data.ts';
import { defaultSettings, settingsSchema, type Settings } from '../core/model/settings.ts';
import { writeFileDurably } from './storage/durable-file.ts';

const windowPlaceSchema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});
/** Where the window stood, in device-independent pixels. */
export type WindowPlace = Data<z.infer<typeof windowPlaceSchema>>;

const profileSchema = z.object({
  settings: settingsSchema,
  window: z.nullable(windowPlaceSchema),
  lastProject: z.nullable(z.string()),
});
type Profile = Data<z.infer<typeof profileSchema>>;

/**
 * What the app remembers of its user, in one small file of the user's profile. A file that cannot be read counts as
 * absent: nothing in it is worth refusing to start for.
 */
export class UserProfile {
  private profile: Profile;
  private readonly file: string;
  private writing: Promise<void> = Promise.resolve();

  private constructor(file: string, profile: Profile) {
    this.file = file;
    this.profile = profile;
  }

  /** Reads the profile in `folder`; what is missing or damaged takes its default. `author` is the default name. */
  static async load(folder: string, author: string): Promise<UserProfile> {
    const file = join(folder, 'profile.json');
    const fresh: Profile = { settings: { ...defaultSettings, author }, window: null, lastProject: null };
    try {
      const stored: unknown = JSON.parse(await readFile(file, 'utf8'));
      const known = z.record(z.string(), z.unknown()).parse(stored);
      const part = <T>(schema: z.ZodMiniType<T>, value: unknown, otherwise: T): T => {
        const read = schema.safeParse(value);
        return read.success ? read.data : otherwise;
      };
      const settings = z.record(z.string(), z.unknown()).safeParse(known['settings']);
      return new UserProfile(file, {
        settings: part<Settings>(settingsSchema as z.ZodMiniType<Settings>, { ...fresh.settings, ...settings.data }, fresh.settings),
        window: part(z.nullable(windowPlaceSchema), known['window'], null),
        lastProject: part(z.nullable(z.string()), known['lastProject'], null),
      });
    } catch {
      return new UserProfile(file, fresh);
    }
  }

  get settings(): Settings {
    return this.profile.settings;
  }

  get window(): WindowPlace | null {
    return this.profile.window;
  }

  get lastProject(): string | null {
    return this.profile.lastProject;
  }

  /** Changes some of the profile and writes it; resolves when it is on disk, rejects when that failed. */
  async change(changes: Partial<Profile>): Promise<void> {
    this.profile = { ...this.profile, ...changes };
    this.writing = this.writing.catch(() => undefined).then(() => writeFileDurably(this.file, JSON.stringify(this.profile, null, 2)));
    return this.writing;
  }
}
