import type { Page } from '@playwright/test';
import type { Settings } from '../../src/core/model/settings.ts';
import type { RawBridge } from '../../src/ipc/bridge.ts';
import { allThemes, axeViolations } from '../support/axe.ts';
import { projectOf } from './support/project.ts';
import { expect, test } from './support/harness.ts';
import type { ReaderDriver } from './support/reader-driver.ts';

const brief = 'The ministry said on Monday that more than 67,100 people had died.\n\nAid groups put the number higher.';
const other = 'A second brief says 66,000.';
const started = () => projectOf(
  [
    { id: 'brief', title: 'A brief', text: brief, highlights: [{ quote: 'more than 67,100 people', tags: ['Figure'], note: 'Says *who*?' }] },
    { id: 'other', title: 'Another brief', text: other },
  ],
  [{ name: 'Figure', colour: 'blue', shortcut: '1' }, { name: 'Date', colour: 'teal' }],
);

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const tags = (page: Page) => page.getByRole('treeitem');
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

/** Returns the widths of the panes as the host remembers them, in percent. */
const storedLayout = (page: Page): Promise<Settings['layout']> =>
  page.evaluate(async () => {
    const { claimwright } = window as unknown as { readonly claimwright: RawBridge };
    const answer = (await claimwright.getApp(null)) as { readonly value: { readonly settings: Settings } };
    return answer.value.settings.layout;
  });

/** Drops files of these names and contents on the window; a number is a size in bytes. */
async function drop(page: Page, files: readonly (readonly [name: string, content: string | number])[], type: 'drop' | 'dragover' = 'drop'): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, content] of given) data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
    return data;
  }, files);
  await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

