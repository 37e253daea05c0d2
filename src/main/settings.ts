import { readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { keyMapSchema, type KeyMap } from '../core/keys/key-map.ts';
import { message } from '../core/messages/message.ts';
import type { Message } from '../core/messages/messages.ts';
import type { Data } from '../core/model/data.ts';
import { recentProjectSchema, type RecentProject } from '../core/model/recent-projects.ts';
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
  /** Latest first. */
  recentProjects: z.array(recentProjectSchema),
});
type Profile = Data<z.infer<typeof profileSchema>>;

const profileName = 'profile.json';
const damagedName = 'profile.damaged.json';
const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * What the app remembers of its user, in one small file of the user's profile. A file that cannot be read counts as
 * absent: nothing in it is worth refusing to start for.
 */
export class UserProfile {
  /** What the user should know of how the profile was read; null where there is nothing to tell. */
  readonly notice: Message | null;
  private profile: Profile;
  private readonly file: string;
  /** Where it lies, with all else that belongs to the user and to no project. */
  readonly folder: string;
  private writing: Promise<void> = Promise.resolve();

  private constructor(file: string, profile: Profile, notice: Message | null) {
    this.file = file;
    this.folder = dirname(file);
    this.profile = profile;
    this.notice = notice;
  }

  /**
   * Reads the profile in `folder`; each part that is missing or does not fit takes its default, and a file that is damaged
   * as a whole is put aside. `author` is the default name. At once, not in turns: the window waits for it, and while Electron
   * starts its turns come late.
   */
  static load(folder: string, author: string): UserProfile {
    const file = join(folder, profileName);
    const fresh: Profile = { settings: { ...defaultSettings, author }, window: null, lastProject: null, recentProjects: [] };
    const stored = unlessFailing(() => readFileSync(file, 'utf8'));
    if (stored === null) return new UserProfile(file, fresh, null);
    const fields = fieldsIn(stored);
    if (fields === null) {
      const damaged = join(folder, damagedName);
      const kept = unlessFailing(() => renameSync(file, damaged)) !== null;
      return new UserProfile(file, fresh, kept ? message('problem.settingsDamaged', { file: damaged }) : null);
    }
    return new UserProfile(file, {
      settings: settingsFrom(fields['settings'], fresh.settings),
      window: fitting(profileSchema.shape.window, fields['window']) ?? null,
      lastProject: fitting(profileSchema.shape.lastProject, fields['lastProject']) ?? null,
      recentProjects: fitting(profileSchema.shape.recentProjects, fields['recentProjects']) ?? [],
    }, null);
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

  get recentProjects(): readonly RecentProject[] {
    return this.profile.recentProjects;
  }

  /** Changes some of the profile and writes it; resolves when it is on disk, rejects when that failed. */
  async change(changes: Partial<Profile>): Promise<void> {
    this.profile = { ...this.profile, ...changes };
    this.writing = this.writing.catch(() => undefined).then(() => writeFileDurably(this.file, JSON.stringify(this.profile, null, 2)));
    return this.writing;
  }

  /** Resolves once every change so far is on disk or has failed. */
  settled(): Promise<void> {
    return this.writing.catch(() => undefined);
  }
}

/** Returns what `attempt` answers, or null where it throws. */
function unlessFailing<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

function fieldsIn(stored: string): Readonly<Record<string, unknown>> | null {
  return unlessFailing(() => fitting(fieldsSchema, JSON.parse(stored)) ?? null);
}

/** A setting that another version of the app wrote must not cost the user the others. */
function settingsFrom(stored: unknown, fresh: Settings): Settings {
  const fields = fitting(fieldsSchema, stored) ?? {};
  const known = Object.entries(settingsSchema.shape).filter(([name, schema]) => schema.safeParse(fields[name]).success);
  return { ...fresh, ...Object.fromEntries(known.map(([name]) => [name, fields[name]])), keys: keysFrom(fields['keys']) };
}

/** One action's keys that cannot be read must not cost the user those of the others. */
function keysFrom(stored: unknown): KeyMap {
  const entries = Object.entries(fitting(fieldsSchema, stored) ?? {});
  return Object.assign({}, ...entries.map(([id, keys]) => fitting(keyMapSchema, { [id]: keys }) ?? {})) as KeyMap;
}

function fitting<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}
