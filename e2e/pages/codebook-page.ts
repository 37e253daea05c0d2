import { expect, type Locator, type Page } from '@playwright/test';

/** The codebook: the tree of tags, a tag in full, and the work that is done on several. */
export class CodebookPage {
  readonly page: Page;
  readonly tree: Locator;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree', { name: 'Tags of this project' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
  }

  /** Returns the row of the tag with exactly this name. */
  row(name: string): Locator {
    return this.tree.getByRole('treeitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Returns the tree as it is read: a name for each row, with a dot before it for each level. */
  async outline(): Promise<readonly string[]> {
    return this.tree.getByRole('treeitem').evaluateAll((rows) => rows
      .map((row) => ({ top: row.getBoundingClientRect().top, name: row.querySelector('[dir="auto"]')?.textContent ?? row.getAttribute('aria-label')!, level: Number(row.getAttribute('aria-level')) }))
      .sort((a, b) => a.top - b.top)
      .map(({ name, level }) => `${'.'.repeat(level - 1)}${name}`));
  }

  /** Waits until the tree reads so. */
  async reads(...outline: readonly string[]): Promise<void> {
    await expect.poll(() => this.outline()).toEqual(outline);
  }

  /** Makes a tag at the top of the codebook. */
  async create(...names: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'New tag' }).click();
    for (const name of names) {
      await this.page.keyboard.type(name);
      await this.page.keyboard.press('Enter');
      await expect(this.row(name)).toBeVisible();
    }
    await this.page.keyboard.press('Escape');
  }

  /** Chooses an entry of a tag's menu, by keyboard. */
  async choose(name: string, entry: string | RegExp): Promise<void> {
    await this.row(name).focus();
    await this.page.keyboard.press('Shift+F10');
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Selects several tags, as with the control key held. */
  async select(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.row(name).click({ modifiers: ['ControlOrMeta'] });
  }

  /** Shows a tag in full. */
  async show(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.inspector.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  }

  /** Returns the number of highlights that a row tells. */
  async count(name: string): Promise<string> {
    return (await this.row(name).innerText()).replace(/\s+/g, ' ');
  }

  /** Chooses a tag in the list that a button opened, by its name; a name that is missing is made. */
  async pick(name: string): Promise<void> {
    await expect(this.page.getByRole('combobox', { name: 'Find or create a tag' })).toBeFocused();
    await this.page.keyboard.type(name);
    await this.page.getByRole('option', { name: new RegExp(name) }).first().click();
  }
}
