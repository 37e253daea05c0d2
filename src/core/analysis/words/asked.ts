/** What is asked for of words; apart from how it is found, because every window knows it from its start. */

/** Words of the longest phrases. */
export const longestPhrase = 5;

/** How lines are sorted: as they stand in the texts, or by the words before or behind. */
export const lineOrders = ['text', 'left', 'right'] as const;
export type LineOrder = (typeof lineOrders)[number];
