import type { Claim } from './claim.ts';
import { invertOperation, type Operation } from './change.ts';
import type { Evidence } from './evidence.ts';
import type { Highlight } from './highlight.ts';
import type { Project } from './project.ts';
import type { AnyRecord, CollectionName } from './records.ts';
import type { ReportBlock } from './report-block.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import type { Tag } from './tag.ts';

type UnscopedName = Exclude<CollectionName, 'project' | 'highlights' | 'reportBlocks'>;

/** What queries and commands may see of a project. */
export interface ProjectReader {
  readonly project: Project;
  readonly sources: ReadonlyMap<string, Source>;
  /** Highlights by source, then by id. A source without highlights may have no entry. */
  readonly highlights: ReadonlyMap<string, ReadonlyMap<string, Highlight>>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly reports: ReadonlyMap<string, Report>;
  /** Blocks by report, then by id. A report without blocks may have no entry. */
  readonly reportBlocks: ReadonlyMap<string, ReadonlyMap<string, ReportBlock>>;
}

/**
 * The records of one open project. It is changed in place, by {@link ProjectState.apply} alone: copying a hundred
 * thousand highlights for each change would make the cost of a change grow with the project.
 */
export class ProjectState implements ProjectReader {
  project: Project;
  readonly sources = new Map<string, Source>();
  readonly highlights = new Map<string, Map<string, Highlight>>();
  readonly tags = new Map<string, Tag>();
  readonly claims = new Map<string, Claim>();
  readonly evidence = new Map<string, Evidence>();
  readonly reports = new Map<string, Report>();
  readonly reportBlocks = new Map<string, Map<string, ReportBlock>>();

  constructor(project: Project) {
    this.project = project;
  }

  /** Applies operations in order. Throws, having changed nothing, when one does not fit the state. */
  apply(operations: readonly Operation[]): void {
    let done = 0;
    try {
      for (; done < operations.length; done++) this.applyOne(operations[done]!);
    } catch (error) {
      for (let i = done - 1; i >= 0; i--) this.applyOne(invertOperation(operations[i]!));
      throw error;
    }
  }

  private applyOne(operation: Operation): void {
    if (operation.collection === 'project') {
      if (operation.kind !== 'patch') throw new Error('the project record can only be patched');
      this.project = { ...this.project, ...operation.after };
      return;
    }
    const records = this.collection(operation);
    const present = records.get(operation.id);
    switch (operation.kind) {
      case 'insert':
        if (present) throw new Error(`${operation.collection} ${operation.id} exists already`);
        records.set(operation.id, operation.record);
        break;
      case 'remove':
        if (!present) throw new Error(`${operation.collection} ${operation.id} does not exist`);
        records.delete(operation.id);
        break;
      case 'patch':
        if (!present) throw new Error(`${operation.collection} ${operation.id} does not exist`);
        records.set(operation.id, { ...present, ...operation.after } as AnyRecord);
        break;
    }
  }

  private collection(operation: Operation): Map<string, AnyRecord> {
    const { collection, scope, id } = operation;
    if (collection !== 'highlights' && collection !== 'reportBlocks') return this[collection as UnscopedName] as Map<string, AnyRecord>;
    if (scope === null) throw new Error(`${collection} ${id} names no scope`);
    const scopes = this[collection] as Map<string, Map<string, AnyRecord>>;
    let records = scopes.get(scope);
    if (!records) scopes.set(scope, (records = new Map()));
    return records;
  }
}
