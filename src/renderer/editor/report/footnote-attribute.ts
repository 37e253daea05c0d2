/** The attribute that names, at the element of a footnote's number, the key of its node. */
export const footnoteAttribute = 'data-footnote';
