import { noteToPlainText } from '../formats/note/note.ts';
import { text } from '../messages/messages.ts';
import { tagRows } from '../queries/tag-tree.ts';
import type { ContentOf } from '../model/report-block.ts';
import { aside, quoteLines, quoteOf, type LiveCiting } from './quotes.ts';
import type { ReportProject } from './report-project.ts';
import { setWords, type SetBlock } from './set-block.ts';

const nothing: ReadonlySet<string> = new Set();

/** Returns the tags in the order of the codebook, each with its description and, where they are wanted, the passages chosen as typical. Archived tags are left out. */
export function codebookBlocks({ examples }: ContentOf<'codebook'>, project: ReportProject, { cite }: LiveCiting): readonly SetBlock[] {
  const rows = tagRows(project.tags, nothing).filter(({ tag }) => !tag.archived);
  if (rows.length === 0) return [aside(text('report.noTags'))];
  return rows.flatMap(({ tag, depth }): readonly SetBlock[] => {
    const description = quoteLines(noteToPlainText(tag.description));
    return [
      { kind: 'list', start: 1, items: [{ depth: Math.min(depth, 8), ordered: false, content: [...setWords(tag.name, 'bold'), ...(description.length > 0 ? setWords(' — ') : []), ...description] }] },
      ...(examples ? tag.examples.filter((ref) => project.highlight(ref)).map((ref) => quoteOf(ref, '', project, cite)) : []),
    ];
  });
}
