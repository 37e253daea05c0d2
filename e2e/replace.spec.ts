import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { ReviewPage } from './pages/review-page.ts';
import { axeObjections } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';
import type { Profile } from './support/profile.ts';

const older = [
  'The ministry said on Monday that 67,100 people had died since the war began.',
  'Aid groups put the number higher, and the ministry has not answered them.',
  'The two leaders spoke for an hour in the morning, both of their offices said.',
  'A spokesman said that talks would go on. A spokesman said that talks would go on.',
  'Nothing was signed that day in either of the two capitals, as far as is known.',
].join('\n\n');

/** The first passage moves down, the third is reworded, the last is gone. */
const newer = [
  'Corrected on Tuesday: an earlier version gave another date.',
  'Aid groups put the number higher, and the ministry has not answered them.',
  'The two leaders spoke for nearly two hours in the morning, both of their offices said.',
  'The ministry said on Monday that 67,100 people had died since the war began.',
  'Observers expect more in the coming week.',
].join('\n\n');

const marks = ['67,100 people', 'spoke for an hour in the morning', 'Nothing was signed that day', 'talks would go on'];

interface Started {
  readonly window: AppWindow;
  readonly review: ReviewPage;
}

type Launch = Parameters<Parameters<typeof test>[2]>[0]['launchApp'];

/** Opens a source with four highlights, whose newer version is chosen in every dialog. */
async function open(launchApp: Launch, profile: Profile): Promise<Started> {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  await window.paste(older);
  await expect(reader.document.getByText('The ministry said')).toBeVisible();
  for (const quote of marks) {
    await reader.select(quote);
    await page.keyboard.press('h');
    await expect(reader.card(quote)).toBeVisible();
  }
  const file = join(profile.projects, 'newer.txt');
  writeFileSync(file, newer);
  await answerOpenDialogs(window.app, [file]);
  return { window, review: new ReviewPage(page) };
}

const replace = ({ window }: Started): Promise<void> => window.chooseMenu('Source', 'Replace with newer version…');

const violations = ({ window: { page } }: Started): Promise<readonly string[]> => axeObjections(page);

test('a text is replaced: highlights move with their passages, and what is not sure is decided by keys', async ({ launchApp, profile }) => {
  const started = await open(launchApp, profile);
  const { window, review } = started;
  const { page, reader } = window;
  await replace(started);
  await window.said('has its new text');
  await expect(review.view).toBeVisible();
  const waiting = await review.queue.count();
  expect(waiting, 'what is gone waits').toBeGreaterThanOrEqual(2);
  expect(await violations(started), 'the review').toEqual([]);

  await expect(window.inspector.getByRole('listitem', { name: /^Highlight:/ }), 'its card').toHaveCount(1);

  // Kept without a place, deleted with a way back, or accepted: each by one key, and the review goes on.
  await expect(review.item).toBeFocused();
  await page.keyboard.press('o');
  await expect(review.queue).toHaveCount(waiting - 1);
  await review.show('Without a place');
  await expect(review.view.getByText('In version 1')).toBeVisible();
  await review.show('To decide');

  // Placed by hand on a passage of the new text, beside the review.
  await review.item.getByRole('button', { name: 'Open the text beside' }).click();
  await expect(page.getByText(/^Placing “/)).toBeVisible();
  await reader.select('Observers expect more');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Placing “/)).toBeHidden();
  await expect.poll(async () => (await reader.painted()).map((range) => range.text)).toContain('Observers expect more');
  await expect.poll(async () => (await reader.painted()).map((range) => range.text)).toContain('67,100 people');
  await window.saved();

  // The whole replacement is one step of undo, behind the decisions.
  await page.keyboard.press('Escape');
  for (let step = 0; step < 2; step++) await window.undo();
  await window.undo();
  await window.said('Undone: Replace the text of');
  await expect(reader.document.getByText('Nothing was signed')).toBeVisible();
  await expect.poll(async () => new Set((await reader.painted()).map((range) => range.text))).toEqual(new Set(marks));
});

