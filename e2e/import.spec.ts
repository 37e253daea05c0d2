import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { lockedPdf } from '../src/main/import/pdf/test-pdf.ts';
import { AppWindow } from './pages/app-window.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { longestHoldUp, startMeasuring } from './support/hold-up.ts';
import { expect, test } from './support/launch.ts';

const piece = [
  '## What was said', 'It was said on *Monday* that more than **67,100** people had `died`, and [others](https://example.org/x) said so too.',
  '- one item\n- another item', '> Quoted by someone.', '| Place | Count |\n| --- | ---: |\n| Here | 500 |', '',
].join('\n\n');

const megabytes = (count: number): string => piece.repeat(Math.ceil((count * 1e6) / piece.length));

/** What a window may ask of the app, as far as these tests do: answers and events are JSON. */
interface AppBridge {
  readonly importChosen: (request: null) => Promise<string>;
  readonly cancelJob: (request: { readonly jobId: string }) => Promise<unknown>;
  readonly on: (name: 'jobProgress', listener: (payload: string) => void) => () => void;
}

/** Imports the files that the dialog is answered with, without opening them, and answers what the app does. */
const importChosen = (page: Page): Promise<unknown> =>
  page.evaluate(async () => JSON.parse(await (globalThis as unknown as { claimwright: AppBridge }).claimwright.importChosen(null)) as unknown);

test('the app goes on answering while it imports five megabytes of Markdown', async ({ launchApp, profile }) => {
  test.setTimeout(180_000);
  const { app, page } = await new AppWindow(await launchApp()).ready();
  const file = join(profile.projects, 'long.md');
  writeFileSync(file, megabytes(5));
  await answerOpenDialogs(app, [file]);
  await startMeasuring(app);
  const started = Date.now();
  const outcome = await importChosen(page);
  const took = Date.now() - started;
  const held = await longestHoldUp(app);
  process.stdout.write(`importing 5 MB of Markdown took ${took} ms and held the main process up for at most ${held.toFixed(0)} ms\n`);
  expect(outcome).toMatchObject({ ok: true, value: { imported: [expect.any(String)], failed: [] } });
  // As a share, because a busy machine makes both longer: read by the main process itself, the file would hold it up for most of the time.
  expect(held / took).toBeLessThan(0.2);
});

test('an import that is cancelled while a file is read ends at once, and nothing of it stays', async ({ launchApp, profile }) => {
  test.setTimeout(180_000);
  const { app, page, sources } = await new AppWindow(await launchApp()).ready();
  const [small, long] = [join(profile.projects, 'small.txt'), join(profile.projects, 'long.md')];
  writeFileSync(small, 'Some words.');
  writeFileSync(long, megabytes(15));
  await answerOpenDialogs(app, [small, long]);
  await page.evaluate(() => {
    const { claimwright } = globalThis as unknown as { claimwright: AppBridge };
    claimwright.on('jobProgress', (payload) => {
      const { jobId } = JSON.parse(payload) as { readonly jobId: string };
      Object.assign(globalThis, { cancel: () => claimwright.cancelJob({ jobId }) });
    });
  });
  const done = importChosen(page);
  await expect.poll(() => threads(app)).toBe(1);
  const started = Date.now();
  await page.evaluate(() => (globalThis as unknown as { cancel: () => Promise<unknown> }).cancel());
  expect(await done).toMatchObject({ ok: false, error: { id: 'import.cancelled' } });
  expect(Date.now() - started).toBeLessThan(2000);
  expect(await threads(app)).toBe(0);
  await expect(sources).toHaveCount(2);
});

/** Answers how many threads of its own the main process runs. */
const threads = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length);

test('files and a folder that are dropped come in from where they lie, and what cannot come in is named', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const before = await window.sources.count();
  const [file, folder, huge] = [join(profile.projects, 'one.txt'), join(profile.projects, 'interviews'), join(profile.projects, 'huge.txt')];
  mkdirSync(join(folder, 'second day'), { recursive: true });
  writeFileSync(file, 'The first text stands alone.');
  writeFileSync(join(folder, 'opening.md'), '# An opening\n\nSome words.');
  writeFileSync(join(folder, 'second day', 'closing.txt'), 'A closing word.');
  writeFileSync(join(folder, 'photo.jpg'), 'no text');
  writeFileSync(huge, '');
  truncateSync(huge, 2_000_000_000);
  await window.dropFromDisk(file, folder, huge);
  await window.said('Imported 3 sources');
  await expect(window.sources).toHaveCount(before + 3);
  const failures = window.page.getByRole('alert', { name: '2 files were not imported' });
  await expect(failures).toContainText('interviews One file in this folder is of a kind that cannot be imported');
  await expect(failures).toContainText('huge.txt This file has 2000 MB');
  await window.undo();
  await expect(window.sources).toHaveCount(before);
});

