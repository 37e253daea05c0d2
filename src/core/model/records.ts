import type * as z from 'zod/mini';
import { claimSchema, type Claim } from './claim.ts';
import { evidenceSchema, type Evidence } from './evidence.ts';
import { highlightSchema, type Highlight } from './highlight.ts';
import { projectSchema, type Project } from './project.ts';
import { reportBlockSchema, type ReportBlock } from './report-block.ts';
import { reportSchema, type Report } from './report.ts';
import { sourceSchema, type Source } from './source.ts';
import { tagSchema, type Tag } from './tag.ts';

/** Every kind of record that a project holds, by the name of its collection. */
export interface Records {
  readonly project: Project;
  readonly sources: Source;
  readonly highlights: Highlight;
  readonly tags: Tag;
  readonly claims: Claim;
  readonly evidence: Evidence;
  readonly reports: Report;
  readonly reportBlocks: ReportBlock;
}
export type CollectionName = keyof Records;
export type AnyRecord = Records[CollectionName];

export const recordSchemas: { readonly [Name in CollectionName]: z.ZodMiniType<Records[Name]> } = {
  project: projectSchema,
  sources: sourceSchema,
  highlights: highlightSchema,
  tags: tagSchema,
  claims: claimSchema,
  evidence: evidenceSchema,
  reports: reportSchema,
  reportBlocks: reportBlockSchema,
};
