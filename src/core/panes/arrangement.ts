/** Least width of a half beside another, in CSS pixels: some 35 characters of the usual reading size. */
const leastHalf = 300;
/** Width at which a half is read with ease: some 40 characters. */
const easyHalf = 360;

/** Returns whether two halves stand one below the other in a middle pane of this width, in CSS pixels. */
export const isStacked = (width: number): boolean => width < 2 * leastHalf;

/** Width of a side pane that comes back, in CSS pixels, with some to spare. */
const sidePane = 420;

/** Returns whether two halves in a middle pane of this width, in CSS pixels, leave room for a side pane that was folded. */
export const isRoomy = (width: number): boolean => width >= 2 * easyHalf + sidePane;

/** Returns whether two halves in a middle pane of this width, in CSS pixels, would read better with a side pane folded. */
export const isNarrow = (width: number): boolean => width < 2 * easyHalf;
