import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFPage } from '@cantoo/pdf-lib';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { AnnotationLooks } from './annotation-looks.ts';
import { appendPages } from './append-pages.ts';
import { flattenAnnotations } from './flatten-annotations.ts';
import { AnnotationWriter } from './highlight-annotation.ts';
import { MarkPainter } from './mark-painter.ts';
import type { OriginalPlan, PlacedAnnotation } from './plan.ts';

const name = (value: string): PDFName => PDFName.of(value);

/**
 * Returns a PDF with highlights added by an incremental update (ISO 32000-1 §7.5.6): the original bytes are the beginning of the
 * result, and what they show stays as it is. Annotations that an earlier export wrote are taken out, and highlights of others that were
 * imported, unless they were answered: ours look and say the same. All others stay. Where the plan says that marks are drawn, the result is
 * a new file, whose pages show them and what others drew over them. Fails with words where a file may not be changed, or cannot be so
 * changed. `onPage` is told how many pages are done.
 */
export async function annotateOriginal(
  original: Uint8Array, plan: OriginalPlan, onPage: (done: number, total: number) => void = () => undefined,
): Promise<Result<Uint8Array, Message>> {
  const table = crossReferences(original);
  if (table === null) return err(message('problem.exportPdfDamaged'));
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(original, { updateMetadata: false, ignoreEncryption: true, preserveXFA: true, parseSpeed: ParseSpeeds.Fastest });
  } catch {
    return err(message('problem.exportPdfDamaged'));
  }
  const refusal = refusalOf(document, plan);
  if (refusal) return err(refusal);
  const changed: PDFRef[] = [];
  const snapshot = plan.drawn ? null : document.takeSnapshot();
  const change = plan.drawn ? drawingInto(document) : annotatingIn(document);
  const replaced = { ours: new Set(plan.ours), taken: new Set(plan.taken) };
  const byPage = new Map<number, PlacedAnnotation[]>();
  for (const annotation of plan.annotations) {
    const known = byPage.get(annotation.page);
    if (known) known.push(annotation);
    else byPage.set(annotation.page, [annotation]);
  }
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const { present, others } = annotationsOf(page, replaced);
    if (change(page, byPage.get(index) ?? [], others, present.length > others.length)) changed.push(page.ref);
    onPage(index + 1, pages.length);
  }
  if (plan.appended) changed.push(...await appendPages(document, plan.appended));
  const saving = { objectsPerTick: Infinity, useObjectStreams: table === 'stream' };
  if (!snapshot) return ok(await document.save({ ...saving, updateFieldAppearances: false, addDefaultPage: false }));
  snapshot.markRefsForSave(changed);
  const update = await document.saveIncremental(snapshot, saving);
  const whole = new Uint8Array(original.length + update.length);
  whole.set(original);
  whole.set(update, original.length);
  return ok(whole);
}

type Annotation = PDFRef | PDFDict;

/** Changes a page: its highlights, the annotations of others that stay, and whether some went. Returns whether anything changed. */
type ChangePage = (page: PDFPage, annotations: readonly PlacedAnnotation[], others: readonly Annotation[], went: boolean) => boolean;

function annotatingIn({ context }: PDFDocument): ChangePage {
  const writer = new AnnotationWriter(context);
  return (page, annotations, others, went) => {
    if (annotations.length === 0 && !went) return false;
    const { x, width } = page.getCropBox();
    const written = annotations.flatMap((annotation) => writer.write(annotation, annotation.shape, page.ref, x + width));
    // Later annotations lie on top: links and the notes of others stay in reach.
    page.node.set(name('Annots'), context.obj([...written, ...others]));
    return true;
  };
}

function drawingInto(document: PDFDocument): ChangePage {
  const { context } = document;
  const painter = new MarkPainter(context);
  const looks = new AnnotationLooks(document);
  return (page, annotations, others) => {
    const { left, drawn, marks } = flattenAnnotations(page, others, looks);
    painter.paint(page, [...annotations, ...marks], drawn);
    page.node.set(name('Annots'), context.obj([...left]));
    return true;
  };
}

