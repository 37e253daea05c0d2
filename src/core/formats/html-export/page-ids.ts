/*
 * Names of the places within an exported page. Ids of records are letters, digits, hyphen and underscore, so that each is a name as it is.
 */

/** Where a highlight begins in its text. */
export const markId = (highlightId: string): string => `hl-${highlightId}`;
/** What is said of it beside the text. */
export const cardId = (highlightId: string): string => `card-${highlightId}`;
export const claimId = (id: string): string => `claim-${id}`;
export const tagId = (id: string): string => `tag-${id}`;
export const sourceId = (id: string): string => `source-${id}`;

/** The class of all that belongs to highlights with a tag; of highlights without one by their colour. */
export const groupClass = (group: string): string => `g-${group}`;
