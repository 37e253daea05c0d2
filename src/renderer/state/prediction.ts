import { runCommand, type CommandCall, type CommandName } from '../../core/commands/registry.ts';
import type { Operation } from '../../core/model/change.ts';
import type { ProjectView } from './project-view.ts';

/** What a command will do, as far as this window can tell before main has answered. */
export interface Prediction {
  readonly operations: readonly Operation[];
  /** Ids of the records that it will make, in order. */
  readonly created: readonly string[];
  /** All ids that it used up: given to main, so that it makes the same records. */
  readonly ids: readonly string[];
  /** The number of the change by which it was done, once main has answered. */
  readonly doneBy?: number;
}

/** Commands whose whole effect is on what a window holds once it has opened the source. */
const foreseeable: ReadonlySet<CommandName> = new Set<CommandName>([
  'highlight.create', 'highlight.remove', 'highlight.setColour', 'highlight.addTag', 'highlight.removeTag',
  'highlight.setRange', 'highlight.split', 'highlight.merge',
  'claim.create', 'claim.update', 'claim.updateMany', 'claim.addTag', 'claim.setVerdict', 'claim.dismissHint', 'claim.restoreHint',
  'evidence.attach', 'evidence.attachPage', 'evidence.update', 'evidence.remove',
]);

/** Returns what a command will do; null when that can't be told here, or main would refuse it: then main has the word. */
export function predict(view: ProjectView | null, call: CommandCall, author: string): Prediction | null {
  if (!view || view.readOnly || !foreseeable.has(call.name)) return null;
  const ids: string[] = [];
  const newId = (): string => {
    const id = crypto.randomUUID();
    ids.push(id);
    return id;
  };
  const { project, sources, tags, claims, evidence, reports } = view;
  const highlights = new Map(Array.from(view.loaded, ([id, loaded]) => [id, loaded.highlights]));
  const draft = runCommand({ project, sources, tags, claims, evidence, highlights, reports, reportBlocks: new Map() }, call, { now: new Date().toISOString(), author, newId });
  return draft.ok ? { operations: draft.value.operations, created: draft.value.created, ids } : null;
}

/** Returns whether main's operations are those that were predicted: on the same records, in the same order. */
const isAsPredicted = (operations: readonly Operation[], { operations: predicted }: Prediction): boolean =>
  operations.length === predicted.length
  && operations.every(({ kind, collection, id }, i) => predicted[i]!.kind === kind && predicted[i]!.collection === collection && predicted[i]!.id === id);

/**
 * Returns what is still expected once main has answered a command: its answer and the change that it made come by ways of their own,
 * in any order, so that what was done is expected until the change is here.
 *
 * @param doneBy the number of the change; null when the command was refused
 * @param shown the number of the last change that is here
 */
export const afterAnswer = (expected: readonly Prediction[], answered: Prediction, doneBy: number | null, shown: number): readonly Prediction[] =>
  expected.flatMap((prediction) => {
    if (prediction !== answered) return [prediction];
    return doneBy === null || doneBy <= shown ? [] : [{ ...prediction, doneBy }];
  });

/** Returns what is still expected after a change that main has made. */
export function afterChange(expected: readonly Prediction[], { sequence, operations }: { readonly sequence: number; readonly operations: readonly Operation[] }): readonly Prediction[] {
  // Commands are carried out in the order in which they are sent: the first that fits is the one that was.
  const done = expected.find((prediction) => isAsPredicted(operations, prediction));
  return expected.filter((prediction) => prediction !== done && !(prediction.doneBy !== undefined && prediction.doneBy <= sequence));
}
