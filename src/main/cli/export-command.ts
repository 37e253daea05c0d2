import { resolve } from 'node:path';
import { text } from '../../core/messages/messages.ts';
import { exportProject } from '../export/export-project.ts';
import type { PrintHtml } from '../export/print.ts';
import type { ExportCommand } from './command.ts';
import { findSourceBy } from './find-source.ts';
import { interruptible, withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `export`: writes sources with their highlights and notes to a file. Interrupted, it leaves what was there before. */
export function runExport(command: ExportCommand, output: Output, { print, now }: { readonly print: PrintHtml; readonly now: string }): Promise<ExitCode> {
  const { format, appendix } = command;
  return withProject(command.folder, output, async (project) => {
    const sourceIds: string[] = [];
    for (const wanted of command.sources) {
      const source = findSourceBy(project.state, wanted);
      if (!source.ok) return output.fail(source.error);
      if (!sourceIds.includes(source.value.id)) sourceIds.push(source.value.id);
    }
    const outPath = resolve(command.outPath);
    const done = await interruptible((signal) =>
      exportProject({ project, format, sourceIds, appendix, outPath, signal, onProgress: () => undefined, print, now }));
    if (!done.ok) return output.fail(done.error);
    output.result({ path: outPath, format }, text('cli.exported', { path: outPath }));
    return 0;
  });
}
