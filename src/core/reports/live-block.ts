import './words.ts';
import { evidenceOn } from '../claims/evidence-by-claim.ts';
import { text } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import { highlightOfEvidence, type Evidence } from '../model/evidence.ts';
import type { ContentOf, LiveContent, Seen } from '../model/report-block.ts';
import { verdictOf } from '../model/verdict.ts';
import { sayTime } from '../time/say-time.ts';
import { claimsTable, verdictTable } from './claims-tables.ts';
import { codebookBlocks } from './codebook-blocks.ts';
import { aside, quoteLines, quoteOf, type LiveCiting } from './quotes.ts';
import type { ReportProject } from './report-project.ts';
import { setWords, type SetBlock, type SetText } from './set-block.ts';
import { stancesOf } from './stances.ts';
import { timelineFigure } from './timeline-figure.ts';

/**
 * How what a live block shows stands to the project: as it was when it was looked at last; changed since; changed, and kept as it was;
 * without a sure place since its source's text was replaced; or gone. `asking` while that is not known.
 */
export type LiveState = 'same' | 'changed' | 'kept' | 'unplaced' | 'gone' | 'asking';

export interface LiveBlock {
  readonly state: LiveState;
  readonly blocks: readonly SetBlock[];
  /** What it would show now; null for blocks that follow more than one record, and for what is gone. */
  readonly now: Omit<Seen, 'at'> | null;
}

/** Returns what a live block shows now, and whether that has changed since it was looked at last. */
export function resolveBlock(content: LiveContent, project: ReportProject, citing: LiveCiting): LiveBlock {
  switch (content.kind) {
    case 'passage': return passageBlock(content, project, citing);
    case 'claim': return claimBlock(content, project);
    case 'evidence': return evidenceBlock(content, project, citing);
    case 'claims': return follows([claimsTable(content, project)]);
    case 'matrix': return follows([verdictTable(project)]);
    case 'timeline': return follows([timelineFigure(project)]);
    case 'sources': {
      const entries = citing.list(content.all ? project.sources.keys() : null);
      return follows([entries.length > 0 ? { kind: 'entries', entries } : aside(text('report.noSources'))]);
    }
    case 'codebook': return follows(codebookBlocks(content, project, citing));
  }
}

const follows = (blocks: readonly SetBlock[]): LiveBlock => ({ state: 'same', blocks, now: null });

function passageBlock({ passage, seen, keepsOld }: ContentOf<'passage'>, project: ReportProject, { cite }: LiveCiting): LiveBlock {
  const highlight = project.highlight(passage);
  const shown = (words: string, found: boolean): readonly SetBlock[] => [{
    kind: 'quote', content: quoteLines(words), cite: project.sources.has(passage.sourceId) ? cite(passage.sourceId, found ? project.locator(passage) : null) : [],
    subject: found ? { kind: 'highlight', ...passage } : null,
  }];
  if (highlight === undefined) return { state: 'asking', blocks: shown(seen.words, false), now: null };
  if (highlight === null) return { state: 'gone', blocks: shown(seen.words, false), now: null };
  const words = highlight.selector.exact;
  const state = highlight.review && !highlight.review.orphan ? 'unplaced' : words === seen.words ? 'same' : keepsOld ? 'kept' : 'changed';
  return { state, blocks: shown(keepsOld ? seen.words : words, true), now: { words, verdict: '' } };
}

function claimBlock({ claimId, seen, keepsOld }: ContentOf<'claim'>, project: ReportProject): LiveBlock {
  const claim = project.claims.get(claimId);
  if (!claim) {
    return { state: 'gone', now: null, blocks: [{ kind: 'claim', subject: { kind: 'claim', id: claimId }, statement: seen.words, verdict: { name: seen.verdict, colour: 'grey', meaning: 'unknown' }, facts: [] }] };
  }
  const verdict = verdictOf(project.project.verdicts, claim.verdict);
  const now = { words: claim.statement, verdict: verdict.name };
  const same = now.words === seen.words && now.verdict === seen.verdict;
  const old = project.project.verdicts.find(({ name }) => name === seen.verdict);
  const shown = keepsOld && !same ? { statement: seen.words, verdict: old ?? { name: seen.verdict, colour: 'grey', meaning: 'unknown' } as const } : { statement: claim.statement, verdict };
  return {
    state: same ? 'same' : keepsOld ? 'kept' : 'changed', now,
    blocks: [{ kind: 'claim', subject: { kind: 'claim', id: claimId }, statement: shown.statement, verdict: { name: shown.verdict.name, colour: shown.verdict.colour, meaning: shown.verdict.meaning }, facts: factsOf(claim) }],
  };
}

const factsOf = ({ speaker, saidOn, about, place, confidence }: Claim): readonly { readonly label: string; readonly words: string }[] => [
  { label: text('claim.speaker'), words: speaker },
  { label: text('claim.saidOn'), words: saidOn === null ? '' : saidOn.edtf === null ? saidOn.words : sayTime(saidOn.edtf) },
  { label: text('claim.about'), words: about === null ? '' : about.edtf === null ? about.words : sayTime(about.edtf) },
  { label: text('claim.place'), words: place },
  { label: text('claim.confidence'), words: confidence === null ? '' : text('claims.percent', { percent: confidence }) },
].filter(({ words }) => words.trim() !== '');

function evidenceBlock({ claimId, side }: ContentOf<'evidence'>, project: ReportProject, citing: LiveCiting): LiveBlock {
  if (!project.claims.has(claimId)) return { state: 'gone', blocks: [aside(text('report.claimGone'))], now: null };
  const evidence = evidenceOn(project.evidenceByClaim, claimId);
  const blocks = stancesOf(side).flatMap((stance): readonly SetBlock[] => {
    const items = evidence.filter((item) => item.stance === stance);
    if (items.length === 0) return [];
    // Where only one side is listed, what is around the block says which.
    const label: readonly SetBlock[] = side === 'all' ? [{ kind: 'paragraph', role: 'label', content: setWords(text(`report.stance.${stance}`)) }] : [];
    return [...label, ...items.flatMap((item) => evidenceQuote(item, project, citing))];
  });
  return follows(blocks.length > 0 ? blocks : [aside(text(`report.noEvidence.${side}`))]);
}

function evidenceQuote(item: Evidence, project: ReportProject, { cite }: LiveCiting): readonly SetBlock[] {
  const why: readonly SetBlock[] = item.why.trim() === '' ? [] : [aside(item.why.trim())];
  const ref = highlightOfEvidence(item);
  if (item.at.kind === 'web') {
    const { url, title, accessedOn } = item.at.page;
    const page: SetText = [{ kind: 'text', text: title.trim() || url, marks: [], link: url }, ...setWords(`, ${text('report.accessed', { day: accessedOn })}`)];
    return item.quote.trim() === '' ? [{ kind: 'paragraph', role: 'text', content: page }, ...why] : [{ kind: 'quote', content: quoteLines(item.quote), cite: page, subject: null }, ...why];
  }
  return [quoteOf(ref!, item.quote, project, cite), ...why];
}
