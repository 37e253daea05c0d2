import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFDict } from '@cantoo/pdf-lib';

/** Returns a PDF for tests that opens with a password and says “Locked words.” */
export async function lockedPdf(password: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([400, 300]).drawText('Locked words.', { x: 50, y: 200, size: 12, font });
  document.encrypt({ userPassword: password, ownerPassword: `${password} of the owner` });
  return document.save({ useObjectStreams: false });
}

/** Returns a PDF for tests: a page with a highlight over “words” that was answered, a note beside “Other”, and what is drawn: a rectangle, a line, a text box, a circle off the page. */
export async function annotatedPdf({ objectStreams = false } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Courier);
  const page = document.addPage([400, 300]);
  page.drawText('Some words here.', { x: 50, y: 200, size: 10, font });
  page.drawText('Other text.', { x: 50, y: 100, size: 10, font });
  const { context } = document;
  const highlight = context.nextRef();
  const others = [
    { Type: 'Annot', Subtype: 'Text', Rect: [90, 198, 100, 209], IRT: highlight, T: PDFString.of('Cy'), Contents: PDFString.of('Yes.') },
    { Type: 'Annot', Subtype: 'Text', Rect: [90, 198, 100, 209], IRT: highlight, T: PDFString.of('Cy'), Contents: PDFString.of('Accepted set by Cy'), State: PDFString.of('Accepted'), StateModel: PDFString.of('Review') },
    { Type: 'Annot', Subtype: 'Text', Rect: [46, 104, 56, 114], Contents: PDFString.of('Note') },
    { Type: 'Annot', Subtype: 'Square', Rect: [200, 20, 300, 60] },
    { Type: 'Annot', Subtype: 'Line', Rect: [50, 60, 90, 60], L: [50, 60, 90, 60] },
    { Type: 'Annot', Subtype: 'FreeText', Rect: [200, 200, 300, 240], DA: PDFString.of('/Helv 10 Tf'), Contents: PDFString.of('Check this') },
    { Type: 'Annot', Subtype: 'Circle', Rect: [900, 20, 950, 60] },
    { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] },
  ].map((each) => context.register(context.obj(each) as PDFDict));
  page.node.set(PDFName.of('Annots'), context.obj([highlight, ...others]));
  context.assign(highlight, context.obj({
    Type: 'Annot', Subtype: 'Highlight', Rect: [80, 198, 110, 209], QuadPoints: [80, 209, 110, 209, 80, 198, 110, 198], C: [0.5, 0.9, 0.5],
    T: PDFString.of('Bob'), Contents: PDFString.of('Really?'), CreationDate: PDFString.of('D:20250102030405Z'),
  }));
  return document.save({ useObjectStreams: objectStreams });
}
