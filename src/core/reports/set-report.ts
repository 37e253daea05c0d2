import type { HighlightRef } from '../model/highlight.ts';
import { inReadingOrder, isLive, type BlockContent, type ReportBlock, type TextContent } from '../model/report-block.ts';
import type { Inline } from '../model/report-text.ts';
import { sayLinks } from '../queries/subject-names.ts';
import type { Report } from '../model/report.ts';
import { Citing } from './citing.ts';
import { resolveBlock } from './live-block.ts';
import type { ReportProject } from './report-project.ts';
import type { SetBlock, SetReport } from './set-block.ts';
import { InlineSetter } from './set-inline.ts';

/** Returns a report as it is read, with its live blocks as the project has them. */
export function setReport(report: Report, blocks: Iterable<ReportBlock>, project: ReportProject): SetReport {
  const ordered = inReadingOrder(blocks);
  const cited = citedSources(ordered, project);
  const citing = new Citing(report.style, project.sources, cited);
  const names = { project: project.project, sources: project.sources, tags: project.tags, claims: project.claims, highlight: (ref: HighlightRef) => project.highlight(ref) ?? undefined };
  const setter = new InlineSetter(citing, sayLinks(names));
  const live = {
    cite: (...[sourceId, locator]: Parameters<InlineSetter['cite']>) => setter.cite(sourceId, locator),
    list: (sourceIds: Iterable<string> | null) => citing.list(sourceIds ?? cited),
  };
  return {
    title: report.title, author: report.author, notes: setter.notes,
    blocks: ordered.flatMap(({ content }, index) => {
      if (!isLive(content)) return [setText(content, setter)];
      const { blocks } = resolveBlock(content, project, live);
      return content.kind === 'claim' ? blocks.map((block) => withoutRepeating(block, ordered[index - 1]?.content)) : blocks;
    }),
  };
}

/** Returns the card of a claim without its statement where that stands as a heading right above it. */
export function withoutRepeating(block: SetBlock, above: BlockContent | undefined): SetBlock {
  if (block.kind !== 'claim' || above?.kind !== 'heading') return block;
  const words = above.content.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('').trim();
  return words === block.statement.trim() ? { ...block, statement: '' } : block;
}

function setText(content: TextContent, setter: InlineSetter): SetBlock {
  switch (content.kind) {
    case 'heading': return { ...content, content: setter.set(content.content) };
    case 'paragraph': return { kind: 'paragraph', role: 'text', content: setter.set(content.content) };
    case 'quote': return { kind: 'quote', content: setter.set(content.content), cite: [], subject: null };
    case 'list': return { ...content, items: content.items.map((item) => ({ ...item, content: setter.set(item.content) })) };
    case 'table': {
      const [first, ...rest] = content.rows.map((row) => row.map((cell) => setter.set(cell)));
      return { kind: 'table', figures: false, head: content.head ? first! : null, rows: content.head ? rest : [first!, ...rest] };
    }
    case 'picture': return { ...content, caption: setter.set(content.caption) };
    case 'rule':
    case 'pageBreak': return content;
  }
}

/** Returns the ids of the sources that a report cites, by its text or by its live blocks, in the order in which they come first. */
export function citedSources(blocks: readonly Pick<ReportBlock, 'content'>[], project: ReportProject): readonly string[] {
  const cited = new Set<string>();
  const inText = (pieces: readonly Inline[]): void => {
    for (const piece of pieces) {
      if (piece.kind === 'citation') cited.add(piece.sourceId);
      else if (piece.kind === 'footnote') inText(piece.content);
    }
  };
  const asking = { cite: (sourceId: string) => { cited.add(sourceId); return []; }, list: () => [] };
  for (const { content } of blocks) {
    switch (content.kind) {
      case 'heading': case 'paragraph': case 'quote': inText(content.content); break;
      case 'picture': inText(content.caption); break;
      case 'list': for (const item of content.items) inText(item.content); break;
      case 'table': for (const row of content.rows) row.forEach(inText); break;
      case 'passage': case 'evidence': case 'codebook': resolveBlock(content, project, asking); break;
      default: break;
    }
  }
  return [...cited].filter((id) => project.sources.has(id));
}
