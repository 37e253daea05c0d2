import type { Line } from './lines.ts';
import type { PageLines } from './page-lines.ts';

/** Shares of a page's height: where running heads stand, and how far apart those of two pages are at most. */
const margin = 0.13;
const samePlace = 0.015;
/** Lines of each margin that can be one. */
const mostLines = 3;
/** Pages before and after on which the same head is looked for: those of left and right pages often differ. */
const reach = 2;

interface Head {
  readonly line: Line;
  readonly key: string;
  /** From the bottom, as a share of the page's height. */
  readonly place: number;
  /** The first number in it. */
  readonly value: number | null;
}

/**
 * Returns, for each page, the lines that are no part of its text: what stands at the same place in the margins of pages near by,
 * but for its numbers, and page numbers that go up with the pages.
 */
export function runningHeads(pages: readonly PageLines[]): readonly ReadonlySet<Line>[] {
  const heads = pages.map(headsOf);
  return heads.map((own, page) => new Set(own.filter((head) => {
    for (let by = -reach; by <= reach; by++) {
      if (by !== 0 && heads[page + by]?.some((other) => areOne(head, other, by))) return true;
    }
    return false;
  }).map(({ line }) => line)));
}

function headsOf({ regions, bottom, top }: PageLines): readonly Head[] {
  const height = top - bottom;
  const lines = regions.filter(({ main }) => main).flatMap((region) => region.lines).toSorted((a, b) => b.y - a.y);
  const places = lines.map((line) => ({ line, place: (line.y - bottom) / height }));
  const [above, below] = [places.filter(({ place }) => place > 1 - margin), places.filter(({ place }) => place < margin)];
  return [...above.slice(0, mostLines), ...below.slice(-mostLines)].map(({ line, place }) => ({
    line, place,
    key: line.text.toLowerCase().replace(/^[ivxlc]+$/, '#').replace(/\p{Nd}+/gu, '#').replace(/\s+/g, ' ').trim(),
    value: valueOf(line.text),
  }));
}

const valueOf = (text: string): number | null => {
  const digits = /\d{1,6}/.exec(text)?.[0];
  return digits === undefined ? romanValue(text.trim().toLowerCase()) : Number(digits);
};

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(text: string): number | null {
  if (!/^[ivxlc]{1,8}$/.test(text)) return null;
  const values = Array.from(text, (sign) => romans[sign]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function areOne(head: Head, other: Head, by: number): boolean {
  if (head.key !== other.key || head.key === '' || Math.abs(head.place - other.place) > samePlace) return false;
  const letters = head.key.replace(/[^\p{L}]/gu, '').length;
  // A number alone, or with next to nothing, is a page's number only if it counts the pages.
  if (head.key.includes('#') && letters < 12) return head.value !== null && other.value !== null && other.value - head.value === by;
  return letters >= 3;
}
