import { parseMarkdown } from '../../core/formats/markdown-import/parse-markdown.ts';
import { parsePlainText } from '../../core/formats/plain-text/plain-text.ts';
import { guessTitle } from '../../core/formats/plain-text/title.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import type { Citation } from '../../core/model/citation.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Source, TextEncoding } from '../../core/model/source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { decodeText } from './decode-text.ts';

/** What an importer makes of a file. */
interface ReadFile {
  readonly document: SourceDocument;
  readonly citation: Citation;
  readonly encoding: TextEncoding;
}

/** One kind of file that can become a source. */
export interface Importer {
  /** Endings of its files, lower case and without the dot; the first is given to the copy in the project. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: Source['file']['mediaType'];
  /** Bytes that a file may have. */
  readonly largest: number;
  /** Returns the source in a file's bytes; `name` is the file's. Fails with words for bytes that hold none. */
  readonly read: (bytes: Uint8Array, name: string) => Result<ReadFile, Message>;
}

const plainText: Importer = {
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  largest: 50_000_000,
  read: (bytes, name) => {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    const document = parsePlainText(decoded.value.text);
    return ok({ document, citation: { type: 'document', title: guessTitle(document, name) }, encoding: decoded.value.encoding });
  },
};

const markdown: Importer = {
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown',
  // The parser needs about 80 bytes of memory for each byte it reads.
  largest: 20_000_000,
  read: (bytes, name) => {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    const parsed = parseMarkdown(decoded.value.text);
    if (!parsed.ok) return parsed;
    const { document, fields } = parsed.value;
    if (document.text === '') return err(message('import.empty'));
    const citation = { type: fields.URL ? 'webpage' : 'document', title: guessTitle(document, name), ...fields };
    return ok({ document, citation, encoding: decoded.value.encoding });
  },
};

const importers: readonly Importer[] = [plainText, markdown];

/** Endings of the files that can be imported, without the dot. */
export const importExtensions: readonly string[] = importers.flatMap((importer) => importer.extensions);

/** Returns the importer for a file by its name's ending, or the words for there being none. */
export function importerFor(name: string): Result<Importer, Message> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = importers.find((importer) => importer.extensions.some((known) => known === extension));
  return found ? ok(found) : err(message('import.unsupported', { extensions: importExtensions.map((known) => `.${known}`).join(', ') }));
}
