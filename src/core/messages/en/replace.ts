/** Replacing a source's text, and the review of what that leaves open. */
export const replace = {
  'replace.cancelled': 'Replacing was cancelled. Nothing was changed.',
} as const;