test.describe('bringing sources in', () => {
  test('dropped files are shown where they will land, then the first is open; one that is known offers itself', async ({ open }) => {
    const { page } = await open(started());
    await drop(page, [['new.txt', 'x']], 'dragover');
    await expect(page.getByText('Drop to import')).toBeVisible();
    await drop(page, [['new.txt', 'Fresh text.'], ['again.txt', other]]);
    await expect(page.getByText('Drop to import')).toBeHidden();
    await expect(page.getByRole('document', { name: 'Text of new' })).toBeVisible();
    await messages(page).getByRole('button', { name: 'Open' }).click();
    await expect(page.getByRole('document', { name: 'Text of Another brief' })).toBeVisible();
  });

  test('files that cannot be brought in are named with the reason, and the words stay until dismissed', async ({ open }) => {
    const { page } = await open(started());
    await drop(page, [['empty.txt', ' '], ['blank.txt', '\n\n']]);
    const list = page.getByRole('alert', { name: '2 files were not imported' });
    await expect(list).toContainText('empty.txt This file has no text in it');
    await expect(list).toContainText('blank.txt This file has no text in it');
    await list.getByRole('button', { name: 'Dismiss' }).click();
    await expect(list).toBeHidden();
    await expect(page.getByRole('contentinfo')).toContainText('2 sources');
  });

  test('text pasted outside a field becomes a source; pasted into a field it stays there', async ({ open }) => {
    const { page } = await open(started());
    const paste = (selector: string) => page.locator(selector).first().evaluate((target) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Pasted words.');
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').waitFor();
    await paste('[role="combobox"]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('contentinfo')).toContainText('2 sources');
    await paste('body');
    await expect(page.getByRole('contentinfo')).toContainText('3 sources');
  });
});

test.describe('undo', () => {
  test('says what was undone, from anywhere but a text being written', async ({ open }) => {
    const { page, document } = await open(started());
    await page.getByRole('button', { name: 'New tag' }).click();
    await page.keyboard.type('Hedge');
    await page.keyboard.press('Enter');
    await expect(tags(page)).toHaveCount(3);
    await page.keyboard.type('zzz');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tags(page)).toHaveCount(3);
    await page.keyboard.press('Escape');
    await document.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(messages(page)).toContainText('Undone: Create tag “Hedge”');
    await expect(tags(page)).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(messages(page)).toContainText('Redone: Create tag “Hedge”');
    await expect(messages(page)).not.toContainText('Undone');
  });
});

test.describe('tags', () => {
  test('are renamed in place, and a name that is taken is refused in words', async ({ open }) => {
    const { page } = await open(started());
    await tags(page).first().focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Number');
    await page.keyboard.press('Enter');
    await expect(tags(page).first()).toContainText('Number');
    await page.keyboard.press('F2');
    await page.keyboard.type('date');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('There is already a tag “date” here');
  });

  test('say how many passages a deletion will touch, and come back', async ({ open }) => {
    const { page } = await open(started());
    await tags(page).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete tag' }).click();
    await expect(inspector(page)).toContainText('1 passage loses a tag');
    await inspector(page).getByRole('button', { name: 'Delete tag' }).click();
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tags(page)).toHaveCount(2);
  });

  test('that nothing has are deleted by key at once, and hand the focus on', async ({ open }) => {
    const { page } = await open(started());
    await tags(page).nth(1).focus();
    await page.keyboard.press('Delete');
    await expect(tags(page)).toHaveCount(1);
    await expect(tags(page).first()).toBeFocused();
  });

  test('show their passages in all sources, and a click leads to one', async ({ open }) => {
    const { page } = await open(started());
    await page.getByRole('button', { name: /^Another brief/ }).first().click();
    await tags(page).first().click();
    await inspector(page).getByRole('button', { name: 'more than 67,100 people' }).click();
    await expect(page.getByRole('document', { name: 'Text of A brief' })).toBeVisible();
    await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Figure');
  });

  test('refuse a key that another tag has', async ({ open }) => {
    const { page } = await open(started());
    await tags(page).nth(1).click();
    await inspector(page).getByRole('textbox', { name: 'Key' }).fill('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('already belongs to the tag “Figure”');
  });
});

test.describe('a source’s details', () => {
  test('are saved when a field is left; a date that is none is refused and nothing is lost', async ({ open }) => {
    const { page } = await open(started());
    await page.keyboard.press('ControlOrMeta+i');
    const pane = inspector(page);
    await pane.getByRole('textbox', { name: 'Authors' }).fill('Khoury, Rania; World Health Organization');
    await pane.getByRole('textbox', { name: 'Date published' }).fill('Monday');
    await pane.getByRole('textbox', { name: 'Publisher' }).fill('The Desk');
    await expect(pane.getByRole('alert')).toContainText('Write a date as 2025-10-06');
    await pane.getByRole('textbox', { name: 'Date published' }).fill('2025-10');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Sources in this project' })).toContainText('The Desk · October 2025');
    await expect(pane.getByRole('textbox', { name: 'Authors' })).toHaveValue('Khoury, Rania; World Health Organization');
  });
});

/** Opens the palette and waits until it takes letters. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'All commands' }).getByRole('combobox')).toBeFocused();
}

/** Opens the first card's note for writing, by the button that a card has while the pointer is on it. */
async function editNote(reader: ReaderDriver): Promise<void> {
  await reader.cards.first().hover();
  await reader.cards.first().getByRole('button', { name: 'Edit note' }).click();
}

test.describe('notes', () => {
  test('are written with Markdown’s signs and keys, and kept as Markdown', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await editNote(reader);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Ask **the desk** and ');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('again');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await reader.stored())[0]?.note).toBe('Ask **the desk** and **again**\n\n- one\n- two');
  });

  test('are written where the caret is seen, though the editor is told of it a moment later', async ({ open }) => {
    const reader = await open(started());
    await editNote(reader);
    await reader.page.getByRole('textbox', { name: /^Note/ }).evaluate((note) => {
      const words = document.createTreeWalker(note, NodeFilter.SHOW_TEXT).nextNode()!;
      getSelection()!.collapse(words, 'Says'.length);
      note.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await reader.page.keyboard.press('Escape');
    await expect.poll(async () => (await reader.stored())[0]?.note).toBe('Says\n\n*who*?');
  });

  test('get links that need a web address', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await editNote(reader);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Web address' }).fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Write a web address');
    await page.getByRole('textbox', { name: 'Web address' }).fill('example.org/a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(async () => (await reader.stored())[0]?.note).toContain('(https://example.org/a)');
  });

  test('give the keys back to the text they were asked for from', async ({ open }) => {
    const reader = await open(started());
    const { keyboard } = reader.page;
    await reader.select('Aid groups');
    await keyboard.press('n');
    await expect(reader.page.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
    await keyboard.type('Which?');
    await keyboard.press('Escape');
    await expect(reader.document).toBeFocused();
    await keyboard.press('k');
    await expect(reader.card('more than 67,100 people')).toHaveAttribute('aria-current', 'true');
  });

  test('are written in full view also at the lower edge of the window', async ({ open }) => {
    const lines = Array.from({ length: 60 }, (_, i) => `Line ${i} of the text.`);
    const reader = await open(projectOf([{ id: 'long', title: 'Long', text: lines.join('\n\n') }]));
    const { page } = reader;
    const height = page.viewportSize()!.height;
    const boxes = await Promise.all(lines.slice(0, 20).map(async (line) => ({ line, box: (await reader.document.getByText(line, { exact: true }).boundingBox())! })));
    const last = boxes.findLast(({ box }) => box.y + box.height < height - 40)!;
    await page.mouse.dblclick(last.box.x + 5, last.box.y + last.box.height / 2);
    await page.keyboard.press('n');
    await page.keyboard.type('One');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two');
    const status = (await page.getByRole('contentinfo', { name: 'Status' }).boundingBox())!;
    await expect.poll(async () => {
      const card = (await reader.cards.first().boundingBox())!;
      return card.y + card.height;
    }).toBeLessThanOrEqual(status.y);
  });

  test('have an undo of their own while they are written', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await editNote(reader);
    await page.keyboard.press('End');
    await page.keyboard.type(' More.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(messages(page)).not.toContainText('Undone');
    await page.keyboard.press('Escape');
    await expect(reader.cards.first().getByText('Says who?', { exact: true })).toBeVisible();
  });

  test('are saved when the window goes away in the middle of a word', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await editNote(reader);
    await page.keyboard.press('End');
    await page.keyboard.type(' Unfin');
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(async () => (await reader.stored())[0]?.note).toBe('Says *who*? Unfin');
  });
});

test.describe('the window', () => {
  test('folds its panes by key and button', async ({ open }) => {
    const { page } = await open(started());
    const sources = page.getByRole('list', { name: 'Sources in this project' });
    await page.keyboard.press('ControlOrMeta+b');
    await expect(sources).toBeHidden();
    await expect.poll(() => storedLayout(page)).toMatchObject({ left: 0 });
    await page.getByRole('button', { name: 'Show sources and tags' }).click();
    await expect(sources).toBeInViewport();
    await expect.poll(async () => (await storedLayout(page)).left).toBeGreaterThan(10);
    await page.keyboard.press('ControlOrMeta+Alt+b');
    await expect(page.getByRole('button', { name: 'Show cards' })).toBeVisible();
    await tags(page).first().click();
    await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toBeInViewport();
  });

  test('keeps the parts of its bar apart in a small window or at a large zoom', async ({ open }) => {
    const { page } = await open(started());
    await page.setViewportSize({ width: 450, height: 400 });
    const bar = page.getByRole('toolbar', { name: 'Project' });
    const boxes = await bar.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(6);
    boxes.reduce((before, box) => {
      expect(box.left).toBeGreaterThanOrEqual(before.right);
      return box;
    });
  });

  test('reaches everything by a few letters', async ({ open }) => {
    const { page } = await open(started());
    await openPalette(page);
    await page.keyboard.type('anbr');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('document', { name: 'Text of Another brief' })).toBeVisible();
    await openPalette(page);
    await page.keyboard.type('theme dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('goes through its tabs and closes them', async ({ open }) => {
    const { page } = await open(started());
    await page.getByRole('button', { name: /^Another brief/ }).first().click();
    const bar = page.getByRole('tablist', { name: 'Open tabs' });
    await expect(bar.getByRole('tab')).toHaveCount(2);
    await page.keyboard.press('Control+Tab');
    await expect(page.getByRole('document', { name: 'Text of A brief' })).toBeVisible();
    await bar.getByTitle('Close A brief').click();
    await expect(page.getByRole('document', { name: 'Text of Another brief' })).toBeVisible();
  });

  test('keeps titles that run from right to left clear of the buttons beside them', async ({ open }) => {
    const title = 'تقرير عن المكالمة الهاتفية عشية الذكرى السنوية الثانية';
    const { page } = await open(projectOf([{ id: 'rtl', title, text: 'نص' }]));
    for (const [item, button] of [
      [page.getByRole('tab'), page.getByTitle(`Close ${title}`)],
      [page.getByRole('list', { name: 'Sources in this project' }).getByRole('listitem'), page.getByRole('button', { name: `More about ${title}` })],
    ] as const) {
      await item.hover();
      const words = await item.getByText(title).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { paddingRight } = getComputedStyle(element);
        return Math.min(range.getBoundingClientRect().right, element.getBoundingClientRect().right - Number.parseFloat(paddingRight));
      });
      expect(words).toBeLessThanOrEqual((await button.boundingBox())!.x);
    }
  });

  test('lists a thousand sources without putting them all on the page, and filters them', async ({ open }) => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ id: `s${i}`, title: `Report ${i}`, text: `Text ${i}.` }));
    const { page } = await open(projectOf(many));
    const rows = page.getByRole('list', { name: 'Sources in this project' }).getByRole('listitem');
    expect(await rows.count()).toBeLessThan(60);
    await rows.first().getByRole('button').first().focus();
    await page.keyboard.press('End');
    await expect(rows.getByRole('button', { name: /^Report 999/ })).toBeFocused();
    await page.getByRole('searchbox', { name: 'Filter sources' }).fill('report 512');
    await expect(rows).toHaveCount(1);
  });

  test('can be used without seeing it or with little contrast', async ({ open }) => {
    const { page } = await open(started());
    const problems = (): Promise<readonly string[]> => axeViolations(page, { themes: allThemes, without: '[data-card]' });
    expect(await problems(), 'cards').toEqual([]);
    await tags(page).first().click();
    await expect(inspector(page).getByRole('button', { name: 'more than 67,100 people' })).toBeVisible();
    expect(await problems(), 'a tag').toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').waitFor();
    expect(await problems(), 'the palette').toEqual([]);
  });
});
