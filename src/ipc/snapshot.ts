import * as z from 'zod/mini';
import type { Data } from '../core/model/data.ts';
import { claimSchema } from '../core/model/claim.ts';
import { evidenceSchema } from '../core/model/evidence.ts';
import { versionSchema } from '../core/model/primitives.ts';
import { projectMemorySchema } from '../core/model/project-memory.ts';
import { projectSchema } from '../core/model/project.ts';
import { reportSchema } from '../core/model/report.ts';
import { sourceSchema } from '../core/model/source.ts';
import { tagSchema } from '../core/model/tag.ts';
import { messageSchema } from './problem.ts';

/** What can be undone and redone next, in words; null where there is nothing. */
export const historySchema = z.object({ undo: z.nullable(messageSchema), redo: z.nullable(messageSchema) });
export type HistoryView = Data<z.infer<typeof historySchema>>;

/**
 * Everything of a project that a window holds from the start. Highlights come with their source when it is opened;
 * until then only their numbers are known.
 */
export const snapshotSchema = z.object({
  /** Absolute path of the project folder. */
  folder: z.string(),
  /** Number of the last change that the snapshot contains; changes after it arrive as events. */
  sequence: z.number(),
  /** True when a newer version of the app made the project: it can be read and not changed. */
  readOnly: z.boolean(),
  project: projectSchema,
  sources: z.array(sourceSchema),
  tags: z.array(tagSchema),
  claims: z.array(claimSchema),
  evidence: z.array(evidenceSchema),
  /** Without their blocks, which come when a report is opened. */
  reports: z.array(reportSchema),
  counts: z.object({
    /** Highlights per source id and per tag id. */
    bySource: z.record(z.string(), z.number()),
    byTag: z.record(z.string(), z.number()),
    /** Highlights per set of tags that they carry: the ids, sorted, joined by spaces. */
    byTagSet: z.record(z.string(), z.number()),
    /** Highlights per source id that wait for a decision since the source's text was replaced. */
    waiting: z.record(z.string(), z.number()),
  }),
  history: historySchema,
  /** What was noticed on opening: damaged records put aside, an unfinished write recovered. */
  notices: z.array(messageSchema),
  /** What the user's profile remembers of the work on this project. */
  memory: projectMemorySchema,
});
export type Snapshot = Data<z.infer<typeof snapshotSchema>>;

/** A source's text with its highlights as they are after the change numbered `sequence`. */
export const openSourceSchema = z.object({
  sequence: z.number(),
  /** The version of the text. */
  version: versionSchema,
  /** Its text, structure and highlights, as `pieces.ts` makes and reads them. */
  pieces: z.array(z.string()),
});
export type OpenSource = Data<z.infer<typeof openSourceSchema>>;
