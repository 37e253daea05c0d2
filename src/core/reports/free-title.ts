import type { Report } from '../model/report.ts';

/** Returns a title that none of some reports has: with a number behind it where need be. */
export function freeTitle(wanted: string, reports: Iterable<Pick<Report, 'title'>>): string {
  const taken = new Set(Array.from(reports, ({ title }) => title));
  let title = wanted;
  for (let number = 2; taken.has(title); number++) title = `${wanted} ${number}`;
  return title;
}
