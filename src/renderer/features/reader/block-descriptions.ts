import { text } from '../../../core/messages/messages.ts';
import { shorten } from '../../../core/commands/words.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { Mark } from '../../../core/queries/highlight-set.ts';
import type { Marks } from './marks.ts';
import type { ReadingSurface } from './surface.ts';

/**
 * Gives each block near the view that has highlights a description of them, because what is painted is invisible to
 * assistive technology. Returns a function that stops.
 */
export function describeBlocks(surface: ReadingSurface): () => void {
  const described = new Map<HTMLElement, string>();
  let last: { readonly shown: Marks; readonly window: TextRange } | null = null;
  const update = (): void => {
    const { shown, map, paintedText: window } = surface;
    if (!shown || (last?.shown === shown && last.window === window)) return;
    last = { shown, window };
    const wanted = new Map<HTMLElement, Mark[]>();
    for (const mark of shown.highlights.placed.overlapping(window)) {
      const end = map.leafAt(Math.min(mark.end, window.end) - 1);
      for (let leaf = map.leafAt(Math.max(mark.start, window.start)); leaf <= end; leaf++) {
        const element = map.leaf(leaf);
        if (!element) continue;
        const marks = wanted.get(element);
        if (marks) marks.push(mark);
        else wanted.set(element, [mark]);
      }
    }
    for (const element of described.keys()) {
      if (wanted.has(element)) continue;
      element.removeAttribute('aria-description');
      described.delete(element);
    }
    for (const [element, marks] of wanted) {
      const description = describe(marks, shown);
      if (described.get(element) === description) continue;
      element.setAttribute('aria-description', description);
      described.set(element, description);
    }
  };
  return surface.follow(update);
}

function describe(marks: readonly Mark[], { tags }: Marks): string {
  const list = marks.map(({ highlight }) => {
    const names = highlight.tagIds.map((id) => tags.get(id)?.name ?? '').filter((name) => name !== '').join(', ');
    const quote = shorten(highlight.selector.exact);
    return names === '' ? text('reader.blockHighlight', { quote }) : text('reader.blockHighlightTagged', { quote, tags: names });
  }).join('; ');
  return text('reader.blockHighlights', { count: marks.length, list });
}
