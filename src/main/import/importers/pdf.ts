import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { ImportedFile, Importer, ReadChoices, ReadTerms } from '../importer.ts';

/** PDF, on pages. */
export class PdfImporter implements Importer {
  readonly extensions = ['pdf'] as const;
  readonly mediaType = 'application/pdf';
  readonly limits = { bytes: 500_000_000, seconds: 900, megabytes: 4096 };
  readonly heavy = true;

  /** Its ending tells it; no text is one. */
  recognises(): boolean {
    return false;
  }

  async read(bytes: Uint8Array, name: string, _choices: ReadChoices, terms: ReadTerms): Promise<Result<ImportedFile, Message>> {
    const { readPdf } = await import('../pdf/read-pdf.ts');
    return readPdf(bytes, name, terms);
  }
}
