/**
 * How a file can be read that says more than its text: a page of the web as its article or whole, a document with tracked changes as
 * it would be with them or as it was before them.
 */
export const readings = ['article', 'page', 'final', 'original'] as const;
export type Reading = (typeof readings)[number];

/** Returns the readings between which one chooses where a file was read in this one. */
export const readingsBeside = (reading: Reading): readonly [Reading, Reading] =>
  reading === 'article' || reading === 'page' ? ['article', 'page'] : ['final', 'original'];
