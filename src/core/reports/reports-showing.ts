import { linkTarget } from '../formats/note/links.ts';
import { highlightOfEvidence, type Evidence, type Stance } from '../model/evidence.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { inReadingOrder, type BlockContent } from '../model/report-block.ts';
import type { Inline } from '../model/report-text.ts';
import { subjectKey, type Subject } from '../model/subject.ts';
import { stancesOf } from './stances.ts';

/** A report that shows some records: by how many of its blocks, and the first of these. */
export interface ReportShowing {
  readonly reportId: string;
  readonly blockId: string;
  readonly count: number;
}

/**
 * Returns the reports that show one of some records, in the order in which they were made: passages and claims as blocks, the evidence on a
 * claim, citations of a source, links. What lists the whole project shows no record in particular.
 */
export function reportsShowing(project: Pick<ProjectReader, 'reports' | 'reportBlocks' | 'evidence'>, subjects: readonly Subject[]): readonly ReportShowing[] {
  const wanted = new Set(subjects.map(subjectKey));
  const evidence = evidenceWith(project.evidence.values(), subjects);
  const shows = (content: BlockContent): boolean => {
    switch (content.kind) {
      case 'passage': return wanted.has(subjectKey({ kind: 'highlight', ...content.passage })) || wanted.has(subjectKey({ kind: 'source', id: content.passage.sourceId }));
      case 'claim': return wanted.has(subjectKey({ kind: 'claim', id: content.claimId }));
      case 'evidence': return wanted.has(subjectKey({ kind: 'claim', id: content.claimId })) || stancesOf(content.side).some((stance) => evidence.get(content.claimId)?.has(stance));
      case 'heading': case 'paragraph': case 'quote': return inText(content.content);
      case 'list': return content.items.some((item) => inText(item.content));
      case 'table': return content.rows.some((row) => row.some(inText));
      case 'picture': return inText(content.caption);
      default: return false;
    }
  };
  const inText = (pieces: readonly Inline[]): boolean => pieces.some((piece) => {
    switch (piece.kind) {
      case 'citation': return wanted.has(subjectKey({ kind: 'source', id: piece.sourceId }));
      case 'footnote': return inText(piece.content);
      case 'break': return false;
      case 'text': {
        const target = piece.link === undefined ? null : linkTarget(piece.link);
        return target !== null && wanted.has(subjectKey(target.subject));
      }
    }
  });
  return [...project.reports.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).flatMap(({ id }): readonly ReportShowing[] => {
    const found = inReadingOrder([...project.reportBlocks.get(id)?.values() ?? []].filter(({ content }) => shows(content)));
    return found[0] ? [{ reportId: id, blockId: found[0].id, count: found.length }] : [];
  });
}

/** The stances of the evidence that lies in these highlights and sources, by its claims. */
function evidenceWith(evidence: Iterable<Evidence>, subjects: readonly Subject[]): ReadonlyMap<string, ReadonlySet<Stance>> {
  const highlights = new Set(subjects.flatMap((subject) => (subject.kind === 'highlight' ? [`${subject.sourceId} ${subject.id}`] : [])));
  const sources = new Set(subjects.flatMap((subject) => (subject.kind === 'source' ? [subject.id] : [])));
  const found = new Map<string, Set<Stance>>();
  if (highlights.size + sources.size === 0) return found;
  for (const item of evidence) {
    const at = highlightOfEvidence(item);
    if (!at || !(sources.has(at.sourceId) || highlights.has(`${at.sourceId} ${at.id}`))) continue;
    found.set(item.claimId, (found.get(item.claimId) ?? new Set()).add(item.stance));
  }
  return found;
}
