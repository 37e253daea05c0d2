import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every theme that a user can choose. */
export const allThemes = ['light', 'dark', 'sepia'] as const;
type Theme = (typeof allThemes)[number];

/** The rules of axe's default set that are about colours. */
const coloursOnly = ['color-contrast', 'link-in-text-block'];

interface Looks {
  readonly themes?: readonly Theme[];
  /** A selector of what is not judged. */
  readonly without?: string;
}

/**
 * Returns what axe objects to in the window of the app as it is now, a line for each rule with the elements that break it. It is looked at as a
 * whole in the first theme, and for its colours in the others: nothing but the tokens of colours differs between themes.
 */
export async function axeViolations(page: Page, { themes = ['light', 'dark'], without }: Looks = {}): Promise<readonly string[]> {
  const shown = await page.locator('html').getAttribute('data-theme');
  const found: string[] = [];
  for (const theme of themes) {
    await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
    // What fades in or out is neither there nor gone, and is judged as both.
    await page.waitForFunction(() => document.querySelector('[data-starting-style], [data-ending-style]') === null
      && document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity));
    // Electron opens no page of its own for it.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (without !== undefined) axe.exclude(without);
    const { violations } = await (theme === themes[0] ? axe : axe.withRules(coloursOnly)).analyze();
    if (await page.locator('html').getAttribute('data-theme') !== theme) throw new Error(`the window did not stay in ${theme}`);
    found.push(...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
  }
  await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, shown ?? 'light');
  return found;
}
