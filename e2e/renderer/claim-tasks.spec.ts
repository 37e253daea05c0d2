import type { Page } from '@playwright/test';
import { ClaimPage } from '../pages/claim-page.ts';
import { axeObjections } from '../support/axe.ts';
import { claimNamed, tie } from './support/claims.ts';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';

const brief = { id: 'brief', title: 'A brief', text: 'The bridge cost 4 million, the council said. It opened on Monday. Auditors found that it cost 6 million.' };
const started = () => {
  const project = projectOf([brief], [{ name: 'Figure', colour: 'blue' }]);
  return {
    ...project,
    commands: [
      ...project.commands,
      claimNamed('cost', 'The bridge cost 4 million and opened on Monday.'),
      claimNamed('double', 'It cost 4 million.', { speaker: 'The council' }),
      tie('cost', brief, 'The bridge cost 4 million', 'states'),
      tie('cost', brief, 'It opened on Monday', 'supports'),
      tie('double', brief, 'The bridge cost 4 million', 'states'),
      tie('double', brief, 'Auditors found that it cost 6 million', 'refutes'),
    ],
  };
};

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const rows = (page: Page) => page.getByRole('list', { name: 'Claims in this project' }).getByRole('listitem');
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};
const openPage = async (page: Page, statement: string): Promise<ClaimPage> => {
  await rows(page).filter({ hasText: statement }).getByRole('button').first().click();
  const claim = new ClaimPage(page);
  await expect(claim.region).toBeVisible();
  return claim;
};

test('claims are merged, seen before it is done, and taken apart again by undo', async ({ open }) => {
  const { page } = await open(started());
  const claim = await openPage(page, 'and opened on Monday');
  await command(page, 'merge with other claims');
  const pane = inspector(page);
  await pane.getByRole('button', { name: 'Add another claim…' }).click();
  await page.keyboard.type('it cost');
  await page.keyboard.press('Enter');
  const effects = pane.getByRole('group', { name: 'What comes to it' });
  await expect(effects).toContainText('2 pieces of evidence');
  await expect(effects).toContainText('1 of them says the same as one that is there');
  await expect(effects).toContainText('Said by, which it does not say itself');
  await expect(rows(page)).toHaveCount(2);
  await pane.getByRole('button', { name: 'Merge 2 claims' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(claim.evidence('Against')).toContainText('Auditors found that it cost 6 million');
  await expect(claim.evidence('Where it is said')).toHaveCount(1);
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('a claim that says two things is split by keys, each with its evidence', async ({ open }) => {
  const { page } = await open(started());
  const claim = await openPage(page, 'and opened on Monday');
  await command(page, 'split this claim');
  const pane = inspector(page);
  await expect(pane.getByRole('textbox', { name: 'Statement of part 1' })).toHaveValue('The bridge cost 4 million and opened on Monday.');
  await pane.getByRole('textbox', { name: 'Statement of part 1' }).fill('The bridge cost 4 million.');
  await expect(pane.getByRole('button', { name: 'Split into 2' })).toBeDisabled();
  await pane.getByRole('textbox', { name: 'Statement of part 2' }).fill('The bridge opened on Monday.');
  await pane.getByRole('listitem', { name: /It opened on Monday/ }).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await expect(pane.getByRole('listitem', { name: '“It opened on Monday”, goes to part 2' })).toBeFocused();
  expect(await axeObjections(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Split into 2' }).click();
  await expect(claim.evidence('For')).toHaveCount(0);
  await expect(claim.statement).toHaveValue('The bridge cost 4 million.');
  const other = await openPage(page, 'The bridge opened on Monday.');
  await expect(other.evidence('For')).toContainText('It opened on Monday');
});

test('the scale of verdicts is named, put in order by keys and by dragging, and a verdict in use goes with a choice', async ({ open }) => {
  const { page } = await open(started());
  const claim = await openPage(page, 'and opened on Monday');
  await claim.giveVerdict('Mixed', '');
  await command(page, 'edit the scale');
  const pane = inspector(page);
  const steps = pane.getByRole('list', { name: 'Verdicts of this project, in order' }).getByRole('listitem');
  const names = () => steps.evaluateAll((items) => items.map((item) => item.querySelector('[dir="auto"]')!.textContent));
  await pane.getByRole('textbox', { name: 'Name of the new verdict' }).fill('Half true');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Half true');
  await pane.getByRole('textbox', { name: 'When to give it' }).fill('One half holds.');
  await pane.getByRole('radio', { name: 'Pink' }).check();
  expect(await axeObjections(page)).toEqual([]);
  await steps.last().getByRole('button', { name: 'Half true' }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(['Unchecked', 'Supported', 'Mostly supported', 'Mixed', 'Mostly refuted', 'Half true', 'Refuted', 'Unverifiable']);
  await steps.filter({ hasText: 'Half true' }).dragTo(steps.filter({ hasText: 'Mixed' }), { targetPosition: { x: 40, y: 4 } });
  await expect.poll(names).toEqual(['Unchecked', 'Supported', 'Mostly supported', 'Half true', 'Mixed', 'Mostly refuted', 'Refuted', 'Unverifiable']);

  await steps.filter({ hasText: 'Mixed' }).getByRole('button', { name: /^Mixed/ }).click();
  await pane.getByRole('button', { name: 'Delete this verdict…' }).click();
  await pane.getByRole('combobox', { name: /The claim that has it gets/ }).click();
  await page.getByRole('option', { name: 'Half true' }).click();
  await pane.getByRole('button', { name: 'Delete “Mixed”' }).click();
  await expect(claim.verdict).toContainText('Half true');
  await expect(claim.verdict).toContainText('The verdict “Mixed” was taken off the scale');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(claim.verdict).toContainText('Mixed');
});

test('a highlight says on its card what it is evidence of, and its deletion says so too', async ({ open }) => {
  const reader = await open(started());
  const { page } = reader;
  const card = reader.card('The bridge cost 4 million');
  const served = card.getByRole('list', { name: 'Claims that it is evidence of' }).getByRole('listitem');
  await expect(served).toHaveCount(2);
  await served.getByRole('button', { name: 'States it: It cost 4 million.' }).click();
  await expect(new ClaimPage(page).region).toHaveAccessibleName('Claim: It cost 4 million.');
  await page.getByRole('tab', { name: 'A brief' }).click();
  await card.getByRole('blockquote').click();
  await page.keyboard.press('Delete');
  await expect(messages(page)).toContainText('Deleted highlight “The bridge cost 4 million”. It was evidence of 2 claims; they keep its quote.');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();
  await page.getByRole('button', { name: 'More about A brief' }).click();
  await page.getByRole('menuitem', { name: /Remove/ }).click();
  await expect(messages(page)).toContainText('3 of them were evidence of 2 claims; they keep the quotes.');
});

test('a blank claim is made in the user’s own words, by keys alone', async ({ open }) => {
  const { page } = await open(started());
  await command(page, 'new claim');
  const pane = inspector(page);
  await expect(pane.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await expect(pane.getByRole('button', { name: 'Make claim' })).toBeDisabled();
  await page.keyboard.type('The bridge leaks.');
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: 'The bridge leaks.' })).toBeVisible();
  await expect(pane.getByRole('textbox', { name: 'Statement' })).toHaveValue('The bridge leaks.');
  await pane.getByRole('combobox', { name: 'Said by' }).fill('A diver');
  await page.keyboard.press('Enter');
  await rows(page).filter({ hasText: 'The bridge leaks.' }).getByRole('button').first().click();
  await expect(new ClaimPage(page).facts.getByRole('combobox', { name: 'Said by' })).toHaveValue('A diver');
});
