import { PDFDict, PDFHexString, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';

const name = (value: string): PDFName => PDFName.of(value);

/**
 * Puts right what Chromium writes of the outline: entries that name themselves as their parent (Chromium 130), and titles
 * that lack the space where a heading was broken into lines, or repeat it. `headings` are the words of the page's headings
 * in order; where their number differs from the outline's, its titles are left as they are.
 */
export function repairOutline(document: PDFDocument, headings: readonly string[]): void {
  const entries: PDFDict[] = [];
  const seen = new Set<PDFRef>();
  const visit = (parent: PDFRef): void => {
    const first = document.context.lookup(parent, PDFDict).get(name('First'));
    for (let entry = first; entry instanceof PDFRef && !seen.has(entry);) {
      seen.add(entry);
      const dictionary = document.context.lookup(entry, PDFDict);
      dictionary.set(name('Parent'), parent);
      entries.push(dictionary);
      visit(entry);
      entry = dictionary.get(name('Next'));
    }
  };
  const outlines = document.catalog.get(name('Outlines'));
  if (outlines instanceof PDFRef) visit(outlines);
  if (entries.length !== headings.length) return;
  for (const [index, entry] of entries.entries()) entry.set(name('Title'), PDFHexString.fromText(headings[index]!));
}
