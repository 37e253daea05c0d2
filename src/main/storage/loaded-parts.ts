import type { Message } from '../../core/messages/messages.ts';
import { ProjectState } from '../../core/model/project-state.ts';
import type { Project } from '../../core/model/project.ts';
import type { AnyRecord, CollectionName } from '../../core/model/records.ts';
import { Findings, type FindingsData } from './damage.ts';
import type { SegmentHeader } from './format.ts';
import { History } from './history.ts';
import type { Loaded, ReadProject } from './load.ts';

type Collection = Exclude<CollectionName, 'project'>;

/**
 * A project on its way from the thread that read it: its records in parts, as JSON that was checked there, then the rest. Whole,
 * a hundred thousand records would hold up their receiver for as long as reading them took.
 */
export type LoadedPart =
  | { readonly kind: 'records'; readonly collection: Collection; /** The source of highlights, the report of blocks. */ readonly scope: string | null; readonly json: string }
  | {
      readonly kind: 'rest';
      readonly project: Project;
      readonly history: Pick<SegmentHeader, 'undo' | 'redo'>;
      readonly findings: FindingsData;
      readonly loaded: Omit<Loaded, 'state' | 'history'>;
    }
  | { readonly kind: 'problem'; readonly problem: Message };

/** Records in a part: what is taken in within a few milliseconds. */
const recordsAtOnce = 1_000;

/** Yields a project in parts. */
export function* partsOf({ loaded: { state, history, ...rest }, findings }: ReadProject): Generator<LoadedPart, void> {
  for (const collection of ['sources', 'tags', 'claims', 'evidence', 'reports'] as const) yield* recordsOf(collection, null, state[collection]);
  for (const [sourceId, highlights] of state.highlights) yield* recordsOf('highlights', sourceId, highlights);
  for (const [reportId, blocks] of state.reportBlocks) yield* recordsOf('reportBlocks', reportId, blocks);
  yield { kind: 'rest', project: state.project, history: history.stacks, findings: findings.data, loaded: rest };
}

function* recordsOf(collection: Collection, scope: string | null, records: ReadonlyMap<string, AnyRecord>): Generator<LoadedPart, void> {
  const all = [...records.values()];
  // Also of a source without highlights, which has an entry all the same.
  for (let start = 0; start === 0 || start < all.length; start += recordsAtOnce) {
    yield { kind: 'records', collection, scope, json: JSON.stringify(all.slice(start, start + recordsAtOnce)) };
  }
}

/** Puts a project together again from its parts. */
export class PartReader {
  private readonly records: { readonly collection: Collection; readonly scope: string | null; readonly all: Map<string, AnyRecord> }[] = [];

  /** Takes in the next part; returns the project once that was the last. */
  take(part: Exclude<LoadedPart, { readonly kind: 'problem' }>): ReadProject | null {
    if (part.kind === 'rest') return this.finish(part);
    const { collection, scope } = part;
    let present = this.records.at(-1);
    if (present?.collection !== collection || present.scope !== scope) this.records.push((present = { collection, scope, all: new Map() }));
    for (const record of JSON.parse(part.json) as readonly AnyRecord[]) present.all.set(record.id, record);
    return null;
  }

  private finish({ project, history, findings, loaded }: Extract<LoadedPart, { readonly kind: 'rest' }>): ReadProject {
    const state = new ProjectState(project);
    for (const { collection, scope, all } of this.records) {
      if (collection === 'highlights' || collection === 'reportBlocks') state[collection].set(scope!, all as never);
      else for (const [id, record] of all) (state[collection] as Map<string, AnyRecord>).set(id, record);
    }
    return { loaded: { ...loaded, state, history: new History(history) }, findings: Findings.from(findings) };
  }
}
