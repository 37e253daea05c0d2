import type { DocumentPage } from '../../editor/document/document-page.ts';
import { TextMap } from '../../editor/document/text-map.ts';
import type { ReadingPage } from './reading-page.ts';
import { Viewport } from './viewport.ts';

/** Returns a text that the browser lays out, for the reader. */
export const textPage = (page: DocumentPage): ReadingPage => ({
  root: page.root,
  map: new TextMap(page),
  seenThrough: (scroller) => new Viewport(scroller, page),
  hold: (range) => page.hold(range),
});
