import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { AppWindow } from './pages/app-window.ts';
import { runCommand } from './support/command.ts';
import { expect, test } from './support/launch.ts';

const sentence = 'The ministry said on Monday that more than 67,100 people had died since the war began, and aid groups put the number higher. ';
const paragraphs = Array.from({ length: 20_000 }, (_, i) => `Paragraph ${i}. ${sentence.repeat(4).trim()}`);
const text = paragraphs.join('\n\n');

/** Opens a source from the library; answers how far its opening was each time that the reader told, until it was there or, with `cancel`, until it was cancelled at once. */
const openWatched = (page: Page, title: string, cancel: boolean): Promise<readonly number[]> => page.evaluate(([wanted, stop]) => new Promise((resolve) => {
  const told: number[] = [];
  const look = (): void => {
    const bar = document.querySelector<HTMLProgressElement>('[aria-busy] progress');
    if (bar && told.at(-1) !== bar.value) told.push(bar.value);
    if (bar && stop) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    const there = document.querySelector(`[role="document"][aria-label="Text of ${wanted}"] [data-start]`);
    if (!there && !(bar && stop)) return;
    seen.disconnect();
    resolve(told);
  };
  const seen = new MutationObserver(look);
  seen.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['value'] });
  document.querySelector<HTMLElement>(`button[title="${wanted}"]`)!.click();
}), [title, cancel] as const);

test('a text of ten million characters opens with progress, can be cancelled, and is there at once when its tab is shown again', async ({ launchApp, profile }) => {
  test.setTimeout(240_000);
  const project = join(profile.projects, 'Long');
  for (const [name, words] of [['long', text], ['short', 'A short text.']] as const) writeFileSync(join(profile.projects, `${name}.txt`), words);
  for (const args of [['init', project], ['import', project, 'short.txt', 'long.txt']]) expect((await runCommand(profile, args)).code).toBe(0);

  const window = await new AppWindow(await launchApp({ project })).ready();
  const { page, reader } = window;
  await expect(reader.document).toContainText('A short text.');

  await openWatched(page, 'long', true);
  await expect(page.getByText('Opening was cancelled')).toBeVisible();
  await expect(window.tabsOf()).toHaveText([/short/, /long/]);
  await page.getByRole('button', { name: 'Open the text' }).click();
  await expect(reader.document.getByText(paragraphs[0]!)).toBeVisible();

  // What is in front comes with the window; another text is read once more when it is asked for after the next start.
  await window.tabsOf().filter({ hasText: 'short' }).click();
  await expect(reader.document).toContainText('A short text.');
  await page.reload();
  await window.ready();
  await expect(reader.document).toContainText('A short text.');
  const told = await openWatched(page, 'long', false);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.filter((done) => done > 0 && done < 1).length).toBeGreaterThan(2);

  await reader.document.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+End');
  await expect(reader.document.getByText(paragraphs.at(-1)!)).toBeInViewport();
  await page.keyboard.press('h');
  await expect(reader.card('The ministry said')).toBeVisible();
  await window.saved();

  await window.tabsOf().filter({ hasText: 'short' }).click();
  await expect(reader.document).toContainText('A short text.');
  // In the very frame after the click.
  const shown = await page.evaluate(async () => {
    [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(({ textContent }) => textContent === 'long')!.click();
    await new Promise((next) => requestAnimationFrame(next));
    return { busy: document.querySelectorAll('[aria-busy]').length, leaves: document.querySelectorAll('[data-start]').length };
  });
  expect(shown.busy).toBe(0);
  expect(shown.leaves).toBeGreaterThan(10);
  await expect(reader.document.getByText(paragraphs.at(-1)!)).toBeInViewport();
});
