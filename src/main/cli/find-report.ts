import { message, type Message } from '../../core/messages/messages.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Report } from '../../core/model/report.ts';
import { foldName } from '../../core/model/tag.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** Returns the report with this id, or else the only one with this title; in words why there is none. */
export function findReportBy({ reports }: ProjectReader, wanted: string): Result<Report, Message> {
  const byId = reports.get(wanted);
  if (byId) return ok(byId);
  const same = [...reports.values()].filter(({ title }) => foldName(title) === foldName(wanted));
  const [report, ...others] = same;
  if (!report) return err(message('cli.reportUnknown', { wanted }));
  return others.length === 0 ? ok(report) : err(message('cli.reportAmbiguous', { wanted, ids: same.map(({ id }) => id).join(', ') }));
}
