import { ReviewPage } from '../pages/review-page.ts';
import { axeObjections } from '../support/axe.ts';
import { projectOf } from './support/project.ts';
import { expect, test } from './support/harness.ts';

const older = [
  'The ministry said on Monday that more than 67,100 people had died.', 'Aid groups put the number higher.',
  'A spokesman said that talks would go on for days.', 'Nothing was signed.',
].join('\n\n');

/** One passage stands here twice now, one is gone. */
const newer = [
  'The ministry said on Monday that more than 67,100 people had died.', 'First, a spokesman said that talks would go on for days.',
  'Much else happened in between, as everybody knows well.', 'Later a spokesman said that talks would go on for days.',
].join('\n\n');

const started = () => projectOf([{
  id: 'brief', title: 'A brief', text: older,
  highlights: [{ quote: 'more than 67,100 people' }, { quote: 'Aid groups put the number higher', note: 'Which?' }, { quote: 'A spokesman said that talks would go on for days' }],
}]);

test('a text replaced elsewhere is shown at once, with what waits above it and beside it', async ({ open }) => {
  const reader = await open(started());
  const { page } = reader;
  await reader.replaceText(newer);
  await expect(reader.document).toContainText('Much else happened');
  await expect(page.getByText('2 highlights wait for review since')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Waiting for review' }).getByRole('listitem')).toHaveCount(2);
  await expect(reader.cards).toHaveCount(1);
  expect(new Set((await reader.painted()).map(({ text }) => text))).toEqual(new Set(['more than 67,100 people']));
  await expect(page.getByRole('list', { name: 'Sources in this project' }).getByText('2 highlights wait for review')).toBeAttached();
});

test('a digit accepts a candidate, Delete takes a highlight away, and an empty review says so', async ({ open }) => {
  const reader = await open(started());
  const { page } = reader;
  await reader.replaceText(newer);
  await page.getByRole('region', { name: 'Waiting for review' }).getByRole('button', { name: /A spokesman/ }).click();
  const review = new ReviewPage(page);
  await expect(review.item).toContainText('In version 1');
  await expect(review.candidates).toHaveCount(2);
  expect(await axeObjections(page)).toEqual([]);

  await page.keyboard.press('2');
  await expect(review.queue).toHaveCount(1);
  await expect(review.item).toContainText('Nothing like it was found');
  await page.keyboard.press('Delete');
  await expect(page.getByText('All decided')).toBeVisible();

  await page.getByRole('button', { name: 'Back to the text' }).click();
  const painted = await reader.painted();
  expect(painted.map(({ text }) => text.toLowerCase())).toContain('a spokesman said that talks would go on for days');
  expect(Math.max(...painted.map(({ start }) => start))).toBe(newer.indexOf('a spokesman', newer.indexOf('Later')));
});
