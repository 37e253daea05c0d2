import { parsePlainText } from '../../../core/formats/plain-text/plain-text.ts';
import { guessTitle } from '../../../core/formats/plain-text/title.ts';
import type { Message } from '../../../core/messages/messages.ts';
import { ok, type Result } from '../../../core/result.ts';
import { decodeText } from '../decode-text.ts';
import { textLimits, type ImportedFile, type Importer, type ReadChoices } from '../importer.ts';

/** Plain text. */
export class PlainTextImporter implements Importer {
  readonly extensions = ['txt', 'text'] as const;
  readonly mediaType = 'text/plain';
  readonly limits = textLimits;

  /** Every text is one. */
  recognises(): boolean {
    return false;
  }

  read(bytes: Uint8Array, name: string, { encoding }: ReadChoices): Result<ImportedFile, Message> {
    const decoded = decodeText(bytes, encoding);
    if (!decoded.ok) return decoded;
    const document = parsePlainText(decoded.value.text);
    return ok({ document, citation: { type: 'document', title: guessTitle(document, name) }, encoding: decoded.value.encoding });
  }
}
