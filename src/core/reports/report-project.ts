import type { PatternMatches } from '../claims/claim-filter.ts';
import { evidenceByClaim, type EvidenceByClaim } from '../claims/evidence-by-claim.ts';
import type { HintsByClaim } from '../claims/hints.ts';
import type { Claim } from '../model/claim.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import type { Project } from '../model/project.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Locator } from '../model/report-text.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';

/** What live blocks of a report show: a project, or as much of it as a window has. */
export interface ReportProject {
  readonly project: Pick<Project, 'name' | 'verdicts' | 'claimViews'>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidenceByClaim: EvidenceByClaim;
  /** Returns a highlight; null where there is none, undefined while that is not known. */
  readonly highlight: (ref: HighlightRef) => Highlight | null | undefined;
  /** Returns on which page, or in which paragraph, a highlight stands; null where that is not known. */
  readonly locator: (ref: HighlightRef) => Locator | null;
  /** Tells in which claims the regular expressions stand that filters of tables ask for; they are run where they can be cut off. */
  readonly matches: PatternMatches;
  /** What does not fit of claims' figures and days, as far as that is known. */
  readonly disagreements: HintsByClaim;
  /** The time that it is, as milliseconds from 1970. */
  readonly now: number;
}

/** What is found out about claims before a report is set. */
export type ReadClaims = Pick<ReportProject, 'matches' | 'disagreements'>;

/** For reports whose tables ask for nothing of the kind. */
export const unreadClaims: ReadClaims = { matches: () => new Set(), disagreements: new Map() };

/** Returns a whole project for reports; `locator` knows where passages stand. */
export const reportProject = (state: ProjectReader, locator: ReportProject['locator'], now: number, read: ReadClaims = unreadClaims): ReportProject => ({
  ...read,
  project: state.project, sources: state.sources, tags: state.tags, claims: state.claims, evidenceByClaim: evidenceByClaim(state.evidence.values()),
  highlight: ({ sourceId, id }) => state.highlights.get(sourceId)?.get(id) ?? null, locator, now,
});
