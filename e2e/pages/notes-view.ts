import { expect, type Locator, type Page } from '@playwright/test';

/** The view of all notes, and writing in notes wherever they stand. */
export class NotesView {
  readonly page: Page;
  readonly view: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  /** The note that is shown in full. */
  readonly opened: Locator;
  /** What can be linked to, while it is looked for. */
  readonly picker: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Notes', exact: true });
    this.search = this.view.getByRole('searchbox', { name: 'Search notes' });
    this.rows = this.view.getByRole('listbox', { name: 'Notes in this project' }).getByRole('option');
    this.opened = this.view.getByRole('article');
    this.picker = page.getByRole('listbox', { name: 'What to link to' });
  }

  /** Returns the editor of the note with this name. */
  editor(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name });
  }

  /** Puts the cursor at the end of a note. */
  async writeIn(name: string | RegExp): Promise<void> {
    await this.editor(name).click();
    await this.page.keyboard.press('ControlOrMeta+End');
  }

  /** Types what opens the list of things to link to, looks for words and takes what is called so. */
  async link(words: string, option: string | RegExp): Promise<void> {
    await this.page.keyboard.type(`[[${words}`);
    const wanted = this.picker.getByRole('option', { name: option });
    await expect(wanted).toBeVisible();
    for (let step = 0; (await wanted.getAttribute('aria-selected')) !== 'true'; step++) {
      if (step > 20) throw new Error(`“${option}” cannot be reached with the arrow keys`);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(this.picker).toHaveCount(0);
  }
}
