import type { Claim } from '../../src/core/model/claim.ts';
import type { Evidence } from '../../src/core/model/evidence.ts';
import type { Tag } from '../../src/core/model/tag.ts';
import { timeOf } from '../../src/core/model/time.ts';
import { ClaimsTablePage } from '../pages/claims-table-page.ts';
import { axeObjections } from '../support/axe.ts';
import { expect, test } from './support/harness.ts';
import { projectOf, type StartedProject } from './support/project.ts';

const at = '2026-01-02T09:00:00.000Z';

const claim = (id: string, statement: string, given: Partial<Claim> = {}, said = ''): Claim => ({
  id, statement, speaker: '', about: null, place: '', tagIds: [], verdict: 'unchecked', verdictHistory: [], confidence: null, status: 'open', assignee: '', note: null,
  dismissedHints: [], author: 'Ada', createdAt: at, modifiedAt: at, ...given, saidOn: timeOf(said),
});
const evidence = (claimId: string, stance: Evidence['stance'], quote = 'q', sourceId = 'a'): Evidence => ({
  id: `${claimId}-${stance}`, claimId, at: { kind: 'highlight', sourceId, id: 'h' }, quote, stance, strength: null, why: '', author: 'Ada', createdAt: at, modifiedAt: at,
});
const tag = (id: string, name: string): Tag =>
  ({ id, name, parentId: null, colour: 'teal', description: '', examples: [], archived: false, shortcut: null, order: 1, createdAt: at, modifiedAt: at });

const few: readonly Claim[] = [
  claim('toll', 'More than 67,100 people have died', { speaker: 'The ministry', verdict: 'mixed', confidence: 60, tagIds: ['figure'] }, '2025-10-06'),
  claim('hours', 'All are freed within 72 hours', { speaker: 'Hamas', tagIds: ['deadline'] }, '2025-10-04'),
  claim('phase', 'The first phase is a withdrawal', { speaker: 'A mediator', verdict: 'supported', status: 'done' }, 'early on'),
  claim('aid', 'Aid doubled in September', { speaker: 'The ministry', verdict: 'refuted', confidence: 85, tagIds: ['figure'] }, '2025-09'),
];

function started(claims: readonly Claim[], links: readonly Evidence[] = []): StartedProject {
  const project = projectOf([{ id: 'a', title: 'First brief', text: 'A text to read.' }]);
  return { ...project, project: { ...project.project, records: { tags: [tag('figure', 'Figure'), tag('deadline', 'Deadline')], claims, evidence: links } } };
}

test('claims are filtered while typing, sorted by several columns and gathered in groups', async ({ open, page }) => {
  await open(started(few, [evidence('toll', 'supports'), evidence('toll', 'refutes')]));
  const table = new ClaimsTablePage(page);
  await table.open();
  await expect(table.count).toHaveText('4 claims');
  await table.filter('speaker:ministry -verdict:refuted', '1 of 4 claims');
  await expect.poll(() => table.statements()).toEqual(['More than 67,100 people have died']);
  await table.filter('/\\d{2} hours/', '1 of 4 claims');
  await table.filter('is:conflicting or said:2025-09', '2 of 4 claims');
  await table.filter('confidence:much', /./);
  await expect(table.view.getByRole('alert')).toHaveText(/^“much” is no confidence/);
  await table.filter('nothing', '0 of 4 claims');
  await table.view.getByRole('button', { name: 'Clear the filter' }).last().click();

  await table.head('Said by').click();
  await table.head('Said on').click({ modifiers: ['Shift'] });
  await expect(table.head('Said by')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => table.statements()).toEqual(['The first phase is a withdrawal', 'All are freed within 72 hours', 'Aid doubled in September', 'More than 67,100 people have died']);
  await table.head('Said on').click();
  await expect.poll(() => table.statements()).toEqual(['Aid doubled in September', 'All are freed within 72 hours', 'More than 67,100 people have died', 'The first phase is a withdrawal']);

  await table.group('By speaker');
  await expect.poll(() => table.statements()).toEqual([
    'A mediator1 claim', 'The first phase is a withdrawal', 'Hamas1 claim', 'All are freed within 72 hours', 'The ministry2 claims', 'Aid doubled in September', 'More than 67,100 people have died',
  ]);
  await table.row('The ministry2 claims').getByRole('gridcell').click();
  await expect(table.rows).toHaveCount(5);
  await expect(table.grid).toHaveAttribute('role', 'treegrid');
});

