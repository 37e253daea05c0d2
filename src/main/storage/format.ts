import * as z from 'zod/mini';
import type { Data } from '../../core/model/data.ts';
import { operationSchema } from '../../core/model/change.ts';
import { messageSchema } from '../../ipc/problem.ts';

/*
 * The shapes of the files of a project. Records inside the checkpoints are checked one by one, so that a bad one does
 * not make the rest unreadable.
 */

const count = z.number().check(z.int(), z.nonnegative());
const records = z.array(z.unknown());

/** `claimwright.json`: the project, the index of its sources and reports, the codebook, and how far every checkpoint reaches. */
export const projectFileSchema = z.object({
  formatVersion: z.number().check(z.int(), z.positive()),
  /** Number of the last change that this file contains. */
  sequence: count,
  /** Every other checkpoint listed in `files` contained all changes up to this one when this file was written. */
  covered: count,
  /** The `sequence` written in each of the other checkpoints when this file was written. */
  files: z.record(z.string(), count),
  project: z.unknown(),
  sources: records,
  tags: records,
  reports: records,
});
export type ProjectFile = Data<z.infer<typeof projectFileSchema>>;

/** `claims.json`: claims and the evidence for and against them. */
export const claimsFileSchema = z.object({ sequence: count, claims: records, evidence: records });
export type ClaimsFile = Data<z.infer<typeof claimsFileSchema>>;

/** `highlights/<source>.json`: the highlights of one source. */
export const highlightsFileSchema = z.object({ sequence: count, highlights: records });
export type HighlightsFile = Data<z.infer<typeof highlightsFileSchema>>;

/** `reports/<report>.json`: the blocks of one report. */
export const reportFileSchema = z.object({ sequence: count, blocks: records });
export type ReportFile = Data<z.infer<typeof reportFileSchema>>;

/** Some changes in a row, by number. */
const rangeSchema = z.object({ first: count, last: count });
export type ChangeRange = Data<z.infer<typeof rangeSchema>>;

/** What one press of undo takes back. */
const stepSchema = z.object({ first: count, last: count, label: messageSchema, group: z.nullable(z.string()) });
export type Step = Data<z.infer<typeof stepSchema>>;

/** The first line of a journal segment: the history as it stood then, so that older segments need not be read. */
export const segmentHeaderSchema = z.object({
  kind: z.literal('segment'),
  first: z.number().check(z.int(), z.positive()),
  undo: z.array(stepSchema),
  redo: z.array(stepSchema),
});
export type SegmentHeader = Data<z.infer<typeof segmentHeaderSchema>>;

/** Every further line: one confirmed change. `of` names the step that an undo or redo is about. */
export const journalEntrySchema = z.object({
  kind: z.literal('change'),
  sequence: z.number().check(z.int(), z.positive()),
  action: z.enum(['do', 'undo', 'redo']),
  of: z.nullable(rangeSchema),
  command: z.string(),
  label: messageSchema,
  group: z.nullable(z.string()),
  author: z.string(),
  at: z.string(),
  operations: z.array(operationSchema),
});
export type JournalEntry = Data<Omit<z.infer<typeof journalEntrySchema>, 'operations' | 'label'>>
  & Readonly<Pick<z.infer<typeof journalEntrySchema>, 'label'>>
  & { readonly operations: readonly z.infer<typeof operationSchema>[] };
