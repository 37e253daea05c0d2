import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { blockContentSchema, inReadingOrder, reportBlockSchema, type BlockContent, type ReportBlock } from '../model/report-block.ts';
import { reportSchema, type Report } from '../model/report.ts';
import { keysBetween } from '../reports/order-keys.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { insert, patch, remove } from './operations.ts';
import { shorten } from './words.ts';

/** Returns the report, or the words for its absence. */
function findReport(project: ProjectReader, reportId: string): Result<Report, Message> {
  const report = project.reports.get(reportId);
  return report ? ok(report) : err(message('problem.reportMissing'));
}

const blocksOf = (project: ProjectReader, reportId: string): readonly ReportBlock[] => inReadingOrder(project.reportBlocks.get(reportId)?.values() ?? []);

const contents = z.array(blockContentSchema).check(z.maxLength(50_000));
const put = z.pick(reportBlockSchema, { id: true, order: true, content: true });

export const reportCommands = {
  /** Makes a report of these blocks. Answers its id. */
  'report.create': defineCommand({
    input: z.object({ ...z.pick(reportSchema, { title: true, style: true }).shape, contents }),
    run: (_, { title, style, contents }, { now, author, newId }) => {
      const report: Report = { id: newId(), title, style, author, createdAt: now, modifiedAt: now };
      const keys = keysBetween(null, null, contents.length);
      const blocks = contents.map((content, at) => ({ id: newId(), reportId: report.id, order: keys[at]!, content }));
      return ok(draft(message('undo.report.create', { title: shorten(title) }), [insert('reports', report), ...blocks.map((block) => insert('reportBlocks', block))], { created: [report.id] }));
    },
  }),

  'report.update': defineCommand({
    input: z.object({ reportId: idSchema, changes: z.partial(z.pick(reportSchema, { title: true, style: true })) }),
    run: (project, { reportId, changes }, { now }) => {
      const report = findReport(project, reportId);
      if (!report.ok) return report;
      const title = shorten(report.value.title);
      const label = changes.title === undefined || changes.title === report.value.title
        ? message('undo.report.style', { title })
        : message('undo.report.rename', { from: title, title: shorten(changes.title) });
      return ok(draft(label, [patch('reports', report.value, { ...changes, modifiedAt: now })]));
    },
  }),

  /** Makes a copy of a report under another title. Answers its id. */
  'report.duplicate': defineCommand({
    input: z.object({ reportId: idSchema, title: reportSchema.shape.title }),
    run: (project, { reportId, title }, { now, author, newId }) => {
      const report = findReport(project, reportId);
      if (!report.ok) return report;
      const copy: Report = { ...report.value, id: newId(), title, author, createdAt: now, modifiedAt: now };
      const blocks = blocksOf(project, reportId).map((block) => ({ ...block, id: newId(), reportId: copy.id }));
      return ok(draft(message('undo.report.duplicate', { title: shorten(report.value.title) }), [insert('reports', copy), ...blocks.map((block) => insert('reportBlocks', block))], { created: [copy.id] }));
    },
  }),

  'report.remove': defineCommand({
    input: z.object({ reportId: idSchema }),
    run: (project, { reportId }) => {
      const report = findReport(project, reportId);
      if (!report.ok) return report;
      return ok(draft(message('undo.report.remove', { title: shorten(report.value.title) }), [
        ...blocksOf(project, reportId).map((block) => remove('reportBlocks', block)),
        remove('reports', report.value),
      ]));
    },
  }),

  /** Puts blocks into a report, new ones and others by their ids, and takes some out. What is so already stays untouched. */
  'report.edit': defineCommand({
    input: z.object({ reportId: idSchema, put: z.array(put), removed: z.array(idSchema), editSession: z.nullable(z.string()) }),
    run: (project, { reportId, put, removed, editSession }) => {
      const report = findReport(project, reportId);
      if (!report.ok) return report;
      const present = project.reportBlocks.get(reportId);
      const operations: Operation[] = [];
      for (const id of new Set(removed)) {
        const block = present?.get(id);
        if (block) operations.push(remove('reportBlocks', block));
      }
      for (const { id, order, content } of put) {
        const block = present?.get(id);
        if (!block) operations.push(insert('reportBlocks', { id, reportId, order, content }));
        else {
          const changes = { ...(block.order === order ? {} : { order }), ...(sameContent(block.content, content) ? {} : { content }) };
          if (Object.keys(changes).length > 0) operations.push(patch('reportBlocks', block, changes));
        }
      }
      return ok(draft(message('undo.report.edit', { title: shorten(report.value.title) }), operations, { group: editSession }));
    },
  }),

  /** Puts blocks into a report behind another one, or at its end. Answers their ids. */
  'report.add': defineCommand({
    input: z.object({ reportId: idSchema, after: z.nullable(idSchema), contents }),
    run: (project, { reportId, after, contents }, { newId }) => {
      const report = findReport(project, reportId);
      if (!report.ok) return report;
      const blocks = blocksOf(project, reportId);
      const at = blocks.findIndex(({ id }) => id === after);
      const [before, behind] = at < 0 ? [blocks.at(-1), undefined] : [blocks[at], blocks[at + 1]];
      const keys = keysBetween(before?.order ?? null, behind?.order ?? null, contents.length);
      const added = contents.map((content, index) => ({ id: newId(), reportId, order: keys[index]!, content }));
      return ok(draft(message('undo.report.add', { title: shorten(report.value.title) }), added.map((block) => insert('reportBlocks', block)), { created: added.map(({ id }) => id) }));
    },
  }),
};

const sameContent = (a: BlockContent, b: BlockContent): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
