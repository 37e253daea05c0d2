import type { Claim } from '../model/claim.ts';
import { firstVerdict, verdictOf, type Scale, type VerdictMeaning } from '../model/verdict.ts';

/** A verdict that a claim has had, as a line of them shows it. */
export interface VerdictStep {
  readonly verdict: string;
  /** What it was called when it was given. */
  readonly name: string;
  /** Who gave it, or made the claim; empty when nobody is named. */
  readonly author: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly reason: string;
  /** How far down the line it stands, from 0, for the claim, to 1, against it; halfway where it is on neither side. */
  readonly level: number;
}

const levels: Readonly<Record<VerdictMeaning, number>> = { for: 0, mixed: 0.5, open: 0.5, unknown: 0.5, against: 1 };

/**
 * Returns the verdicts of a claim, oldest first, beginning with the one that it was made with. Steps that the scale has on the same
 * side lie apart, in the order of the scale.
 */
export function verdictSteps({ verdictHistory, author, createdAt }: Pick<Claim, 'verdictHistory' | 'author' | 'createdAt'>, scale: Scale): readonly VerdictStep[] {
  const first = firstVerdict(scale);
  const begun = { verdict: first.id, name: first.name, author, at: createdAt, reason: '', level: levels.open };
  return [begun, ...verdictHistory.map((given) => ({ ...given, level: levelOf(given.verdict, scale) }))];
}

function levelOf(id: string, scale: Scale): number {
  const { meaning } = verdictOf(scale, id);
  const side = scale.filter((verdict) => verdict.meaning === meaning);
  const at = side.findIndex((verdict) => verdict.id === id);
  if (at < 0 || side.length < 2) return levels[meaning];
  // Within a third of the line, away from its ends: the first step for a claim is the surest one, the last against it.
  const share = at / (side.length - 1) / 3;
  if (meaning === 'for') return share;
  return meaning === 'against' ? 2 / 3 + share : 0.5;
}