/** Returns the annotations of a page, and those of them that stay. */
function annotationsOf(page: PDFPage, replaced: Replaced): { readonly present: readonly Annotation[]; readonly others: readonly Annotation[] } {
  const { context } = page.doc;
  const present = (page.node.Annots()?.asArray() ?? []).filter((each): each is Annotation => each instanceof PDFRef || each instanceof PDFDict);
  const answered = new Set(present.map((each) => referenceIn(context.lookup(each), 'IRT')));
  const gone = new Set<Annotation>(present.filter((each) => {
    const annotation = context.lookup(each);
    if (replaced.ours.has(nameIn(annotation) ?? '')) return true;
    return each instanceof PDFRef && replaced.taken.has(objectName(each)) && isHighlight(annotation) && !answered.has(each);
  }));
  const others = present.filter((each) => {
    if (gone.has(each)) return false;
    const parent = referenceIn(context.lookup(each), 'Parent');
    return parent === null || !gone.has(parent);
  });
  return { present, others };
}

interface Replaced {
  readonly ours: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
}

const isHighlight = (annotation: unknown): boolean => annotation instanceof PDFDict && annotation.lookup(name('Subtype')) === name('Highlight');

/** Returns what an annotation names by this key, if it names an object. */
function referenceIn(annotation: unknown, key: string): PDFRef | null {
  const named = annotation instanceof PDFDict ? annotation.get(name(key)) : undefined;
  return named instanceof PDFRef ? named : null;
}

/** Returns an object's number as pdf.js names annotations by it: 12R, or 12R1 of a later generation. */
const objectName = ({ objectNumber, generationNumber }: PDFRef): string => `${objectNumber}R${generationNumber === 0 ? '' : generationNumber}`;

function nameIn(annotation: unknown): string | null {
  if (!(annotation instanceof PDFDict)) return null;
  const given = annotation.lookup(name('NM'));
  return given instanceof PDFString || given instanceof PDFHexString ? given.decodeText() : null;
}

/** Returns why a file may not, or cannot, be changed as planned; null when it can. */
function refusalOf(document: PDFDocument, { drawn, appended }: OriginalPlan): Message | null {
  if (document.context.lookup(document.context.trailerInfo.Encrypt)) return message('problem.exportPdfEncrypted');
  const permissions = document.catalog.lookup(name('Perms'));
  const certified = permissions instanceof PDFDict ? permissions.lookup(name('DocMDP')) : undefined;
  // A certified file says what may change (ISO 32000-1 §12.8.2.2); only the highest level lets annotations be added.
  if (certified instanceof PDFDict && levelOf(certified) < 3) return message('problem.exportPdfCertified');
  // Annotations leave what was signed as it was; other pages, or other contents of pages, do not.
  if ((drawn || appended) && isSigned(document)) return message('problem.exportPdfSigned');
  if (document.catalog.lookup(name('NeedsRendering'))?.toString() === 'true') return message('problem.exportPdfForm');
  return null;
}

/** Returns whether a file holds a signature (ISO 32000-1 table 219). */
function isSigned({ catalog }: PDFDocument): boolean {
  const form = catalog.lookup(name('AcroForm'));
  const flags = form instanceof PDFDict ? form.lookup(name('SigFlags')) : undefined;
  return flags instanceof PDFNumber && (flags.asNumber() & 1) === 1;
}

function levelOf(signature: PDFDict): number {
  const references = signature.lookup(name('Reference'));
  if (!(references instanceof PDFArray)) return 2;
  for (let index = 0; index < references.size(); index++) {
    const parameters = references.lookupMaybe(index, PDFDict)?.lookup(name('TransformParams'));
    const level = parameters instanceof PDFDict ? parameters.lookup(name('P')) : undefined;
    if (level instanceof PDFNumber) return level.asNumber();
  }
  return 2;
}

/** Returns in what form the file ends its list of objects, for an update is to have the same; null where it is not where the file says. */
function crossReferences(bytes: Uint8Array): 'table' | 'stream' | null {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(Math.max(0, bytes.length - 2048)).toString('latin1');
  const at = Number([...end.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)?.[1] ?? NaN);
  if (!Number.isInteger(at) || at >= bytes.length) return null;
  const start = Buffer.from(bytes.subarray(at, at + 40)).toString('latin1');
  if (/^\s*xref\b/.test(start)) return 'table';
  return /^\s*\d+\s+\d+\s+obj\b/.test(start) ? 'stream' : null;
}
