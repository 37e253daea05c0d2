import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import { copyText } from '../../ui/clipboard.ts';
import { showToast } from '../notices/toasts.ts';
import type { Box } from '../../../core/model/page-layout.ts';
import { boundsOfBox } from '../../../core/pages/frame.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PagesOnPage } from './pages-on-page.ts';
import styles from './pages.module.css';

/** Where something in a document leads: a page from 0, and the height on it in user space, where it says. */
export interface Destination {
  readonly page: number;
  readonly y: number | null;
}

/** Returns where a destination of a document leads, by name or written out (PDF 32000-1 §12.3.2); null where it leads nowhere. */
export async function destinationOf(document: PDFDocumentProxy, given: unknown): Promise<Destination | null> {
  const written: unknown = typeof given === 'string' ? await document.getDestination(given) : given;
  if (!Array.isArray(written)) return null;
  const [target, kind, ...places] = written as readonly unknown[];
  const page = typeof target === 'number' ? target : await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  const name = (kind as { readonly name?: unknown } | null)?.name;
  const y = name === 'XYZ' ? places[1] : name === 'FitH' || name === 'FitBH' ? places[0] : name === 'FitR' ? places[3] : null;
  return page >= 0 && page < document.numPages ? { page, y: typeof y === 'number' ? y : null } : null;
}

interface LinkAnnotation {
  readonly subtype: string;
  readonly rect: Box;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly dest?: unknown;
}

interface FoundLink {
  readonly rect: Box;
  /** Where a link out of the document leads; null for one within it. */
  readonly url: string | null;
  readonly dest: unknown;
}

/**
 * Lays the links of pages over them. One within the document is followed; one out of it says where it leads and copies that, for the
 * app opens nothing from the network.
 */
export class PageLinks {
  private readonly paged: PagesOnPage;
  private readonly file: PdfFile;
  private readonly go: (destination: Destination) => void;
  private readonly found = new Map<number, Promise<readonly FoundLink[]>>();
  private readonly stops: readonly (() => void)[];

  constructor(paged: PagesOnPage, file: PdfFile, go: (destination: Destination) => void) {
    this.paged = paged;
    this.file = file;
    this.go = go;
    this.stops = [paged.followPages((page) => void this.lay(page)), paged.followMoves(() => { for (const page of this.found.keys()) void this.lay(page); })];
  }

  /** Stops. */
  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private async read(page: number): Promise<readonly FoundLink[]> {
    const annotations = (await (await this.file.page(page)).getAnnotations()) as readonly LinkAnnotation[];
    return annotations.filter(({ subtype }) => subtype === 'Link').flatMap(({ rect, url, unsafeUrl, dest }): readonly FoundLink[] =>
      (url ?? unsafeUrl) !== undefined ? [{ rect, url: url ?? unsafeUrl!, dest: null }] : dest != null ? [{ rect, url: null, dest }] : []);
  }

  private async lay(page: number): Promise<void> {
    let reading = this.found.get(page);
    if (!reading) this.found.set(page, (reading = this.read(page)));
    const links = await reading.catch((): readonly FoundLink[] => []);
    const box = this.paged.boxOf(page);
    const frame = this.paged.frameOf(page);
    if (!box || !frame || links.length === 0) return;
    let over = box.querySelector<HTMLElement>(`.${styles.links}`);
    if (!over) {
      over = document.createElement('div');
      over.className = styles.links!;
      box.append(over);
    }
    over.replaceChildren(...links.map((link) => this.linkElement(link, boundsOfBox(frame, link.rect))));
  }

  private linkElement({ url, dest }: FoundLink, [x0, y0, x1, y1]: Box): HTMLElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = styles.link!;
    element.style.cssText = `left:${x0}px;top:${y0}px;width:${x1 - x0}px;height:${y1 - y0}px`;
    if (url === null) {
      element.setAttribute('role', 'link');
      element.setAttribute('aria-label', text('pdf.linkWithin'));
      element.addEventListener('click', () => void destinationOf(this.file.document, dest).then((destination) => { if (destination) this.go(destination); }, () => undefined));
    } else {
      element.setAttribute('aria-label', text('pdf.copyAddress', { url }));
      element.title = text('pdf.copyAddress', { url });
      element.addEventListener('click', () => {
        // What was selected by drawing over a link is not meant to be copied as its address.
        if (document.getSelection()?.isCollapsed === false) return;
        copyText(url);
        showToast({ tone: 'done', text: text('pdf.addressCopied', { url: shorten(url) }) });
      });
    }
    return element;
  }
}
