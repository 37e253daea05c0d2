import { AppWindow } from './pages/app-window.ts';
import { ClaimsTablePage } from './pages/claims-table-page.ts';
import { EvidenceMapPage } from './pages/evidence-map-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { expect, test } from './support/launch.ts';

test('beside the views of all claims the inspector sums up what has the keys, and leads to it', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const glance = window.inspector.getByRole('region', { name: 'At a glance' });
  const summary = glance.getByRole('article');

  const table = new ClaimsTablePage(page);
  await table.open();
  await expect(summary).toHaveAccessibleName(/^The war in Gaza/);
  await table.typeAhead('at least 67');
  await expect(summary).toHaveAccessibleName(/^At least 67,100 Palestinians/);
  await expect(summary.getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveText(['1 states it', '1 for', '2 context']);
  await expect(summary.getByRole('list', { name: 'Hints' })).toContainText('“More than 67,000 Palestinians” (Gaza after two years');
  await expect(summary.getByText('Said by', { exact: true })).toBeVisible();
  await summary.getByRole('button', { name: 'Open its page' }).click();
  await expect(page.getByRole('region', { name: /^Claim: At least 67,100/ })).toBeVisible();
  await expect(window.inspector.getByText('Choose a piece of evidence')).toBeVisible();
  await window.claim.evidence('For').first().focus();
  await expect(glance.getByRole('listitem', { name: /^Highlight: More than 67,000 Palestinians/ })).toBeVisible();

  await window.chooseMenu('Go', 'Timeline of claims');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('group', { name: 'The Kremlin: 1 claim' }).getByRole('button').focus();
  await expect(summary).toHaveAccessibleName(/^The call between Putin/);

  await window.chooseMenu('Go', 'Matrix of tags, sources and verdicts');
  const cell = page.getByRole('region', { name: 'Matrix' }).getByRole('gridcell', { name: /^Hedge and Follow up: / });
  await cell.focus();
  await expect(summary).toHaveText([/^Tag\s*Hedge/, /^Tag\s*Follow up/]);

  const map = new EvidenceMapPage(page);
  await map.open();
  await map.box(/^Claim: At least 67,100/).or(map.box(/At least 67,100/)).first().focus();
  await expect(summary).toHaveAccessibleName(/^At least 67,100/);
  await map.box(/^Source: Gaza after two years/).or(map.box(/Gaza after two years: figures, dates and a plan/)).first().focus();
  await expect(summary).toHaveAccessibleName(/^Gaza after two years/);

  const overview = new OverviewPage(page);
  await overview.open();
  await expect(window.inspector.getByText('Choose a figure')).toBeVisible();
  await overview.group('Claims by verdict').getByRole('button', { name: /^Mixed/ }).click();
  await overview.list('Mixed: 1 claim').getByRole('button', { name: /^Putin and Netanyahu discussed/ }).focus();
  await expect(summary).toHaveAccessibleName(/^Putin and Netanyahu discussed/);
});
