import { highlightColours } from '../../src/core/model/colour.ts';
import { asText, fromText } from '../../src/ipc/crossing.ts';
import { openSourceSchema, type OpenSource } from '../../src/ipc/snapshot.ts';
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

/** Returns the milliseconds that checking and copying an opened source takes, as it crosses between the processes. */
function measureCrossing(characters: number, count: number): { readonly copy: number; readonly check: number } {
  const source = documentOf(characters);
  const answer: OpenSource = { sequence: 1, version: 1, document: source, highlights: highlightsOf(source, count) };
  const from = performance.now();
  const copied: unknown = fromText(asText(answer));
  const between = performance.now();
  if (!openSourceSchema.safeParse(copied).success) throw new Error('the contract refuses the fixture');
  return { copy: between - from, check: performance.now() - between };
}

const tints = new CSSStyleSheet();
tints.replaceSync(highlightColours.map((colour) => `::highlight(plain-${colour}) { background-color: var(--hl-${colour}); }`).join('\n'));
Object.assign(window, { measure, measureCrossing });
