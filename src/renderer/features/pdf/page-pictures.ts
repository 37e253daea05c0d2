import type { RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Turn } from '../../../core/pages/pages-view.ts';
import type { DrawnAhead } from './open-ahead.ts';
import type { PdfFile } from './pdf-file.ts';

/** Where a page is to be drawn, and how large, in CSS pixels. */
export interface Frame {
  readonly box: HTMLElement;
  readonly width: number;
}

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  /** Pixels across, and how it is turned. */
  readonly width: number;
  readonly turn: Turn;
}

/** Width in pixels of the small pictures, which are kept of many pages: shown in the strip, and until a page is drawn sharp. */
export const smallWidth = 200;
const smallKept = 120;
/** Pixels of one page at most; beyond, it is drawn larger than it is sharp. */
const mostPixels = 2 ** 24.5;
/** Beyond a page in view, others are drawn only as long as all together have no more pixels. */
const mostAhead = 2 ** 25;
/** Milliseconds that a zoom rests before pages are drawn anew, and that the view does before pages out of it are. */
const rest = 90;
const stillness = 150;

/** A page to be drawn: sharp into its frame, or small. */
interface Job {
  readonly page: number;
  readonly width: number;
  readonly sharp: boolean;
}

/**
 * Draws the pages of a document, one at a time: those in view first, then their neighbours, then small pictures that are wanted. What is
 * no longer wanted is cancelled, and its pixels let go of; a small picture stays.
 */
export class PagePictures {
  private readonly file: PdfFile;
  private readonly tellProblem: (page: number, problem: string) => void;
  private readonly frames = new Map<number, Frame>();
  private readonly sharp = new Map<number, Drawn>();
  private readonly small = new Map<number, Drawn>();
  private readonly failed = new Map<number, string>();
  private readonly followers = new Set<(page: number) => void>();
  private view = { first: 0, last: -1 };
  private turn: Turn = 0;
  private strip: { readonly first: number; readonly last: number } | null = null;
  private job: (Job & { task: RenderTask | null; stopped: boolean }) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** While the view moves on, only what is in it is drawn. */
  private moving: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  /** Begins with the first page where that was drawn already. */
  constructor(file: PdfFile, tellProblem: (page: number, problem: string) => void, first: DrawnAhead | null = null) {
    this.file = file;
    this.tellProblem = tellProblem;
    if (first) this.sharp.set(0, first);
  }

  /** Shows a page in a frame from now on, at once with what there is of it. */
  attach(page: number, frame: Frame): void {
    this.frames.set(page, frame);
    this.put(page);
    const problem = this.failed.get(page);
    if (problem !== undefined) this.tellProblem(page, problem);
  }

  /** Takes a page out of its frame. */
  detach(page: number): void {
    this.frames.delete(page);
    this.sharp.delete(page);
  }

  /** Tells which pages are in view, and how they are turned. */
  show(first: number, last: number, turn: Turn): void {
    const zoomed = this.turn !== turn;
    this.view = { first, last };
    this.turn = turn;
    clearTimeout(this.moving);
    this.moving = setTimeout(() => {
      this.moving = undefined;
      this.next();
    }, stillness);
    if (zoomed) for (const page of this.frames.keys()) this.put(page);
    // The second page in view is read while the first is drawn; a page that cannot be read says so when it is to be drawn.
    for (let page = first; page <= last; page++) if (this.lacks(page)) this.file.page(page).catch(() => undefined);
    this.next();
  }

