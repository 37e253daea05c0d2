import type { Page } from '@playwright/test';
import { ClaimPage } from '../pages/claim-page.ts';
import { axeObjections } from '../support/axe.ts';
import { claimNamed, tie } from './support/claims.ts';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';

const brief = {
  id: 'brief', title: 'A brief', highlights: [{ quote: 'more than 67,100 people', tags: ['Figure'] }],
  text: 'The ministry said on Monday that more than 67,100 people had died.\n\nAid groups put the number higher.',
};
const report = { id: 'report', title: 'A report', text: Array.from({ length: 40 }, (_, i) => `In week ${i + 1} the office counted ${1000 + i} deaths, as it said.`).join(' ') };
const tags = [{ name: 'Figure', colour: 'blue', shortcut: '1' }] as const;
const started = () => projectOf([brief, report], tags);
const statement = '67,100 people have died.';

/** Returns the project with one claim and that much evidence for it. */
const weighed = (pieces: number) => {
  const project = started();
  const ties = Array.from({ length: pieces }, (_, i) => tie('c1', report, `week ${i + 1} the office`, 'supports'));
  return { ...project, commands: [...project.commands, claimNamed('c1', statement, { speaker: 'The ministry' }), tie('c1', brief, 'Aid groups put the number higher.', 'refutes'), ...ties] };
};

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const rows = (page: Page) => page.getByRole('list', { name: 'Claims in this project' }).getByRole('listitem');
const openPage = async (page: Page): Promise<ClaimPage> => {
  await rows(page).first().getByRole('button').first().click();
  const claim = new ClaimPage(page);
  await expect(claim.region).toBeVisible();
  return claim;
};

