import { expect, type Locator, type Page } from '@playwright/test';

/** The overview in figures and words, as its user works with it. */
export class OverviewPage {
  readonly page: Page;
  readonly view: Locator;
  readonly sums: Locator;
  readonly frequencies: Locator;
  /** The places of the chosen word. */
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Overview', exact: true });
    this.sums = this.view.getByRole('list', { name: 'Sums' });
    this.frequencies = this.view.getByRole('listbox', { name: 'Frequencies' });
    this.lines = this.view.getByRole('listbox', { name: /^Where “/ });
  }

  /** Opens the overview with its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+o');
    await expect(this.view).toBeVisible();
  }

  async showWords(): Promise<void> {
    await this.view.getByRole('button', { name: 'Words and phrases' }).click();
    await expect(this.frequencies).toBeVisible();
  }

  async showFigures(): Promise<void> {
    await this.view.getByRole('button', { name: 'Figures', exact: true }).click();
  }

  async choose(what: RegExp, option: string): Promise<void> {
    await this.view.getByRole('combobox', { name: what }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  word(words: string): Locator {
    return this.frequencies.getByRole('option', { name: new RegExp(`^${words}: `) });
  }

  group(name: string): Locator {
    return this.view.getByRole('group', { name, exact: true });
  }

  /** Returns the list of claims of a figure, or of the places of a word. */
  list(name: string): Locator {
    return this.view.getByRole('region', { name, exact: true });
  }
}
