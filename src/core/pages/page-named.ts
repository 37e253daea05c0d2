import type { PageRange } from '../model/page-layout.ts';

/** Returns the index of the page that the user means by its label or else its number, counted from 1; null where there is no such page. */
export function pageNamed(pages: readonly Pick<PageRange, 'label'>[], written: string): number | null {
  const name = written.trim().toLowerCase();
  const labelled = pages.findIndex(({ label }) => label?.toLowerCase() === name);
  if (labelled >= 0) return labelled;
  const number = /^\d+$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= pages.length ? number - 1 : null;
}
