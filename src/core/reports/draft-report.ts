import './words.ts';
import { shorten } from '../commands/words.ts';
import { evidenceOn } from '../claims/evidence-by-claim.ts';
import { noteToPlainText } from '../formats/note/note.ts';
import { text } from '../messages/messages.ts';
import { usualTable, type ClaimTable } from '../model/claim-view.ts';
import type { Claim } from '../model/claim.ts';
import { highlightOfEvidence, type Evidence } from '../model/evidence.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import type { BlockContent, HeadingLevel } from '../model/report-block.ts';
import { plainText, type Inline, type Locator } from '../model/report-text.ts';
import type { Source } from '../model/source.ts';
import { verdictOf } from '../model/verdict.ts';
import { byPosition, isPlaced } from '../queries/highlights.ts';
import type { ReportProject } from './report-project.ts';
import type { ReportTemplate } from './templates.ts';

/** A passage that a draft quotes: one that is marked, or words of a text that nobody marked, with their place in it. */
export type DraftPassage =
  | { readonly kind: 'highlight'; readonly ref: HighlightRef }
  | { readonly kind: 'words'; readonly sourceId: string; readonly start: number; readonly words: string; readonly locator: Locator | null };

/** What a draft is made of: which claims and sources, empty for all; which passages, null for all; how the table of claims looks; and what the passages have in common, in words, if anything. */
export interface DraftSubject {
  readonly claimIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly passages: readonly DraftPassage[] | null;
  readonly table: ClaimTable | null;
  readonly about: string;
}

interface DraftProject extends ReportProject {
  /** Returns the highlights of a source, in any order. */
  readonly highlightsOf: (sourceId: string) => Iterable<Highlight>;
}

export interface ReportDraft {
  readonly title: string;
  readonly contents: readonly BlockContent[];
}

const heading = (level: HeadingLevel, words: string): BlockContent => ({ kind: 'heading', level, content: plainText(words) });
const paragraph = (content: readonly Inline[]): BlockContent => ({ kind: 'paragraph', content });
const words = (line: string): BlockContent => paragraph(plainText(line));

/** Returns what a report begins with that is made of a template, at the time `at` (RFC 3339). */
export function draftReport(template: ReportTemplate, subject: DraftSubject, project: DraftProject, at: string): ReportDraft {
  const claims = subject.claimIds.length === 0 ? [...project.claims.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)) : subject.claimIds.flatMap((id) => project.claims.get(id) ?? []);
  const sources = subject.sourceIds.length === 0 ? [...project.sources.values()] : subject.sourceIds.flatMap((id) => project.sources.get(id) ?? []);
  const title = text(`report.template.${template}.title`, { project: project.project.name });
  switch (template) {
    case 'factCheck': return { title: claims.length === 1 ? shorten(claims[0]!.statement, 120) : title, contents: factCheck(claims, project, at) };
    case 'evidenceTable': return { title, contents: [evidenceTable(claims, project), heading(1, text('report.template.sources')), { kind: 'sources', all: false }] };
    case 'readingNotes': if (subject.passages) return { title: text('report.template.passages.title', { about: subject.about || project.project.name }), contents: passageNotes(subject.passages, sources, project, at) };
      return { title: sources.length === 1 ? sources[0]!.citation.title.slice(0, 500) : title, contents: [...sources.flatMap((source) => readingNotes(source, project, at)), heading(1, text('report.template.sources')), { kind: 'sources', all: false }] };
    case 'codebook': return { title, contents: [words(text('report.template.codebookLead')), { kind: 'codebook', examples: true }] };
    case 'claimsRegister': {
      const table = subject.table ?? { ...usualTable, columns: ['statement', 'verdict', 'speaker', 'saidOn'] as const };
      return { title, contents: [words(text('report.template.registerLead')), { kind: 'claims', viewId: null, table }, heading(1, text('report.block.matrix')), { kind: 'matrix' }] };
    }
  }
}

/** The block that shows a claim as it is now. */
function claimCard(claim: Claim, { project }: ReportProject, at: string): BlockContent {
  return { kind: 'claim', claimId: claim.id, keepsOld: false, seen: { words: claim.statement, verdict: verdictOf(project.verdicts, claim.verdict).name, at } };
}

