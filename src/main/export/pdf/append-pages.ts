import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { passageScheme } from '../../../core/formats/print-html/leaf-html.ts';
import type { AppendedPages } from './plan.ts';

const name = (value: string): PDFName => PDFName.of(value);
/** Points above a passage that a link to it shows. */
const headroom = 40;

/**
 * Puts printed pages behind those of a document; links to passages lead to where these stand in it. Returns the objects of the document
 * that changed by it.
 */
export async function appendPages(document: PDFDocument, { printed, targets }: AppendedPages): Promise<readonly PDFRef[]> {
  const pages = document.getPages();
  const source = await PDFDocument.load(printed, { updateMetadata: false });
  const changed = new Set<PDFRef>();
  for (const page of await document.copyPages(source, source.getPageIndices())) {
    const added = document.addPage(page);
    // What it was tagged by stays in the document that it comes from.
    added.node.delete(name('StructParents'));
    for (const each of added.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(each);
      const number = link instanceof PDFDict ? passageOf(link) : null;
      if (!(link instanceof PDFDict) || number === null) continue;
      const target = targets[number];
      const to = target && pages[target.page];
      link.delete(name('A'));
      link.delete(name('StructParent'));
      if (to) link.set(name('Dest'), document.context.obj([to.ref, name('XYZ'), PDFNull, target.top + headroom, PDFNull]));
    }
    for (let parent = added.node.get(name('Parent')); parent instanceof PDFRef && !changed.has(parent); parent = document.context.lookup(parent, PDFDict).get(name('Parent'))) {
      changed.add(parent);
      const kids = document.context.lookup(parent, PDFDict).get(name('Kids'));
      // A list of pages that is an object of its own changed as well.
      if (kids instanceof PDFRef && document.context.lookup(kids) instanceof PDFArray) changed.add(kids);
    }
  }
  return [...changed];
}

/** Returns the number of the passage that a link leads to, or null when it leads elsewhere. */
function passageOf(link: PDFDict): number | null {
  const action = link.lookup(name('A'));
  const uri = action instanceof PDFDict ? action.lookup(name('URI')) : undefined;
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return null;
  const address = uri.decodeText();
  return address.startsWith(passageScheme) ? Number(address.slice(passageScheme.length)) : null;
}
