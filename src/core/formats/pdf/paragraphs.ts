import type { Line } from './lines.ts';

/** Lines that are one paragraph of a region. */
export interface LineGroup {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly bold: boolean;
}

/** Shares: of the usual distance of lines, after which a new paragraph begins; of a font's height, by which two sizes differ, or a line is indented. */
const wideLeading = 1.3;
const otherSize = 0.08;
const indented = 0.7;
/** The share of a region's width that a last line leaves free. */
const shortLine = 0.12;

/** Returns the paragraphs of a region's lines, given from above. */
export function paragraphsOf(lines: readonly Line[]): readonly LineGroup[] {
  const groups: Line[][] = [];
  const left = usual(lines.map(({ x0 }) => x0), 3);
  const right = Math.max(...lines.map(({ x1 }) => x1));
  const leading = usualLeading(lines);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = groups.at(-1);
    if (before && group && !beginsParagraph(line, before, group, { left, right, leading: leading(before) })) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ lines: group, size: sizeOf(group), bold: group.every(({ bold }) => bold) }));
}

/** A bullet or number at the beginning of an item: the lines below it are set in. */
const listMark = /^(?:[•◦▪‣·–—*-]|\(?\d{1,2}[.)]|\[\d+\])\s/;

interface Setting {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

function beginsParagraph(line: Line, before: Line, group: readonly Line[], { left, right, leading }: Setting): boolean {
  const size = Math.max(line.size, before.size);
  const gap = before.y - line.y;
  if (gap > wideLeading * leading + 0.5 || gap < 0) return true;
  if (Math.abs(line.size - before.size) > otherSize * size) return true;
  if (listMark.test(line.text)) return true;
  const ends = /[.!?:;…؟。」”"’)\]]\s*$/.test(before.text);
  const [start, startBefore] = line.rightToLeft ? [right - line.x1, right - before.x1] : [line.x0 - left, before.x0 - left];
  const room = line.rightToLeft ? before.x0 - left : right - before.x1;
  const width = right - left;
  // Bold words at the beginning or end of a line that is full are words of its paragraph.
  if (line.bold !== before.bold && room > shortLine * width && (line.bold || group.every(({ bold }) => bold))) return true;
  if (ends && room > shortLine * width) return true;
  const centred = Math.abs(line.x0 + line.x1 - before.x0 - before.x1) < size;
  if (centred || listMark.test(group[0]!.text)) return false;
  // An indented line begins a paragraph, unless those around it are indented as well.
  return start > indented * size && start - startBefore > indented * size && start < 0.3 * width && (ends || room < shortLine * width);
}

/** Returns the usual distance from a line to the next, of lines in a font of its size. */
function usualLeading(lines: readonly Line[]): (line: Line) => number {
  const distances = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || Math.abs(next.size - line.size) > otherSize * line.size) continue;
    const distance = line.y - next.y;
    if (distance <= 0.5 * line.size || distance > 2.2 * line.size) continue;
    const key = Math.round(line.size);
    const known = distances.get(key);
    if (known) known.push(distance);
    else distances.set(key, [distance]);
  }
  const usuals = new Map([...distances].map(([size, given]) => [size, usual(given, 0.5)]));
  return (line) => usuals.get(Math.round(line.size)) ?? 1.3 * line.size;
}

/** Returns the commonest of some numbers that are counted as one within a grain; of equals the least. */
function usual(numbers: readonly number[], grain: number): number {
  const counts = new Map<number, { count: number; least: number }>();
  for (const number of numbers) {
    const key = Math.round(number / grain);
    const known = counts.get(key);
    if (known) {
      known.count++;
      known.least = Math.min(known.least, number);
    } else counts.set(key, { count: 1, least: number });
  }
  let best = { count: 0, least: 0 };
  for (const each of counts.values()) if (each.count > best.count || (each.count === best.count && each.least < best.least)) best = each;
  return best.least;
}

function sizeOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
