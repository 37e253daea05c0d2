import { claimStatuses } from '../model/claim.ts';
import type { ClaimColumn, ClaimTable } from '../model/claim-view.ts';
import { tagRows } from '../queries/tag-tree.ts';
import type { ClaimFacts, ClaimsProject } from './claim-facts.ts';
import { TextRanks } from './text-ranks.ts';

/** Numbers to sort claims by, one for each; NaN for a claim that has none, which comes last whichever way it is sorted. */
type Keys = Float64Array;

const noNames: ReadonlySet<string> = new Set();

/** What the order of claims depends on beside them. */
type SortsProject = Pick<ClaimsProject, 'project' | 'tags' | 'disagreements'>;

/** The numbers of a column, and what they were worked out from. */
interface Known {
  readonly claims: readonly ClaimFacts[];
  readonly project: SortsProject;
  readonly keys: readonly Keys[];
}

/** Sorts claims by columns of their table. It remembers the alphabetical order of what they say, and what it sorted the same claims by last, so that sorting again is quick. */
export class ClaimSorter {
  private readonly texts = new Map<ClaimColumn, TextRanks>();
  private readonly known = new Map<ClaimColumn, Known>();

  /**
   * Returns claims in order; the first column counts most, and claims that are equal in all stay in the order in which they are
   * given. What has no value, or a time that means none, comes last.
   */
  sorted(claims: readonly ClaimFacts[], sort: ClaimTable['sort'], project: SortsProject): readonly ClaimFacts[] {
    const ways = sort.flatMap(({ column, descending }) => this.keysOf(column, claims, project).map((keys) => ({ keys, sign: descending ? -1 : 1 })));
    if (ways.length === 0) return claims;
    const places = Uint32Array.from(claims.keys());
    places.sort((a, b) => {
      for (const { keys, sign } of ways) {
        const [x, y] = [keys[a]!, keys[b]!];
        if (x === y) continue;
        if (Number.isNaN(x) || Number.isNaN(y)) {
          const order = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
          if (order !== 0) return order;
        } else {
          return x < y ? -sign : sign;
        }
      }
      return a - b;
    });
    return Array.from(places, (place) => claims[place]!);
  }

  private keysOf(column: ClaimColumn, claims: readonly ClaimFacts[], project: SortsProject): readonly Keys[] {
    const known = this.known.get(column);
    if (known?.claims === claims && known.project === project) return known.keys;
    const keys = this.keys(column, claims, project);
    this.known.set(column, { claims, project, keys });
    return keys;
  }

  private keys(column: ClaimColumn, claims: readonly ClaimFacts[], project: SortsProject): readonly Keys[] {
    const of = (value: (facts: ClaimFacts) => number): Keys => keysOf(claims, value);
    switch (column) {
      case 'statement': case 'speaker': case 'place': case 'assignee': return [this.textKeys(column, claims, ({ claim }) => claim[column])];
      case 'verdict': {
        const steps = new Map(project.project.verdicts.map(({ id }, step) => [id, step]));
        return [of(({ claim }) => steps.get(claim.verdict) ?? NaN)];
      }
      case 'confidence': return [of(({ claim }) => claim.confidence ?? NaN)];
      case 'saidOn': case 'about': return timeKeys(claims, column);
      case 'tags': {
        const places = new Map(tagRows(project.tags, noNames).map(({ tag }, place) => [tag.id, place]));
        return [of(({ claim: { tagIds } }) => (tagIds.length === 0 ? NaN : Math.min(...tagIds.map((id) => places.get(id) ?? Infinity))))];
      }
      case 'for': return [of(({ sums }) => sums.supports)];
      case 'against': return [of(({ sums }) => sums.refutes)];
      case 'sources': return [of(({ sums }) => sums.sourceIds.length)];
      case 'status': return [of(({ claim }) => claimStatuses.indexOf(claim.status))];
      case 'hints': return [of((facts) => facts.hints(project).length)];
      case 'created': return [of(({ claim }) => Date.parse(claim.createdAt))];
      case 'modified': return [of(({ claim }) => Date.parse(claim.modifiedAt))];
    }
  }

  private textKeys(column: ClaimColumn, claims: readonly ClaimFacts[], words: (facts: ClaimFacts) => string): Keys {
    let ranks = this.texts.get(column);
    if (!ranks) this.texts.set(column, (ranks = new TextRanks()));
    ranks.learn(claims.map(words));
    return keysOf(claims, (facts) => (words(facts) === '' ? NaN : ranks.of(words(facts))));
  }
}

function keysOf(claims: readonly ClaimFacts[], value: (facts: ClaimFacts) => number): Keys {
  const keys = new Float64Array(claims.length);
  for (let place = 0; place < keys.length; place++) keys[place] = value(claims[place]!);
  return keys;
}

/** By when they begin, then by when they end; times that mean none come behind the others, before claims that have no time at all. */
function timeKeys(claims: readonly ClaimFacts[], column: 'saidOn' | 'about'): readonly Keys[] {
  return [
    keysOf(claims, ({ bounds }) => bounds[column]?.start ?? NaN),
    keysOf(claims, ({ bounds }) => bounds[column]?.end ?? NaN),
    keysOf(claims, ({ claim, bounds }) => (claim[column] !== null && bounds[column] === null ? 0 : NaN)),
  ];
}
