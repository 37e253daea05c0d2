import { message, type Message } from '../../core/messages/messages.ts';
import { inReadingOrder } from '../../core/model/report-block.ts';
import { languageOfReport } from '../../core/reports/report-language.ts';
import { passagesShown } from '../../core/reports/passages-shown.ts';
import { reportProject } from '../../core/reports/report-project.ts';
import type { SetReport } from '../../core/reports/set-block.ts';
import { citedSources, setReport } from '../../core/reports/set-report.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { pictureAddress } from '../picture-address.ts';
import { locatePassages } from '../reports/locate-passages.ts';
import { readClaims } from '../reports/read-claims.ts';
import type { ExportOrder } from './exporter.ts';

/** A report as it is read, and what its pages say beside it. */
export interface ReadReport {
  readonly report: SetReport;
  /** The day of the export, in words. */
  readonly day: string;
  /** BCP 47 tag, see `reports/report-language.ts`. */
  readonly language: string;
}

/** Reads the report of an order, of its blocks the first ones where so many are given, and the places of its passages in their texts. */
export async function readReport({ project, subject, now, signal }: ExportOrder, first = Infinity): Promise<Result<ReadReport, Message>> {
  const { state } = project;
  const record = subject.kind === 'report' ? state.reports.get(subject.reportId) : undefined;
  if (!record) return err(message('problem.reportMissing'));
  const all = state.reportBlocks.get(record.id)?.values() ?? [];
  const blocks = first === Infinity ? [...all] : inReadingOrder(all).slice(0, first);
  const unplaced = reportProject(state, () => null, Date.parse(now));
  const locate = await locatePassages(project, blocks.flatMap(({ content }) => passagesShown(content, unplaced)));
  if (signal.aborted) return err(message('problem.exportCancelled'));
  const claims = await readClaims(blocks.map(({ content }) => content), state, signal);
  if (!claims) return err(message('problem.exportCancelled'));
  const whole = { ...unplaced, ...claims, locator: locate };
  const languages = citedSources(blocks, whole).flatMap((id) => state.sources.get(id)?.citation.language ?? []);
  const report = setReport(record, blocks, whole);
  return ok({
    report,
    day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(now)),
    language: languageOfReport(report, languages),
  });
}

/** Returns the bytes of the user's own pictures that a report shows, by their names; those whose file is gone are left out. */
export async function readOwnPictures({ project, onRemark }: ExportOrder, { blocks }: SetReport): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  const gone = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'picture' || pictures.has(block.picture.name)) continue;
    const bytes = await project.readOwnPicture(block.picture.name);
    if (bytes.ok) pictures.set(block.picture.name, bytes.value);
    else gone.add(block.picture.name);
  }
  if (gone.size > 0) onRemark?.(message('export.remark.picturesGone', { count: gone.size }));
  return pictures;
}

/** Returns the same as `data:` addresses. */
export async function readPictureAddresses(order: ExportOrder, report: SetReport): Promise<ReadonlyMap<string, string>> {
  return new Map([...await readOwnPictures(order, report)].map(([name, bytes]) => [name, pictureAddress(bytes)]));
}
