import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

const text = [
  'The ministry said on Monday that 67,100 people had died since the war began.',
  'Aid groups put the number higher, and the ministry has not answered them.',
  'قالت الوزارة يوم الاثنين إن العدد أعلى من ذلك بكثير.',
].join('\n\n');

async function open(launchApp: Parameters<Parameters<typeof test>[2]>[0]['launchApp']): Promise<AppWindow> {
  const window = await new AppWindow(await launchApp()).ready();
  await window.paste(text);
  await expect(window.reader.document.getByText('The ministry said')).toBeVisible();
  return window;
}

test('a passage is highlighted, tagged, annotated and made a claim, each with one key', async ({ launchApp }) => {
  const window = await open(launchApp);
  const { page, reader } = window;
  await reader.select('67,100 people');
  await page.keyboard.press('h');
  const card = reader.card('67,100 people');
  await expect(card).toBeVisible();
  await expect.poll(async () => (await reader.painted()).map((range) => range.text)).toContain('67,100 people');

  await page.keyboard.press('1');
  await expect(card.getByText('Figure')).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('Counted by **whom**? ');
  await page.keyboard.press('Escape');
  await expect(card.getByText('Counted by whom?')).toBeVisible();
  await expect(card.locator('strong')).toHaveText('whom');

  await card.click();
  await page.keyboard.press('c');
  await expect(window.claims.filter({ hasText: '67,100 people' })).toBeVisible();
  await window.saved();
});

test('a tag is created while tagging, and several are applied', async ({ launchApp }) => {
  const window = await open(launchApp);
  const { page, reader } = window;
  await reader.select('the number higher');
  await page.keyboard.press('t');
  await page.keyboard.type('Counter-claim');
  await page.keyboard.press('Enter');
  const card = reader.card('the number higher');
  await expect(card.getByText('Counter-claim')).toBeVisible();
  await page.keyboard.press('5');
  await expect(card.getByText('Hedge')).toBeVisible();
  await expect(window.tags.filter({ hasText: 'Counter-claim' })).toBeVisible();
});

test('a passage is selected with the keyboard alone', async ({ launchApp }) => {
  const { page, reader } = await open(launchApp);
  await reader.document.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('h');
  await expect(reader.card('The ministry said')).toBeVisible();
});

test('overlapping and nested highlights can each be hovered and selected', async ({ launchApp }) => {
  const { page, reader } = await open(launchApp);
  for (const quote of ['said on Monday that 67,100 people', 'Monday that 67,100 people had died', '67,100']) {
    await reader.select(quote);
    await page.keyboard.press('h');
    await expect(reader.card(quote)).toBeVisible();
  }
  const painted = new Map((await reader.painted()).map((range) => [range.text, range.name]));
  expect(new Set(painted.values()).size, 'each is painted in a lane of its own').toBeGreaterThanOrEqual(3);

  const { x, y } = await reader.placeOf('67,100');
  await page.keyboard.press('Escape');
  const reached = new Set<string>();
  let last = '';
  for (let click = 0; click < 3; click++) {
    await page.mouse.click(x, y);
    const current = page.locator('[role="listitem"][aria-current="true"]');
    await expect(current).toHaveCount(1);
    // Each click reaches another one.
    await expect(current).not.toHaveAttribute('aria-label', last);
    last = (await current.getAttribute('aria-label'))!;
    reached.add(last);
  }
  expect(reached).toEqual(new Set(['Highlight: 67,100', 'Highlight: said on Monday that 67,100 people', 'Highlight: Monday that 67,100 people had died']));
});

test('right-to-left text is selected and marked as it reads', async ({ launchApp }) => {
  const { page, reader } = await open(launchApp);
  await reader.select('يوم الاثنين');
  await page.keyboard.press('h');
  await expect(reader.card('يوم الاثنين')).toBeVisible();
});

test('cards and passages find each other', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  const quote = 'the resolutions of the United Nations';
  await reader.shown();
  for (let step = 0; step < 6; step++) await page.keyboard.press('j');
  await expect(reader.card(quote)).toHaveAttribute('aria-current', 'true');
  await expect.poll(async () => (await reader.painted()).filter(({ name }) => name.includes('selected')).map((range) => range.text).join('')).toBe(quote);

  const { x, y } = await reader.placeOf('a day before the war');
  await page.mouse.click(x, y);
  await expect(reader.card('a day before the war')).toHaveAttribute('aria-current', 'true');
});
