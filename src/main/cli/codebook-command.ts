import { basename, resolve } from 'node:path';
import { planCodebookImport } from '../../core/commands/codebook-plan.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import { text, textOf } from '../../core/messages/messages.ts';
import { exportCodebook } from '../export/export-codebook.ts';
import { readCodebook } from '../import/read-codebook.ts';
import type { Command } from './command.ts';
import { withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `codebook export`: writes the tags to a file. */
export function runCodebookExport(command: Extract<Command, { name: 'codebook export' }>, output: Output, version: string): Promise<ExitCode> {
  const path = resolve(command.outPath);
  const { format, byteOrderMark } = command;
  return withProject(command.folder, output, async ({ state }) => {
    const done = await exportCodebook(state, { format, byteOrderMark }, path, version);
    if (!done.ok) return output.fail(done.error);
    output.result({ path, format }, text('cli.exported', { path }));
    return 0;
  });
}

/** `codebook import`: takes tags from a file into the project, as one change. Fails when a part of the file was left out; the rest is imported. */
export function runCodebookImport(command: Extract<Command, { name: 'codebook import' }>, output: Output, context: CommandContext): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    const read = await readCodebook(resolve(command.file));
    if (!read.ok) {
      output.note(text('cli.about', { name: command.file, detail: textOf(read.error) }));
      return 1;
    }
    const { entries, warnings } = read.value;
    for (const warning of warnings) output.note(textOf(warning));
    const plan = planCodebookImport(project.state, entries, command.conflicts, context);
    for (const { name, shortcut } of plan.keysLeftOut) output.note(text('codebookFile.keyTaken', { tag: name, shortcut }));
    if (!command.dryRun) {
      const done = await project.run({ name: 'codebook.import', input: { file: basename(command.file), entries, conflicts: command.conflicts } }, context);
      if (!done.ok) return output.fail(done.error);
    }
    const changed = plan.matched.filter(({ before, after }) => before !== after).length;
    output.result(
      {
        made: plan.made.length, matched: plan.matched.length, changed, dryRun: command.dryRun, warnings: warnings.length + plan.keysLeftOut.length,
        conflicts: plan.conflicts.map(({ tag: { id, name }, fields }) => ({ id, name, fields })),
      },
      text(command.dryRun ? 'cli.codebookWould' : 'cli.codebookImported', { made: plan.made.length, changed, conflicts: plan.conflicts.length }),
    );
    return warnings.some(({ id }) => leavesOut.has(id)) ? 1 : 0;
  });
}

const leavesOut: ReadonlySet<string> = new Set(['codebookFile.nameMissing', 'codebookFile.nameLong', 'codebookFile.loop', 'codebookFile.tooDeep']);
