import { resolve } from 'node:path';
import type { ExportSubject } from '../../core/exports/export-subject.ts';
import { text, textOf, type Message } from '../../core/messages/messages.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ExportOrder } from '../export/exporter.ts';
import { exportTo } from '../export/registry.ts';
import type { ExportCommand } from './export-arguments.ts';
import { findTagIds } from './find-claim.ts';
import { findReportBy } from './find-report.ts';
import { findSourceBy } from './find-source.ts';
import { interruptible, withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `export`: writes sources, or records of a project, to a file. Interrupted, it leaves what was there before. */
export function runExport(command: ExportCommand, output: Output, machine: Pick<ExportOrder, 'print' | 'paint' | 'usualPaper' | 'now'>): Promise<ExitCode> {
  const { format, options } = command;
  return withProject(command.folder, output, async (project) => {
    const subject = subjectOf(project.state, command);
    if (!subject.ok) return output.fail(subject.error);
    const outPath = resolve(command.outPath);
    const done = await interruptible((signal) =>
      exportTo(format, options, { project, subject: subject.value, outPath, signal, onProgress: () => undefined, onRemark: (remark) => output.note(textOf(remark)), ...machine }));
    if (!done.ok) return output.fail(done.error);
    output.result({ path: outPath, format }, text('cli.exported', { path: outPath }));
    return 0;
  });
}

function subjectOf(project: ProjectReader, { of, sources, tags, report }: ExportCommand): Result<ExportSubject, Message> {
  if (of === 'report') {
    const found = findReportBy(project, report ?? '');
    return found.ok ? ok({ kind: 'report', reportId: found.value.id }) : found;
  }
  if (of === 'claims' || of === 'evidence') return ok({ kind: of, claimIds: [] });
  const sourceIds: string[] = [];
  for (const wanted of sources) {
    const source = findSourceBy(project, wanted);
    if (!source.ok) return source;
    if (!sourceIds.includes(source.value.id)) sourceIds.push(source.value.id);
  }
  const tagIds = findTagIds(project, tags);
  return tagIds.ok ? ok({ kind: of, sourceIds, tagIds: tagIds.value }) : tagIds;
}