test.describe('a claim made while reading', () => {
  test('is left for the cards by Escape, with the passage still selected', async ({ open }) => {
    const reader = await open(started());
    const { keyboard } = reader.page;
    await reader.select('Aid groups');
    await keyboard.press('c');
    await expect(inspector(reader.page).getByRole('textbox', { name: 'Statement' })).toHaveValue('Aid groups');
    await keyboard.press('Escape');
    await expect(reader.card('Aid groups')).toHaveAttribute('aria-current', 'true');
  });

  test('is shown again, and not made twice, by a second press of the key', async ({ open }) => {
    const { page, cards } = await open(started());
    await cards.first().getByRole('blockquote').click();
    await page.keyboard.press('c');
    await expect(rows(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(inspector(page).getByRole('textbox', { name: 'Statement' })).toHaveValue('more than 67,100 people');
    await expect(rows(page)).toHaveCount(1);
  });

  test('is weighed in the inspector and given a verdict', async ({ open }) => {
    const { page, cards } = await open(started());
    await cards.first().click();
    await page.keyboard.press('c');
    const pane = inspector(page);
    await expect(pane.getByRole('textbox', { name: 'Statement' })).toHaveValue('more than 67,100 people');
    await pane.getByRole('button', { name: /^Verdict: / }).click();
    await page.keyboard.press('4');
    await page.keyboard.type('Two counts');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toContainText('Mixed');
    await pane.getByRole('combobox', { name: /^Stance/ }).click();
    await page.getByRole('option', { name: 'Refutes' }).click();
    await expect(pane.getByRole('group', { name: 'Against' })).toContainText('more than 67,100 people');
    await pane.getByRole('button', { name: 'Detach this evidence' }).click();
    await pane.getByRole('button', { name: 'Attach the selected highlight' }).click();
    await page.getByRole('menuitem', { name: 'Supports' }).click();
    await expect(pane.getByRole('group', { name: 'For', exact: true })).toContainText('more than 67,100 people');
  });
});

test.describe('the page of a claim', () => {
  test('shows quotes in their sentences, and changes facts and tags in place', async ({ open }) => {
    const { page } = await open(weighed(1));
    const claim = await openPage(page);
    await expect(claim.evidence('For')).toContainText('In week 1 the office counted 1000 deaths, as it said.');
    await expect(claim.facts.getByRole('combobox', { name: 'Said by' })).toHaveValue('The ministry');
    await claim.facts.getByRole('textbox', { name: 'Said on' }).fill('2025-10-06');
    await page.keyboard.press('Enter');
    await expect(claim.facts).toContainText('6 October 2025');
    await claim.facts.getByRole('button', { name: 'Add tag' }).click();
    await page.keyboard.type('Deaths');
    await page.keyboard.press('Enter');
    await expect(claim.facts.getByRole('button', { name: 'Deaths', exact: true })).toBeVisible();
    await claim.statement.fill('67,100 people had died by Monday.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('tab', { name: '67,100 people had died by Monday.' })).toBeVisible();
    expect(await axeObjections(page)).toEqual([]);
  });

  test('offers the speakers of other claims while one is typed, taken by the keys or the mouse', async ({ open }) => {
    const project = weighed(1);
    const { page } = await open({ ...project, commands: [...project.commands, claimNamed('c2', 'More are missing.', { speaker: 'Aid groups' }), claimNamed('c3', 'It rained.', { speaker: 'The ministry of health' })] });
    await rows(page).filter({ hasText: 'It rained.' }).getByRole('button').first().click();
    const { facts } = new ClaimPage(page);
    const speaker = facts.getByRole('combobox', { name: 'Said by' });
    const offers = facts.getByRole('listbox', { name: 'Said by' }).getByRole('option');
    await speaker.fill('MINIST');
    await expect(offers).toHaveText(['The ministry', 'The ministry of health']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(speaker).toHaveValue('The ministry');
    await expect(offers).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await offers.getByText('Aid groups').click();
    await expect(speaker).toHaveValue('Aid groups');
    // Escape takes the offers away first, and then what was written.
    await speaker.fill('a');
    await page.keyboard.press('Escape');
    await expect(offers).toHaveCount(0);
    await expect(speaker).toHaveValue('a');
    await page.keyboard.press('Escape');
    await expect(speaker).toHaveValue('Aid groups');
  });

  test('is walked through by arrow keys, which stop once in each column for Tab', async ({ open }) => {
    const { page } = await open(weighed(30));
    const claim = await openPage(page);
    await claim.evidence('For').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(claim.evidence('For').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(claim.evidence('Against')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('End');
    await expect(claim.region.getByRole('button', { name: 'Show 12 more' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(claim.evidence('For')).toHaveCount(24);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect(claim.evidence('For').first()).toBeVisible();
    await expect(claim.region.getByText('29 passages')).toBeVisible();
    await expect(page.locator(':focus')).toHaveAttribute('data-evidence', /./);
  });

  test('takes a page of the web as evidence, by its address, and keeps its words', async ({ open }) => {
    const { page } = await open(weighed(0));
    const claim = await openPage(page);
    await claim.region.getByRole('button', { name: 'Add a page of the web' }).click();
    const form = page.getByRole('form', { name: 'A page of the web as evidence' });
    await form.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
    await form.getByRole('button', { name: 'Add as evidence' }).click();
    await expect(form.getByRole('alert')).toHaveText('Enter an address that begins with http:// or https://.');
    await form.getByRole('textbox', { name: 'Address' }).fill('https://example.org/report');
    await form.getByRole('textbox', { name: 'Title' }).fill('A report');
    await form.getByRole('textbox', { name: 'Looked at on' }).fill('2025-10-08');
    await form.getByRole('textbox', { name: 'Words copied from it' }).fill('67,139 people killed');
    await form.getByRole('button', { name: 'Add as evidence' }).click();
    const piece = claim.evidence('For');
    await expect(piece).toContainText('67,139 people killed');
    await expect(piece).toContainText('https://example.org/report');
    await expect(piece).toContainText('looked at on 8 October 2025');
    // Nothing on the page leads out of the app.
    await expect(claim.region.getByRole('link')).toHaveCount(0);
    await piece.hover();
    await piece.getByRole('button', { name: 'Edit this page of the web' }).click();
    await piece.getByRole('textbox', { name: 'Title' }).fill('The report');
    await page.keyboard.press('Enter');
    await expect(piece).toContainText('The report');
  });

  test('keeps the quote of a passage whose highlight is gone', async ({ open }) => {
    const reader = await open(weighed(0));
    const { page } = reader;
    await reader.card('Aid groups put the number higher.').getByRole('blockquote').click();
    await page.keyboard.press('Delete');
    const claim = await openPage(page);
    await expect(claim.evidence('Against')).toContainText('Aid groups put the number higher.');
    await expect(claim.evidence('Against')).toContainText('The highlight is gone; its quote is kept here.');
  });
});

test('a list of many claims is walked through by keys, with the pinned one first', async ({ open }) => {
  const project = started();
  const { page } = await open({ ...project, commands: [...project.commands, ...Array.from({ length: 500 }, (_, i) => claimNamed(`c${i}`, `Claim number ${i}`))] });
  await rows(page).first().getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(rows(page).filter({ hasText: 'Claim number 499' }).getByRole('button').first()).toBeFocused();
  expect(await rows(page).count()).toBeLessThan(60);
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.keyboard.press('Home');
  await expect(rows(page).first()).toContainText('Claim number 499');
  await expect(rows(page).first()).toContainText('Pinned');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: 'Claim: Claim number 499' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Second half' })).toBeVisible();
});

test('hints of conflicts are given with their reasons, put aside with one, and come back when their matter changes', async ({ open }) => {
  const reader = await open(weighed(1));
  const { page } = reader;
  const conflict = 'Evidence conflicts: 1 piece supports the claim, 1 refutes it.';
  await expect(rows(page).first()).toContainText(`1 hint: ${conflict}`);
  const claim = await openPage(page);
  const hints = claim.region.getByRole('region', { name: 'Hints' });
  await expect(hints).toContainText(conflict);
  expect(await axeObjections(page)).toEqual([]);
  await hints.getByRole('button', { name: 'Put aside' }).click();
  await expect(page.getByRole('textbox', { name: 'Why this is no matter' })).toBeFocused();
  await page.keyboard.type('Counted on different days.');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).not.toContainText('hint');
  await hints.getByText('1 hint put aside').click();
  await expect(hints).toContainText('Counted on different days.');
  await hints.getByRole('button', { name: 'Bring back' }).click();
  await expect(rows(page).first()).toContainText('1 hint');
  await hints.getByRole('button', { name: 'Put aside' }).click();
  await expect(page.getByRole('textbox', { name: 'Why this is no matter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).not.toContainText('hint');
  await reader.run(tie('c1', report, 'week 7 the office', 'supports'));
  await expect(hints).toContainText('Evidence conflicts: 2 pieces support the claim, 1 refutes it.');
});