test('five hundred files come in with progress, or not at all when that is cancelled; what became of each is summed up', async ({ launchApp, profile }) => {
  test.setTimeout(180_000);
  const window = await new AppWindow(await launchApp()).ready();
  const { page, inspector, sources } = window;
  const before = await sources.count();
  const folder = join(profile.projects, 'archive');
  mkdirSync(folder);
  const empty = 12;
  for (let i = 0; i < 500; i++) writeFileSync(join(folder, `report ${String(i).padStart(3, '0')}.txt`), i % 40 === 0 && i < empty * 40 ? '' : `Report number ${i}. ${'The wells are dry. '.repeat(20)}`);
  const progress = page.getByRole('progressbar', { name: /^Importing 500 sources/ });

  await window.dropFromDisk(folder);
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await window.said('The import was cancelled. Nothing was imported.');
  await expect(progress).toHaveCount(0);
  await expect(sources).toHaveCount(before);

  await window.dropFromDisk(folder);
  await expect(inspector.getByRole('heading', { name: 'What was imported' })).toBeVisible({ timeout: 60_000 });
  await window.said(`Imported ${500 - empty} sources`);
  await expect(inspector.getByText('This file has no text in it')).toHaveCount(empty);
  await expect(window.page.getByText(`${before + 500 - empty} sources`)).toBeVisible();
  // Once more, and all of them are known.
  await window.dropFromDisk(folder);
  await expect(inspector.getByRole('heading', { name: /^In the project already/ })).toBeVisible({ timeout: 60_000 });
  await expect(window.page.getByText(`${before + 500 - empty} sources`)).toBeVisible();
});

test('a transcript comes in as what each speaker says, below their name and the time', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  const file = join(profile.projects, 'briefing.vtt');
  writeFileSync(file, [
    'WEBVTT - Briefing of 6 October', '00:01.000 --> 00:04.000\n<v Press officer>Good evening. We spoke to both sides today,', '00:04.000 --> 00:07.500\n<v Press officer>and more than 67,100 people are said to have died.',
    '00:09.000 --> 00:10.500\n<v Reporter>Who says so?', '01:02:03.000 --> 01:02:05.000\n<v Press officer>The ministry does.',
  ].join('\n\n'));
  await window.importByDialog(file);
  await window.said('Imported “Briefing of 6 October”');
  for (const words of ['Press officer · 00:01', 'Good evening. We spoke to both sides today, and more than 67,100 people are said to have died.', 'Reporter · 00:09', 'Press officer · 1:02:03']) {
    await expect(reader.document.getByText(words)).toBeVisible();
  }
  await reader.select('more than 67,100 people');
  await page.keyboard.press('h');
  await expect(reader.card('more than 67,100 people')).toBeVisible();
});

test('an encoding that was guessed wrong is put right in the details of the source', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  const file = join(profile.projects, 'short.txt');
  writeFileSync(file, Buffer.from('\xc4\xe0, 67 people came. \xcd\xe5\xf2.', 'latin1'));
  await window.importByDialog(file);
  await expect(reader.document.getByText('67 people came')).toBeVisible();
  await reader.select('67 people');
  await page.keyboard.press('h');
  await expect(reader.card('67 people')).toBeVisible();
  await window.sources.filter({ hasText: 'short.txt' }).hover();
  await page.getByRole('button', { name: 'More about short' }).click();
  await page.getByRole('menuitem', { name: 'Details and note…' }).click();
  const encoding = page.getByRole('combobox', { name: /^Encoding/ });
  await encoding.click();
  await page.getByRole('option', { name: 'WINDOWS-1251' }).click();
  await window.said('has its new text');
  await expect(reader.document.getByText('Да, 67 people came. Нет.')).toBeVisible();
  await expect(encoding).toHaveAccessibleName('Encoding: WINDOWS-1251 · Cyrillic');
  await expect.poll(async () => (await reader.painted()).map(({ text }) => text)).toContain('67 people');
});

test('a locked PDF asks for its password where its import says so, and is imported then', async ({ launchApp, profile }) => {
  const file = join(profile.projects, 'locked.pdf');
  writeFileSync(file, await lockedPdf('key'));
  const app = await new AppWindow(await launchApp()).ready();
  await app.importByDialog(file);
  const password = app.page.getByLabel('Password of locked.pdf');
  await password.fill('other');
  await password.press('Enter');
  await expect(app.page.getByRole('alert').filter({ hasText: 'not the password' })).toBeVisible();
  await password.fill('key');
  await password.press('Enter');
  await expect(app.page.getByText('Imported “locked”')).toBeVisible();
  await expect(password).toBeHidden();
});
