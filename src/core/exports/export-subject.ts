import * as z from 'zod/mini';
import type { Data } from '../model/data.ts';
import { idSchema } from '../model/primitives.ts';

const ids = z.array(idSchema).check(z.maxLength(1_000_000));

/**
 * Which sources, empty for all; and of their highlights only those that carry one of these tags, empty for all, and that a search for
 * `found` finds, where there is one.
 */
const ofSources = { sourceIds: ids, tagIds: ids, found: z.optional(z.string().check(z.minLength(1), z.maxLength(10_000))) };

/** What is exported: sources with their highlights and notes, records as rows of a table, or a report. */
export const exportSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sources'), ...ofSources }),
  z.object({ kind: z.literal('highlights'), ...ofSources }),
  /** Which claims, or the evidence of which, in that order; empty for all. */
  z.object({ kind: z.literal('claims'), claimIds: ids }),
  z.object({ kind: z.literal('evidence'), claimIds: ids }),
  /** A report, with its live blocks as the project has them. */
  z.object({ kind: z.literal('report'), reportId: idSchema }),
]);
export type ExportSubject = Data<z.infer<typeof exportSubjectSchema>>;

export type ExportKind = ExportSubject['kind'];
export const exportKinds = ['sources', 'highlights', 'claims', 'evidence', 'report'] as const satisfies readonly ExportKind[];

/** Returns some sources, or all, with all their highlights. */
export const sourcesAsSubject = (sourceIds: readonly string[] = []): ExportSubject => ({ kind: 'sources', sourceIds, tagIds: [] });