  /** Draws again what has another size now, once that rests. */
  resized(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.next();
    }, rest);
  }

  /** Asks for small pictures of these pages, when nothing else is to be drawn; null for none. */
  wantSmall(strip: { readonly first: number; readonly last: number } | null): void {
    this.strip = strip;
    this.next();
  }

  /** Returns the small picture of a page, if there is one. */
  smallOf(page: number): HTMLCanvasElement | null {
    const drawn = this.small.get(page);
    return drawn?.turn === this.turn ? drawn.canvas : null;
  }

  /** Whether one of these pages has no picture at all, and is to have one. */
  isBlank(first: number, last: number): boolean {
    for (let page = first; page <= last; page++) if (this.lacks(page) && this.sharp.get(page)?.turn !== this.turn && this.smallOf(page) === null) return true;
    return false;
  }

  /** Calls `follower` whenever there is a picture of another page, or none can be made. Returns a function that stops it. */
  follow(follower: (page: number) => void): () => void {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  /** Stops drawing. */
  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    clearTimeout(this.moving);
    this.stop();
    this.frames.clear();
    this.sharp.clear();
    this.small.clear();
    this.followers.clear();
  }

  private stop(): void {
    if (!this.job) return;
    this.job.stopped = true;
    this.job.task?.cancel();
  }

  private next(): void {
    if (this.disposed) return;
    const wanted = this.wanted();
    if (this.job) {
      // What is in view comes first; what is under way for it is not begun again.
      const same = wanted?.page === this.job.page && wanted.sharp === this.job.sharp && wanted.width === this.job.width;
      if (!same && (!this.isWanted(this.job) || (wanted !== null && this.isInView(wanted) && !this.isInView(this.job)))) this.stop();
      return;
    }
    if (wanted) void this.draw(wanted);
  }

  private isInView = ({ page, sharp }: Job): boolean => sharp && page >= this.view.first && page <= this.view.last;

  private isWanted(job: Job): boolean {
    if (!job.sharp) return this.strip !== null && job.page >= this.strip.first && job.page <= this.strip.last;
    return this.frames.has(job.page) && this.widthOf(job.page) === job.width;
  }

  /** Returns what is to be drawn next; null when all is there. */
  private wanted(): Job | null {
    if (this.timer === undefined) {
      const { first, last } = this.view;
      for (let page = first; page <= last; page++) if (this.lacks(page)) return { page, width: this.widthOf(page), sharp: true };
      let pixels = 0;
      for (const { canvas } of this.sharp.values()) pixels += canvas.width * canvas.height;
      for (const page of this.moving === undefined && pixels < mostAhead ? [last + 1, first - 1, last + 2] : []) {
        if (this.frames.has(page) && this.lacks(page)) return { page, width: this.widthOf(page), sharp: true };
      }
    }
    if (this.moving !== undefined) return null;
    for (let page = this.strip?.first ?? 0; page <= (this.strip?.last ?? -1); page++) {
      if (this.small.get(page)?.turn !== this.turn && !this.failed.has(page)) return { page, width: smallWidth, sharp: false };
    }
    return null;
  }

  private lacks(page: number): boolean {
    const drawn = this.sharp.get(page);
    return this.frames.has(page) && !this.failed.has(page) && (drawn?.width !== this.widthOf(page) || drawn.turn !== this.turn);
  }

  /** Pixels across of a page in its frame. */
  private widthOf(page: number): number {
    return Math.round((this.frames.get(page)?.width ?? 0) * devicePixelRatio);
  }

  private async draw(wanted: Job): Promise<void> {
    const job = { ...wanted, task: null as RenderTask | null, stopped: false };
    const { page, sharp } = job;
    const { turn } = this;
    this.job = job;
    try {
      const proxy = await this.file.page(page);
      if (job.stopped) return;
      const rotation = (proxy.rotate + turn) % 360;
      const natural = proxy.getViewport({ scale: 1, rotation });
      const most = Math.sqrt(mostPixels / (natural.width * natural.height));
      const viewport = proxy.getViewport({ scale: Math.min(job.width / natural.width, most), rotation });
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      job.task = proxy.render({ canvas, viewport });
      await job.task.promise;
      if (sharp && this.frames.has(page)) {
        this.sharp.set(page, { canvas, width: job.width, turn });
        this.put(page);
      }
      this.keepSmall(page, sharp ? shrunk(canvas) : canvas, turn);
    } catch (error) {
      if (!job.stopped && !this.disposed) {
        const problem = error instanceof Error ? error.message : String(error);
        this.failed.set(page, problem);
        this.tellProblem(page, problem);
        for (const follower of this.followers) follower(page);
      }
    } finally {
      this.job = null;
      // After what waits for the window: drawing many pages must not hold it up.
      setTimeout(() => this.next());
    }
  }

  private keepSmall(page: number, canvas: HTMLCanvasElement, turn: Turn): void {
    this.small.delete(page);
    this.small.set(page, { canvas, width: canvas.width, turn });
    for (const oldest of this.small.keys()) {
      if (this.small.size <= smallKept) break;
      this.small.delete(oldest);
    }
    for (const follower of this.followers) follower(page);
  }

  /** Puts the best picture of a page that there is into its frame. */
  private put(page: number): void {
    const box = this.frames.get(page)?.box;
    if (!box) return;
    const sharp = this.sharp.get(page);
    const small = this.small.get(page);
    const drawn = sharp?.turn === this.turn ? sharp : small?.turn === this.turn ? small : null;
    if (!drawn) return box.replaceChildren();
    if (drawn === sharp) return box.replaceChildren(drawn.canvas);
    // The small picture may be shown elsewhere as well.
    const copy = document.createElement('canvas');
    copy.width = drawn.canvas.width;
    copy.height = drawn.canvas.height;
    copy.getContext('2d')!.drawImage(drawn.canvas, 0, 0);
    box.replaceChildren(copy);
  }
}

function shrunk(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const small = document.createElement('canvas');
  small.width = Math.min(smallWidth, canvas.width);
  small.height = Math.max(1, Math.round(canvas.height * small.width / canvas.width));
  const context = small.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}
