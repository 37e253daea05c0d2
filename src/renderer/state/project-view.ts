import { evidenceByClaim, EvidenceChanges, type EvidenceByClaim } from '../../core/claims/evidence-by-claim.ts';
import { evidenceInHighlights, withEvidenceChanges, type EvidenceChange, type EvidenceInHighlights } from '../../core/claims/evidence-in-highlights.ts';
import type { Operation } from '../../core/model/change.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { Project } from '../../core/model/project.ts';
import type { AnyRecord } from '../../core/model/records.ts';
import type { Report } from '../../core/model/report.ts';
import type { Source } from '../../core/model/source.ts';
import type { Tag } from '../../core/model/tag.ts';
import { TextUnits } from '../../core/segmentation/text-units.ts';
import { HighlightSet } from '../../core/queries/highlight-set.ts';
import { tagSetKey, type TagSetCounts } from '../../core/queries/tag-counts.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import type { HistoryView, Snapshot } from '../../ipc/snapshot.ts';

/** A source whose text and highlights are in this window. */
export interface LoadedSource {
  readonly document: SourceDocument;
  /** The version of the source's text that this is. */
  readonly version: number;
  /** The words, sentences and paragraphs of the text. */
  readonly units: TextUnits;
  readonly highlights: HighlightSet;
  /** Changes up to this one are in `highlights`. */
  readonly sequence: number;
}

/** The project as this window knows it. Immutable: a change makes a new view that shares what it did not touch. */
export interface ProjectView {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly sequence: number;
  readonly project: Project;
  readonly sources: ReadonlyMap<string, Source>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Without their blocks: see `reports.ts`. */
  readonly reports: ReadonlyMap<string, Report>;
  readonly evidenceByClaim: EvidenceByClaim;
  readonly evidenceInHighlights: EvidenceInHighlights;
  readonly loaded: ReadonlyMap<string, LoadedSource>;
  /** Highlights per source and per tag, and of each source those that wait for a decision; loaded or not. */
  readonly counts: {
    readonly bySource: ReadonlyMap<string, number>;
    readonly byTag: ReadonlyMap<string, number>;
    readonly byTagSet: TagSetCounts;
    readonly waiting: ReadonlyMap<string, number>;
  };
  readonly history: HistoryView;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Returns the view of a project just opened. */
export function viewOf(snapshot: Omit<Snapshot, 'memory'>): ProjectView {
  return {
    folder: snapshot.folder,
    readOnly: snapshot.readOnly,
    sequence: snapshot.sequence,
    project: snapshot.project,
    sources: byId(snapshot.sources),
    tags: byId(snapshot.tags),
    claims: byId(snapshot.claims),
    evidence: byId(snapshot.evidence),
    reports: byId(snapshot.reports),
    evidenceByClaim: evidenceByClaim(snapshot.evidence),
    evidenceInHighlights: evidenceInHighlights(snapshot.evidence),
    loaded: new Map(),
    counts: {
      bySource: new Map(Object.entries(snapshot.counts.bySource)),
      byTag: new Map(Object.entries(snapshot.counts.byTag)),
      byTagSet: new Map(Object.entries(snapshot.counts.byTagSet)),
      waiting: new Map(Object.entries(snapshot.counts.waiting)),
    },
    history: snapshot.history,
  };
}

/** A source as main answered it: its highlights as they were after the change numbered `sequence`. */
export interface OpenedSource {
  readonly sequence: number;
  readonly version: number;
  readonly document: SourceDocument;
  readonly highlights: readonly Highlight[];
}

/** A change as main tells of it. */
type Change = Pick<EventPayload<'changed'>, 'sequence' | 'operations'>;

/** Returns the view with a source's text and highlights in it; `since` are changes made while it was being opened, of which those it lacks are made. */
export function withSource(view: ProjectView, sourceId: string, { sequence, version, document, highlights }: OpenedSource, since: readonly Change[] = []): ProjectView {
  const records = new Map(highlights.map((highlight): [string, AnyRecord] => [highlight.id, highlight]));
  for (const change of since) {
    if (change.sequence <= sequence) continue;
    for (const operation of change.operations) if (operation.collection === 'highlights' && operation.scope === sourceId) applyTo(records, operation);
  }
  const loaded = new Map(view.loaded);
  loaded.set(sourceId, {
    document, version, units: new TextUnits(document), highlights: HighlightSet.of([...records.values()] as readonly Highlight[]),
    sequence: Math.max(sequence, view.sequence),
  });
  return { ...view, loaded };
}

function applyTo(records: Map<string, AnyRecord>, operation: Operation): void {
  if (operation.kind === 'insert') records.set(operation.id, operation.record);
  else if (operation.kind === 'remove') records.delete(operation.id);
  else {
    const present = records.get(operation.id);
    if (present) records.set(operation.id, { ...present, ...operation.after } as AnyRecord);
  }
}

/** Returns the view after the change numbered `sequence`; the same view if it contains that change already. */
export function withChange(
  view: ProjectView,
  change: { readonly sequence: number; readonly operations: readonly Operation[]; readonly history: HistoryView },
): ProjectView {
  if (change.sequence <= view.sequence) return view;
  const draft = new Drafts(view, change.sequence);
  for (const operation of change.operations) draft.apply(operation);
  return { ...draft.finish(), history: change.history };
}

/**
 * Returns the view as it will be after operations that main has not confirmed. Those it has done meanwhile do no more;
 * those that do not fit, because another window was quicker, are left out.
 */
export function withExpected(view: ProjectView, operations: readonly Operation[]): ProjectView {
  const drafts = new Drafts(view, null);
  for (const operation of operations) {
    const fitting = drafts.fitted(operation);
    if (fitting) drafts.apply(fitting);
  }
  return drafts.finish();
}

type MapName = 'sources' | 'tags' | 'claims' | 'evidence' | 'reports';

type Counted = 'bySource' | 'byTag' | 'byTagSet' | 'waiting';

/** Copies each map once, when the first operation touches it; of highlights it keeps only what changes. */
class Drafts {
  private readonly view: ProjectView;
  /** The number of the change; null for one that is only expected. */
  private readonly sequence: number | null;
  private readonly copies = new Map<MapName, Map<string, AnyRecord>>();
  /** By source, then by id: what becomes of highlights, null for those that go. */
  private readonly highlights = new Map<string, Map<string, Highlight | null>>();
  private readonly byClaim: EvidenceChanges;
  private readonly counts = new Map<Counted, Map<string, number>>();
  private readonly evidenceChanges: EvidenceChange[] = [];
  private project: Project;

