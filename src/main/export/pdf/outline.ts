import { PDFDict, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';

const name = (value: string): PDFName => PDFName.of(value);

/** Points every outline entry to the entry it is under: Chromium 130 writes some as their own parent, which hides them. */
export function repairOutline(document: PDFDocument): void {
  const seen = new Set<PDFRef>();
  const visit = (parent: PDFRef): void => {
    const first = document.context.lookup(parent, PDFDict).get(name('First'));
    for (let entry = first; entry instanceof PDFRef && !seen.has(entry);) {
      seen.add(entry);
      const dictionary = document.context.lookup(entry, PDFDict);
      dictionary.set(name('Parent'), parent);
      visit(entry);
      entry = dictionary.get(name('Next'));
    }
  };
  const outlines = document.catalog.get(name('Outlines'));
  if (outlines instanceof PDFRef) visit(outlines);
}
