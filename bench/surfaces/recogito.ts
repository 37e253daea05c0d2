import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Highlight } from '../../src/core/model/highlight.ts';
import { plainText, type PlainText } from './plain-text.ts';
import type { Surface } from './surface.ts';

/** Plain paragraphs annotated by Recogito with its default renderer, which paints with the CSS Custom Highlight API. */
export function recogitoSurface(): Surface {
  let annotator: TextAnnotator;
  let shown: PlainText;
  // Offsets within a paragraph. Counted from the beginning of the container, which is the default, each highlight costs a
  // walk through the text before it: 19 s for ten thousand in a million characters.
  const annotationOf = ({ id, selector }: Highlight): TextAnnotation => {
    const paragraph = shown.paragraphAt(selector.start);
    const start = selector.start - shown.startOf(paragraph);
    const target = { quote: selector.exact, start, end: start + selector.exact.length, offsetReference: shown.paragraphs[paragraph]! };
    return { id, bodies: [], target: { annotation: id, selector: [target] } } as unknown as TextAnnotation;
  };
  return {
    open: async (source, root) => {
      shown = plainText(source, root);
      annotator = createTextAnnotator(shown.scroller.firstElementChild as HTMLElement, { offsetReferenceSelector: 'p' }) as unknown as TextAnnotator;
      return shown.scroller;
    },
    paint: async (highlights) => annotator.setAnnotations(highlights.map(annotationOf)),
    add: async (highlight) => { annotator.addAnnotation(annotationOf(highlight)); },
  };
}
