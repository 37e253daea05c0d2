import { highlightColours } from '../../src/core/model/colour.ts';
import { documentPieces, highlightPieces, PieceReader } from '../../src/ipc/pieces.ts';
import '../../src/renderer/styles/index.css';
import './page.css';
import { documentOf, highlightsOf } from './fixture.ts';
import { markNodeSurface } from './marknode.ts';
import { ourSurface } from './ours.tsx';
import { plainSurface } from './plain.ts';
import { recogitoSurface } from './recogito.ts';
import type { Surface } from './surface.ts';

const surfaces = { ours: ourSurface, marknode: markNodeSurface, recogito: recogitoSurface, plain: plainSurface } as const;

export type SurfaceName = keyof typeof surfaces;

/** What was measured of one surface; times in milliseconds, heap in megabytes. */
export interface SurfaceRow {
  readonly surface: SurfaceName;
  readonly characters: number;
  readonly highlights: number;
  /** From nothing to the frame that shows the text, and from there to the frame that shows the highlights. */
  readonly open: number;
  readonly paint: number;
  /** Median and longest of 20 additions, each to the frame that shows it. */
  readonly add: number;
  readonly addLongest: number;
  /** 95th percentile and longest of the frames of scrolling: steadily, then in leaps through the whole text. */
  readonly scroll: number;
  readonly scrollLongest: number;
  readonly leapLongest: number;
  readonly heap: number;
}

/** Returns once the next frame has been painted. */
const painted = (): Promise<void> => new Promise((done) => {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => done(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  await painted();
  const from = performance.now();
  await work();
  await painted();
  return performance.now() - from;
}

/** Returns how long each of `count` frames took, `step` being called in each. */
async function frames(count: number, step: (frame: number) => void): Promise<readonly number[]> {
  const times: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let i = 0; i < count; i++) {
    step(i);
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

const usedHeap = (): number => {
  (globalThis as { readonly gc?: () => void }).gc?.();
  return ((performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN) / 1_048_576;
};

const quantile = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;

async function measure(surface: SurfaceName, characters: number, count: number): Promise<SurfaceRow> {
  const source = documentOf(characters);
  const highlights = highlightsOf(source, count);
  const more = highlightsOf(source, 20, 3).map((highlight, i) => {
    // In the first paragraphs: what is added is seen.
    const nearby = highlights.filter(({ selector }) => selector.start < 2_000)[i];
    return nearby ? { ...nearby, id: highlight.id, colour: highlight.colour } : highlight;
  });
  const root = document.getElementById('root')!;
  await document.fonts.ready;
  await painted();
  const heapBefore = usedHeap();
  // Only where they are used: a rule that fits every element makes every element cost more.
  if (surface === 'plain') document.adoptedStyleSheets.push(tints);
  const made: Surface = surfaces[surface]();
  let scroller!: HTMLElement;
  const open = await timed(async () => { scroller = await made.open(source, root); });
  const paint = await timed(() => made.paint(highlights));
  const heap = usedHeap() - heapBefore;
  const adds: number[] = [];
  for (const highlight of more) adds.push(await timed(() => made.add(highlight)));
  const steady = await frames(150, () => { scroller.scrollTop += 60; });
  const leaps = await frames(60, (i) => { scroller.scrollTop = (scroller.scrollHeight * (i + 1)) / 61; });
  return {
    surface, characters, highlights: count, open, paint, add: quantile(adds, 0.5), addLongest: Math.max(...adds),
    scroll: quantile(steady, 0.95), scrollLongest: Math.max(...steady), leapLongest: Math.max(...leaps), heap,
  };
}

/**
 * Returns the milliseconds that an opened source takes on its way from main to the window, and the longest that either is
 * held up by it at a time: writing its pieces, reading and checking them.
 */
function measureCrossing(characters: number, count: number): { readonly write: number; readonly read: number; readonly longest: number } {
  const source = documentOf(characters);
  const highlights = highlightsOf(source, count);
  const pieces: string[] = [];
  let longest = 0;
  let last = performance.now();
  const lap = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const from = last;
  for (const made of [documentPieces(source), highlightPieces(highlights)]) {
    for (const piece of made) {
      pieces.push(piece);
      lap();
    }
  }
  const between = last;
  const reader = new PieceReader();
  for (const piece of pieces) {
    if (!reader.take(piece).ok) throw new Error('the contract refuses the fixture');
    lap();
  }
  return { write: between - from, read: last - between, longest };
}

const tints = new CSSStyleSheet();
tints.replaceSync(highlightColours.map((colour) => `::highlight(plain-${colour}) { background-color: var(--hl-${colour}); }`).join('\n'));
Object.assign(window, { measure, measureCrossing });
