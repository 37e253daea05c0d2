import { expect, type Locator, type Page } from '@playwright/test';

/** The map of claims and sources, as its user works with it. */
export class EvidenceMapPage {
  readonly page: Page;
  readonly view: Locator;
  /** The map itself; not there while the table is shown. */
  readonly map: Locator;
  readonly table: Locator;
  readonly filter: Locator;
  readonly sum: Locator;
  /** The passages of the box or line that was chosen. */
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Evidence map', exact: true });
    this.map = this.view.getByRole('group', { name: 'Evidence map', exact: true });
    this.table = this.view.getByRole('table');
    this.filter = this.view.getByRole('textbox', { name: 'Filter the map' });
    this.sum = this.view.getByRole('status');
    this.list = this.view.getByRole('region', { name: /^Evidence: / });
  }

  /** Opens the map with its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+e');
    await expect(this.sum).toBeVisible();
  }

  box(name: string | RegExp): Locator {
    return this.map.getByRole('button', { name });
  }

  async choose(what: RegExp, option: string): Promise<void> {
    await this.view.getByRole('combobox', { name: what }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async save(choice: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Save as a picture' }).click();
    await this.page.getByRole('menuitem', { name: choice }).click();
  }
}
