import { along, pairParagraphs, reversed, shares, type Pair } from '../../../core/panes/scroll-map.ts';
import type { ReadingSurface } from '../reader/surface.ts';

/** Milliseconds for which the text that the user scrolls leads: until it rests, nothing that the other does counts. */
const rest = 200;

/** CSS pixels by which a position may differ and be the same. */
const slack = 1.5;

/** How a place in one text is told, and found in the other. */
interface Measure {
  /** Returns where the text is. */
  readonly read: (surface: ReadingSurface) => number;
  readonly scrollTo: (surface: ReadingSurface, position: number) => void;
}

const room = ({ scroller }: ReadingSurface): number => Math.max(1, scroller.scrollHeight - scroller.clientHeight);

/** By the share of the text that lies above. */
const byShare: Measure = {
  read: (surface) => surface.scroller.scrollTop / room(surface),
  scrollTo: (surface, share) => {
    const top = share * room(surface);
    if (Math.abs(surface.scroller.scrollTop - top) >= slack) surface.scroller.scrollTop = top;
  },
};

const viewTop = ({ scroller }: ReadingSurface): number => scroller.getBoundingClientRect().top;

/** By paragraph: its number, and the share of it that lies above. */
const byParagraph: Measure = {
  read: (surface) => {
    const number = surface.map.leafAt(surface.topOffset());
    const leaf = surface.map.leaf(number)?.getBoundingClientRect();
    return leaf && leaf.height > 0 ? number + Math.min(0.999, Math.max(0, (viewTop(surface) - leaf.top) / leaf.height)) : number;
  },
  scrollTo: (surface, position) => {
    const number = Math.min(surface.map.leafCount - 1, Math.floor(position));
    // A second look: what is between may only now be laid out, and then be taller than estimated.
    for (let round = 0; round < 2; round++) {
      const leaf = surface.map.leaf(number)?.getBoundingClientRect();
      if (leaf) surface.scroller.scrollTop += leaf.top + leaf.height * (position - number) - viewTop(surface);
    }
  },
};

const paragraphs = (surface: ReadingSurface): readonly string[] => Array.from({ length: surface.map.leafCount }, (_, leaf) => surface.map.textOf(leaf));

/**
 * Lets two texts scroll together. Two versions of one source go by paragraph; other texts go from where they stood side by
 * side when they were linked, so that they reach their beginnings and their ends together. The text that the user
 * scrolls leads; the other only follows, and is never in its way.
 */
export class ScrollLink {
  private readonly surfaces: readonly [ReadingSurface, ReadingSurface];
  private readonly measure: Measure;
  private readonly pairs: readonly [readonly Pair[], readonly Pair[]];
  private readonly stops: readonly (() => void)[];
  /** Where each text was put by the link, or last seen; another place is the user's doing. */
  private readonly seen: [number, number];
  private leader: 0 | 1 | null = null;
  private led = 0;

  constructor(first: ReadingSurface, second: ReadingSurface, versions: boolean) {
    this.surfaces = [first, second];
    this.measure = versions ? byParagraph : byShare;
    const pairs = versions ? pairParagraphs(paragraphs(first), paragraphs(second)) : shares(byShare.read(first), byShare.read(second));
    this.pairs = [pairs, reversed(pairs)];
    this.seen = [first.scroller.scrollTop, second.scroller.scrollTop];
    this.stops = ([0, 1] as const).map((side) => this.surfaces[side].follow(() => this.moved(side)));
  }

  /** Lets each text scroll by itself again. */
  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private moved(side: 0 | 1): void {
    const { scrollTop } = this.surfaces[side].scroller;
    if (Math.abs(scrollTop - this.seen[side]) >= slack) {
      this.seen[side] = scrollTop;
      const now = performance.now();
      if (this.leader === side || now - this.led > rest) {
        this.leader = side;
        this.led = now;
      }
    }
    // Also where nothing was scrolled: what came near the view may have turned out taller or lower than estimated.
    if (this.leader !== null) this.align(this.leader);
  }

  private align(side: 0 | 1): void {
    const other = side === 0 ? 1 : 0;
    const [leader, follower] = [this.surfaces[side], this.surfaces[other]];
    const { scrollTop } = leader.scroller;
    if (scrollTop <= 0) follower.scroller.scrollTop = 0;
    else if (scrollTop >= room(leader) - slack) follower.scroller.scrollTop = follower.scroller.scrollHeight;
    else this.measure.scrollTo(follower, along(this.pairs[side], this.measure.read(leader)));
    this.seen[other] = follower.scroller.scrollTop;
  }
}