test('the older text stays readable with its highlights, and what changed is shown word by word', async ({ launchApp, profile }) => {
  const started = await open(launchApp, profile);
  const { window, review } = started;
  const { page } = window;
  await replace(started);
  await expect(review.view).toBeVisible();

  await review.view.getByRole('button', { name: 'What changed' }).click();
  const changes = page.getByRole('region', { name: /^What changed in/ });
  await expect(changes.locator('del', { hasText: 'Nothing was signed' })).toBeVisible();
  await expect(changes.locator('ins', { hasText: 'Corrected on Tuesday' })).toBeVisible();
  await expect(changes.getByText('Moved here').first()).toBeVisible();
  await expect(changes.locator('del', { hasText: 'an hour' })).toBeVisible();
  await expect(changes.locator('ins', { hasText: 'nearly two hours' })).toBeVisible();
  await expect(changes.getByText('Change 1 of')).toBeVisible();
  await page.keyboard.press('j');
  await expect(changes.getByText('Change 2 of')).toBeVisible();
  await expect(window.inspector).toContainText('Versions 1 and 2 compared');
  expect(await violations(started), 'the comparison').toEqual([]);

  await window.chooseMenu('Source', 'Read the version before');
  const former = page.getByRole('document', { name: /^Version 1 of/ });
  await expect(former.getByText('Nothing was signed that day')).toBeVisible();
  await expect(page.getByText('It can be read, not changed')).toBeVisible();
  await expect.poll(async () => (await window.reader.painted()).map((range) => range.text)).toContain('Nothing was signed that day');
  await expect(window.inspector).toContainText('Version 1, a former text');
  await expect(window.inspector).toContainText(/Passages as they lay on \d/);
  expect(await violations(started), 'an older version').toEqual([]);

  // Its cards stand beside their passages there, are walked by keys, and can be read alone.
  const card = (quote: string) => window.inspector.getByRole('listitem', { name: `Highlight: ${quote}` });
  for (const quote of marks) await expect(card(quote)).toBeVisible();
  await former.getByText('Nothing was signed that day').click({ position: { x: 20, y: 10 } });
  await expect(card('Nothing was signed that day')).toHaveAttribute('aria-current', 'true');
  await card('67,100 people').click();
  await expect(card('67,100 people')).toHaveAttribute('aria-current', 'true');
  await card('67,100 people').press('ArrowDown');
  await expect(card('spoke for an hour in the morning')).toBeFocused();
  await expect(window.inspector.getByRole('button', { name: 'Add tag' })).toHaveCount(0);
  await expect(former).toBeVisible();
});

test('two versions of one text scroll together by paragraph', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const paragraph = (number: number): string => `Paragraph ${number} says that ${number * 7} people came, and that nobody knew how many of them had been there before. `.repeat(3).trim();
  const paragraphs = Array.from({ length: 80 }, (_, number) => paragraph(number));
  await window.paste(paragraphs.join('\n\n'));
  await expect(window.reader.document.getByText('Paragraph 0 says').first()).toBeVisible();
  const file = join(profile.projects, 'longer.txt');
  const added = Array.from({ length: 20 }, (_, number) => `Added ${number}: this was not in the text before, and stands in front of it now.`);
  writeFileSync(file, [...added, ...paragraphs].join('\n\n'));
  await answerOpenDialogs(window.app, [file]);
  await window.chooseMenu('Source', 'Replace with newer version…');
  await window.said('has its new text');
  await window.openSource(/Paragraph 0 says/);
  await window.chooseMenu('Source', 'Read the version before');
  const [present, former] = [page.getByRole('document', { name: /^Text of/ }), page.getByRole('document', { name: /^Version 1 of/ })];
  await expect(former.getByText('Paragraph 1 says').first()).toBeVisible();
  await window.sources.getByRole('button', { name: /Paragraph 0 says/ }).first().click({ modifiers: ['ControlOrMeta'] });
  await expect(present).toBeVisible();
  await page.getByRole('button', { name: 'Scroll both halves together' }).click();
  // By turns, each of them leads: parts of a text have an estimated height until they come into view, so a few strides may be needed.
  for (const [leader, follower, words] of [[former, present, 'Paragraph 40 says'], [present, former, 'Paragraph 12 says'], [former, present, 'Paragraph 70 says']] as const) {
    await expect(async () => {
      await leader.getByText(words).first().evaluate((node) => node.parentElement!.scrollIntoView({ block: 'start' }));
      for (const text of [leader, follower]) await expect(text.getByText(words).first()).toBeInViewport({ timeout: 1000 });
    }).toPass();
  }
});

test('replacing is undone and redone after a restart; the same bytes change nothing', async ({ launchApp, profile }) => {
  const started = await open(launchApp, profile);
  await replace(started);
  await expect(started.review.view).toBeVisible();
  await started.window.saved();
  await started.window.app.close();

  const window = await new AppWindow(await launchApp()).ready();
  await window.undo();
  await window.said('Undone: Replace the text of');
  await window.redo();
  await window.said('Redone: Replace the text of');
  await window.openSource(/The ministry said/);
  await expect(window.reader.document.getByText('Corrected on Tuesday')).toBeVisible();
  await answerOpenDialogs(window.app, [join(profile.projects, 'newer.txt')]);
  await window.chooseMenu('Source', 'Replace with newer version…');
  await window.said('has already. Nothing was changed.');
});
