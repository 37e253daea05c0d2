import { noteToPlainText } from '../formats/note/note.ts';
import { text } from '../messages/messages.ts';
import { tagRows } from '../queries/tag-tree.ts';
import { deepestItem, type ContentOf } from '../model/report-block.ts';
import { aside, quoteLines, quoteOf, type LiveCiting } from './quotes.ts';
import type { ReportProject } from './report-project.ts';
import { setWords, type SetBlock } from './set-block.ts';

const nothing: ReadonlySet<string> = new Set();

/** Returns the tags in the order of the codebook, each with its description and, where they are wanted, the passages chosen as typical. Archived tags are left out. */
export function codebookBlocks({ examples }: ContentOf<'codebook'>, project: ReportProject, { cite }: LiveCiting): readonly SetBlock[] {
  const rows = tagRows(project.tags, nothing).filter(({ tag }) => !tag.archived);
  if (rows.length === 0) return [aside(text('report.noTags'))];
  const blocks: SetBlock[] = [];
  for (const { tag, depth } of rows) {
    const description = quoteLines(noteToPlainText(tag.description));
    const item = { depth: Math.min(depth, deepestItem), ordered: false, content: [...setWords(tag.name, 'bold'), ...(description.length > 0 ? setWords(' — ') : []), ...description] };
    const last = blocks.at(-1);
    // Tags with nothing between them are one list.
    if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ kind: 'list', start: 1, items: [item] });
    if (examples) blocks.push(...tag.examples.filter((ref) => project.highlight(ref)).map((ref) => quoteOf(ref, '', project, cite)));
  }
  return blocks;
}
