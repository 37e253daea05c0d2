import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultSettings } from '../core/model/settings.ts';
import { UserProfile } from './settings.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwright-profile-'));
  file = join(folder, 'profile.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fresh = { ...defaultSettings, author: 'ada' };

it('starts with the defaults and the user’s name at the machine', async () => {
  const profile = UserProfile.load(join(folder, 'not', 'yet'), 'ada');
  expect(profile.settings).toEqual(fresh);
  expect([profile.window, profile.lastProject, profile.notice]).toEqual([null, null, null]);
});

it('is there again at the next start, also in a folder that was not there', async () => {
  const place = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true };
  const inside = join(folder, 'made', 'later');
  const profile = UserProfile.load(inside, 'ada');
  await profile.change({ settings: { ...profile.settings, theme: 'sepia' }, lastProject: '/home/ada/brief', window: place });
  const again = UserProfile.load(inside, 'somebody else');
  expect(again.settings).toEqual({ ...fresh, theme: 'sepia' });
  expect([again.window, again.lastProject]).toEqual([place, '/home/ada/brief']);
});

it.each(['', '{"settings": {"theme"', 'null', '[]'])('puts a damaged file aside and says so: %s', async (damaged) => {
  await writeFile(file, damaged);
  const profile = UserProfile.load(folder, 'ada');
  expect(profile.settings).toEqual(fresh);
  expect(profile.notice?.id).toBe('problem.settingsDamaged');
  const kept = join(folder, 'profile.damaged.json');
  expect(profile.notice?.parameters).toEqual({ file: kept });
  await profile.change({ lastProject: '/p' });
  expect(await readFile(kept, 'utf8')).toBe(damaged);
});

it('reads an older file, in which settings are missing', async () => {
  await writeFile(file, JSON.stringify({ settings: { theme: 'dark' } }));
  const profile = UserProfile.load(folder, 'ada');
  expect(profile.settings).toEqual({ ...fresh, theme: 'dark' });
  expect(profile.notice).toBeNull();
});

it('loses nothing but what it cannot understand of another version’s file', async () => {
  await writeFile(file, JSON.stringify({
    settings: { author: 'Ada L.', theme: 'high-contrast', readingSize: 400, layout: { left: 10, right: 30 }, telepathy: true, keys: { undo: ['Mod+u'], redo: ['Hyper+y'], 'highlight.mark': [] } },
    window: { bounds: 'everywhere' },
    lastProject: '/home/ada/brief',
    somethingNew: [1, 2, 3],
  }));
  const profile = UserProfile.load(folder, 'ada');
  expect(profile.settings).toEqual({ ...defaultSettings, author: 'Ada L.', layout: { left: 10, right: 30 }, keys: { undo: ['Mod+u'], 'highlight.mark': [] } });
  expect([profile.window, profile.lastProject]).toEqual([null, '/home/ada/brief']);
});

it('keeps every one of many changes made at once', async () => {
  const profile = UserProfile.load(folder, 'ada');
  await Promise.all([
    profile.change({ lastProject: '/one' }),
    profile.change({ settings: { ...profile.settings, readingSize: 24 } }),
    profile.change({ lastProject: '/two' }),
  ]);
  const again = UserProfile.load(folder, 'ada');
  expect([again.lastProject, again.settings.readingSize]).toEqual(['/two', 24]);
});

it('says when a change cannot be written, keeps to it meanwhile, and writes it with the next that can', async () => {
  const profile = UserProfile.load(folder, 'ada');
  await mkdir(file);
  await expect(profile.change({ lastProject: '/one' })).rejects.toThrow('EISDIR');
  await profile.settled();
  expect(profile.lastProject).toBe('/one');
  await rm(file, { recursive: true });
  await profile.change({ settings: { ...profile.settings, theme: 'light' } });
  const again = UserProfile.load(folder, 'ada');
  expect([again.lastProject, again.settings.theme]).toEqual(['/one', 'light']);
});
