import { useEffect } from 'react';
import { create } from 'zustand';
import type { DisagreementKeeper } from '../../../core/claims/disagreement-keeper.ts';
import { hintsOf, type Hint, type HintsByClaim } from '../../../core/claims/hints.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { claimsLike, claimsTakenIn } from '../../state/similar-claims.ts';

/* The hints on figures and days that do not fit together: read while the window is idle, of the claims that are shown, or of all where they are counted. */

/** How far the reading of all claims is. */
export interface Reading {
  readonly done: number;
  readonly total: number;
}

/** What all claims’ figures and days come to. */
export interface Disagreements {
  readonly found: HintsByClaim;
  /** Null unless some claims are still to be read. */
  readonly reading: Reading | null;
}

const nothing: Disagreements = { found: new Map(), reading: null };
const useStore = create<Disagreements>(() => nothing);

let keeper: DisagreementKeeper | null = null;
let asked = new Set<string>();
let askedForAll = false;
let working = false;
/** Which beginning of the work counts: one in another project does not. */
let run = 0;
/** When what was found was shown last, in milliseconds. */
let shownAt = 0;

/** Milliseconds that are worked at a time: what a key that is pressed meanwhile has to wait. */
const slice = 8;
/** Milliseconds after which the work goes on even when the window is never idle. */
const patience = 1_000;
/** Milliseconds between showing more of what was found, while all claims are read: whatever counts them is drawn anew. */
const pause = 500;

function start(): void {
  if (working) return;
  working = true;
  const mine = ++run;
  // The rules are large, and no hint is waited for.
  void import('../../../core/claims/disagreement-keeper.ts').then((late) => {
    if (mine !== run) return;
    if (!keeper) {
      keeper = new late.DisagreementKeeper((statement, among) => claimsLike(statement, among).map(({ claimId }) => claimId));
      const { view } = useProjectStore.getState();
      if (view) keeper.follow(view);
    }
    shownAt = performance.now();
    work(keeper);
  }, () => { working = false; });
}

/** Tells the keeper what was asked for since it was told last. */
function tell(of: DisagreementKeeper): void {
  for (const claimId of asked) of.want(claimId);
  asked = new Set();
  if (askedForAll) of.wantAll();
}

function work(of: DisagreementKeeper): void {
  requestIdleCallback(({ didTimeout }) => {
    if (of !== keeper) return;
    tell(of);
    if (claimsTakenIn() || didTimeout) {
      const until = performance.now() + slice;
      of.work(() => performance.now() >= until);
    }
    show(of);
    working = of.left > 0;
    if (working) work(of);
  }, { timeout: patience });
}

function show(of: DisagreementKeeper): void {
  const now = performance.now();
  const whole = of.isWhole && of.left > 0;
  if (whole && now - shownAt < pause) return;
  shownAt = now;
  const total = useProjectStore.getState().view?.claims.size ?? 0;
  const reading = whole ? { done: Math.max(0, total - of.left), total } : null;
  const before = useStore.getState();
  const found = of.hints();
  if (found !== before.found || reading !== before.reading) useStore.setState({ found, reading });
}

useProjectStore.subscribe(({ view }, before) => {
  if (view?.folder !== before.view?.folder) {
    // Another project: what was known is not about it. Whoever shows its claims asks anew.
    [keeper, asked, askedForAll, working] = [null, new Set(), false, false];
    run++;
    useStore.setState(nothing);
    return;
  }
  if (!view || !keeper || (view.claims === before.view?.claims && view.evidenceByClaim === before.view.evidenceByClaim && view.sources === before.view.sources)) return;
  keeper.follow(view);
  if (keeper.left > 0) start();
});

const useFolder = (): string | undefined => useProjectStore(({ view }) => view?.folder);

/** Returns the hints on a claim’s figures and days, as far as they are known: they come shortly after the claim, or a change to it, is shown. */
export function useDisagreements(claim: Pick<Claim, 'id'>): readonly Hint[] {
  const folder = useFolder();
  const { id } = claim;
  useEffect(() => {
    if (folder === undefined) return;
    asked.add(id);
    start();
  }, [id, folder]);
  return useStore(({ found }) => hintsOf(found, claim));
}

/** Returns the hints on figures and days of all claims, and how far they are read. Nothing, and nothing is read, unless they are `wanted`. */
export function useAllDisagreements(wanted = true): Disagreements {
  const folder = useFolder();
  useEffect(() => {
    if (!wanted || folder === undefined) return;
    askedForAll = true;
    start();
  }, [wanted, folder]);
  return useStore((state) => (wanted ? state : nothing));
}
