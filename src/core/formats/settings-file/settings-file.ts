import * as z from 'zod/mini';
import { keyMapSchema, type KeyMap } from '../../keys/key-map.ts';
import { isReserved } from '../../keys/keys.ts';
import { isMessageId, message, text, type Message, type MessageId } from '../../messages/messages.ts';
import { defaultSettings, settingsSchema, type Settings } from '../../model/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { withOwnWord } from '../../spelling/own-words.ts';

/*
 * A user's settings as a file, to be taken to another machine or given to others: JSON with
 * `{ "format": "claimwright-settings", "version": 1, "settings": { … } }`. It holds how the app looks, its keys, and spelling; neither
 * the user's name, which is not for others, nor the sizes of panes, which belong to a screen.
 */

const format = 'claimwright-settings';
const version = 1;

/** The settings that go into the file, with what each is called. */
const fields = {
  theme: 'settings.theme',
  readingFace: 'settings.face',
  readingSize: 'settings.readingSize',
  lineLength: 'settings.lineLength',
  leading: 'settings.leading',
  highlightColour: 'settings.colour',
  spelling: 'settings.spelling',
  words: 'settings.words',
  keys: 'settings.keys',
} as const satisfies Partial<Record<keyof Settings, MessageId>>;
type Field = keyof typeof fields;
const names = Object.keys(fields) as readonly Field[];

/** The settings that a file can hold. */
export type PortableSettings = Pick<Settings, Field>;

const fileSchema = z.object({ format: z.literal(format), version: z.number(), settings: z.record(z.string(), z.unknown()) });

/** Returns a user's settings as the text of a file. */
export const writeSettings = (settings: Settings): string =>
  `${JSON.stringify({ format, version, settings: Object.fromEntries(names.map((name) => [name, settings[name]])) }, null, 2)}\n`;

/** What a file changes, and in words what of it could not be read. */
export interface SettingsRead {
  readonly settings: Partial<PortableSettings>;
  /** What each setting is called that stays as it is. */
  readonly unread: readonly string[];
}

/**
 * Returns the settings that a file holds. One that cannot be read is left out and named; what the file does not name stays as it
 * is, and words are added to those that the user has. An error when it is no file of settings, or of a newer version.
 */
export function readSettings(content: string, present: Settings, mac: boolean): Result<SettingsRead, Message> {
  const file = fileSchema.safeParse(parsed(content));
  if (!file.success) return err(message('settingsFile.other'));
  if (file.data.version > version) return err(message('settingsFile.newer'));
  const given = file.data.settings;
  const unread: string[] = [];
  const read: Record<string, unknown> = {};
  for (const name of names) {
    if (!Object.hasOwn(given, name)) continue;
    if (name === 'keys') {
      read['keys'] = keysIn(given['keys'], mac, unread);
      continue;
    }
    const fitting = settingsSchema.shape[name].safeParse(given[name]);
    if (!fitting.success) unread.push(text(fields[name]));
    else read[name] = name === 'words' ? (fitting.data as readonly string[]).reduce(withOwnWord, present.words) : fitting.data;
  }
  return ok({ settings: read as Partial<PortableSettings>, unread });
}

function parsed(content: string): unknown {
  try {
    // Some editors put a byte order mark before JSON.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** Each action's keys by itself: one that cannot be read must not cost the others. Those that mean something everywhere cannot be given away. */
function keysIn(given: unknown, mac: boolean, unread: string[]): KeyMap {
  const entries = z.record(z.string(), z.unknown()).safeParse(given);
  if (!entries.success) {
    unread.push(text(fields.keys));
    return defaultSettings.keys;
  }
  const maps = Object.entries(entries.data).map(([id, keys]): KeyMap => {
    const map = keyMapSchema.safeParse({ [id]: keys });
    if (map.success && !map.data[id]!.some((each) => isReserved(each, mac))) return map.data;
    const title = `action.${id}`;
    unread.push(text('settingsFile.keysOf', { action: isMessageId(title) ? text(title) : id }));
    return {};
  });
  return Object.assign({}, ...maps) as KeyMap;
}
