import { evidenceByClaim, EvidenceChanges, type EvidenceByClaim } from '../../core/claims/evidence-by-claim.ts';
import type { Operation } from '../../core/model/change.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { Project } from '../../core/model/project.ts';
import type { AnyRecord } from '../../core/model/records.ts';
import type { Source } from '../../core/model/source.ts';
import type { Tag } from '../../core/model/tag.ts';
import { TextUnits } from '../../core/segmentation/text-units.ts';
import { tagSetKey, type TagSetCounts } from '../../core/queries/tag-counts.ts';
import type { HistoryView, OpenSource, Snapshot } from '../../ipc/snapshot.ts';

/** A source whose text and highlights are in this window. */
export interface LoadedSource {
  readonly document: SourceDocument;
  /** The version of the source's text that this is. */
  readonly version: number;
  /** The words, sentences and paragraphs of the text. */
  readonly units: TextUnits;
  readonly highlights: ReadonlyMap<string, Highlight>;
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
  readonly evidenceByClaim: EvidenceByClaim;
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
    evidenceByClaim: evidenceByClaim(snapshot.evidence),
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

/** Returns the view with a source's text and highlights in it. */
export function withSource(view: ProjectView, sourceId: string, opened: OpenSource): ProjectView {
  const loaded = new Map(view.loaded);
  loaded.set(sourceId, { document: opened.document, version: opened.version, units: new TextUnits(opened.document), highlights: byId(opened.highlights), sequence: opened.sequence });
  return { ...view, loaded };
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

type MapName = 'sources' | 'tags' | 'claims' | 'evidence';

/** Copies each map once, when the first operation touches it. */
class Drafts {
  private readonly view: ProjectView;
  /** The number of the change; null for one that is only expected. */
  private readonly sequence: number | null;
  private readonly copies = new Map<string, Map<string, AnyRecord>>();
  private readonly bySource: Map<string, number>;
  private readonly byTag: Map<string, number>;
  private byTagSet: Map<string, number> | null;
  private readonly waiting: Map<string, number>;
  private readonly byClaim: EvidenceChanges;
  private project: Project;

  constructor(view: ProjectView, sequence: number | null) {
    this.view = view;
    this.sequence = sequence;
    this.project = view.project;
    this.bySource = new Map(view.counts.bySource);
    this.byTag = new Map(view.counts.byTag);
    this.byTagSet = null;
    this.waiting = new Map(view.counts.waiting);
    this.byClaim = new EvidenceChanges(view.evidenceByClaim);
  }

  apply(operation: Operation): void {
    if (operation.collection === 'project') {
      if (operation.kind === 'patch') this.project = { ...this.project, ...operation.after };
      return;
    }
    if (operation.collection === 'highlights') this.count(operation);
    const records = this.recordsFor(operation);
    if (!records) return;
    if (operation.collection === 'evidence') this.byClaim.apply(operation, records.get(operation.id) as Evidence | undefined);
    if (operation.kind === 'insert') records.set(operation.id, operation.record);
    else if (operation.kind === 'remove') records.delete(operation.id);
    else {
      const present = records.get(operation.id);
      if (present) records.set(operation.id, { ...present, ...operation.after } as AnyRecord);
    }
  }

  /** Returns the operation as it applies to what is here now; null when it has nothing to do. */
  fitted(operation: Operation): Operation | null {
    if (operation.collection === 'project') return operation;
    const present = this.recordsFor(operation)?.get(operation.id);
    if (operation.kind === 'insert') return present ? null : operation;
    if (!present) return null;
    if (operation.kind === 'remove') return { ...operation, record: present } as Operation;
    const before = Object.fromEntries(Object.keys(operation.after).map((key) => [key, present[key as keyof AnyRecord]]));
    return { ...operation, before } as Operation;
  }

  finish(): ProjectView {
    const { view } = this;
    const sequence = this.sequence ?? view.sequence;
    const map = <Name extends MapName>(name: Name): ProjectView[Name] => (this.copies.get(name) ?? view[name]) as ProjectView[Name];
    const loaded = new Map(view.loaded);
    for (const [sourceId, source] of view.loaded) {
      const highlights = this.copies.get(`highlights/${sourceId}`) as ReadonlyMap<string, Highlight> | undefined;
      const version = (this.copies.get('sources')?.get(sourceId) as Source | undefined)?.version;
      // A newer text, or by undo an older one: this one is not about the highlights any more, so it is loaded anew.
      if (version !== undefined && version !== source.version && this.sequence !== null && source.sequence < this.sequence) loaded.delete(sourceId);
      else if (highlights) loaded.set(sourceId, { ...source, highlights, sequence: this.sequence ?? source.sequence });
    }
    return {
      ...view,
      sequence,
      project: this.project,
      sources: map('sources'),
      tags: map('tags'),
      claims: map('claims'),
      evidence: map('evidence'),
      evidenceByClaim: this.byClaim.finish(),
      loaded,
      counts: { bySource: this.bySource, byTag: this.byTag, byTagSet: this.byTagSet ?? view.counts.byTagSet, waiting: this.waiting },
    };
  }

  private recordsFor(operation: Operation): Map<string, AnyRecord> | null {
    if (operation.collection === 'highlights') {
      const loaded = this.view.loaded.get(operation.scope ?? '');
      if (!loaded || (this.sequence !== null && loaded.sequence >= this.sequence)) return null;
      return this.copy(`highlights/${operation.scope}`, loaded.highlights);
    }
    const name = operation.collection as MapName;
    return this.copy(name, this.view[name]);
  }

  private copy(key: string, records: ReadonlyMap<string, AnyRecord>): Map<string, AnyRecord> {
    let copy = this.copies.get(key);
    if (!copy) this.copies.set(key, (copy = new Map(records)));
    return copy;
  }

  /** Copied only when it changes: what is worked out from it is worked out anew each time. */
  private countSet(tagIds: readonly string[], by: number): void {
    this.byTagSet ??= new Map(this.view.counts.byTagSet);
    const key = tagSetKey(tagIds);
    const count = (this.byTagSet.get(key) ?? 0) + by;
    if (count === 0) this.byTagSet.delete(key);
    else this.byTagSet.set(key, count);
  }

  private count(operation: Extract<Operation, { readonly collection: 'highlights' }>): void {
    const add = (counts: Map<string, number>, id: string, by: number): void => void counts.set(id, (counts.get(id) ?? 0) + by);
    if (operation.kind === 'patch') {
      for (const tagId of operation.before.tagIds ?? []) add(this.byTag, tagId, -1);
      for (const tagId of operation.after.tagIds ?? []) add(this.byTag, tagId, 1);
      if (operation.before.tagIds) this.countSet(operation.before.tagIds, -1);
      if (operation.after.tagIds) this.countSet(operation.after.tagIds, 1);
      add(this.waiting, operation.scope ?? '', waits(operation.after) - waits(operation.before));
      return;
    }
    const by = operation.kind === 'insert' ? 1 : -1;
    add(this.bySource, operation.record.sourceId, by);
    for (const tagId of operation.record.tagIds) add(this.byTag, tagId, by);
    this.countSet(operation.record.tagIds, by);
    add(this.waiting, operation.record.sourceId, by * waits(operation.record));
  }
}

const waits = ({ review }: Partial<Highlight>): 0 | 1 => (review && !review.orphan ? 1 : 0);
