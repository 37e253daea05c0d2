import { expect, type Locator, type Page } from '@playwright/test';

/** The search of the whole project, as its user works with it. */
export class SearchPage {
  readonly page: Page;
  readonly view: Locator;
  readonly field: Locator;
  readonly results: Locator;
  readonly status: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Search', exact: true });
    this.field = this.view.getByRole('textbox', { name: 'Search everything' });
    this.results = this.view.getByRole('tree', { name: 'Results' });
    this.status = this.view.getByRole('status').first();
    this.saved = page.getByRole('list', { name: 'Saved searches of this project' }).getByRole('listitem');
  }

  /** Opens the search with its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+f');
    await expect(this.field).toBeFocused();
  }

  /** Replaces what is in the field by typing, and waits until that is answered. */
  async ask(query: string, count: string | RegExp): Promise<void> {
    await this.open();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(query);
    await this.answered(count);
  }

  /** Waits until what was typed is answered, which may be in the same words as what was there before. */
  async answered(count: string | RegExp): Promise<void> {
    await expect(this.status).not.toHaveAttribute('aria-busy');
    await expect(this.status).toHaveText(count);
  }

  /** Returns what is marked in the results in view, in order. */
  async marks(): Promise<readonly string[]> {
    return this.results.locator('mark').allTextContents();
  }

  /** Chooses in which order sources stand, with the keys alone. */
  async order(name: string): Promise<void> {
    const choice = this.view.getByRole('combobox', { name: /^Order of results:/ });
    await choice.focus();
    await this.page.keyboard.press('Enter');
    const option = this.page.getByRole('option', { name, exact: true });
    await expect(option).toBeVisible();
    await this.page.keyboard.type(name);
    await expect(option).toHaveAttribute('data-highlighted', '');
    await this.page.keyboard.press('Enter');
    await expect(choice).toHaveAccessibleName(`Order of results: ${name}`);
  }

  /** Returns the titles of the groups in view. */
  groups(): Locator {
    return this.results.locator('[aria-level="1"]');
  }
}
