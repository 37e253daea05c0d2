import { rewriteLinks } from '../formats/note/links.ts';
import { relinkedContent } from '../reports/relink-block.ts';
import type { Operation } from '../model/change.ts';
import type { Note } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Subject } from '../model/subject.ts';
import { patch } from './operations.ts';

/**
 * Returns the operations that lead every link of the project's notes, tag descriptions and reports from some records to another,
 * for a change that takes the first ones away. `now` becomes the time of change of each note touched.
 */
export function relink(project: ProjectReader, from: readonly Subject[], to: Subject, now: string): readonly Operation[] {
  const operations: Operation[] = [];
  const rewritten = (note: Note): Note => from.reduce((text, gone) => rewriteLinks(text, gone, to), note);
  const note = rewritten(project.project.note);
  if (note !== project.project.note) operations.push(patch('project', project.project, { note, modifiedAt: now }));
  const relinkAll = <Noted extends { readonly note: string | null }>(records: Iterable<Noted>, change: (record: Noted, note: string | null) => Operation): void => {
    for (const record of records) {
      const changed = rewritten(record.note);
      if (changed !== record.note) operations.push(change(record, changed));
    }
  };
  relinkAll(project.sources.values(), (source, changed) => patch('sources', source, { note: changed, modifiedAt: now }));
  relinkAll(project.claims.values(), (claim, changed) => patch('claims', claim, { note: changed, modifiedAt: now }));
  for (const highlights of project.highlights.values()) {
    relinkAll(highlights.values(), (highlight, changed) => patch('highlights', highlight, { note: changed, modifiedAt: now }));
  }
  for (const tag of project.tags.values()) {
    const description = rewritten(tag.description);
    if (description !== tag.description) operations.push(patch('tags', tag, { description: description ?? '', modifiedAt: now }));
  }
  for (const blocks of project.reportBlocks.values()) {
    for (const block of blocks.values()) {
      const content = from.reduce((present, gone) => relinkedContent(present, gone, to), block.content);
      if (content !== block.content) operations.push(patch('reportBlocks', block, { content }));
    }
  }
  return operations;
}
