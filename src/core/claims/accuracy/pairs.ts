import { textOf } from '../../messages/messages.ts';
import type { Claim } from '../../model/claim.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Source } from '../../model/source.ts';
import { disagreementsOn } from '../disagreements.ts';

/** Two passages that two sources give for one claim, and the conflicts that a reader sees between them. */
export interface Pair {
  /** The line of the file at which it begins, from 1. */
  readonly line: number;
  readonly a: string;
  readonly b: string;
  /** Each as `figures: 40 | 50`. */
  readonly conflicts: readonly string[];
}

/** Returns the pairs of a file. Blank lines separate them; lines that begin with # are for readers. */
export function readPairs(file: string): readonly Pair[] {
  const pairs: Pair[] = [];
  let line = 1;
  for (const stanza of file.split('\n\n')) {
    const lines = stanza.split('\n').filter((entry) => entry !== '' && !entry.startsWith('#'));
    const said = (mark: string): string => lines.find((entry) => entry.startsWith(`${mark}: `))?.slice(3) ?? '';
    if (lines.length > 0) pairs.push({ line, a: said('a'), b: said('b'), conflicts: lines.filter((entry) => /^(?:figures|limits|days): /.test(entry)) });
    line += stanza.split('\n').length + 1;
  }
  return pairs;
}

const citation: Source['citation'] = { type: 'article', title: 'Source', issued: { 'date-parts': [[2025, 10, 7]] }, language: 'en' };
const sources = new Map(['a', 'b'].map((id) => [id, { id, citation } as Source]));
const claim = { id: 'claim', statement: 'It is so.', about: null } as Claim;
const piece = (sourceId: string, quote: string): Evidence => ({ id: sourceId, claimId: 'claim', quote, stance: 'supports', at: { kind: 'highlight', sourceId, id: 'h' } }) as Evidence;

/** Returns the conflicts that are hinted at between two passages, as a pair has them. */
export function hintedAt({ a, b }: Pick<Pair, 'a' | 'b'>): readonly string[] {
  return disagreementsOn(claim, [piece('a', a), piece('b', b)], sources, []).map(({ reason }) => {
    const given = [...textOf(reason).matchAll(/“(.+?)” \(Source\)/g)].map((match) => match[1]);
    return `${reason.id.replace('hint.', '')}: ${given.join(' | ')}`;
  });
}

/** How many hints were right, how many wrong, and how many that were expected are missing; and which pairs are not as they should be. */
export interface PairScore {
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  readonly misses: readonly { readonly line: number; readonly expected: readonly string[]; readonly hinted: readonly string[] }[];
}

/** Returns how what is hinted at compares with what is expected. A hint is right when it is of the same kind and names the same figures or days. */
export function scorePairs(pairs: readonly Pair[]): PairScore {
  const scored = pairs.map((pair) => {
    const hinted = hintedAt(pair);
    const right = hinted.filter((hint) => pair.conflicts.includes(hint)).length;
    return { line: pair.line, expected: pair.conflicts, hinted, right, wrong: hinted.length - right, missing: pair.conflicts.length - right };
  });
  const sum = (of: 'right' | 'wrong' | 'missing'): number => scored.reduce((total, one) => total + one[of], 0);
  return {
    right: sum('right'), wrong: sum('wrong'), missing: sum('missing'),
    misses: scored.filter(({ wrong, missing }) => wrong + missing > 0).map(({ line, expected, hinted }) => ({ line, expected, hinted })),
  };
}
