/** Least width of a half beside another, in CSS pixels: some 35 characters of the usual reading size. */
const leastHalf = 300;
/** Width at which a half is read with ease: some 45 characters. */
const easyHalf = 400;

/** Returns whether two halves stand one below the other in a middle pane of this width, in CSS pixels. */
export const isStacked = (width: number): boolean => width < 2 * leastHalf;

/** Returns whether two halves in a middle pane of this width, in CSS pixels, would read better with a side pane folded. */
export const isNarrow = (width: number): boolean => width < 2 * easyHalf;
