import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

test('a first start opens the sample project, marked and with a claim weighed from both sides', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  await expect(window.sources).toHaveCount(2);
  await window.reader.shown();
  await expect(window.reader.document.getByRole('heading').first()).toBeVisible();
  await expect(window.reader.cards.first()).toBeVisible();
  expect((await window.reader.painted()).length).toBeGreaterThan(0);
  await expect(window.tags.filter({ hasText: 'Figure' })).toBeVisible();
  await expect(window.bar.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');

  await window.openClaim(/./);
  await expect(window.claim.evidence('For').first()).toBeVisible();
  await expect(window.claim.evidence('Against').first()).toBeVisible();
});

test('a source comes in by dropping a file, by pasting, and through the menu', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const dropped = join(profile.projects, 'dropped.md');
  writeFileSync(dropped, '# Dropped brief\n\nThe *mayor* said so.\n');
  await window.drop(dropped);
  await expect(window.reader.document).toHaveAccessibleName('Text of Dropped brief');
  await expect(window.reader.document.getByRole('heading', { name: 'Dropped brief' })).toBeVisible();

  await window.paste('Pasted statement\n\nNobody disputes the figure.');
  await expect(window.reader.document.getByText('Nobody disputes the figure.')).toBeVisible();

  const chosen = join(profile.projects, 'chosen.txt');
  writeFileSync(chosen, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Chosen text, in UTF-16: żółć 😀\r\nSecond line.', 'utf16le')]));
  await window.importByDialog(chosen);
  await expect(window.reader.document.getByText('żółć 😀')).toBeVisible();
  await expect(window.sources).toHaveCount(5);
});

test('a file that cannot be imported is refused in words and changes nothing', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const files = {
    empty: join(profile.projects, 'empty.txt'),
    binary: join(profile.projects, 'binary.txt'),
    good: join(profile.projects, 'good.txt'),
  };
  writeFileSync(files.empty, '');
  writeFileSync(files.binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  writeFileSync(files.good, 'A good text.');
  await window.importByDialog(files.empty, files.binary, files.good, join(profile.projects, 'missing.txt'));
  await expect(window.reader.document.getByText('A good text.')).toBeVisible();
  for (const name of ['empty.txt', 'binary.txt', 'missing.txt']) await expect(window.page.getByText(name).first()).toBeVisible();
  await expect(window.sources).toHaveCount(3);

  await window.importByDialog(files.good);
  await window.said('is in this project already');
  await expect(window.sources).toHaveCount(3);
});
