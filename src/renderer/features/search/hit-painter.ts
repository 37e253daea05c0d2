import type { TextRange } from '../../../core/model/document.ts';
import { hitName, installHighlightStyles, currentHitName } from '../reader/highlight-styles.ts';
import type { ReadingSurface } from '../reader/surface.ts';

/** Above highlights and what is selected: what is looked for must be seen over anything. */
const priorities = { [hitName]: 200, [currentHitName]: 201 } as const;

function paintOf(name: keyof typeof priorities): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priorities[name];
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/** Paints what was found on one page, near what is in view; follows it as it scrolls. */
export class HitPainter {
  private readonly surface: ReadingSurface;
  private readonly stop: () => void;
  private readonly painted = new Map<AbstractRange, keyof typeof priorities>();
  private ends: readonly number[] = [];
  private current: TextRange | null = null;
  private window: TextRange | null = null;

  constructor(surface: ReadingSurface) {
    installHighlightStyles();
    this.surface = surface;
    this.stop = surface.follow(() => { if (surface.paintedText !== this.window) this.paint(); });
  }

  /** Shows these places: begin, end, begin, end, in order, UTF-16 offsets; `current` stands out. */
  show(ends: readonly number[], current: TextRange | null): void {
    this.ends = ends;
    this.current = current;
    this.paint();
  }

  /** Takes everything off the page. */
  dispose(): void {
    this.stop();
    this.clear();
  }

  private paint(): void {
    this.clear();
    this.window = this.surface.paintedText;
    const { start, end } = this.window;
    for (let i = firstEndingAfter(this.ends, start); i < this.ends.length && this.ends[i]! < end; i += 2) {
      const range = { start: this.ends[i]!, end: this.ends[i + 1]! };
      this.put(range, range.start === this.current?.start && range.end === this.current.end ? currentHitName : hitName);
    }
  }

  private put(place: TextRange, name: keyof typeof priorities): void {
    const range = this.surface.map.rangeOf(place);
    if (!range) return;
    paintOf(name).add(range);
    this.painted.set(range, name);
  }

  private clear(): void {
    for (const [range, name] of this.painted) CSS.highlights.get(name)?.delete(range);
    this.painted.clear();
  }
}

function firstEndingAfter(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle * 2 + 1]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
