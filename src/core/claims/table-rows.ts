import type { ClaimFacts } from './claim-facts.ts';
import type { ClaimGroup } from './group-claims.ts';

/** A row of the table of claims. */
export type TableRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: ClaimGroup; readonly open: boolean }
  | { readonly kind: 'claim'; readonly key: string; readonly facts: ClaimFacts };

/** Returns the rows of claims that are not gathered in groups. */
export const plainRows = (claims: readonly ClaimFacts[]): readonly TableRow[] => claims.map((facts) => ({ kind: 'claim', key: facts.claim.id, facts }));

/** Returns the rows of groups, each with its claims below it unless it is folded. A claim in two groups has two rows. */
export function groupRows(groups: readonly ClaimGroup[], folded: ReadonlySet<string>): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const group of groups) {
    const open = !folded.has(group.key);
    rows.push({ kind: 'group', key: group.key, group, open });
    if (open) for (const facts of group.claims) rows.push({ kind: 'claim', key: `${group.key}/${facts.claim.id}`, facts });
  }
  return rows;
}

/** Returns the ids of the claims in some rows, in their order, each once; a folded or open group stands for its own claims. */
export function claimsIn(rows: readonly TableRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => (row.kind === 'claim' ? [row.facts.claim.id] : row.group.claims.map(({ claim }) => claim.id))))];
}
