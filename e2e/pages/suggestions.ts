import type { Locator } from '@playwright/test';

/** What the text suggests for a claim, on its page or in the inspector. */
export class Suggestions {
  readonly region: Locator;
  readonly items: Locator;

  constructor(root: Locator) {
    this.region = root.getByRole('region', { name: 'Suggested by the text' });
    this.items = this.region.getByRole('listitem');
  }

  /** Returns the suggestion for a fact of this value: a button that takes it. */
  offer(fact: string, value: string): Locator {
    return this.region.getByRole('button', { name: `${fact} ${value}` });
  }

  /** Turns the suggestion of this value down. */
  async turnDown(value: string): Promise<void> {
    await this.region.getByRole('button', { name: `Turn down “${value}”` }).click();
  }
}
