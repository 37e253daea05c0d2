/** Kinds of annotations in a PDF that can become highlights: marks over words, drawings and boxes that are about an area, and notes at a place. */
export const annotationKinds = ['highlight', 'underline', 'squiggly', 'strikeOut', 'square', 'circle', 'polygon', 'line', 'ink', 'stamp', 'freeText', 'caret', 'note'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];
