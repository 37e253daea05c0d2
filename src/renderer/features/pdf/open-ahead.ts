import type { Source } from '../../../core/model/source.ts';
import type { Turn } from '../../../core/pages/pages-view.ts';
import { passwordOf } from './passwords.ts';
import { openPdf, type OpenedPdf, type PdfOriginal } from './pdf-file.ts';

/** Milliseconds for which an original that nobody takes stays open. */
const patience = 20_000;

interface Ahead {
  readonly key: string;
  readonly opened: Promise<OpenedPdf>;
  readonly timer: ReturnType<typeof setTimeout>;
}

let ahead: Ahead | null = null;

/** The first page of an original, drawn before its text was there. */
export interface DrawnAhead {
  readonly canvas: HTMLCanvasElement;
  /** Pixels across that it was drawn for. */
  readonly width: number;
  readonly turn: Turn;
}

let drawn: (DrawnAhead & { readonly sourceId: string; readonly version: number }) | null = null;

/**
 * Draws the first page of an original that is being opened. `widthOf` is told the size of the page in points and how many there are, and says how
 * wide it is shown, in CSS pixels. Null when it cannot be drawn; rejects when it was stopped.
 */
export async function drawAhead(source: Source, turn: Turn, widthOf: (size: readonly [number, number], count: number) => number, signal: AbortSignal): Promise<DrawnAhead | null> {
  openAhead(source);
  const answer = await ahead!.opened;
  signal.throwIfAborted();
  if ('problem' in answer) return null;
  const page = await answer.file.page(0);
  signal.throwIfAborted();
  const { width: across, height: down } = page.getViewport({ scale: 1 });
  const width = Math.round(widthOf([across, down], answer.file.document.numPages) * devicePixelRatio);
  const rotation = (page.rotate + turn) % 360;
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1, rotation }).width, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const task = page.render({ canvas, viewport });
  const cancel = (): void => task.cancel();
  signal.addEventListener('abort', cancel);
  await task.promise;
  signal.removeEventListener('abort', cancel);
  const made = { canvas, width, turn };
  drawn = { ...made, sourceId: source.id, version: source.version };
  return made;
}

/** Returns the first page of an original if it was drawn ahead. */
export const drawnAhead = (sourceId: string, version: number): DrawnAhead | null => (drawn?.sourceId === sourceId && drawn.version === version ? drawn : null);

/** As {@link drawnAhead}, once. */
export function takeDrawn(sourceId: string, version: number): DrawnAhead | null {
  const taken = drawnAhead(sourceId, version);
  drawn = null;
  return taken;
}

const keyOf = ({ sourceId, version, size }: PdfOriginal, password: string | null): string => JSON.stringify([sourceId, version, size, password]);

/** Opens a source's original while its text is on its way, and reads its first page. One is kept until it is taken, or another is opened, or for a while. */
export function openAhead({ id, version, file: { size } }: Source): void {
  const password = passwordOf(id);
  const original = { sourceId: id, version, size };
  const key = keyOf(original, password);
  if (ahead?.key === key) return;
  letGo();
  const opened = openPdf(original, password).then((answer) => {
    if ('file' in answer) void answer.file.page(0).catch(() => undefined);
    return answer;
  });
  ahead = { key, opened, timer: setTimeout(letGo, patience) };
}

/** Returns an original that was opened ahead, or opens it now. Whoever takes it lets go of it. */
export function takeOpened(original: PdfOriginal, password: string | null): Promise<OpenedPdf> {
  if (ahead?.key !== keyOf(original, password)) return openPdf(original, password);
  const { opened, timer } = ahead;
  clearTimeout(timer);
  ahead = null;
  return opened;
}

function letGo(): void {
  if (!ahead) return;
  const { opened, timer } = ahead;
  clearTimeout(timer);
  ahead = null;
  void opened.then((answer) => { if ('file' in answer) answer.file.dispose(); });
}
