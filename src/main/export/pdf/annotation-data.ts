import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { Edges } from './annotation-shapes.ts';

const name = (value: string): PDFName => PDFName.of(value);

/** Returns the number that an annotation has by a key; `usual` where it has none. */
export function numberIn(dict: PDFDict, key: string, usual = 0): number {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : usual;
}

/** Returns the numbers that an annotation has by a key; null where there is no such list, or one of something else. */
export function numbersIn(dict: PDFDict, key: string): readonly number[] | null {
  return numbersOf(dict, dict.lookup(name(key)));
}

/** Returns the numbers of a list; null for anything else. */
export function numbersOf({ context }: PDFDict, values: unknown): readonly number[] | null {
  if (!(values instanceof PDFArray)) return null;
  const numbers = values.asArray().map((value) => context.lookup(value));
  return numbers.every((value) => value instanceof PDFNumber) ? numbers.map((value) => value.asNumber()) : null;
}

/** Returns the name that an annotation has by a key. */
export function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(name(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** Returns the words that an annotation has by a key; empty where it has none. */
export function wordsIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(name(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** Returns the rectangle of an annotation, within the differences that it names; null without one. */
export function edgesOf(dict: PDFDict): Edges | null {
  const rect = numbersIn(dict, 'Rect');
  if (rect?.length !== 4) return null;
  const [x0, y0, x1, y1] = rect as unknown as Edges;
  const [left, bottom, right, top] = (numbersIn(dict, 'RD') ?? [0, 0, 0, 0]) as unknown as Edges;
  const edges: Edges = [Math.min(x0, x1) + left, Math.min(y0, y1) + bottom, Math.max(x0, x1) - right, Math.max(y0, y1) - top];
  return edges[2] > edges[0] && edges[3] > edges[1] ? edges : null;
}

/** How an edge is drawn: points across, and the lengths of dashes and gaps. */
export interface Stroke {
  readonly width: number;
  readonly dashes: readonly number[];
}

/** Returns how an annotation draws its edge (ISO 32000-1 §12.5.4); `usual` points across where it does not say. */
export function strokeOf(dict: PDFDict, usual = 1): Stroke {
  const style = dict.lookup(name('BS'));
  if (style instanceof PDFDict) return { width: Math.max(0, numberIn(style, 'W', 1)), dashes: nameIn(style, 'S') === 'D' ? sound(numbersIn(style, 'D') ?? [3]) : [] };
  const border = dict.lookup(name('Border'));
  if (!(border instanceof PDFArray)) return { width: usual, dashes: [] };
  const across = border.lookup(2);
  return { width: across instanceof PDFNumber ? Math.max(0, across.asNumber()) : usual, dashes: border.size() > 3 ? sound(numbersOf(dict, border.lookup(3)) ?? []) : [] };
}

/** Dashes that are all nothing would be drawn for ever. */
const sound = (dashes: readonly number[]): readonly number[] => (dashes.every((dash) => dash >= 0) && dashes.some((dash) => dash > 0) ? dashes : []);

const operators: Readonly<Record<number, readonly [fill: string, stroke: string] | undefined>> = { 1: ['g', 'G'], 3: ['rg', 'RG'], 4: ['k', 'K'] };

/** Returns the operator that sets a colour of an annotation (ISO 32000-1 table 164); `usual` where it names none, null where it names that there is none. */
export function colourIn(dict: PDFDict, key: string, use: 'fill' | 'stroke', usual: string | null = null): string | null {
  const values = numbersIn(dict, key);
  if (values === null) return usual;
  const operator = operators[values.length];
  return operator ? `${values.join(' ')} ${operator[use === 'fill' ? 0 : 1]}` : null;
}
