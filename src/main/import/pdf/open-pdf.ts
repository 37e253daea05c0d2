import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';

export type PdfJs = typeof pdfjs;

/** Loads pdf.js, both of its halves in this thread: whoever reads a long file is a thread already. */
export async function loadPdfJs(): Promise<PdfJs> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Beside the built code, or where npm has put them. */
function cMapFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = [join(here, 'cmaps'), join(here, '..', 'cmaps')].find((folder) => existsSync(folder));
  return built ?? join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
}

/** Reads what Adobe's character collections map their codes to. */
class CMapReader {
  async fetch({ name }: { readonly name: string }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }> {
    if (!/^[A-Za-z0-9-]+$/.test(name)) throw new Error(`no such map: ${name}`);
    return { cMapData: new Uint8Array(await readFile(join(cMapFolder(), `${name}.bcmap`))), isCompressed: true };
  }
}

/** No picture is drawn here, so no font is needed but for its widths, which are known. */
class NoFonts {
  async fetch(): Promise<never> {
    throw new Error('fonts are not read');
  }
}

/**
 * Opens a PDF for its text: no picture is decoded, no script run, nothing fetched. Where it is encrypted it asks for the password that
 * opens it, or says that the one given is wrong. The bytes are copied. The caller destroys what was opened.
 */
export async function openPdf(pdfjs: PdfJs, bytes: Uint8Array, password: string | null): Promise<Result<pdfjs.PDFDocumentProxy, Message>> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    isEvalSupported: false, enableXfa: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, useWasm: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 0, stopAtErrors: false,
    cMapPacked: true, cMapUrl: 'cmaps/', CMapReaderFactory: CMapReader, StandardFontDataFactory: NoFonts,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return ok(await task.promise);
  } catch (error) {
    await task.destroy().catch(() => undefined);
    const { name, code, message: detail } = error as { readonly name?: string; readonly code?: number; readonly message?: string };
    if (name === 'PasswordException') {
      return err(message(code === pdfjs.PasswordResponses.INCORRECT_PASSWORD ? 'import.pdf.wrongPassword' : 'import.pdf.password'));
    }
    return err(message('import.pdf.damaged', { detail: detail ?? String(error) }));
  }
}
