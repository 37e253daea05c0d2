/** The attribute by which a row or page that is about one claim names it: keys are about the one that has the focus. */
export const claimAttribute = 'data-claim';
