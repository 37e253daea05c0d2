import { EvidenceMapPage } from '../pages/evidence-map-page.ts';
import { claimNamed, tie } from './support/claims.ts';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';

const brief = { id: 'brief', title: 'A brief', text: 'The bridge cost 4 million, the council said.' };

test('a map of too many claims says what it leaves out and how to see it, and follows its filter while one types', async ({ open, page }) => {
  const project = projectOf([brief]);
  const claims = Array.from({ length: 320 }, (_, i) => claimNamed(`c${i}`, `Claim number ${i} about the bridge`));
  await open({ ...project, commands: [...project.commands, ...claims, tie('c7', brief, 'The bridge cost 4 million', 'supports')] });
  const map = new EvidenceMapPage(page);
  await map.open();
  await expect(map.sum).toHaveText('1 claim, 1 source or site');
  await map.choose(/^Claims/, 'All claims');
  await expect(map.sum).toHaveText('299 claims, 1 source or site21 claims are left out: the map shows 300 boxes at most, those with the most evidence first. Filter to see others.');
  await map.filter.click();
  await page.keyboard.type('number 319');
  await expect(map.filter).toHaveValue('number 319');
  await expect(map.sum).toHaveText('1 claim, 0 sources and sites');
  await expect(map.box('Claim: Claim number 319 about the bridge · Unchecked · No evidence')).toBeVisible();
});

test('a project without claims says how to make one', async ({ open, page }) => {
  await open(projectOf([brief]));
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(page.getByText('No claims yet').last()).toBeVisible();
});
