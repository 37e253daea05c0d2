import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** The fields that are written in: what is underlined in them, and their menu. */
export class FieldMenu {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly menu: Locator;

  constructor({ app, page }: { readonly app: ElectronApplication; readonly page: Page }) {
    this.app = app;
    this.page = page;
    this.menu = page.getByRole('menu', { name: 'This text' });
  }

  item(name: string | RegExp): Locator {
    return this.menu.getByRole('menuitem', { name });
  }

  /** Opens the menu by a right click on a word of a note. */
  async openOn(field: Locator, word: string): Promise<void> {
    const { x, y } = await this.placeOf(field, word);
    await this.page.mouse.click(x, y, { button: 'right' });
    await expect(this.menu).toBeVisible();
  }

  /** Waits until Chromium has underlined a word of a note as misspelt, or has not. */
  async marked(field: Locator, word: string, marked: boolean): Promise<void> {
    // What is not written but was there is checked once nothing has been clicked for a second.
    await expect.poll(() => this.markAt(field, word), { message: `the mark under “${word}”`, intervals: [2_000] }).toBe(marked ? word : '');
  }

  /** Asks Chromium, by a right click that the app does not see, which misspelt word it has underlined there. */
  private async markAt(field: Locator, word: string): Promise<string> {
    await this.page.evaluate(() => window.addEventListener('contextmenu', (event) => event.stopImmediatePropagation(), { capture: true, once: true }));
    // Listened for before the click: on a busy machine main may learn of the click first.
    const asked = await this.app.evaluateHandle(({ BrowserWindow }) => ({
      answer: new Promise<string>((resolve) => BrowserWindow.getAllWindows()[0]!.webContents.once('context-menu', (_, { misspelledWord }) => resolve(misspelledWord))),
    }));
    const { x, y } = await this.placeOf(field, word);
    await this.page.mouse.click(x, y, { button: 'right' });
    return asked.evaluate(({ answer }) => answer);
  }

  private async placeOf(field: Locator, word: string): Promise<{ readonly x: number; readonly y: number }> {
    let place: { readonly x: number; readonly y: number } | null = null;
    // A word that was just learnt is taken out and put in again, so that its mark goes.
    await expect.poll(async () => {
      place = await findWord(field, word);
      return place !== null;
    }, { message: `“${word}” in the field` }).toBe(true);
    return place!;
  }
}

/** Returns the middle of a word of a note on the screen; null while it is not there. */
const findWord = (field: Locator, word: string): Promise<{ readonly x: number; readonly y: number } | null> => field.evaluate((root, wanted) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue!.indexOf(wanted);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  return null;
}, word);
