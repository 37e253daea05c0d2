let shown: readonly string[] = [];

/** Tells which claims the table shows, or which of them are selected; none while it is not there. */
export function showClaims(claimIds: readonly string[]): void {
  shown = claimIds;
}

/** Returns the claims that the table shows, or those selected there, in its order. */
export const shownClaims = (): readonly string[] => shown;
