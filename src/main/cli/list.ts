import { offsetMapOf } from '../../core/anchoring/offsets.ts';
import { shorten } from '../../core/commands/words.ts';
import type { TextRange } from '../../core/model/document.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import type { Tag } from '../../core/model/tag.ts';
import { sortOut } from '../../core/queries/highlights.ts';
import type { OpenProject } from '../storage/index.ts';
import { claimLine, claimRecord } from './claim-record.ts';
import type { Command } from './command.ts';
import { withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `list`: prints the sources, highlights, tags, claims or reports of a project. */
export function runList(command: Extract<Command, { name: 'list' }>, output: Output): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    switch (command.list) {
      case 'sources': return listSources(project.state, output);
      case 'highlights': return listHighlights(project, output);
      case 'tags': return listTags(project.state, output);
      case 'claims': return listClaims(project.state, output);
      case 'reports': return listReports(project.state, output);
    }
  });
}

/** Prints the claims of a project, in the order in which they were made. */
export function listClaims(project: ProjectReader, output: Output): ExitCode {
  for (const claim of project.claims.values()) output.result(claimRecord(project, claim), claimLine(project, claim));
  return 0;
}

function listReports({ reports, reportBlocks }: ProjectReader, output: Output): ExitCode {
  for (const { id, title, style, author, createdAt, modifiedAt } of reports.values()) {
    const blocks = reportBlocks.get(id)?.size ?? 0;
    output.result({ id, title, style, blocks, author, created: createdAt, modified: modifiedAt }, `${id}  ${title}  ${blocks}`);
  }
  return 0;
}

function listSources({ sources, highlights }: ProjectReader, output: Output): ExitCode {
  for (const source of sources.values()) {
    const { id, citation, file, note, importedAt, version, formerVersions } = source;
    const number = highlights.get(id)?.size ?? 0;
    output.result(
      {
        id, title: citation.title, file: file.name, mediaType: file.mediaType, encoding: file.encoding, bytes: file.size, sha256: file.sha256,
        citation, note, highlights: number, imported: importedAt, version,
        formerVersions: formerVersions.map((former) => ({ version: former.version, file: former.file.name, sha256: former.file.sha256, imported: former.importedAt })),
      },
      `${id}  ${citation.title} (${file.name})  ${number}`,
    );
  }
  return 0;
}

async function listHighlights(project: OpenProject, output: Output): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const source of project.state.sources.values()) {
    const { placed, waiting, orphans } = sortOut(project.state.highlights.get(source.id)?.values() ?? []);
    const highlights = [...placed, ...waiting, ...orphans];
    if (highlights.length > 0 && !(await listHighlightsOf(project, source, highlights, output))) code = 1;
  }
  return code;
}

/** Returns false, having said why, when the text that the positions count in cannot be read. */
async function listHighlightsOf(project: OpenProject, source: Source, highlights: readonly Highlight[], output: Output): Promise<boolean> {
  const document = await project.readDocument(source.id);
  if (!document.ok) {
    output.fail(document.error);
    return false;
  }
  const offsets = offsetMapOf(document.value.text);
  const placed = ({ start, end }: TextRange): TextRange => ({ start: offsets.toCodePoints(start), end: offsets.toCodePoints(end) });
  for (const { id, sourceId, selector, tagIds, note, colour, review, author, createdAt, modifiedAt } of highlights) {
    const { exact, prefix, suffix } = selector;
    // The offsets of what is under review count in a text that is no longer the source's.
    const { start, end } = review ? { start: null, end: null } : placed(selector);
    const tags = tagIds.map((tagId) => project.state.tags.get(tagId)?.name).filter((name) => name !== undefined);
    output.result(
      {
        id, sourceId, start, end, exact, prefix, suffix, tags, note, colour, author, created: createdAt, modified: modifiedAt,
        review: review && { ...review, candidates: review.candidates.map((candidate) => ({ ...placed(candidate), score: candidate.score })) },
      },
      [`${id}  ${review ? review.outcome : `${start}–${end}`}  “${shorten(exact)}”`, ...tags.map((tag) => `[${tag}]`), ...(note === null ? [] : [`– ${shorten(note)}`])].join('  '),
    );
  }
  return true;
}

function listTags({ tags, highlights }: ProjectReader, output: Output): ExitCode {
  const uses = new Map<string, number>();
  for (const records of highlights.values()) {
    for (const { tagIds } of records.values()) for (const id of tagIds) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const sorted = [...tags.values()].sort((a, b) => a.order - b.order);
  const isTop = ({ parentId }: Tag): boolean => parentId === null || !tags.has(parentId);
  const print = (tag: Tag, depth: number): void => {
    const { id, name, parentId, colour, description, shortcut } = tag;
    const number = uses.get(id) ?? 0;
    output.result({ id, name, parentId, colour, description, shortcut, highlights: number }, `${id}  ${'  '.repeat(depth)}${name}  ${number}`);
    for (const child of sorted) if (child.parentId === id) print(child, depth + 1);
  };
  for (const tag of sorted) if (isTop(tag)) print(tag, 0);
  return 0;
}
