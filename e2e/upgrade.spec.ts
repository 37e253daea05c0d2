import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { projectRoot } from './support/electron.ts';
import { expect, test } from './support/launch.ts';
import { longestHoldUp, startMeasuring } from './support/hold-up.ts';
import type { Profile } from './support/profile.ts';

/** Makes a project of the oldest format with so many highlights, and returns its folder. */
function olderProject({ projects }: Profile, highlights: number): string {
  const folder = join(projects, 'Older project');
  cpSync(join(projectRoot, 'src/core/migrations/fixtures/v1'), folder, { recursive: true });
  const file = join(folder, 'highlights/s1.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as { readonly highlights: readonly object[] };
  const more = Array.from({ length: highlights }, (_, number) => ({ ...content.highlights[0], id: `more${number}` }));
  writeFileSync(file, JSON.stringify({ ...content, highlights: [...content.highlights, ...more] }));
  return folder;
}

test('a project of an older format is brought up to date beside the app, which shows how far it is', async ({ launchApp, profile }) => {
  test.setTimeout(180_000);
  const window = await new AppWindow(await launchApp()).ready();
  const { app, page } = window;
  await page.evaluate(() => {
    const { claimwright } = globalThis as unknown as { claimwright: { readonly on: (name: 'jobProgress', listener: (payload: string) => void) => () => void } };
    const said: string[] = [];
    claimwright.on('jobProgress', (payload) => said.push((JSON.parse(payload) as { readonly label: { readonly id: string } }).label.id));
    Object.assign(globalThis, { said });
  });
  await answerOpenDialogs(app, [olderProject(profile, 60_000)]);
  await startMeasuring(app);
  const started = Date.now();
  await window.chooseMenu('File', 'Open project…');
  await expect(page.getByText('This project was upgraded from format 1').first()).toBeVisible({ timeout: 120_000 });
  const took = Date.now() - started;
  const held = await longestHoldUp(app);
  process.stdout.write(`bringing 60,000 highlights up to date took ${took} ms and held the main process up for at most ${held.toFixed(0)} ms\n`);
  expect(held / took).toBeLessThan(0.25);
  const said = await page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
  expect(new Set(said)).toEqual(new Set(['job.openProject', 'job.upgradeProject']));
  await expect(window.sources).toHaveCount(1);
});
