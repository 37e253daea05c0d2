/**
 * Results that are shown, and tagged, at most: nobody walks through more, no page could scroll over millions, and one step of undo
 * is to stay one that can be taken back at once.
 */
export const mostShown = 20_000;
