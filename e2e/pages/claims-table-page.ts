import { expect, type Locator, type Page } from '@playwright/test';

/** The table of all claims, as its user works with it. */
export class ClaimsTablePage {
  readonly page: Page;
  readonly view: Locator;
  readonly field: Locator;
  readonly grid: Locator;
  /** Rows on the page: of claims and of groups. */
  readonly rows: Locator;
  readonly count: Locator;
  readonly views: Locator;
  readonly bulk: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Table of claims', exact: true });
    this.field = this.view.getByRole('textbox', { name: 'Filter claims' });
    this.grid = this.view.locator('[role="grid"], [role="treegrid"]');
    this.rows = this.grid.getByRole('rowgroup').getByRole('row');
    this.count = this.view.getByRole('status').first();
    this.views = this.view.getByRole('list', { name: 'Views of the table' });
    this.bulk = this.view.getByRole('toolbar', { name: 'Selected claims' });
  }

  /** Opens the table with its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+a');
    await expect(this.view).toBeVisible();
  }

  /** Types words to go to the row that begins with them, as fast as somebody who does not wait for the window between two letters. */
  async typeAhead(words: string): Promise<void> {
    await Promise.all(Array.from(words, (letter) => this.page.keyboard.press(letter === ' ' ? 'Space' : letter)));
  }

  /** Replaces the filter by typing. */
  async filter(query: string, count: string | RegExp): Promise<void> {
    await this.field.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(query);
    await expect(this.count).toHaveText(count);
  }

  /** Returns the row of a claim, by words of its statement. */
  row(statement: string): Locator {
    return this.rows.filter({ hasText: statement });
  }

  /** Returns a cell of a claim's row, by the number of its column, from 1. */
  cell(statement: string, column: number): Locator {
    return this.row(statement).locator(`[aria-colindex="${column}"]`);
  }

  head(column: string): Locator {
    return this.grid.getByRole('columnheader', { name: column, exact: true });
  }

  /** Returns the first words of what the rows in view say, from the top. */
  async statements(): Promise<readonly string[]> {
    const found = await this.rows.evaluateAll((rows) => rows.map((row) => ({
      index: Number(row.getAttribute('aria-rowindex')), words: (row.querySelector('[role="rowheader"]') ?? row).textContent ?? '',
    })));
    return found.sort((a, b) => a.index - b.index).map(({ words }) => words.trim());
  }

  /** Ticks the box of a claim's row. */
  async tick(statement: string): Promise<void> {
    await this.row(statement).locator('[aria-colindex="1"] > span').first().click();
  }

  /** Returns what a column says in each row of a claim, from the top. */
  async column(name: string): Promise<readonly string[]> {
    const place = await this.head(name).getAttribute('aria-colindex');
    const found = await this.grid.locator(`[aria-rowindex] > [aria-colindex="${place}"]:is([role="gridcell"], [role="rowheader"])`).evaluateAll((cells) => cells.map((cell) => ({
      index: Number(cell.parentElement?.getAttribute('aria-rowindex')), words: cell.textContent?.trim() ?? '',
    })));
    return found.sort((a, b) => a.index - b.index).map(({ words }) => words);
  }

  /** Copies what is selected, or else all that is shown. */
  async copy(format: 'Markdown' | 'CSV'): Promise<void> {
    await this.view.getByRole('button', { name: 'Copy', exact: true }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`as ${format}$`) }).click();
  }

  /** Keeps the table under a name. */
  async saveView(name: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Save view…' }).click();
    await this.page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.views.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  }

  /** Chooses what claims are gathered under. */
  async group(by: string): Promise<void> {
    await this.view.getByRole('combobox', { name: /^Group by/ }).click();
    await this.page.getByRole('option', { name: by }).click();
  }
}
