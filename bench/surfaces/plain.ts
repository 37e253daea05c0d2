import type { Highlight as StoredHighlight } from '../../src/core/model/highlight.ts';
import { plainText, type PlainText } from './plain-text.ts';
import type { Surface } from './surface.ts';

/** Plain paragraphs and the CSS Custom Highlight API, all highlights registered at once: the least that can be done. */
export function plainSurface(): Surface {
  let shown: PlainText;
  const put = ({ selector, colour }: StoredHighlight): void => {
    const paragraph = shown.paragraphAt(selector.start);
    const text = shown.paragraphs[paragraph]!.firstChild!;
    const start = selector.start - shown.startOf(paragraph);
    const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: start + selector.exact.length });
    const name = `plain-${colour}`;
    const present = CSS.highlights.get(name);
    if (present) present.add(range);
    else CSS.highlights.set(name, new Highlight(range));
  };
  return {
    open: async (source, root) => {
      shown = plainText(source, root);
      return shown.scroller;
    },
    paint: async (highlights) => highlights.forEach(put),
    add: async (highlight) => put(highlight),
  };
}
