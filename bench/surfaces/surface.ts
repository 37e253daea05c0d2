import type { SourceDocument } from '../../src/core/model/document.ts';
import type { Highlight } from '../../src/core/model/highlight.ts';

/** A way to show a text with highlights, driven by the benchmark. Each call returns when its work is done, before the next frame. */
export interface Surface {
  /** Puts the text into `root`, which has a fixed size, and returns the element that scrolls. */
  readonly open: (document: SourceDocument, root: HTMLElement) => Promise<HTMLElement>;
  /** Shows these highlights. */
  readonly paint: (highlights: readonly Highlight[]) => Promise<void>;
  /** Shows one more. */
  readonly add: (highlight: Highlight) => Promise<void>;
}
