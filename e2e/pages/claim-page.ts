import type { Locator, Page } from '@playwright/test';

type Column = 'For' | 'Against' | 'Where it is said' | 'Context';

/** The page of a claim in the middle pane: its facts, its verdict, and its evidence in columns. */
export class ClaimPage {
  readonly page: Page;
  readonly region: Locator;
  readonly statement: Locator;
  readonly facts: Locator;
  readonly verdict: Locator;
  /** The popover in which a verdict is given. */
  readonly verdictForm: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^Claim: / });
    this.statement = this.region.getByRole('textbox', { name: 'Statement' });
    this.facts = this.region.getByRole('group', { name: 'Facts' });
    this.verdict = this.region.getByRole('region', { name: 'Verdict', exact: true });
    this.verdictForm = page.getByRole('dialog', { name: 'Verdict on this claim' });
  }

  /** Returns the pieces of evidence of a column, from its top. */
  evidence(column: Column): Locator {
    return this.region.getByRole('region', { name: column, exact: true }).getByRole('listitem');
  }

  /** Chooses what a piece of evidence says, in its menu. */
  async setStance(piece: Locator, stance: string): Promise<void> {
    await piece.hover();
    await piece.getByRole('button', { name: /^Stance: / }).click();
    await this.page.getByRole('menuitemradio', { name: stance }).click();
  }

  /** Chooses how much a piece of evidence weighs, in its menu. */
  async setStrength(piece: Locator, strength: string): Promise<void> {
    await piece.hover();
    await piece.getByRole('button', { name: /^Strength: / }).click();
    await this.page.getByRole('menuitemradio', { name: strength }).click();
  }

  /** Gives a verdict through its popover, with a reason. */
  async giveVerdict(verdict: string, reason: string): Promise<void> {
    await this.verdict.getByRole('button', { name: /^Verdict: / }).click();
    await this.verdictForm.getByText(verdict, { exact: true }).click();
    await this.verdictForm.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await this.verdictForm.getByRole('button', { name: 'Give verdict' }).click();
  }
}