test('the table is walked, selected and changed with the keys alone', async ({ open, page }) => {
  await open(started(few));
  const table = new ClaimsTablePage(page);
  await table.open();
  const focused = page.locator(':focus');
  await expect(focused).toHaveText('More than 67,100 people have died');
  await table.field.click();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText('More than 67,100 people have died');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(focused).toHaveText('Open');
  await page.keyboard.press('Home');
  await page.keyboard.type('aid');
  await expect(focused).toHaveText('Aid doubled in September');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveRole('columnheader');
  await page.keyboard.press('Enter');
  await expect(table.head('Statement')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText('Aid doubled in September');

  await page.keyboard.press('Shift+ArrowDown');
  await expect(table.grid.locator('[role="row"][aria-selected="true"]')).toHaveCount(2);
  await expect(table.bulk).toContainText('2 selected');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(table.bulk).toContainText('4 selected');
  await page.keyboard.press('Escape');
  await expect(table.bulk).toBeHidden();
  await page.keyboard.press(' ');
  await expect(table.bulk).toContainText('1 selected');
  await page.keyboard.press(' ');

  // The cell of the speaker, changed to what another claim says.
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(focused).toHaveRole('combobox');
  await page.keyboard.type('ham');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(table.cell('All are freed', 4)).toHaveText('Hamas');
  await expect(focused).toHaveText('Hamas');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Somebody else');
  await page.keyboard.press('Escape');
  await expect(focused).toHaveText('Hamas');
});

test('a claim opens from its row with the keys, which come back to that row', async ({ open, page }) => {
  await open(started(few));
  const table = new ClaimsTablePage(page);
  await table.open();
  await table.cell('All are freed', 3).click();
  await page.keyboard.press('Alt+Enter');
  const claimPage = page.getByRole('region', { name: /^Claim: All are freed/ });
  // Its keys are there at once: a verdict is asked for.
  await expect(claimPage).toBeFocused();
  await page.keyboard.press('v');
  await expect(page.getByRole('dialog', { name: 'Verdict on this claim' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(table.cell('All are freed', 3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(table.cell('The first phase', 3)).toBeFocused();
});

test('many claims are changed at once, and each change is one step back', async ({ open, page }) => {
  await open(started(few));
  const table = new ClaimsTablePage(page);
  await table.open();
  await table.tick('More than 67,100');
  await table.tick('All are freed');
  await table.bulk.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'In work' }).click();
  await expect(table.rows.filter({ hasText: 'In work' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(table.rows.filter({ hasText: 'In work' })).toHaveCount(0);

  await table.bulk.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('radio', { name: /^All are freed/ }).check();
  await page.getByRole('button', { name: 'Merge 2' }).click();
  // What was made of them is shown as a page.
  await expect(page.getByRole('tab', { name: 'All are freed', exact: false, selected: true })).toBeVisible();
  await table.open();
  await expect(table.count).toHaveText('3 claims');
  await expect(table.row('All are freed')).toContainText('Figure');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(table.count).toHaveText('4 claims');
});

test('a view is saved, changed and left; axe finds nothing to object to', async ({ open, page }) => {
  await open(started(few));
  const table = new ClaimsTablePage(page);
  await table.open();
  await table.filter('tag:figure', '2 of 4 claims');
  await table.view.getByRole('button', { name: 'Save view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Figures');
  await page.keyboard.press('Enter');
  await expect(table.views.getByRole('button', { name: 'Figures' })).toHaveAttribute('aria-pressed', 'true');
  await table.views.getByRole('button', { name: 'All claims' }).click();
  await expect(table.count).toHaveText('4 claims');
  await table.views.getByRole('button', { name: 'Figures' }).click();
  await expect(table.count).toHaveText('2 of 4 claims');
  await table.group('By verdict');
  await table.view.getByRole('button', { name: 'Save changes' }).click();
  await expect(table.view.getByRole('button', { name: 'Save changes' })).toBeHidden();
  await table.tick('Aid doubled');
  expect(await axeObjections(page)).toEqual([]);
});

test('ten thousand claims are on the page only where they are in view', async ({ open, page }) => {
  const many = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, `Claim number ${String(i).padStart(5, '0')}`, { speaker: `Speaker ${i % 7}` }));
  await open(started(many));
  const table = new ClaimsTablePage(page);
  await table.open();
  await expect(table.count).toHaveText('10,000 claims');
  await expect(table.grid).toHaveAttribute('aria-rowcount', '10001');
  expect(await table.rows.count()).toBeLessThan(60);
  await table.rows.first().locator('[aria-colindex="1"]').click();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(page.locator(':focus')).toHaveText('Open');
  await expect(table.row('Claim number 09999')).toBeVisible();
  await expect(table.row('Claim number 09999')).toHaveAttribute('aria-rowindex', '10001');
  // The row with the focus stays on the page, wherever the table is scrolled to.
  await table.grid.hover();
  await page.mouse.wheel(0, -500_000);
  await expect(table.row('Claim number 00000')).toBeAttached();
  await expect(page.locator(':focus')).toHaveText('Open');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveText('Claim number 09999');
});

test('hints on figures of many claims come while one works, and the table says how far they are', async ({ open, page }) => {
  const many = Array.from({ length: 1_500 }, (_, i) => claim(`c${i}`, `Claim number ${String(i).padStart(5, '0')}`));
  const links = many.flatMap(({ id }, i) => [evidence(id, 'states', `On that day ${10_000 + i} people died in the flood.`), evidence(id, 'supports', `${i % 10 === 0 ? 50_000 + i : 10_000 + i} people died in the flood on that day.`, 'b')]);
  const project = started(many, links);
  await open(project);
  const table = new ClaimsTablePage(page);
  // Looked for by the page itself: it is there for as long as the machine takes, which may be shorter than a question from here.
  const told = page.evaluate(() => new Promise<string>((resolve) => {
    new MutationObserver((_, observer) => {
      const name = document.querySelector('progress')?.getAttribute('aria-label') ?? '';
      if (name === '') return;
      observer.disconnect();
      resolve(name);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  }));
  await table.open();
  expect(await told).toMatch(/^Reading figures… [\d,]+ of 1,500$/);
  // Nothing waits for it.
  await table.filter('00021', '1 of 1,500 claims');
  await table.filter('hint:figures', '150 of 1,500 claims');
  await expect(table.view.getByRole('progressbar')).toHaveCount(0);
  await table.head('Hints').click();
  await expect.poll(async () => (await table.statements())[0]).toBe('Claim number 00000');
});
