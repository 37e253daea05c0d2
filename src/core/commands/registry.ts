import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import type { Data } from '../model/data.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { err, type Result } from '../result.ts';
import { claimCommands } from './claim-commands.ts';
import { claimMergeCommands } from './claim-merge.ts';
import { claimViewCommands } from './claim-view-commands.ts';
import { codebookImportCommand } from './codebook-import.ts';
import type { CommandContext, CommandDefinition, Draft } from './command.ts';
import { evidenceCommands } from './evidence-commands.ts';
import { highlightCommands } from './highlight-commands.ts';
import { projectCommands } from './project-commands.ts';
import { rangeCommands } from './range-commands.ts';
import { recodeCommand } from './recode-command.ts';
import { replaceCommands } from './replace-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { reportCommands } from './report-commands.ts';
import { searchCommands } from './search-commands.ts';
import { sourceCommands } from './source-commands.ts';
import { tagCommands } from './tag-commands.ts';
import { tagMergeCommand } from './tag-merge.ts';
import { tagMoveCommand } from './tag-move.ts';
import { tagRemoveCommand } from './tag-remove.ts';
import { tagSplitCommand } from './tag-split.ts';
import { verdictCommands } from './verdict-commands.ts';

/** Every way to change a project. */
export const commands = {
  ...projectCommands,
  ...sourceCommands,
  ...replaceCommands,
  ...reviewCommands,
  ...highlightCommands,
  ...rangeCommands,
  ...recodeCommand,
  ...tagCommands,
  ...tagMoveCommand,
  ...tagMergeCommand,
  ...tagSplitCommand,
  ...tagRemoveCommand,
  ...searchCommands,
  ...codebookImportCommand,
  ...claimCommands,
  ...claimMergeCommands,
  ...claimViewCommands,
  ...evidenceCommands,
  ...verdictCommands,
  ...reportCommands,
};

export type CommandName = keyof typeof commands;
export type CommandInput<Name extends CommandName> = (typeof commands)[Name] extends CommandDefinition<infer Input> ? Data<Input> : never;

/** A command to be run, with its input. */
export type CommandCall = { [Name in CommandName]: { readonly name: Name; readonly input: CommandInput<Name> } }[CommandName];

const commandNames = Object.keys(commands) as [CommandName, ...CommandName[]];

/** A call from a window, which may choose the ids of the records that it makes, in order, so as to know them at once. */
export type CommandRequest = CommandCall & { readonly ids?: readonly string[] | undefined };

/** A call as it arrives from another process: a known name; the input is checked by {@link runCommand}. */
export const commandRequestSchema = z.object({
  name: z.enum(commandNames),
  input: z.unknown(),
  ids: z.optional(z.array(idSchema)),
}) as unknown as z.ZodMiniType<CommandRequest>;

/** Returns the change that a command asks for, or why it can't be; an input of the wrong shape is refused too. */
export function runCommand(project: ProjectReader, call: CommandCall, context: CommandContext): Result<Draft, Message> {
  const command = commands[call.name] as CommandDefinition<unknown>;
  const input = command.input.safeParse(call.input);
  if (!input.success) return err(message('problem.badInput', { detail: z.prettifyError(input.error) }));
  return command.run(project, input.data, context);
}