  constructor(view: ProjectView, sequence: number | null) {
    this.view = view;
    this.sequence = sequence;
    this.project = view.project;
    this.byClaim = new EvidenceChanges(view.evidenceByClaim);
  }

  apply(operation: Operation): void {
    if (operation.collection === 'project') {
      if (operation.kind === 'patch') this.project = { ...this.project, ...operation.after };
      return;
    }
    // They are kept by who shows their report.
    if (operation.collection === 'reportBlocks') return;
    if (operation.collection === 'highlights') this.count(operation);
    const before = this.present(operation);
    if (operation.collection === 'evidence') this.byClaim.apply(operation, before as Evidence | undefined);
    const after = operation.kind === 'insert' ? operation.record : operation.kind === 'patch' && before ? { ...before, ...operation.after } as AnyRecord : null;
    if (operation.collection === 'evidence') this.evidenceChanges.push({ before, after: after ?? undefined } as EvidenceChange);
    if (operation.kind !== 'patch' || before) this.put(operation, after);
  }

  /** Returns the operation as it applies to what is here now; null when it has nothing to do. */
  fitted(operation: Operation): Operation | null {
    if (operation.collection === 'project') return operation;
    const present = this.present(operation);
    if (operation.kind === 'insert') return present ? null : operation;
    if (!present) return null;
    if (operation.kind === 'remove') return { ...operation, record: present } as Operation;
    const before = Object.fromEntries(Object.keys(operation.after).map((key) => [key, present[key as keyof AnyRecord]]));
    return { ...operation, before } as Operation;
  }

