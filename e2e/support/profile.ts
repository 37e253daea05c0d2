import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A person's folders as the app sees them, made for one test. */
export interface Profile {
  /** The home folder. */
  readonly home: string;
  /** What Electron calls the user's data: settings, window, caches. */
  readonly userData: string;
  /** The documents folder, where projects are suggested. */
  readonly documents: string;
  /** An empty folder for the test's own projects and exports. */
  readonly projects: string;
  /** The environment that makes the app see these folders. */
  readonly env: Readonly<Record<string, string>>;
}

/** Makes a profile with nothing in it below `root`. */
export function makeProfile(root: string): Profile {
  const home = join(root, 'home');
  const folders = { home, userData: join(root, 'user-data'), documents: join(home, 'Documents'), projects: join(root, 'projects') };
  for (const folder of [...Object.values(folders), join(home, '.config')]) mkdirSync(folder, { recursive: true });
  // Without this file the documents folder is the home folder itself (xdg-user-dirs).
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  const { XDG_CONFIG_HOME: _config, XDG_CACHE_HOME: _cache, XDG_DATA_HOME: _data, ELECTRON_RUN_AS_NODE: _node, ...inherited } = process.env;
  const env = Object.fromEntries(Object.entries({ ...inherited, HOME: home }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...folders, env };
}

/** Makes the app open `project` at its next start, as if it had been the last one open. */
export function rememberProject(profile: Profile, project: string): void {
  const file = join(profile.userData, 'profile.json');
  const known: object = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  writeFileSync(file, JSON.stringify({ ...known, lastProject: project }));
}
