import type { Locator, Page } from '@playwright/test';

/** The review of a source whose text was replaced, and what stands around it. */
export class ReviewPage {
  readonly view: Locator;
  /** The highlight that is decided about now. */
  readonly item: Locator;
  readonly candidates: Locator;
  readonly progress: Locator;
  readonly queue: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('region', { name: /^Review of/ });
    this.item = this.view.getByRole('article');
    this.candidates = this.item.getByRole('listitem', { name: /^Place \d/ });
    this.progress = this.view.getByRole('status');
    this.queue = this.view.getByRole('list', { name: 'Highlights that wait for a decision' }).getByRole('listitem');
  }

  /** Shows one of the three lists. */
  async show(list: 'To decide' | 'Without a place' | 'Reworded'): Promise<void> {
    await this.view.getByRole('tab', { name: list }).click();
  }
}
