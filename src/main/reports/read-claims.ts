import { setImmediate } from 'node:timers/promises';
import { DisagreementKeeper } from '../../core/claims/disagreement-keeper.ts';
import { evidenceByClaim } from '../../core/claims/evidence-by-claim.ts';
import { evidenceInHighlights } from '../../core/claims/evidence-in-highlights.ts';
import type { HintsByClaim } from '../../core/claims/hints.ts';
import type { BlockContent } from '../../core/model/report-block.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { patternsOf, showsHints, tableShown } from '../../core/reports/claims-tables.ts';
import { unreadClaims, type ReadClaims } from '../../core/reports/report-project.ts';
import { SearchEngine } from '../../core/search/engine.ts';
import type { Pattern } from '../../core/search/query.ts';
import { ClaimsByWords } from '../../core/suggestions/similar-claims.ts';
import { Turns } from '../export/turns.ts';
import { bounded } from '../search/bounded.ts';

/** Similar claims that are of interest. */
const most = 5;

/** Finds out what the tables of claims among these blocks ask for: where patterns stand, and hints on figures and days. Null once the signal is aborted. */
export async function readClaims(contents: readonly BlockContent[], state: ProjectReader, signal: AbortSignal): Promise<ReadClaims | null> {
  const tables = contents.flatMap((content) => (content.kind === 'claims' ? [tableShown(content, state)] : []));
  const patterns = tables.flatMap(patternsOf);
  const matches = patterns.length === 0 ? unreadClaims.matches : await matchPatterns(patterns, state);
  const disagreements = tables.some(showsHints) ? await readDisagreements(state, signal) : unreadClaims.disagreements;
  return disagreements === null || signal.aborted ? null : { matches, disagreements };
}

/** As it is written in a query: the reader adds the flag g itself. */
const written = ({ pattern }: Pattern): string => `/${pattern.source}/${pattern.flags.replace('g', '')}`;

/** A pattern that takes too long is cut off, as in the table itself, and found where it was until then. */
async function matchPatterns(patterns: readonly Pattern[], state: ProjectReader): Promise<ReadClaims['matches']> {
  const engine = new SearchEngine({ bounded, now: () => performance.now(), turn: () => setImmediate(), progress: () => undefined, readText: async () => null });
  engine.put('claims', [...state.claims.values()]);
  await engine.fill();
  const found = new Map<string, ReadonlySet<string>>();
  for (const pattern of new Set(patterns.map(written))) {
    const answer = await engine.matchClaims(pattern);
    found.set(pattern, new Set(answer.ok ? answer.value?.claimIds : []));
  }
  return (pattern) => found.get(written(pattern)) ?? new Set();
}

async function readDisagreements(state: ProjectReader, signal: AbortSignal): Promise<HintsByClaim | null> {
  const words = new ClaimsByWords();
  words.follow(state.claims);
  const keeper = new DisagreementKeeper((statement, among) => words.like(statement, most, among).map(({ claimId }) => claimId));
  keeper.follow({ claims: state.claims, evidenceByClaim: evidenceByClaim(state.evidence.values()), evidenceInHighlights: evidenceInHighlights(state.evidence.values()), sources: state.sources });
  keeper.wantAll();
  const turns = new Turns(signal);
  while (keeper.left > 0) {
    keeper.work(() => true);
    if (!(await turns.take())) return null;
  }
  return keeper.hints();
}
