import { claimStatuses } from '../model/claim.ts';
import type { ClaimColumn, ClaimGrouping, ClaimTable } from '../model/claim-view.ts';
import { tagRows } from '../queries/tag-tree.ts';
import type { ClaimFacts, ClaimsProject } from './claim-facts.ts';
import { hintKinds } from './hints.ts';
import { TextRanks } from './text-ranks.ts';

/** Claims that have something in common. */
export interface ClaimGroup {
  /** Tells it from all other groups, whatever claims are gathered under. */
  readonly key: string;
  /** A speaker's or assignee's name, the id of a verdict, tag or source, a status, the kind of a hint; null for the claims that have none. */
  readonly value: string | null;
  readonly claims: readonly ClaimFacts[];
}

/** The column by which sorting also orders the groups. */
const columnOf: Readonly<Partial<Record<ClaimGrouping, ClaimColumn>>> = {
  speaker: 'speaker', verdict: 'verdict', tag: 'tags', source: 'sources', status: 'status', assignee: 'assignee', hint: 'hints',
};

/** What groups are named after. */
type GroupsProject = Pick<ClaimsProject, 'project' | 'tags' | 'sources' | 'disagreements'>;

const nothing: ReadonlySet<string> = new Set();

/**
 * Returns claims by what they have in common: a claim with two tags, hints of two kinds or evidence from two sources stands in both groups. Groups
 * come in the order of what they are named after (the scale, the codebook, the library, the alphabet), or the other way when
 * `sort` begins with that descending; the group of claims that have none comes last. Claims keep the order in which they are given.
 */
export function groupClaims(claims: readonly ClaimFacts[], { group, sort }: Pick<ClaimTable, 'group' | 'sort'>, project: GroupsProject): readonly ClaimGroup[] {
  const valuesOf = valuesBy(group, project);
  const found = new Map<string | null, ClaimFacts[]>();
  const put = (value: string | null, claim: ClaimFacts): void => {
    const beside = found.get(value);
    if (beside) beside.push(claim);
    else found.set(value, [claim]);
  };
  for (const claim of claims) {
    const values = valuesOf(claim);
    if (values.length === 0) put(null, claim);
    else for (const value of values) put(value, claim);
  }
  const present = [...found.keys()].filter((value) => value !== null);
  const placeOf = orderOf(group, project, present);
  const [first] = sort;
  const sign = first?.descending === true && first.column === columnOf[group] ? -1 : 1;
  present.sort((a, b) => sign * (placeOf(a) - placeOf(b)));
  const ordered: readonly (string | null)[] = found.has(null) ? [...present, null] : present;
  return ordered.map((value) => ({ key: value === null ? group : `${group} ${value}`, value, claims: found.get(value)! }));
}

function valuesBy(group: ClaimGrouping, project: GroupsProject): (facts: ClaimFacts) => readonly string[] {
  switch (group) {
    case 'none': return () => [];
    case 'speaker': case 'assignee': return ({ claim }) => (claim[group] === '' ? [] : [claim[group]]);
    case 'verdict': case 'status': return ({ claim }) => [claim[group]];
    case 'tag': return ({ claim }) => claim.tagIds.filter((id) => project.tags.has(id));
    case 'hint': return (facts) => [...new Set(facts.hints(project).map(({ kind }) => kind))];
    case 'source': return ({ sums }) => sums.sourceIds.filter((sourceId) => project.sources.has(sourceId));
  }
}

/** Returns the places of groups among each other. */
function orderOf(group: ClaimGrouping, project: GroupsProject, present: readonly string[]): (value: string) => number {
  const places = (values: Iterable<string>) => {
    const known = new Map(Array.from(values, (value, place) => [value, place]));
    return (value: string): number => known.get(value) ?? known.size;
  };
  switch (group) {
    case 'none': return () => 0;
    case 'speaker': case 'assignee': {
      const ranks = new TextRanks();
      ranks.learn(present);
      return (value) => ranks.of(value);
    }
    case 'verdict': return places(project.project.verdicts.map(({ id }) => id));
    case 'status': return places(claimStatuses);
    case 'hint': return places(hintKinds);
    case 'tag': return places(tagRows(project.tags, nothing).map(({ tag }) => tag.id));
    case 'source': return places(project.sources.keys());
  }
}
