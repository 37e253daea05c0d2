import { basename, resolve } from 'node:path';
import type { CommandContext } from '../../core/commands/command.ts';
import { text, textOf } from '../../core/messages/messages.ts';
import { checkProject, createProject } from '../storage/index.ts';
import type { Command } from './command.ts';
import type { ExitCode, Output } from './output.ts';

/** `init`: makes a project, named as its folder unless said otherwise. */
export async function runInit(command: Extract<Command, { name: 'init' }>, output: Output, { now, newId }: CommandContext): Promise<ExitCode> {
  const folder = resolve(command.folder);
  const made = await createProject(folder, { name: command.projectName ?? (basename(folder) || folder), now, newId });
  if (!made.ok) return output.fail(made.error);
  const { id, name } = made.value.state.project;
  const closed = await made.value.close();
  if (!closed.ok) return output.fail(closed.error);
  output.result({ id, name, folder }, text('cli.created', { name, folder }));
  return 0;
}

/** `check`: verifies a project, and fails when something is wrong with it. */
export async function runCheck(command: Extract<Command, { name: 'check' }>, output: Output): Promise<ExitCode> {
  const checked = await checkProject(resolve(command.folder));
  if (!checked.ok) return output.fail(checked.error);
  const { name, findings, ...counts } = checked.value;
  for (const finding of findings) output.result({ finding: finding.id, words: textOf(finding) }, textOf(finding));
  const sound = findings.length === 0;
  output.result(
    { name, sound, findings: findings.length, ...counts },
    sound ? text('cli.sound', { name, sources: counts.sources, highlights: counts.highlights }) : text('cli.unsound', { name, count: findings.length }),
  );
  return sound ? 0 : 1;
}
