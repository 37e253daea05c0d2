import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { paperSizes, type Paper } from '../../core/exports/paper.ts';
import { directionOf } from '../../core/formats/print-html/direction.ts';
import { escapeHtml } from '../../core/formats/print-html/escape.ts';
import type { PrintHtml } from '../export/print.ts';
import { assetPath } from './assets.ts';
import { appOrigin, refuseNavigation } from './security.ts';

const mediaTypes: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2' };

/** Inches. The sides leave a line of about 70 characters, and room for notes. */
const margins = { top: 0.95, bottom: 1.05, left: 1.46, right: 1.46 };

/** Returns the size of a sheet in CSS pixels: what the margins leave of a page, and a little less of its height. */
function sheetOn(paper: Paper): { readonly width: number; readonly height: number } {
  const { width, height } = paperSizes[paper];
  const pixels = (twips: number, inches: number): number => Math.floor(twips / 15 - inches * 96);
  return { width: pixels(width, margins.left + margins.right), height: pixels(height, margins.top + margins.bottom) - 4 };
}

/** Now and then Chromium prints before it has worked out the structure of the page, and leaves the tags out, or some of them. */
const mostReprints = 4;

/** Returns how many links of a PDF as Chromium writes it are in no element of its structure; Infinity where it has none. */
function untagged(pdf: Buffer): number {
  if (!pdf.includes('/StructTreeRoot')) return Infinity;
  return countOf(pdf, '/Subtype /Link') - countOf(pdf, '/Type /OBJR');
}

function countOf(pdf: Buffer, words: string): number {
  let count = 0;
  for (let at = pdf.indexOf(words); at >= 0; at = pdf.indexOf(words, at + words.length)) count++;
  return count;
}

/**
 * Returns the printer of the app: a hidden window without scripts and preload, in a session of its own that lives in
 * memory and is answered from here alone. The page is handed over through that session, because a `data:` address holds
 * no more than 2 MB and a temporary file would leave the user's text on the disk.
 */
export const printer = (resources: string): PrintHtml => async ({ html, title, paper, signal, onNotes }) => {
  signal.throwIfAborted();
  const own = session.fromPartition(`print-${randomUUID()}`);
  answerFromMemory(own, html, resources);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: onNotes !== undefined, spellcheck: false },
  });
  refuseNavigation(window.webContents);
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => { stop = reject; });
  stopped.catch(() => undefined);
  const abort = (): void => stop(signal.reason);
  signal.addEventListener('abort', abort);
  window.webContents.once('render-process-gone', (_, { reason }) => stop(new Error(`renderer: ${reason}`)));
  try {
    await Promise.race([window.loadURL(`${appOrigin}/page.html`), stopped]);
    const sheets = onNotes ? await Promise.race([layNotes(window.webContents, resources, paper), stopped]) : 0;
    const print = (): Promise<Buffer> => Promise.race([
      window.webContents.printToPDF({
        pageSize: paper === 'letter' ? 'Letter' : 'A4',
        margins,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerHtml(title),
      }),
      stopped,
    ]);
    let printed = await print();
    const atFoot = sheets > 0 && countOf(printed, '/Type /Page\n') === sheets;
    onNotes?.(atFoot);
    if (sheets !== 0 && !atFoot) {
      // Something did not come out as it was laid: the page as it was, with its notes at the end, is always right.
      await Promise.race([window.loadURL(`${appOrigin}/page.html`), stopped]);
      printed = await print();
    }
    let missing = untagged(printed);
    for (let again = 0; again < mostReprints && missing > 0; again++) {
      const before = missing;
      printed = await print();
      missing = untagged(printed);
      // The same twice is no accident: that is how the page is.
      if (missing === before && missing !== Infinity) break;
    }
    return printed;
  } finally {
    signal.removeEventListener('abort', abort);
    window.destroy();
    await own.clearStorageData().catch(() => undefined);
  }
};

/** Lays the page out in sheets with notes at their feet. Returns their number; 0 where there are no notes, negative where it did not work out. */
async function layNotes(contents: WebContents, resources: string, paper: Paper): Promise<number> {
  const script = await readFile(join(resources, 'print', 'foot-notes.js'), 'utf8');
  const { width, height } = sheetOn(paper);
  const laid: unknown = await contents.executeJavaScript(`document.documentElement.classList.add('on-sheets');
    document.documentElement.style.setProperty('--sheet-width', '${width}px');
    document.documentElement.style.setProperty('--sheet-height', '${height}px');
    document.fonts.ready.then(() => (${script})(${height})).catch(() => -1)`);
  const sheets = typeof laid === 'number' ? laid : -1;
  if (sheets === 0) await contents.executeJavaScript("document.documentElement.classList.remove('on-sheets'); undefined");
  return sheets;
}

/** Serves the page and the faces shipped with the app; every other request ends here. */
function answerFromMemory(own: Session, html: string, resources: string): void {
  own.protocol.handle('app', async ({ url, method }) => {
    if (method === 'GET' && url === `${appOrigin}/page.html`) {
      return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    }
    const file = assetPath(resources, url);
    const type = file === null ? undefined : mediaTypes[extname(file)];
    if (method !== 'GET' || file === null || type === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), { headers: { 'Content-Type': type } });
  });
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${appOrigin}/`) }));
  own.setPermissionRequestHandler((_, __, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
}

/** Chromium fills in the numbers by class name. Neither the page's styles nor faces of the app reach here. */
const footerHtml = (title: string): string => `<style>
.foot { color: #5c5c5c; display: flex; font: 7.5pt/1.4 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif; justify-content: space-between; margin: 0 1.46in 0.3in; width: 100%; }
.name { max-width: 85%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
</style><div class="foot" dir="${directionOf(title)}"><span class="name" dir="auto">${escapeHtml(title)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
