import type { Page } from '@playwright/test';
import { ClaimPage } from '../pages/claim-page.ts';
import { Suggestions } from '../pages/suggestions.ts';
import { axeViolations } from '../support/axe.ts';
import { claimNamed, tie } from './support/claims.ts';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';

const brief = {
  id: 'brief', title: 'A brief', citation: { issued: { 'date-parts': [[2025, 10, 7]] }, language: 'en' },
  text: 'Talks went on. The Kremlin noted on Monday that more than 67,100 people had died since 2023.\n\nAid groups put the number higher.',
};
const started = () => projectOf([brief]);
const withClaim = () => {
  const project = started();
  return { ...project, commands: [...project.commands, claimNamed('c1', 'Many people have died.'), tie('c1', brief, 'more than 67,100 people had died since 2023', 'states')] };
};
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const openPage = async (page: Page): Promise<ClaimPage> => {
  await page.getByRole('list', { name: 'Claims in this project' }).getByRole('listitem').first().getByRole('button').first().click();
  return new ClaimPage(page);
};

test.describe('what the text suggests for a claim', () => {
  test('is explained, taken by a key while reading, and undone like any change', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await reader.select('more than 67,100 people had died since 2023');
    await page.keyboard.press('c');
    const suggestions = new Suggestions(inspector(page));
    const facts = inspector(page).getByRole('group', { name: 'Facts' });
    await expect(suggestions.offer('Said by', 'Kremlin')).toHaveAccessibleName('Said by Kremlin from “The Kremlin noted”, in the same sentence');
    await expect(suggestions.offer('Said on', '6 October 2025')).toContainText('“Monday” counted from the source’s date, 7 October 2025');
    // Nothing is filled in by itself.
    for (const name of ['Said by', 'Said on', 'Time it is about']) await expect(facts.getByRole(name === 'Said by' ? 'combobox' : 'textbox', { name })).toHaveValue('');
    await page.keyboard.press('Alt+2');
    await expect(facts.getByRole('textbox', { name: 'Said on' })).toHaveValue('6 October 2025');
    await expect(suggestions.offer('Said on', '6 October 2025')).toHaveCount(0);
    // The others keep their keys.
    await page.keyboard.press('Alt+2');
    await expect(suggestions.items).toHaveCount(2);
    await page.keyboard.press('Alt+1');
    await expect(facts.getByRole('combobox', { name: 'Said by' })).toHaveValue('Kremlin');
    await page.getByRole('toolbar', { name: 'Project' }).getByRole('button', { name: 'Undo' }).click();
    await expect(suggestions.offer('Said by', 'Kremlin')).toBeVisible();
    await expect(facts.getByRole('combobox', { name: 'Said by' })).toHaveValue('');
  });

  test('is taken by a click on the page of the claim, in a field by its key, and turned down for good', async ({ open }) => {
    const { page } = await open(withClaim());
    const claim = await openPage(page);
    const suggestions = new Suggestions(claim.region);
    await expect(suggestions.items).toHaveCount(4);
    await suggestions.offer('Number left out', 'more than 67,100 people').click();
    await expect(claim.statement).toHaveValue('Many people have died (more than 67,100 people).');
    await expect(suggestions.items).toHaveCount(3);
    await suggestions.turnDown('Kremlin');
    await expect(suggestions.items).toHaveCount(2);
    await claim.facts.getByRole('combobox', { name: 'Place' }).focus();
    await page.keyboard.press('Alt+3');
    await expect(claim.facts.getByRole('textbox', { name: 'Time it is about' })).toHaveValue('since 2023');
    await page.keyboard.press('Alt+2');
    await expect(suggestions.region).toHaveCount(0);
    await expect(claim.facts.getByRole('combobox', { name: 'Said by' })).toHaveValue('');
  });

  test('passes from one to the next with the keyboard alone', async ({ open }) => {
    const { page } = await open(withClaim());
    const suggestions = new Suggestions((await openPage(page)).region);
    await suggestions.offer('Said by', 'Kremlin').focus();
    await page.keyboard.press('Enter');
    await expect(suggestions.offer('Said on', '6 October 2025')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(suggestions.offer('Said on', '6 October 2025')).toHaveCount(0);
    await expect(suggestions.items.first().getByRole('button').first()).toBeFocused();
  });

  test('has nothing that axe objects to', async ({ open }) => {
    const { page } = await open(withClaim());
    const claim = await openPage(page);
    await expect(new Suggestions(claim.region).items).toHaveCount(4);
    await claim.facts.getByRole('textbox', { name: 'Said on' }).fill('last Monday');
    await expect(claim.facts).toContainText('Understood as 6 October 2025');
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('a date field understands plain words, and shows how before they are taken', async ({ open }) => {
  const { page } = await open(withClaim());
  const { facts } = await openPage(page);
  const said = facts.getByRole('textbox', { name: 'Said on' });
  const about = facts.getByRole('textbox', { name: 'Time it is about' });
  await said.fill('last Mon');
  await expect(facts.getByRole('status')).toHaveText('Understood as 6 October 2025');
  await said.fill('the day before the storm');
  await expect(facts.getByRole('status')).toHaveText('Not understood as a date; will be kept as written');
  await said.fill('29 September');
  await said.press('Enter');
  await expect(said).toHaveAccessibleDescription('29 September 2025');
  // What it is about is counted from when it was said.
  await about.fill('the day before');
  await about.fill('yesterday');
  await expect(facts.getByRole('status')).toHaveText('Understood as 28 September 2025');
  await about.press('Escape');
  await expect(about).toHaveValue('');
});

test.describe('claims that say nearly the same', () => {
  const report = { id: 'report', title: 'A report', text: 'The office said that more than 67,100 people died in the war. Others counted about 65,000 people who died in the war.' };
  const withAlike = () => {
    const project = projectOf([report, brief]);
    return { ...project, commands: [...project.commands, claimNamed('c1', 'More than 67,100 people have died in the war.', { speaker: 'The office' }), claimNamed('c2', 'The bridge will be finished.')] };
  };
  const rows = (page: Page) => page.getByRole('list', { name: 'Claims in this project' }).getByRole('listitem');
  const alike = (page: Page) => inspector(page).getByRole('list', { name: 'Claims that say nearly the same' }).getByRole('listitem');

  test('are offered before a claim is made of a passage, which goes to one of them by a key instead', async ({ open }) => {
    const reader = await open(withAlike());
    const { page } = reader;
    await reader.select('more than 67,100 people died in the war');
    await page.keyboard.press('c');
    await expect(alike(page)).toHaveCount(1);
    await expect(alike(page)).toContainText('Unchecked · The office · 0 pieces of evidence');
    await expect(rows(page)).toHaveCount(2);
    await page.keyboard.press('Alt+1');
    await expect(inspector(page).getByRole('textbox', { name: 'Statement' })).toHaveValue('More than 67,100 people have died in the war.');
    await expect(inspector(page).getByRole('group', { name: 'Where it is said, and context' })).toContainText('more than 67,100 people died in the war');
    await expect(rows(page)).toHaveCount(2);
    // Asked again, the same passage leads to the claim that it states by now.
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(alike(page)).toContainText('The passage states this claim');
  });

  test('say where their numbers differ, take the passage as what the key says, or give way to a new claim', async ({ open }) => {
    const reader = await open(withAlike());
    const { page } = reader;
    await reader.select('about 65,000 people who died in the war');
    await page.keyboard.press('c');
    await expect(alike(page)).toContainText('gives other numbers');
    await expect(alike(page).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('-');
    await expect(inspector(page).getByRole('group', { name: 'Against' })).toContainText('about 65,000 people who died in the war');
    await page.getByRole('toolbar', { name: 'Project' }).getByRole('button', { name: 'Undo' }).click();
    await expect(inspector(page).getByRole('group', { name: 'Against' })).not.toContainText('65,000');
    await inspector(page).getByRole('button', { name: 'Back to cards' }).click();
    await reader.card('about 65,000 people').getByRole('blockquote').click();
    await page.keyboard.press('c');
    await expect(alike(page)).toHaveCount(1);
    await page.keyboard.press('c');
    await expect(inspector(page).getByRole('textbox', { name: 'Statement' })).toHaveValue('about 65,000 people who died in the war');
    await expect(rows(page)).toHaveCount(3);
  });

  test('are shown while one is written in the user’s own words', async ({ open }) => {
    const { page } = await open(withAlike());
    await page.getByRole('button', { name: 'New claim' }).click();
    await expect(inspector(page).getByRole('textbox', { name: 'Statement' })).toBeFocused();
    await page.keyboard.type('Nobody knows ');
    await expect(alike(page)).toHaveCount(0);
    await page.keyboard.type('that in the war more than 67,100 people died');
    await expect(alike(page)).toHaveCount(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Alt+1');
    await expect(inspector(page).getByRole('combobox', { name: 'Said by' })).toHaveValue('The office');
    await expect(rows(page)).toHaveCount(2);
  });
});

test('figures of two sources that do not fit are hinted at with both, in the list and on the page, and can be put aside', async ({ open }) => {
  const other = { id: 'other', title: 'Another brief', text: 'About 65,000 people have been killed, the office wrote. Turnout was 60 per cent.' };
  const project = projectOf([brief, other]);
  const { page } = await open({ ...project, commands: [...project.commands, claimNamed('c1', 'Many people have died.'), tie('c1', brief, 'more than 67,100 people had died since 2023', 'states'), tie('c1', other, 'About 65,000 people have been killed', 'context')] });
  const claim = await openPage(page);
  const hints = claim.region.getByRole('region', { name: 'Hints' });
  await expect(claim.evidence('Context')).toHaveCount(1);
  await claim.setStance(claim.evidence('Context'), 'Supports');
  const words = 'Figures that do not fit together: “more than 67,100 people” (A brief), “About 65,000 people” (Another brief).';
  await expect(hints).toContainText(words);
  await expect(page.getByRole('list', { name: 'Claims in this project' })).toContainText(`1 hint: ${words}`);
  await hints.getByRole('button', { name: 'Put aside' }).click();
  await expect(page.getByRole('textbox', { name: 'Why this is no matter' })).toBeFocused();
  await page.keyboard.type('Counted on different days.');
  await page.keyboard.press('Enter');
  await expect(hints.getByText('1 hint put aside')).toBeVisible();
});
