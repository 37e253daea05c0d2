import { parseMarkdown } from '../../../core/formats/markdown-import/parse-markdown.ts';
import { guessTitle } from '../../../core/formats/plain-text/title.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { decodeText } from '../decode-text.ts';
import { textLimits, type ImportedFile, type Importer, type ReadChoices } from '../importer.ts';

/** CommonMark with the extensions of GitHub. */
export class MarkdownImporter implements Importer {
  readonly extensions = ['md', 'markdown'] as const;
  readonly mediaType = 'text/markdown';
  // The parser needs about 80 bytes of memory for each byte it reads.
  readonly limits = { ...textLimits, bytes: 20_000_000 };

  /** Plain text has asterisks and dashes too: only its ending tells it. */
  recognises(): boolean {
    return false;
  }

  read(bytes: Uint8Array, name: string, { encoding }: ReadChoices): Result<ImportedFile, Message> {
    const decoded = decodeText(bytes, encoding);
    if (!decoded.ok) return decoded;
    const parsed = parseMarkdown(decoded.value.text);
    if (!parsed.ok) return parsed;
    const { document, fields } = parsed.value;
    if (document.text === '') return err(message('import.empty'));
    const citation = { type: fields.URL ? 'webpage' : 'document', title: guessTitle(document, name), ...fields };
    return ok({ document, citation, encoding: decoded.value.encoding });
  }
}
