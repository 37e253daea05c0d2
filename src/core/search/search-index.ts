import type { Operation } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import { defaultScale, type Scale } from '../model/verdict.ts';
import { ClaimLinks } from './claim-links.ts';
import { IndexedReports } from './indexed-reports.ts';
import { citationText, claimText, evidenceText, tagText, unitOf, wordsOf, type Owner, type SourceText, type Unit } from './units.ts';
import type { SearchKind } from './query.ts';
import { Vocabulary } from './vocabulary.ts';

/** A source's text as it was read for the index. */
interface ReadText {
  readonly version: number;
  readonly unit: Unit;
}

export type SearchedCollection = Operation['collection'];

/**
 * Everything of a project that can be found. It is filled with records, kept up to date by the same operations that change
 * the project, and given the texts of sources as they are read. An operation on a record that has not come yet is ignored:
 * the record comes as it is then.
 */
export class SearchIndex {
  readonly vocabulary = new Vocabulary();
  readonly sources = new Map<string, Source>();
  readonly highlights = new Map<string, Map<string, Highlight>>();
  readonly tags = new Map<string, Tag>();
  readonly claims = new Map<string, Claim>();
  readonly evidence = new Map<string, Evidence>();
  /** The verdicts that claims can have. */
  verdicts: Scale = defaultScale;
  readonly reports = new IndexedReports(this.vocabulary);
  /** Raised by every change: what was found before may be outdated. */
  generation = 0;
  private readonly texts = new Map<string, ReadText>();
  /** Citations, notes, tags, claims, by what they are of. */
  private readonly units = new Map<string, Unit>();
  /** Keys of the units of each source, besides its text. */
  private readonly keysOfSource = new Map<string, Set<string>>();
  private links: { readonly generation: number; readonly links: ClaimLinks } | null = null;
  /** What `unitsOf` returned last, as every key asks for it again. */
  private readonly listed = new Map<string, { readonly generation: number; readonly units: readonly Unit[] }>();

  /** Takes in a record as it is now. */
  put(collection: SearchedCollection, record: AnyRecord): void {
    this.generation++;
    switch (collection) {
      case 'project': return this.putProject(record as Project);
      case 'sources': return this.putSource(record as Source);
      case 'highlights': return this.putHighlight(record as Highlight);
      case 'tags': return this.putTag(record as Tag);
      case 'claims': return this.putClaim(record as Claim);
      case 'evidence': return this.putEvidence(record as Evidence);
      case 'reports': return this.reports.put(record as Report);
      case 'reportBlocks': return this.reports.putBlock(record as ReportBlock);
    }
  }

  /** Does to the index what was done to the project. */
  apply(operations: readonly Operation[]): void {
    for (const operation of operations) {
      if (operation.kind === 'insert') this.put(operation.collection, operation.record);
      else if (operation.kind === 'remove') this.remove(operation);
      else this.patch(operation);
    }
  }

  /** Returns the sources whose present text is not in the index, in the order of the library. */
  missingTexts(): readonly Source[] {
    return [...this.sources.values()].filter(({ id, version }) => this.texts.get(id)?.version !== version);
  }

  /** Takes in the text of a source as of `version`. */
  putText(sourceId: string, version: number, { text, leaves }: SourceText): void {
    if (this.sources.get(sourceId)?.version !== version) return;
    this.generation++;
    this.texts.set(sourceId, { version, unit: unitOf('text', { kind: 'source', sourceId }, text, this.vocabulary, leaves) });
  }

  /** Returns the text of a source, if it is the present one. */
  textOf(sourceId: string): Unit | undefined {
    const read = this.texts.get(sourceId);
    return read && read.version === this.sources.get(sourceId)?.version ? read.unit : undefined;
  }

  /** Returns the note on a highlight, if there is one. */
  noteOn({ sourceId, id }: { readonly sourceId: string; readonly id: string }): Unit | undefined {
    return this.units.get(`highlight/${sourceId}/${id}`);
  }

  /** Returns everything of a source that can be found: its citation, its note, its text, the notes in it by position. */
  unitsOf(sourceId: string): readonly Unit[] {
    const known = this.listed.get(sourceId);
    if (known?.generation === this.generation) return known.units;
    const units = this.listUnits(sourceId);
    this.listed.set(sourceId, { generation: this.generation, units });
    return units;
  }

  private listUnits(sourceId: string): readonly Unit[] {
    const keys = [...this.keysOfSource.get(sourceId) ?? []];
    const own = [`citation/${sourceId}`, `source/${sourceId}`];
    const notes = keys.filter((key) => !own.includes(key)).map((key) => this.units.get(key)!);
    const startOf = ({ owner }: Unit): number => (owner.kind === 'highlight' ? (this.highlights.get(sourceId)?.get(owner.id)?.selector.start ?? 0) : 0);
    return [...own.map((key) => this.units.get(key)), this.textOf(sourceId), ...notes.sort((a, b) => startOf(a) - startOf(b))]
      .filter((unit) => unit !== undefined);
  }

  /** Returns the tags, claims, reports and the note of the project. */
  otherUnits(): readonly Unit[] {
    const found: Unit[] = [];
    const add = (key: string): void => {
      const unit = this.units.get(key);
      if (unit) found.push(unit);
    };
    for (const id of this.tags.keys()) add(`tag/${id}`);
    for (const id of this.claims.keys()) {
      add(`claim/${id}`);
      add(`claimNote/${id}`);
    }
    for (const id of this.evidence.keys()) add(`evidence/${id}`);
    add('project');
    return [...found, ...this.reports.units()];
  }

