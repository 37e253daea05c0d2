import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Highlight } from '../../src/core/model/highlight.ts';
import { plainText, type PlainText } from './plain-text.ts';
import type { Surface } from './surface.ts';

/** Plain paragraphs annotated by Recogito with its default renderer, which paints with the CSS Custom Highlight API. */
export function recogitoSurface(): Surface {
  let annotator: TextAnnotator;
  let shown: PlainText;
  // It counts the characters of the container, where nothing stands between the paragraphs.
  const annotationOf = ({ id, selector }: Highlight): TextAnnotation => {
    const start = selector.start - 2 * shown.paragraphAt(selector.start);
    return { id, bodies: [], target: { annotation: id, selector: [{ quote: selector.exact, start, end: start + selector.exact.length }] } } as unknown as TextAnnotation;
  };
  return {
    open: async (source, root) => {
      shown = plainText(source, root);
      annotator = createTextAnnotator(shown.scroller.firstElementChild as HTMLElement) as unknown as TextAnnotator;
      return shown.scroller;
    },
    paint: async (highlights) => annotator.setAnnotations(highlights.map(annotationOf)),
    add: async (highlight) => { annotator.addAnnotation(annotationOf(highlight)); },
  };
}