  finish(): ProjectView {
    const { view } = this;
    const map = <Name extends MapName>(name: Name): ProjectView[Name] => (this.copies.get(name) ?? view[name]) as ProjectView[Name];
    const count = (name: Counted): ReadonlyMap<string, number> => this.counts.get(name) ?? view.counts[name];
    return {
      ...view,
      sequence: this.sequence ?? view.sequence,
      project: this.project,
      sources: map('sources'),
      tags: map('tags'),
      claims: map('claims'),
      evidence: map('evidence'),
      reports: map('reports'),
      evidenceByClaim: this.byClaim.finish(),
      evidenceInHighlights: withEvidenceChanges(view.evidenceInHighlights, this.evidenceChanges),
      loaded: this.loaded(),
      counts: { bySource: count('bySource'), byTag: count('byTag'), byTagSet: count('byTagSet'), waiting: count('waiting') },
    };
  }

  private loaded(): ProjectView['loaded'] {
    const loaded = new Map(this.view.loaded);
    for (const [sourceId, source] of this.view.loaded) {
      const changes = this.highlights.get(sourceId);
      const version = (this.copies.get('sources')?.get(sourceId) as Source | undefined)?.version;
      // A newer text, or by undo an older one: this one is not about the highlights any more, so it is loaded anew.
      if (version !== undefined && version !== source.version && this.sequence !== null && source.sequence < this.sequence) loaded.delete(sourceId);
      else if (changes) loaded.set(sourceId, { ...source, highlights: source.highlights.changed(changes), sequence: this.sequence ?? source.sequence });
    }
    return loaded;
  }

  private present(operation: Operation): AnyRecord | undefined {
    if (operation.collection !== 'highlights') return (this.copies.get(operation.collection as MapName) ?? this.view[operation.collection as MapName]).get(operation.id);
    const changed = this.highlights.get(operation.scope ?? '')?.get(operation.id);
    return changed === undefined ? this.loadedSource(operation)?.highlights.get(operation.id) : changed ?? undefined;
  }

  private put(operation: Operation, record: AnyRecord | null): void {
    if (operation.collection === 'highlights') {
      if (!this.loadedSource(operation)) return;
      const sourceId = operation.scope ?? '';
      let changes = this.highlights.get(sourceId);
      if (!changes) this.highlights.set(sourceId, (changes = new Map()));
      changes.set(operation.id, record as Highlight | null);
      return;
    }
    const name = operation.collection as MapName;
    let copy = this.copies.get(name);
    if (!copy) this.copies.set(name, (copy = new Map<string, AnyRecord>(this.view[name])));
    if (record) copy.set(operation.id, record);
    else copy.delete(operation.id);
  }

  /** Returns the source whose highlights the operation is about, unless it is not loaded or knows of the change already. */
  private loadedSource(operation: Operation): LoadedSource | null {
    const loaded = this.view.loaded.get(operation.scope ?? '');
    return !loaded || (this.sequence !== null && loaded.sequence >= this.sequence) ? null : loaded;
  }

  private add(name: Counted, id: string, by: number): void {
    if (by === 0) return;
    let counts = this.counts.get(name);
    if (!counts) this.counts.set(name, (counts = new Map(this.view.counts[name])));
    counts.set(id, (counts.get(id) ?? 0) + by);
  }

  private countTags(tagIds: readonly string[], by: number): void {
    for (const tagId of tagIds) this.add('byTag', tagId, by);
    const key = tagSetKey(tagIds);
    this.add('byTagSet', key, by);
    const sets = this.counts.get('byTagSet')!;
    if (sets.get(key) === 0) sets.delete(key);
  }

  private count(operation: Extract<Operation, { readonly collection: 'highlights' }>): void {
    if (operation.kind === 'patch') {
      if (operation.before.tagIds) this.countTags(operation.before.tagIds, -1);
      if (operation.after.tagIds) this.countTags(operation.after.tagIds, 1);
      this.add('waiting', operation.scope ?? '', waits(operation.after) - waits(operation.before));
      return;
    }
    const by = operation.kind === 'insert' ? 1 : -1;
    this.add('bySource', operation.record.sourceId, by);
    this.countTags(operation.record.tagIds, by);
    this.add('waiting', operation.record.sourceId, by * waits(operation.record));
  }
}

const waits = ({ review }: Partial<Highlight>): 0 | 1 => (review && !review.orphan ? 1 : 0);