function factCheck(claims: readonly Claim[], project: DraftProject, at: string): readonly BlockContent[] {
  const alone = claims.length === 1;
  // Below the heading of their claim the parts are one deeper.
  const level = alone ? 1 : 2;
  return [
    ...(alone ? [] : [words(text('report.template.factCheckLead', { count: claims.length }))]),
    ...claims.flatMap((claim): readonly BlockContent[] => {
      const evidence = evidenceOn(project.evidenceByClaim, claim.id);
      const has = (...stances: readonly Evidence['stance'][]): boolean => evidence.some(({ stance }) => stances.includes(stance));
      const reason = claim.verdictHistory.at(-1)?.reason.trim() ?? '';
      return [
        ...(alone ? [] : [heading(1, shorten(claim.statement, 300))]),
        claimCard(claim, project, at),
        heading(level, text('report.template.found')),
        words(reason === '' ? text('report.template.foundHint') : reason),
        heading(level, text('report.template.for')), { kind: 'evidence', claimId: claim.id, side: 'for' },
        ...(has('refutes') ? [heading(level, text('report.template.against')), { kind: 'evidence', claimId: claim.id, side: 'against' } as const] : []),
      ];
    }),
    heading(1, text('report.template.sources')), { kind: 'sources', all: false },
  ];
}

function evidenceTable(claims: readonly Claim[], project: DraftProject): BlockContent {
  const head = ['claim', 'stance', 'passage', 'source', 'why'].map((name) => plainText(text(`report.template.column.${name as 'claim'}`)));
  const rows = claims.flatMap((claim) => evidenceOn(project.evidenceByClaim, claim.id).map((item) => [
    plainText(claim.statement), plainText(text(`stance.${item.stance}`)), plainText(item.quote.replace(/\s+/g, ' ').trim()), sourceCell(item, project), plainText(item.why.trim()),
  ]));
  return { kind: 'table', head: true, rows: [head, ...rows.slice(0, 4999)] };
}

function sourceCell(item: Evidence, project: DraftProject): readonly Inline[] {
  if (item.at.kind === 'web') return [{ kind: 'text', text: item.at.page.title.trim() || item.at.page.url, marks: [], link: item.at.page.url }];
  const ref = highlightOfEvidence(item)!;
  return [{ kind: 'citation', sourceId: ref.sourceId, locator: project.locator(ref) }];
}

function readingNotes(source: Source, project: DraftProject, at: string): readonly BlockContent[] {
  const highlights = [...project.highlightsOf(source.id)].filter(isPlaced).sort(byPosition);
  return [headingOf(source), ...said(source.note), ...highlights.flatMap((highlight) => quoted(highlight, at))];
}

const headingOf = ({ citation }: Source): BlockContent => heading(1, citation.title.replace(/\s+/g, ' '));

const said = (note: string | null): readonly BlockContent[] => (note === null ? [] : noteToPlainText(note).split(/\n{2,}/).map((line) => words(line.replaceAll('\n', ' '))));

/** A highlight as it is now, and its note. */
const quoted = ({ sourceId, id, selector, note }: Highlight, at: string): readonly BlockContent[] =>
  [{ kind: 'passage', passage: { sourceId, id }, keepsOld: false, seen: { words: selector.exact, verdict: '', at } }, ...said(note)];

/** Some passages by source, in the order of the texts. What nobody marked is quoted as words, and cited. */
function passageNotes(passages: readonly DraftPassage[], sources: readonly Source[], project: DraftProject, at: string): readonly BlockContent[] {
  const bySource = new Map<string, { readonly start: number; readonly blocks: readonly BlockContent[] }[]>();
  for (const passage of passages) {
    const placed = passage.kind === 'words' ? { start: passage.start, blocks: [quoteOfWords(passage)] } : placedHighlight(passage.ref, project, at);
    const sourceId = passage.kind === 'words' ? passage.sourceId : passage.ref.sourceId;
    if (!placed) continue;
    const others = bySource.get(sourceId);
    if (others) others.push(placed);
    else bySource.set(sourceId, [placed]);
  }
  return [
    ...sources.flatMap((source) => {
      const found = bySource.get(source.id);
      return found ? [headingOf(source), ...found.toSorted((a, b) => a.start - b.start).flatMap(({ blocks }) => blocks)] : [];
    }),
    heading(1, text('report.template.sources')), { kind: 'sources', all: false },
  ];
}

function placedHighlight(ref: HighlightRef, project: DraftProject, at: string): { readonly start: number; readonly blocks: readonly BlockContent[] } | null {
  const highlight = project.highlight(ref);
  return highlight ? { start: highlight.selector.start, blocks: quoted(highlight, at) } : null;
}

function quoteOfWords({ sourceId, words: quote, locator }: Extract<DraftPassage, { readonly kind: 'words' }>): BlockContent {
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  return { kind: 'quote', content: [...lines.flatMap((line, index): readonly Inline[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...plainText(line)]), ...plainText(' '), { kind: 'citation', sourceId, locator }] };
}
