import type * as z from 'zod/mini';
import type { Message } from '../messages/messages.ts';
import type { Data } from '../model/data.ts';
import type { Operation } from '../model/change.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Result } from '../result.ts';

/** What a command needs from outside, so that it stays a pure function. */
export interface CommandContext {
  /** The time of the change, RFC 3339 UTC. */
  readonly now: string;
  /** The user's name as it is written into records. */
  readonly author: string;
  readonly newId: () => string;
}

/** Returns a maker of ids that gives out `ids` first, in order, and asks `newId` for any more. */
export function givenIds(ids: readonly string[], newId: () => string): () => string {
  let given = 0;
  return () => ids[given++] ?? newId();
}

/** A change that a command asks for: what to do, and the words for undoing it. */
export interface Draft {
  readonly operations: readonly Operation[];
  readonly label: Message;
  /** Consecutive changes with the same group are one step of undo (typing in one note, say). Null: a step of its own. */
  readonly group: string | null;
  /** Ids of the records that the command made, in order. */
  readonly created: readonly string[];
}

/** One way to change a project. `run` decides and changes nothing itself. */
export interface CommandDefinition<Input> {
  readonly input: z.ZodMiniType<Input>;
  readonly run: (project: ProjectReader, input: Data<Input>, context: CommandContext) => Result<Draft, Message>;
}

/** Returns `definition`; exists to infer its input type from its schema. */
export const defineCommand = <Input>(definition: CommandDefinition<Input>): CommandDefinition<Input> => definition;

/** Returns a draft that is an undo step of its own and makes no records, unless said otherwise. */
export const draft = (
  label: Message,
  operations: readonly Operation[],
  more: { readonly group?: string | null; readonly created?: readonly string[] } = {},
): Draft => ({ label, operations, group: more.group ?? null, created: more.created ?? [] });
