import { writeDocument } from '../../../core/formats/draft/write-document.ts';
import { guessTitle } from '../../../core/formats/plain-text/title.ts';
import { readRtf } from '../../../core/formats/rtf/rtf-document.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { textLimits, type ImportedFile, type Importer } from '../importer.ts';
import { PictureKeeper } from '../pictures.ts';

/** Rich Text Format. */
export class RtfImporter implements Importer {
  readonly extensions = ['rtf'] as const;
  readonly mediaType = 'application/rtf';
  readonly limits = textLimits;

  recognises(start: string): boolean {
    return start.startsWith('{\\rtf');
  }

  read(bytes: Uint8Array, name: string): Result<ImportedFile, Message> {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (!/^\s*\{\\rtf/.test(file)) return err(message('import.damaged', { detail: 'no RTF' }));
    const keeper = new PictureKeeper();
    const { blocks, fields } = readRtf(file, {
      decode,
      picture: (data) => keeper.keep('hex' in data ? Buffer.from(data.hex, 'hex') : Buffer.from(data.latin1, 'latin1')),
    });
    const document = writeDocument(blocks);
    if (document.text === '') return err(message('import.empty'));
    return ok({ document, pictures: keeper.pictures, encoding: 'utf-8', citation: { type: 'document', title: guessTitle(document, name), ...fields } });
  }
}

/** Code pages by the labels that the runtime's decoder knows them by. */
const labels: Readonly<Record<number, string>> = { 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 65001: 'utf-8' };

function decode(bytes: string, codePage: number): string {
  const label = labels[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  return new TextDecoder(label).decode(Buffer.from(bytes, 'latin1'));
}
