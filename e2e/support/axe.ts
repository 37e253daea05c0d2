import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every theme that a user can choose. */
export const allThemes = ['light', 'dark', 'sepia'] as const;
type Theme = (typeof allThemes)[number];

/** The rules of axe's default set that are about colours. */
const coloursOnly = ['color-contrast', 'link-in-text-block'];

interface Part {
  /** A selector of what alone is judged. */
  readonly within?: string;
  /** A selector of what is not judged. */
  readonly without?: string;
  /** The rules to judge by; else axe's default set. */
  readonly rules?: readonly string[];
}

/**
 * Returns what axe objects to in the page as it is now, a line for each rule with the elements that break it. It is quick because axe lists the
 * elements of nothing else, and because its script stays in the page for the next time.
 */
export async function axeObjections(page: Page, { within, without, rules }: Part = {}): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Electron opens no page of its own for axe, which is what its older mode does without.
  const axe = new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (without !== undefined) axe.exclude(without);
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

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
    const objections = await axeObjections(page, { ...(without !== undefined && { without }), ...(theme !== themes[0] && { rules: coloursOnly }) });
    if (await page.locator('html').getAttribute('data-theme') !== theme) throw new Error(`the window did not stay in ${theme}`);
    found.push(...objections.map((objection) => `${theme}: ${objection}`));
  }
  await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, shown ?? 'light');
  return found;
}
