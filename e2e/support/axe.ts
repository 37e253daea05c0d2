import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Returns what axe objects to in the window of the app as it is now, a line for each rule with the elements that break it. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // What fades in or out is neither there nor gone, and is judged as both.
  await page.waitForFunction(() => document.querySelector('[data-starting-style], [data-ending-style]') === null
    && document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity));
  // Electron opens no page of its own for it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
