import type { Claim } from '../../core/model/claim.ts';
import { ClaimsByWords, type SimilarClaim } from '../../core/suggestions/similar-claims.ts';
import { useProjectStore } from './project-store.ts';

const index = new ClaimsByWords();
const none: ReadonlyMap<string, Claim> = new Map();
/** Claims taken in at a time, when the window has nothing else to do: some milliseconds’ work. */
const piece = 50;
/** Similar claims that are of interest. */
const most = 5;

let working = false;

function work(): void {
  requestIdleCallback((deadline) => {
    let more: boolean;
    do more = index.takeIn(piece); while (more && deadline.timeRemaining() > 5);
    working = more;
    if (more) work();
  });
}

/** Keeps the claims by their words while the window is idle, so that alike ones are found at once. Returns a function that stops. */
export function followSimilarClaims(): () => void {
  const follow = (claims: ReadonlyMap<string, Claim>): void => {
    index.follow(claims);
    if (working) return;
    working = true;
    work();
  };
  follow(useProjectStore.getState().view?.claims ?? none);
  return useProjectStore.subscribe(({ view }, before) => {
    if (view?.claims !== before.view?.claims) follow(view?.claims ?? none);
  });
}

/** Returns whether all claims are taken in, so that looking among them waits for nothing. */
export const claimsTakenIn = (): boolean => !working;

/** Returns the claims of the project that say nearly the same as a statement, with `among` only of these, the most similar first. */
export function claimsLike(statement: string, among?: ReadonlySet<string>): readonly SimilarClaim[] {
  index.follow(useProjectStore.getState().view?.claims ?? none);
  return index.like(statement, most, among);
}
