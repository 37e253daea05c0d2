import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { startOfText } from './decode-text.ts';
import type { Importer } from './importer.ts';
import { MarkdownImporter } from './importers/markdown.ts';
import { PdfImporter } from './importers/pdf.ts';
import { PlainTextImporter } from './importers/plain-text.ts';
import { EpubImporter } from './importers/epub.ts';
import { OpenDocumentImporter } from './importers/open-document.ts';
import { RtfImporter } from './importers/rtf.ts';
import { WordImporter } from './importers/word.ts';
import { WebArchiveImporter, WebPageImporter } from './importers/web-page.ts';
import { SubRipImporter, WebVttImporter } from './importers/transcript.ts';

const plainText = new PlainTextImporter();

/** Every kind of file that can become a source. */
const importers: readonly Importer[] = [plainText, new MarkdownImporter(), new WebPageImporter(), new WebArchiveImporter(), new WordImporter(), new OpenDocumentImporter(), new RtfImporter(), new EpubImporter(), new SubRipImporter(), new WebVttImporter(), new PdfImporter()];

/** Endings of the files that can be imported, without the dot. */
export const importExtensions: readonly string[] = importers.flatMap((importer) => importer.extensions);

/** Endings of tables of texts, whose rows are sources, and which are brought in by a task of their own. */
export const tableExtensions = ['csv', 'tsv', 'tab'] as const;

/** Returns the importer for a file by its name's ending, or the words for there being none. */
export function importerFor(name: string): Result<Importer, Message> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = importers.find((importer) => importer.extensions.some((known) => known === extension));
  if (!found && tableExtensions.some((known) => known === extension)) return err(message('import.table'));
  return found ? ok(found) : err(message('import.unsupported', { extensions: importExtensions.map((known) => `.${known}`).join(', ') }));
}

/** Returns the importer for a file by its name and its content: what is called plain text may be something that says more. */
export function importerOf(name: string, bytes: Uint8Array): Result<Importer, Message> {
  const named = importerFor(name);
  if (!named.ok || named.value !== plainText) return named;
  const start = startOfText(bytes);
  return ok(importers.find((importer) => importer.recognises(start)) ?? plainText);
}
