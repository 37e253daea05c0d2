import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull, PDFRef, PDFString, ReadingDirection, type PDFPage } from '@cantoo/pdf-lib';
import { anchorScheme, passageScheme } from '../../../core/formats/print-html/leaf-html.ts';
import { isRightToLeft } from '../../../core/reports/report-language.ts';
import { AnnotationWriter } from './highlight-annotation.ts';
import { MarkPainter, type PaintedMark } from './mark-painter.ts';
import { repairOutline } from './outline.ts';
import type { AnnotationPlan, AnnotationShape, PlannedAnnotation } from './plan.ts';
import { mergeByLine, quadOf, type Box } from './quads.ts';
import { StructureTree } from './structure.ts';

const name = (value: string): PDFName => PDFName.of(value);

/** A link of the print that marks highlights. */
interface Mark {
  readonly link: PDFRef;
  readonly box: Box;
  readonly anchor: number;
}

/**
 * Returns a printed PDF in which the links `anno:N` are replaced by highlight annotations as planned, one for each
 * highlight on each page it is on, or by marks in the pages themselves, and the links `passage:N` lead to where these stand. Other links stay. `onPage` is told how many pages are done.
 * Rejects when the bytes are no PDF.
 */
export async function annotatePdf(
  printed: Uint8Array, plan: AnnotationPlan, onPage: (done: number, total: number) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const planned = new Map(plan.annotations.map((annotation) => [annotation.id, annotation]));
  const structure = new StructureTree(document);
  const writer = new AnnotationWriter(document.context);
  const painter = new MarkPainter(document.context);
  const pages = document.getPages();
  const marks = pages.map(marksOn);
  linkPassages(pages, marks);
  for (const [index, page] of pages.entries()) {
    annotatePage(page, marks[index]!, plan, planned, structure, plan.drawn ? painter : writer);
    onPage(index + 1, pages.length);
  }
  structure.untangleFigures();
  structure.finish();
  repairOutline(document, plan.headings);
  describe(document, plan);
  return document.save({ objectsPerTick: Infinity, updateFieldAppearances: false, addDefaultPage: false });
}

function annotatePage(
  page: PDFPage, marks: readonly Mark[], plan: AnnotationPlan, planned: ReadonlyMap<string, PlannedAnnotation>, structure: StructureTree, writer: AnnotationWriter | MarkPainter,
): void {
  const { context } = page.doc;
  if (marks.length === 0) return;

  const marksOfHighlight = new Map<string, Mark[]>();
  for (const mark of marks) {
    for (const id of plan.anchors[mark.anchor]?.highlightIds ?? []) {
      const known = marksOfHighlight.get(id);
      if (known) known.push(mark);
      else marksOfHighlight.set(id, [mark]);
    }
  }

  const written: PDFRef[] = [];
  const painted: PaintedMark[] = [];
  for (const [id, own] of marksOfHighlight) {
    const annotation = planned.get(id);
    if (!annotation) continue;
    const shape: AnnotationShape = { kind: 'quads', quads: mergeByLine(own.map(({ box }) => box)).map(quadOf) };
    if (writer instanceof MarkPainter) {
      painted.push({ colour: annotation.colour, shape });
      continue;
    }
    const references = writer.write(annotation, shape, page.ref, page.getWidth());
    const parent = structure.elementOf(own[0]!.link);
    if (parent) structure.addAnnotation(references[0], page.ref, parent);
    written.push(...references);
  }

  if (writer instanceof MarkPainter) writer.paint(page, painted);

  const links: PDFRef[] = [];
  for (const { link, anchor } of marks) {
    const url = plan.anchors[anchor]?.url ?? null;
    const address = url === null ? null : asciiUrl(url);
    if (address === null) {
      structure.removeLink(link);
      context.delete(link);
    } else {
      context.lookup(link, PDFDict).set(name('A'), context.obj({ Type: 'Action', S: 'URI', URI: address }));
      links.push(link);
    }
  }
  // Later annotations lie on top: the source's own links must stay in reach.
  const marking = new Set<unknown>(marks.map(({ link }) => link));
  const others = annotationsOn(page).filter((annotation) => !marking.has(annotation));
  page.node.set(name('Annots'), context.obj([...written, ...others, ...links]));
  page.node.set(name('Tabs'), name('S'));
}

/** Returns an address as a string of a PDF, which takes ASCII only; null when it is none. */
function asciiUrl(url: string): PDFHexString | null {
  return URL.canParse(url) ? PDFHexString.of(Buffer.from(new URL(url).href, 'ascii').toString('hex')) : null;
}

const annotationsOn = (page: PDFPage): readonly PDFRef[] =>
  (page.node.Annots()?.asArray() ?? []).filter((annotation): annotation is PDFRef => annotation instanceof PDFRef);

function marksOn(page: PDFPage): readonly Mark[] {
  return annotationsOn(page).flatMap((link): readonly Mark[] => {
    const annotation = page.doc.context.lookup(link, PDFDict);
    const anchor = numberIn(annotation, anchorScheme);
    if (anchor === null) return [];
    const { x, y, width, height } = annotation.lookup(name('Rect'), PDFArray).asRectangle();
    return [{ link, anchor, box: { left: x, bottom: y, right: x + width, top: y + height } }];
  });
}

/** Points above a passage that a link to it shows. */
const headroom = 40;

/** Gives the links to passages their targets: the first mark of the anchor they name. */
function linkPassages(pages: readonly PDFPage[], marks: readonly (readonly Mark[])[]): void {
  const targets = new Map<number, { readonly page: PDFPage; readonly top: number }>();
  for (const [index, page] of pages.entries()) {
    for (const { anchor, box } of marks[index]!) if (!targets.has(anchor)) targets.set(anchor, { page, top: box.top });
  }
  for (const page of pages) {
    for (const link of annotationsOn(page)) {
      const annotation = page.doc.context.lookup(link, PDFDict);
      const anchor = numberIn(annotation, passageScheme);
      if (anchor === null) continue;
      annotation.delete(name('A'));
      const target = targets.get(anchor);
      if (target) annotation.set(name('Dest'), page.doc.context.obj([target.page.ref, name('XYZ'), PDFNull, target.top + headroom, PDFNull]));
    }
  }
}

/** Returns the number behind `scheme` in a link's address, or null when it has another one. */
function numberIn(annotation: PDFDict, scheme: string): number | null {
  const uri = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return null;
  const text = uri.decodeText();
  return text.startsWith(scheme) ? Number(text.slice(scheme.length)) : null;
}

function describe(document: PDFDocument, { title, authors, subject, keywords, madeAt }: AnnotationPlan): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  const language = document.catalog.lookupMaybe(name('Lang'), PDFString, PDFHexString)?.decodeText() ?? null;
  // Two pages side by side, and the next one, go the way that the text does.
  if (isRightToLeft(language)) document.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
  if (authors.length > 0) document.setAuthor(authors.join('; '));
  if (subject !== '') document.setSubject(subject);
  if (keywords.length > 0) document.setKeywords([...keywords]);
  document.setCreator('Claimwright');
  document.setCreationDate(new Date(madeAt));
  document.setModificationDate(new Date(madeAt));
}
