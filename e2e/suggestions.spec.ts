import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { Suggestions } from './pages/suggestions.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

const report = '---\ntitle: Dated report\ndate: 2025-10-07\nlang: en\n---\n\nTalks went on. The harbour office noted on Monday that the new bridge had cost 40 million crowns since 2023.\n\nNobody else counted.';

test('a claim gets its facts from the text by keys alone; the same said elsewhere goes to it; what does not fit is hinted at', async ({ launchApp, profile }) => {
  const file = join(profile.projects, 'dated.md');
  writeFileSync(file, report);
  const launched = await launchApp();
  let window = await new AppWindow(launched).ready();
  const { page, reader, inspector } = window;
  await window.importByDialog(file);
  await expect(reader.document).toHaveAccessibleName('Text of Dated report');
  await reader.select('the new bridge had cost 40 million crowns since 2023');
  await page.keyboard.press('c');
  const suggestions = new Suggestions(inspector);
  await expect(suggestions.offer('Said on', '6 October 2025')).toContainText('“Monday” counted from the source’s date, 7 October 2025');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+3');
  const facts = inspector.getByRole('group', { name: 'Facts' });
  await expect(facts.getByRole('combobox', { name: 'Said by' })).toHaveValue('harbour office');
  await expect(facts.getByRole('textbox', { name: 'Said on' })).toHaveValue('6 October 2025');
  await expect(facts.getByRole('textbox', { name: 'Time it is about' })).toHaveValue('since 2023');
  await expect(suggestions.region).toHaveCount(0);
  await window.saved();

  // Another source says so too, with another figure.
  await window.paste('Audit\n\nIn truth the new bridge had cost 60 million crowns.');
  await expect(reader.document).toHaveAccessibleName('Text of Audit');
  await reader.select('the new bridge had cost 60 million crowns');
  await page.keyboard.press('c');
  const alike = inspector.getByRole('list', { name: 'Claims that say nearly the same' }).getByRole('listitem');
  await expect(alike).toContainText('the new bridge had cost 40 million crowns since 2023');
  await expect(alike.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('-');
  const conflict = 'Figures that do not fit together: “40 million crowns” (Dated report), “60 million crowns” (Audit).';
  await expect(inspector.getByRole('list', { name: 'Hints' })).toContainText(conflict);
  await window.undo();
  await expect(inspector).not.toContainText(conflict);
  await window.redo();
  await expect(inspector).toContainText(conflict);
  await window.saved();
  await launched.close();

  window = await new AppWindow(await launchApp()).ready();
  // Its row is the last of many.
  await window.page.keyboard.press('ControlOrMeta+k');
  await expect(window.page.getByRole('dialog', { name: 'All commands' }).getByRole('combobox')).toBeFocused();
  await window.page.keyboard.type('new bridge had cost 40');
  await window.page.keyboard.press('Enter');
  await expect(window.claim.region.getByRole('region', { name: 'Hints' })).toContainText(conflict);
});

test('every passage that states a claim suggests facts, what several say comes once, and each says where it is from', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader, inspector } = window;
  await window.paste('Harbour notes\n\nThe new bridge had cost 40 million crowns, Brandvold said.');
  await expect(reader.document).toHaveAccessibleName('Text of Harbour notes');
  await reader.select('The new bridge had cost');
  await page.keyboard.press('c');
  const suggestions = new Suggestions(inspector);
  await expect(suggestions.offer('Said by', 'Brandvold')).not.toContainText('Harbour notes');
  await page.keyboard.press('Control+Shift+P');
  await window.paste('Town paper\n\nIlse Brandvold said in May 2024 that the new bridge had cost 40 million crowns.');
  await expect(reader.document).toHaveAccessibleName('Text of Town paper');
  await reader.select('the new bridge had cost 40 million crowns');
  await page.keyboard.press('=');
  await window.openClaim('The new bridge had cost');
  const onPage = new Suggestions(window.claim.region);
  await expect(onPage.offer('Said by', 'Ilse Brandvold')).toContainText('Harbour notes and 1 other passage');
  await expect(onPage.offer('Said on', 'May 2024')).toContainText('Town paper');
});

test('the sample’s conflict of figures, its suggestions and its alike claims have nothing that axe objects to', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, claim } = window;
  await window.openClaim('At least 67,100 Palestinians');
  await expect(claim.region.getByRole('region', { name: 'Hints' })).toContainText('“At least 67,100 Palestinians” (Putin and Netanyahu confer on the eve of an…), “More than 67,000 Palestinians” (Gaza after two years');
  expect(await axeViolations(page), 'a conflict of figures').toEqual([]);
  const speaker = claim.facts.getByRole('combobox', { name: 'Said by' });
  await speaker.fill('');
  await speaker.press('Enter');
  await expect(new Suggestions(claim.region).offer('Said by', 'unnamed reports')).toBeVisible();
  expect(await axeViolations(page), 'suggestions').toEqual([]);
  await window.chooseMenu('Claims', 'New claim…');
  await page.keyboard.type('More than 67,000 Palestinians have been killed in the Gaza Strip');
  await expect(window.inspector.getByRole('list', { name: 'Claims that say nearly the same' })).toBeVisible();
  expect(await axeViolations(page), 'alike claims').toEqual([]);
});
