import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** Returns a PDF for tests that opens with a password and says “Locked words.” */
export async function lockedPdf(password: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([400, 300]).drawText('Locked words.', { x: 50, y: 200, size: 12, font });
  document.encrypt({ userPassword: password, ownerPassword: `${password} of the owner` });
  return document.save({ useObjectStreams: false });
}
