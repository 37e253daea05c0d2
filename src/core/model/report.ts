import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema, instantSchema, nameSchema } from './primitives.ts';

/** How a report cites its sources: after the APA, Chicago (notes and bibliography) or the MLA. */
export const reportStyles = ['apa', 'chicago', 'mla'] as const;
export type ReportStyle = (typeof reportStyles)[number];

/** A document composed in the app. What it says stands in its blocks, which are records of their own. */
export const reportSchema = z.object({
  id: idSchema,
  title: nameSchema,
  style: z.enum(reportStyles),
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Report = Data<z.infer<typeof reportSchema>>;
