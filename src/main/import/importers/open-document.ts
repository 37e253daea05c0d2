import { readOdt } from '../../../core/formats/odt/odt-document.ts';
import { guessTitle } from '../../../core/formats/plain-text/title.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ImportedFile, Importer, ReadChoices } from '../importer.ts';
import { PictureKeeper } from '../pictures.ts';
import { openZip } from '../zip/open-zip.ts';
import { packageLimits, picturesIn } from './word.ts';

/** Text documents of LibreOffice and others. */
export class OpenDocumentImporter implements Importer {
  readonly extensions = ['odt', 'ott'] as const;
  readonly mediaType = 'application/vnd.oasis.opendocument.text';
  readonly limits = packageLimits;

  recognises(): boolean {
    return false;
  }

  read(bytes: Uint8Array, name: string, { reading }: ReadChoices): Result<ImportedFile, Message> {
    const zip = openZip(bytes);
    if (!zip.ok) return zip;
    const keeper = new PictureKeeper();
    const read = readOdt({ text: (path) => zip.value.text(path), picture: picturesIn(zip.value, keeper) }, reading === 'original' ? 'original' : 'final');
    if (!read.ok) return err(read.error === 'locked' ? message('import.lockedOffice') : message('import.damaged', { detail: read.error }));
    const { document, comments, fields, changed } = read.value;
    if (document.text === '') return err(message('import.empty'));
    return ok({
      document, comments, pictures: keeper.pictures, encoding: 'utf-8',
      citation: { type: 'document', title: guessTitle(document, name), ...fields },
      ...(changed ? { reading: reading === 'original' ? 'original' : 'final' } : {}),
    });
  }
}
