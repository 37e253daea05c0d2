import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema, nameSchema } from './primitives.ts';

/** What the table of claims can show of each, in the usual order. */
export const claimColumns = [
  'statement', 'verdict', 'confidence', 'speaker', 'saidOn', 'about', 'place', 'tags', 'for', 'against', 'sources', 'status', 'assignee', 'hints', 'created', 'modified',
] as const;

export type ClaimColumn = (typeof claimColumns)[number];

/** What claims can be gathered under. */
export const claimGroupings = ['none', 'speaker', 'verdict', 'tag', 'source', 'status', 'assignee', 'hint'] as const;

export type ClaimGrouping = (typeof claimGroupings)[number];

/** How the table of claims looks: what it leaves out, its order, its groups and its columns. */
export const claimTableSchema = z.object({
  /** As typed into its filter; empty for all claims. */
  query: z.string().check(z.maxLength(10_000)),
  /** The first counts most; where all are equal, the order in which claims were made. */
  sort: z.array(z.object({ column: z.enum(claimColumns), descending: z.boolean() })).check(z.maxLength(claimColumns.length)),
  group: z.enum(claimGroupings),
  /** Those shown, from the left. */
  columns: z.array(z.enum(claimColumns)).check(z.minLength(1), z.maxLength(claimColumns.length)),
});

/** A way to look at the claims that is kept under a name. */
export const claimViewSchema = z.object({ id: idSchema, name: nameSchema, table: claimTableSchema });
export type ClaimView = Data<z.infer<typeof claimViewSchema>>;
export type ClaimTable = Data<z.infer<typeof claimTableSchema>>;

/** How the table of claims looks until the user changes it. */
export const usualTable: ClaimTable = {
  query: '', sort: [], group: 'none', columns: ['statement', 'verdict', 'confidence', 'speaker', 'saidOn', 'tags', 'for', 'against', 'hints', 'status'],
};
