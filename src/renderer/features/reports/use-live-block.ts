import { useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import type { PatternMatches } from '../../../core/claims/claim-filter.ts';
import { parseClaimQuery, type ClaimQuery } from '../../../core/claims/claim-query.ts';
import { showsHints, tableShown } from '../../../core/reports/claims-tables.ts';
import { passagesShown } from '../../../core/reports/passages-shown.ts';
import { resolveBlock, type LiveBlock } from '../../../core/reports/live-block.ts';
import type { LiveContent } from '../../../core/model/report-block.ts';
import { defaultScale } from '../../../core/model/verdict.ts';
import { useHighlights } from '../../state/known-highlights.ts';
import { useLocators } from '../../state/passage-locators.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { useAllDisagreements } from '../claims/disagreements.ts';
import { usePatternMatches } from '../claim-table/use-pattern-matches.ts';
import { useReportShown } from './report-context.ts';

const noProject = { name: '', verdicts: defaultScale, claimViews: [] };
const none: Pick<ProjectView, 'sources' | 'tags' | 'claims' | 'evidenceByClaim'> = { sources: new Map(), tags: new Map(), claims: new Map(), evidenceByClaim: new Map() };

const everything: ClaimQuery = { root: null, filters: [] };
const nowhere: PatternMatches = () => new Set();

/** Returns what a live block shows now; it follows the project. */
export function useLiveBlock(content: LiveContent): LiveBlock {
  const { citing, cited } = useReportShown();
  const project = useProjectStore(useShallow(({ view }) => ({
    project: view?.project ?? noProject, sources: (view ?? none).sources, tags: (view ?? none).tags, claims: (view ?? none).claims, evidenceByClaim: (view ?? none).evidenceByClaim,
  })));
  const { evidenceByClaim, tags } = project;
  const refs = useMemo(() => passagesShown(content, { evidenceByClaim, tags }), [content, evidenceByClaim, tags]);
  const table = useMemo(() => (content.kind === 'claims' ? tableShown(content, project) : null), [content, project]);
  const query = useMemo(() => {
    const read = parseClaimQuery(table?.query ?? '');
    return read.ok ? read.value : everything;
  }, [table?.query]);
  // Until patterns are looked for, what they ask for is found nowhere.
  const matches = usePatternMatches(query, project.claims).matches ?? nowhere;
  const { found: disagreements } = useAllDisagreements(table !== null && showsHints(table));
  const highlight = useHighlights(refs);
  const locator = useLocators(refs);
  return useMemo(() => resolveBlock(content, { ...project, highlight, locator, matches, disagreements, now: Date.now() }, {
    cite: (sourceId, at) => citing.inText(sourceId, at), list: (sourceIds) => citing.list(sourceIds ?? cited),
  }), [content, project, highlight, locator, matches, disagreements, citing, cited]);
}
