import { guessTitle, nameWithoutEnding } from '../../../core/formats/plain-text/title.ts';
import { writeDocument } from '../../../core/formats/draft/write-document.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import type { FigurePicture } from '../../../core/model/document.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { decodePage } from '../web-page/decode-page.ts';
import { readArchive } from '../web-page/mhtml.ts';
import { parsePage } from '../web-page/parse-page.ts';
import { PictureKeeper } from '../pictures.ts';
import { textLimits, type ImportedFile, type Importer, type ReadChoices } from '../importer.ts';

/** A page of a few megabytes, with its pictures in it, is read in a second or two; the parser takes about forty bytes for each. */
const limits = textLimits;

/** Saved pages of the web, with or without what belongs to them in the same file. */
export class WebPageImporter implements Importer {
  readonly extensions = ['html', 'htm', 'xhtml', 'xht'] as const;
  readonly mediaType = 'text/html';
  readonly limits = limits;

  recognises(start: string): boolean {
    return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(start);
  }

  read(bytes: Uint8Array, name: string, choices: ReadChoices): Result<ImportedFile, Message> {
    const keeper = new PictureKeeper();
    return readPage(bytes, name, choices, keeper, { charset: null, savedFrom: '', savedAt: '', subject: '', picture: (src) => keepInline(src, keeper) });
  }
}

/** Pages that a browser saved with all that belongs to them (RFC 2557). */
export class WebArchiveImporter implements Importer {
  readonly extensions = ['mhtml', 'mht'] as const;
  readonly mediaType = 'multipart/related';
  readonly limits = limits;

  recognises(start: string): boolean {
    return /^(?:From: <Saved by|MIME-Version:)/i.test(start) && /multipart\/related/i.test(start);
  }

  read(bytes: Uint8Array, name: string, choices: ReadChoices): Result<ImportedFile, Message> {
    const archive = readArchive(bytes);
    if (!archive.ok) return archive;
    const { page, parts, savedFrom, savedAt, subject } = archive.value;
    const byAddress = new Map(parts.flatMap((part) => [[part.location, part], [`cid:${part.contentId}`, part]] as const));
    const keeper = new PictureKeeper();
    const picture = (src: string): FigurePicture | null => {
      const part = byAddress.get(src) ?? byAddress.get(absolute(src, page.location || savedFrom));
      return part && src !== '' ? keeper.keep(part.bytes) : keepInline(src, keeper);
    };
    return readPage(page.bytes, name, choices, keeper, { charset: page.charset, savedFrom, savedAt, subject, picture });
  }
}

interface Carried {
  readonly charset: string | null;
  readonly savedFrom: string;
  readonly savedAt: string;
  readonly subject: string;
  readonly picture: (src: string) => FigurePicture | null;
}

function readPage(bytes: Uint8Array, name: string, { encoding, reading }: ReadChoices, keeper: PictureKeeper, carried: Carried): Result<ImportedFile, Message> {
  const decoded = decodePage(bytes, encoding, carried.charset);
  if (!decoded.ok) return decoded;
  const { picture, savedFrom, savedAt, subject } = carried;
  const fallbackTitle = subject.trim() || nameWithoutEnding(name);
  const page = parsePage({ html: decoded.value.text, reading, picture, savedFrom, savedAt, fallbackTitle });
  const document = writeDocument(page.blocks);
  if (document.text === '') return err(message('import.noPageText'));
  const titled = page.citation.title === fallbackTitle ? { ...page.citation, title: subject.trim() || guessTitle(document, name) } : page.citation;
  return ok({ document, citation: titled, encoding: decoded.value.encoding, reading: page.reading, pictures: keeper.pictures });
}

/** Returns the picture in a `data:` address (RFC 2397). */
function keepInline(src: string, keeper: PictureKeeper): FigurePicture | null {
  const head = /^data:image\/(?:png|jpe?g|gif|webp|x-png|pjpeg)\s*(?:;[^,;]{0,100})*,/i.exec(src.slice(0, 400))?.[0];
  if (head === undefined || !/;\s*base64\s*,$/i.test(head)) return null;
  return keeper.keep(Buffer.from(src.slice(head.length), 'base64'));
}

function absolute(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
