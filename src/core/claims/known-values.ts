import type { Claim } from '../model/claim.ts';
import { fold } from '../search/fold.ts';

/** The fields of a claim in which others' words are offered. */
export type KnownField = 'speaker' | 'place' | 'assignee';

/** Returns what claims say in a field, each once: what most say first, then by the alphabet. */
export function valuesOf(claims: Iterable<Claim>, field: KnownField): readonly string[] {
  const counts = new Map<string, number>();
  for (const claim of claims) if (claim[field] !== '') counts.set(claim[field], (counts.get(claim[field]) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([value]) => value);
}

/**
 * Returns at most `most` of the known values that hold what was typed, whatever its case and accents, without the one that is written already:
 * first those in which a word begins with it.
 */
export function offeredValues(known: readonly string[], typed: string, written: string, most: number): readonly string[] {
  const wanted = fold(typed.trim());
  const holding = known.filter((value) => value !== written && fold(value).includes(wanted));
  const beginsWord = (value: string): boolean => fold(value).split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) || fold(value).startsWith(wanted);
  return [...holding.filter(beginsWord), ...holding.filter((value) => !beginsWord(value))].slice(0, most);
}
