import { codebookCsv } from '../../core/formats/codebook/codebook-csv.ts';
import { codebookQdc } from '../../core/formats/codebook/codebook-qdc.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { everyHighlight } from '../../core/queries/highlights.ts';
import { countOf, countTagSets, tagCounts } from '../../core/queries/tag-counts.ts';
import { err, type Result } from '../../core/result.ts';
import type { CodebookExportRequest } from '../../ipc/contract.ts';
import { checkTarget, writeInOneStep } from './write-file.ts';

/** Writes a project's codebook to a file in one step. `version` is the app's; fails in words, leaving what was there. */
export async function exportCodebook(
  project: ProjectReader, { format, byteOrderMark }: CodebookExportRequest, outPath: string, version: string,
): Promise<Result<null, Message>> {
  const { tags } = project;
  if (tags.size === 0) return err(message('problem.codebookEmpty'));
  const target = await checkTarget(outPath);
  if (!target.ok) return target;
  const counts = tagCounts(tags, countTagSets(everyHighlight(project)));
  const content = format === 'csv' ? codebookCsv(tags, (tagId) => countOf(counts, tagId).own, { byteOrderMark }) : codebookQdc(tags, `Claimwright ${version}`);
  return writeInOneStep(outPath, content, new AbortController().signal);
}
