import { message, type Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import { verdictOf, type Scale } from '../model/verdict.ts';

/** What a hint of a conflict is about, in the order in which hints are listed. */
export const hintKinds = ['bothSides', 'figures', 'days', 'verdictAlone', 'newerEvidence', 'oneSource'] as const;
export type HintKind = (typeof hintKinds)[number];

/** Something about a claim that does not fit together, for the user to look at. */
export interface Hint {
  /** Names it for good; another one when what it is about changes, so that a hint put aside comes back. */
  readonly key: string;
  readonly kind: HintKind;
  /** The reason, in words. */
  readonly reason: Message;
}

/** Hints by claim; a claim without any has no entry. */
export type HintsByClaim = ReadonlyMap<string, readonly Hint[]>;

const none: readonly Hint[] = [];

/** Returns the hints of a claim. */
export const hintsOf = (hints: HintsByClaim, { id }: Pick<Claim, 'id'>): readonly Hint[] => hints.get(id) ?? none;

/** Returns every hint on a claim in order, also those that the user put aside. `evidence` is all of the claim, `disagreements` what does not fit of its figures and days as far as that is known. */
export function hintsOn(claim: Claim, evidence: readonly Evidence[], scale: Scale, disagreements: readonly Hint[]): readonly Hint[] {
  const weighing = evidence.filter(({ stance }) => stance === 'supports' || stance === 'refutes');
  const hints = [bothSides(weighing), ...verdictHints(claim, weighing, scale), oneSource(weighing)].filter((hint) => hint !== null);
  return disagreements.length === 0 ? hints : [...hints, ...disagreements].sort((a, b) => hintKinds.indexOf(a.kind) - hintKinds.indexOf(b.kind));
}

/** Returns those hints that the user has not put aside. */
export function openHints({ dismissedHints }: Pick<Claim, 'dismissedHints'>, hints: readonly Hint[]): readonly Hint[] {
  if (dismissedHints.length === 0) return hints;
  const dismissed = new Set(dismissedHints.map(({ hint }) => hint));
  return hints.filter(({ key }) => !dismissed.has(key));
}

function bothSides(weighing: readonly Evidence[]): Hint | null {
  const supports = weighing.filter(({ stance }) => stance === 'supports').length;
  const refutes = weighing.length - supports;
  if (supports === 0 || refutes === 0) return null;
  return hint('bothSides', weighing.map(({ id, stance }) => `${id} ${stance}`), message('hint.bothSides', { supports, refutes }));
}

function verdictHints({ verdict: id, verdictHistory }: Claim, weighing: readonly Evidence[], scale: Scale): readonly (Hint | null)[] {
  const verdict = verdictOf(scale, id);
  const given = verdictHistory.at(-1);
  if (verdict.meaning === 'open') return [];
  // That nobody can know may be said of a claim without evidence.
  if (weighing.length === 0) return verdict.meaning === 'unknown' ? [] : [hint('verdictAlone', [id, given?.at ?? ''], message('hint.verdictAlone', { verdict: verdict.name }))];
  const newer = given ? weighing.filter(({ createdAt }) => createdAt > given.at) : [];
  return newer.length === 0 ? [] : [hint('newerEvidence', newer.map((item) => item.id), message('hint.newerEvidence', { count: newer.length, verdict: verdict.name }))];
}

/** What evidence of the same origin has in common: its source, or the site of a page of the web. */
export const originOf = ({ at }: Evidence): string => (at.kind === 'highlight' ? `source ${at.sourceId}` : `site ${/^https?:\/\/([^/?#]*)/i.exec(at.page.url)?.[1]?.toLowerCase() ?? at.page.url}`);

function oneSource(weighing: readonly Evidence[]): Hint | null {
  const origins = new Set(weighing.map(originOf));
  if (weighing.length < 2 || origins.size > 1) return null;
  return hint('oneSource', [...origins], message('hint.oneSource', { count: weighing.length }));
}

/** Returns a hint. What it is about names it, in any order. */
export const hint = (kind: HintKind, about: readonly string[], reason: Message): Hint => ({ key: `${kind} ${digest([...about].sort(compare).join('\n'))}`, kind, reason });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns 16 hexadecimal digits that differ for different texts, but by chance: two rounds of FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function digest(text: string): string {
  const round = (seed: number): string => {
    let hash = seed;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return round(0x811c9dc5) + round(0x050c5d1f);
}
