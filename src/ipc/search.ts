import * as z from 'zod/mini';
import { newTagSchema } from '../core/commands/tag-commands.ts';
import type { Data } from '../core/model/data.ts';
import { highlightRefSchema } from '../core/model/highlight.ts';
import { idSchema, offsetSchema, versionSchema } from '../core/model/primitives.ts';
import { extents } from '../core/search/extent.ts';
import { mostShown } from '../core/search/limits.ts';
import { resultOrders } from '../core/search/order.ts';
import { searchKinds } from '../core/search/query.ts';
import { messageSchema } from './problem.ts';

const countSchema = z.number().check(z.int(), z.nonnegative());
const rangeSchema = z.object({ start: offsetSchema, end: offsetSchema });
const querySchema = z.string().check(z.maxLength(10_000));

/** How many of the project's texts can be searched yet. */
export const indexStateSchema = z.object({ done: countSchema, total: countSchema });

const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), sourceId: idSchema }),
  z.object({ kind: z.literal('highlight'), sourceId: idSchema, id: idSchema }),
  z.object({ kind: z.literal('claim'), id: idSchema }),
  z.object({ kind: z.literal('tag'), id: idSchema }),
  z.object({ kind: z.literal('project') }),
  z.object({ kind: z.literal('report'), reportId: idSchema, blockId: z.nullable(idSchema) }),
]);

/** What was found, from hit number `first` on; see `SearchPage` of the core. */
export const searchPageSchema = z.object({
  groups: z.array(z.object({ kind: z.enum(['source', 'tags', 'claims', 'reports', 'project']), sourceId: z.nullable(idSchema), count: countSchema, taggable: countSchema })),
  total: countSchema,
  first: countSchema,
  hits: z.array(z.object({
    kind: z.enum([...searchKinds, 'passage']),
    owner: ownerSchema,
    range: z.nullable(rangeSchema),
    context: z.string(),
    marks: z.array(rangeSchema),
  })),
  hints: z.array(messageSchema),
  index: indexStateSchema,
});
export type SearchPage = Data<z.infer<typeof searchPageSchema>>;
export type SearchHit = SearchPage['hits'][number];

export const searchRequestSchema = z.object({ query: querySchema, order: z.enum(resultOrders), first: countSchema, count: countSchema.check(z.maximum(1000)) });

export const findRequestSchema = z.object({ sourceId: idSchema, query: querySchema });

/** Places of one source's text: begin, end, begin, end. */
export const sourceHitsSchema = z.object({ version: versionSchema, ends: z.array(offsetSchema), hints: z.array(messageSchema) });
export type SourceHits = Data<z.infer<typeof sourceHitsSchema>>;

export const matchClaimsSchema = z.object({ query: querySchema });
export const claimMatchesSchema = z.object({ claimIds: z.array(idSchema), hints: z.array(messageSchema) });

/** What of the results is left out; see `LeftOut` of the core. */
const leftOutSchema = z.object({ sources: z.array(idSchema), results: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(mostShown)) });

/** What a search finds, without what is left out of it. */
export const foundSchema = z.object({ query: querySchema, leftOut: leftOutSchema });

export const tagResultsSchema = z.object({
  query: querySchema,
  extent: z.enum(extents),
  order: z.enum(resultOrders),
  leftOut: leftOutSchema,
  tag: z.union([z.object({ id: idSchema }), z.object({ create: newTagSchema })]),
});

/** The highlights that carry the tag since then, and how many more results there were than can be tagged at once. */
export const taggedSchema = z.object({ tagged: z.array(highlightRefSchema), more: countSchema });
