import { readDocx } from '../../../core/formats/docx/docx-document.ts';
import { guessTitle } from '../../../core/formats/plain-text/title.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import type { FigurePicture } from '../../../core/model/document.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ImportedFile, Importer, ReadChoices } from '../importer.ts';
import { PictureKeeper } from '../pictures.ts';
import { openZip, type ZipFiles } from '../zip/open-zip.ts';

/** A book with its pictures; what a package may unpack to is bounded by itself. */
export const packageLimits = { bytes: 200_000_000, seconds: 120, megabytes: 2048 } as const;

/** Word documents, in the usual and the strict format. */
export class WordImporter implements Importer {
  readonly extensions = ['docx', 'docm', 'dotx'] as const;
  readonly mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  readonly limits = packageLimits;

  recognises(): boolean {
    return false;
  }

  read(bytes: Uint8Array, name: string, { reading }: ReadChoices): Result<ImportedFile, Message> {
    const zip = openZip(bytes);
    if (!zip.ok) return zip;
    const keeper = new PictureKeeper();
    const read = readDocx({ text: (path) => zip.value.text(path), picture: picturesIn(zip.value, keeper) }, reading === 'original' ? 'original' : 'final');
    if (!read.ok) return err(message('import.damaged', { detail: read.error }));
    const { document, comments, fields, changed } = read.value;
    if (document.text === '') return err(message('import.empty'));
    return ok({
      document, comments, pictures: keeper.pictures, encoding: 'utf-8',
      citation: { type: 'document', title: guessTitle(document, name), ...fields },
      ...(changed ? { reading: reading === 'original' ? 'original' : 'final' } : {}),
    });
  }
}

/** Returns what takes pictures out of a package by their paths. One that cannot be had is left out. */
export const picturesIn = (zip: ZipFiles, keeper: PictureKeeper) => (path: string): FigurePicture | null => {
  const bytes = zip.bytes(path);
  return bytes.ok && bytes.value ? keeper.keep(bytes.value) : null;
};
