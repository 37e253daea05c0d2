import type { Placed } from '../../../core/anchoring/segments.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import { emphasisName, paintName, pendingName, sentenceName, type Emphasis } from './highlight-styles.ts';
import { colourOf, type Marks } from './marks.ts';
import type { PageMap } from './reading-page.ts';

interface Painted {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly range: AbstractRange;
}

/** A mark that is painted stronger. */
interface Emphasised extends TextRange {
  readonly colour: HighlightColour;
}

/** Above any lane, so that what is pointed at is seen whole. */
const priorities: Readonly<Record<Emphasis, number>> = { hovered: 100, selected: 101 };

/** Passages that are no highlights: one chosen while a text field has the page’s selection, and the sentence at the cursor, below all marks. */
const passages = {
  pending: { name: pendingName, priority: priorities.selected + 1 },
  sentence: { name: sentenceName, priority: -1 },
} as const;
type Passage = keyof typeof passages;

/** Returns the page's custom highlight of that name, made on first use. Readers side by side share it. */
function paint(name: string, priority: number): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/**
 * Keeps the custom highlights of one reader in step with its marks, within a window of the text. The browser's cost of a
 * change grows with the ranges registered, so only those near what is in view are; a mark that reaches beyond the window
 * is cut off at its edge.
 */
export class Painter {
  private readonly map: PageMap;
  private readonly painted = new Map<string, Painted>();
  private readonly emphasised = new Map<Emphasis, Painted>();
  private readonly shown = new Map<Passage, Painted>();
  private readonly asked = new Map<Passage, TextRange>();

  constructor(map: PageMap) {
    this.map = map;
  }

  /** Paints the marks within `window`, that of `moved` where it says, changing only what differs from what is painted already. */
  paint(marks: Marks, window: TextRange, moved: Placed | null): void {
    const wanted = new Set<string>();
    const { placed, lanes } = marks.highlights;
    for (const mark of placed.overlapping(window)) {
      // An area is shown as one, and not as the words in it.
      if (mark.highlight.area) continue;
      wanted.add(mark.id);
      const lane = lanes.get(mark.id)!;
      this.put(this.painted, mark.id, mark.id === moved?.id ? moved : mark, window, paintName(colourOf(mark, marks), lane), lane);
    }
    for (const id of this.painted.keys()) if (!wanted.has(id)) this.take(this.painted, id);
    for (const [kind, range] of this.asked) this.showPassage(kind, range, window);
  }

  /** Paints one mark stronger, or none. */
  emphasise(emphasis: Emphasis, mark: Emphasised | null, window: TextRange): void {
    if (!mark || mark.end <= window.start || mark.start >= window.end) this.take(this.emphasised, emphasis);
    else this.put(this.emphasised, emphasis, mark, window, emphasisName(mark.colour, emphasis), priorities[emphasis]);
  }

  /** Paints a passage, and keeps doing so as the window moves; null paints none of its kind. */
  showPassage(kind: Passage, range: TextRange | null, window: TextRange): void {
    if (range) this.asked.set(kind, range);
    else this.asked.delete(kind);
    const { name, priority } = passages[kind];
    if (range) this.put(this.shown, kind, range, window, name, priority);
    else this.take(this.shown, kind);
  }

  /** Takes everything that this painter painted off the page. */
  clear(): void {
    for (const id of this.painted.keys()) this.take(this.painted, id);
    for (const emphasis of this.emphasised.keys()) this.take(this.emphasised, emphasis);
    for (const kind of this.shown.keys()) this.take(this.shown, kind);
    this.asked.clear();
  }

  private put<Key>(into: Map<Key, Painted>, key: Key, mark: TextRange, window: TextRange, name: string, priority: number): void {
    const start = Math.max(mark.start, window.start);
    const end = Math.min(mark.end, window.end);
    const present = into.get(key);
    if (present?.name === name && present.start === start && present.end === end && isOnPage(present.range)) return;
    this.take(into, key);
    const range = start < end ? this.map.rangeOf({ start, end }) : null;
    if (!range) return;
    paint(name, priority).add(range);
    into.set(key, { name, start, end, range });
  }

  private take<Key>(from: Map<Key, Painted>, key: Key): void {
    const present = from.get(key);
    if (!present) return;
    CSS.highlights.get(present.name)?.delete(present.range);
    from.delete(key);
  }
}

/** Whether the nodes of a range are still those of the page: of a page that is drawn anew they are not. */
const isOnPage = ({ startContainer, endContainer }: AbstractRange): boolean => startContainer.isConnected && endContainer.isConnected;