  /** Returns which claims have evidence where. */
  claimLinks(): ClaimLinks {
    if (this.links?.generation !== this.generation) this.links = { generation: this.generation, links: new ClaimLinks(this) };
    return this.links.links;
  }

  /** Returns what a claim itself says, and the note on it. */
  unitsOfClaim(claimId: string): readonly Unit[] {
    return [this.units.get(`claim/${claimId}`), this.units.get(`claimNote/${claimId}`)].filter((unit) => unit !== undefined);
  }

  private putProject({ note, verdicts }: Pick<Project, 'note' | 'verdicts'>): void {
    this.verdicts = verdicts;
    this.putUnit('project', 'notes', { kind: 'project' }, wordsOf(note));
  }

  private putSource(source: Source): void {
    this.sources.set(source.id, source);
    const owner = { kind: 'source', sourceId: source.id } as const;
    this.putUnit(`citation/${source.id}`, 'citations', owner, citationText(source));
    this.putUnit(`source/${source.id}`, 'notes', owner, wordsOf(source.note));
  }

  private putHighlight(highlight: Highlight): void {
    const { sourceId, id } = highlight;
    let records = this.highlights.get(sourceId);
    if (!records) this.highlights.set(sourceId, (records = new Map()));
    records.set(id, highlight);
    this.putUnit(`highlight/${sourceId}/${id}`, 'notes', { kind: 'highlight', sourceId, id }, wordsOf(highlight.note));
  }

  private putTag(tag: Tag): void {
    this.tags.set(tag.id, tag);
    this.putUnit(`tag/${tag.id}`, 'tags', { kind: 'tag', id: tag.id }, tagText(tag));
  }

  private putClaim(claim: Claim): void {
    this.claims.set(claim.id, claim);
    const owner = { kind: 'claim', id: claim.id } as const;
    this.putUnit(`claim/${claim.id}`, 'claims', owner, claimText(claim));
    this.putUnit(`claimNote/${claim.id}`, 'notes', owner, wordsOf(claim.note));
  }

  private putEvidence(evidence: Evidence): void {
    this.evidence.set(evidence.id, evidence);
    this.putUnit(`evidence/${evidence.id}`, 'notes', { kind: 'claim', id: evidence.claimId }, evidenceText(evidence));
  }

  private putUnit(key: string, kind: SearchKind, owner: Owner, text: string | null): void {
    if (text === null || text === '') return this.dropUnit(key, owner);
    // A change of anything else leaves the text as it was.
    if (this.units.get(key)?.text === text) return;
    this.units.set(key, unitOf(kind, owner, text, this.vocabulary));
    if (!('sourceId' in owner)) return;
    let keys = this.keysOfSource.get(owner.sourceId);
    if (!keys) this.keysOfSource.set(owner.sourceId, (keys = new Set()));
    keys.add(key);
  }

  private dropUnit(key: string, owner: Owner): void {
    this.units.delete(key);
    if ('sourceId' in owner) this.keysOfSource.get(owner.sourceId)?.delete(key);
  }

  private patch(operation: Extract<Operation, { readonly kind: 'patch' }>): void {
    const { collection, scope, id, after } = operation;
    if (collection === 'project') {
      this.generation++;
      if (after.verdicts) this.verdicts = after.verdicts;
      if (after.note !== undefined) this.putUnit('project', 'notes', { kind: 'project' }, wordsOf(after.note));
      return;
    }
    const present = this.presentIn(collection, scope, id);
    if (present) this.put(collection, { ...present, ...after } as AnyRecord);
  }

  private presentIn(collection: Exclude<SearchedCollection, 'project'>, scope: string | null, id: string): AnyRecord | undefined {
    switch (collection) {
      case 'highlights': return this.highlights.get(scope ?? '')?.get(id);
      case 'reports': return this.reports.report(id);
      case 'reportBlocks': return this.reports.block(scope ?? '', id);
      default: return this[collection].get(id);
    }
  }

  private remove({ collection, scope, id }: Operation): void {
    this.generation++;
    switch (collection) {
      case 'project': return;
      case 'sources': {
        this.sources.delete(id);
        this.texts.delete(id);
        for (const key of [`citation/${id}`, `source/${id}`]) this.dropUnit(key, { kind: 'source', sourceId: id });
        return;
      }
      case 'highlights': {
        this.highlights.get(scope ?? '')?.delete(id);
        return this.dropUnit(`highlight/${scope}/${id}`, { kind: 'highlight', sourceId: scope ?? '', id });
      }
      case 'tags': {
        this.tags.delete(id);
        return this.dropUnit(`tag/${id}`, { kind: 'tag', id });
      }
      case 'claims': {
        this.claims.delete(id);
        for (const key of [`claim/${id}`, `claimNote/${id}`]) this.dropUnit(key, { kind: 'claim', id });
        return;
      }
      case 'evidence': {
        this.evidence.delete(id);
        return this.dropUnit(`evidence/${id}`, { kind: 'claim', id });
      }
      case 'reports': return this.reports.remove(id);
      case 'reportBlocks': return this.reports.removeBlock(scope ?? '', id);
    }
  }
}
