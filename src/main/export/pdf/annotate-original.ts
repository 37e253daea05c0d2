import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFPage } from '@cantoo/pdf-lib';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { AnnotationWriter } from './highlight-annotation.ts';
import type { OriginalPlan, PlacedAnnotation } from './plan.ts';

const name = (value: string): PDFName => PDFName.of(value);

/**
 * Returns a PDF with highlights added by an incremental update (ISO 32000-1 §7.5.6): the original bytes are the beginning of the
 * result, and what they show stays as it is. Annotations that an earlier export wrote are taken out, and highlights of others that were
 * imported, unless they were answered: ours look and say the same. All others stay. Fails with words where a file may not be changed, or cannot be so changed. `onPage` is told how many pages are done.
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
  const refusal = refusalOf(document);
  if (refusal) return err(refusal);
  const snapshot = document.takeSnapshot();
  const writer = new AnnotationWriter(document.context);
  const replaced = { ours: new Set(plan.ours), taken: new Set(plan.taken) };
  const byPage = new Map<number, PlacedAnnotation[]>();
  for (const annotation of plan.annotations) {
    const known = byPage.get(annotation.page);
    if (known) known.push(annotation);
    else byPage.set(annotation.page, [annotation]);
  }
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    if (annotatePage(page, byPage.get(index) ?? [], replaced, writer)) snapshot.markRefForSave(page.ref);
    onPage(index + 1, pages.length);
  }
  const update = await document.saveIncremental(snapshot, { objectsPerTick: Infinity, useObjectStreams: table === 'stream' });
  const whole = new Uint8Array(original.length + update.length);
  whole.set(original);
  whole.set(update, original.length);
  return ok(whole);
}

/** Writes the annotations of a page, and returns whether it changed. */
function annotatePage(page: PDFPage, annotations: readonly PlacedAnnotation[], replaced: Replaced, writer: AnnotationWriter): boolean {
  const { context } = page.doc;
  const present = page.node.Annots()?.asArray() ?? [];
  const answered = new Set(present.map((each) => referenceIn(context.lookup(each), 'IRT')));
  const gone = new Set(present.filter((each) => {
    const annotation = context.lookup(each);
    if (replaced.ours.has(nameIn(annotation) ?? '')) return true;
    return each instanceof PDFRef && replaced.taken.has(objectName(each)) && isHighlight(annotation) && !answered.has(each);
  }));
  if (annotations.length === 0 && gone.size === 0) return false;
  const others = present.filter((each) => {
    if (gone.has(each)) return false;
    const parent = referenceIn(context.lookup(each), 'Parent');
    return parent === null || !gone.has(parent);
  });
  const { x, width } = page.getCropBox();
  const written = annotations.flatMap((annotation) => writer.write(annotation, annotation.shape, page.ref, x + width));
  // Later annotations lie on top: links and the notes of others stay in reach.
  page.node.set(name('Annots'), context.obj([...written, ...others]));
  return true;
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

/** Returns why a file may not, or cannot, get annotations; null when it can. */
function refusalOf(document: PDFDocument): Message | null {
  if (document.context.lookup(document.context.trailerInfo.Encrypt)) return message('problem.exportPdfEncrypted');
  const permissions = document.catalog.lookup(name('Perms'));
  const certified = permissions instanceof PDFDict ? permissions.lookup(name('DocMDP')) : undefined;
  // A certified file says what may change (ISO 32000-1 §12.8.2.2); only the highest level lets annotations be added.
  if (certified instanceof PDFDict && levelOf(certified) < 3) return message('problem.exportPdfCertified');
  if (document.catalog.lookup(name('NeedsRendering'))?.toString() === 'true') return message('problem.exportPdfForm');
  return null;
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
