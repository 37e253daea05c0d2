import type { Evidence } from '../model/evidence.ts';
import type { HighlightRef } from '../model/highlight.ts';

/** The evidence that stands in highlights, by source, then by highlight; in the order in which it came there. */
export type EvidenceInHighlights = ReadonlyMap<string, ReadonlyMap<string, readonly Evidence[]>>;

const none: readonly Evidence[] = [];

/** Returns the evidence that stands in a highlight, of all claims; the same list until it changes. */
export const evidenceInHighlight = (evidence: EvidenceInHighlights, { sourceId, id }: HighlightRef): readonly Evidence[] =>
  evidence.get(sourceId)?.get(id) ?? none;

/** Returns all evidence that stands in highlights of a source. */
export const evidenceInSource = (evidence: EvidenceInHighlights, sourceId: string): readonly Evidence[] => [...evidence.get(sourceId)?.values() ?? []].flat();

/** Returns pieces of evidence by the highlights that they stand in; pages of the web are left out. */
export function evidenceInHighlights(evidence: Iterable<Evidence>): EvidenceInHighlights {
  const bySource = new Map<string, Map<string, Evidence[]>>();
  for (const item of evidence) {
    if (item.at.kind !== 'highlight') continue;
    let highlights = bySource.get(item.at.sourceId);
    if (!highlights) bySource.set(item.at.sourceId, (highlights = new Map()));
    const list = highlights.get(item.at.id);
    if (list) list.push(item);
    else highlights.set(item.at.id, [item]);
  }
  return bySource;
}

/** A piece of evidence before and after a change; undefined where it is not there. */
export interface EvidenceChange {
  readonly before: Evidence | undefined;
  readonly after: Evidence | undefined;
}

/** Returns the evidence by highlight after changes, made in that order. What does not change is shared, and what was there before stays as it was. */
export function withEvidenceChanges(evidence: EvidenceInHighlights, changes: readonly EvidenceChange[]): EvidenceInHighlights {
  const next = new Map(evidence);
  const copied = new Set<string>();
  const change = (item: Evidence | undefined, changed: (list: readonly Evidence[]) => readonly Evidence[]): void => {
    if (item?.at.kind !== 'highlight') return;
    const { sourceId, id } = item.at;
    if (!copied.has(sourceId)) next.set(sourceId, new Map(next.get(sourceId)));
    copied.add(sourceId);
    const highlights = next.get(sourceId) as Map<string, readonly Evidence[]>;
    const list = changed(highlights.get(id) ?? none);
    if (list.length === 0) highlights.delete(id);
    else highlights.set(id, list);
    if (highlights.size === 0) {
      next.delete(sourceId);
      copied.delete(sourceId);
    }
  };
  for (const { before, after } of changes) {
    if (before && after && sameHighlight(before, after)) change(after, (list) => list.map((item) => (item.id === after.id ? after : item)));
    else {
      change(before, (list) => list.filter(({ id }) => id !== before!.id));
      change(after, (list) => [...list, after!]);
    }
  }
  return copied.size === 0 && next.size === evidence.size ? evidence : next;
}

const sameHighlight = ({ at: a }: Evidence, { at: b }: Evidence): boolean => a.kind === 'highlight' && b.kind === 'highlight' && a.id === b.id && a.sourceId === b.sourceId;
