import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './electron.ts';

/*
 * Reads PDFs with programs that share no code with the app: qpdf for the file's soundness, pypdf for annotations and
 * structure, poppler for what stands where on the page.
 */

/** Upper left, upper right, lower left, lower right; points, from the lower left of the page. */
type Quad = readonly [number, number, number, number, number, number, number, number];

export interface ReadAnnotation {
  readonly subtype: string;
  /** `/NM`, `/T`, `/Subj`, `/Contents`, `/M`, `/CreationDate`: null when not there. */
  readonly name: string | null;
  readonly author: string | null;
  readonly subject: string | null;
  readonly contents: string | null;
  readonly modified: string | null;
  readonly created: string | null;
  readonly flags: number;
  readonly colour: readonly number[];
  readonly quads: readonly Quad[];
  readonly hasAppearance: boolean;
  readonly hasPopup: boolean;
  readonly uri: string | null;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly annotations: readonly ReadAnnotation[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string | null;
  readonly author: string | null;
  readonly creator: string | null;
  /** `/Lang`, and `/Direction` of how viewers are to show it; null when not there. */
  readonly language: string | null;
  readonly direction: string | null;
  /** Titles of the outline, each indented by two spaces a level. */
  readonly outline: readonly string[];
  /** References between structure and annotations that lead nowhere or disagree; none in a sound file. */
  readonly structureProblems: readonly string[];
}

/** Reads a PDF. Throws what qpdf says of a file that is not sound. */
export function readPdf(file: string): ReadPdf {
  execFileSync('qpdf', ['--check', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const json = execFileSync('/usr/bin/python3', [join(projectRoot, 'e2e', 'support', 'read-pdf.py'), file], { maxBuffer: 1 << 29, encoding: 'utf8' });
  return JSON.parse(json) as ReadPdf;
}

/** A highlight with all its annotations, one for each page it is on. */
export interface ReadHighlight {
  readonly name: string;
  readonly parts: readonly { readonly page: number; readonly annotation: ReadAnnotation }[];
}

/** Returns the highlights of a PDF by name; page numbers count from 1. */
export function highlightsOf(pdf: ReadPdf): ReadonlyMap<string, ReadHighlight> {
  const found = new Map<string, { name: string; parts: { page: number; annotation: ReadAnnotation }[] }>();
  for (const [index, { annotations }] of pdf.pages.entries()) {
    for (const annotation of annotations) {
      if (annotation.subtype !== '/Highlight' || annotation.name === null) continue;
      const known = found.get(annotation.name) ?? { name: annotation.name, parts: [] };
      known.parts.push({ page: index + 1, annotation });
      found.set(annotation.name, known);
    }
  }
  return found;
}

const perPoint = 10;
/** Points taken off both ends of a quad: poppler counts a letter as soon as its edge is inside, and quads lie on a grid of 0.75. */
const inset = 0.6;

/** Returns the text that poppler finds under a highlight's quads, letter by letter, quad by quad. */
export function textUnder(file: string, pdf: ReadPdf, highlight: ReadHighlight): string {
  return highlight.parts.flatMap(({ page, annotation }) => annotation.quads.map(([left, top, right, , , bottom]) => {
    const { height } = pdf.pages[page - 1]!;
    const crop = [left + inset, height - top, right - left - 2 * inset, top - bottom].map((value) => String(Math.round(value * perPoint)));
    return execFileSync('pdftotext', [
      '-r', String(72 * perPoint), '-f', String(page), '-l', String(page),
      '-x', crop[0]!, '-y', crop[1]!, '-W', crop[2]!, '-H', crop[3]!, file, '-',
    ], { encoding: 'utf8' });
  })).join(' ');
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the words of every page as poppler boxes them; points, from the upper left. */
export function wordsOf(file: string): readonly (readonly Word[])[] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 29 });
  return xml.split('<page ').slice(1).map((page) =>
    [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)]
      .map(([, left, top, right, bottom, text]) => ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text: unescape(text!) })));
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** Returns the words whose middle lies under a highlight's quads. Fits highlights that begin and end with words. */
export function wordsUnder(pages: readonly (readonly Word[])[], pdf: ReadPdf, highlight: ReadHighlight): readonly string[] {
  return highlight.parts.flatMap(({ page, annotation }) => {
    const { height } = pdf.pages[page - 1]!;
    return annotation.quads.flatMap(([left, top, right, , , bottom]) => pages[page - 1]!.filter((word) => {
      const x = (word.left + word.right) / 2;
      const y = height - (word.top + word.bottom) / 2;
      return x > left && x < right && y > bottom && y < top;
    }).map(({ text }) => text));
  });
}

/** Returns a text as its letters alone: no white space, no invisible marks of direction, letters in their plain form. */
export const lettersOf = (text: string): string =>
  text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFKC').replace(/\s+/g, '');

/** Returns the letters of a text in an order that does not depend on its direction. */
export const unorderedLetters = (text: string): string => Array.from(lettersOf(text)).sort().join('');
