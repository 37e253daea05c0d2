import * as z from 'zod/mini';
import { halfIdSchema, panesSchema } from '../panes/panes.ts';
import { resultOrders } from '../search/order.ts';
import { claimColumns, claimTableSchema } from './claim-view.ts';
import { leastZoom, mostZoom } from '../pages/pages-view.ts';
import type { Data } from './data.ts';
import { idSchema, offsetSchema } from './primitives.ts';

/** Reading positions that are kept; those not visited for longest go first. */
export const mostPositions = 500;
/** Entries of recent use that are kept. */
export const mostRecent = 50;

/** Offers that are not made again, those declined last. */
export const mostDeclined = 500;

/** Sources whose pages were looked at in another way than usual that are kept, those changed last. */
export const mostPageViews = 300;

const pageViewSchema = z.object({
  sourceId: idSchema,
  zoom: z.union([z.number().check(z.minimum(leastZoom), z.maximum(mostZoom)), z.enum(['width', 'page'])]),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  twoUp: z.boolean(),
});

/** Selected claims that are kept; a selection of more is not. */
export const mostSelected = 2000;
/** Folded groups of claims that are kept, those folded last. */
export const mostFolded = 500;

/** How the table of claims was left. */
const claimTableMemorySchema = z.object({
  table: claimTableSchema,
  /** The saved view that it was set up by; null for none. It may have been changed or deleted since. */
  viewId: z.nullable(idSchema),
  /** Of the columns whose width the user chose, in CSS pixels. */
  widths: z.partialRecord(z.enum(claimColumns), z.number().check(z.minimum(1), z.maximum(5000))),
  /** Keys of groups. */
  folded: z.array(z.string().check(z.maxLength(600))).check(z.maxLength(mostFolded)),
  selected: z.array(idSchema).check(z.maxLength(mostSelected)),
});

/** Where a text was left: the half that showed it, the key of its place, and the offset of the first line in view. */
const readingPositionSchema = z.object({ half: halfIdSchema, place: z.string().check(z.maxLength(200)), offset: offsetSchema });
export type ReadingPosition = Data<z.infer<typeof readingPositionSchema>>;

/** What was exported last: which kind of thing, to which format, and what was chosen. A format may be gone since. */
const exportMemorySchema = z.object({
  kind: z.string().check(z.maxLength(50)),
  format: z.string().check(z.maxLength(50)),
  sourceScope: z.enum(['this', 'all', 'chosen']),
  options: z.record(z.string(), z.union([z.boolean(), z.string(), z.array(z.string())])),
});
export type ExportMemory = Data<z.infer<typeof exportMemorySchema>>;

/** What is remembered of one user's work on one project. It lies in the user's profile, never in the project. */
export const projectMemorySchema = z.object({
  /** What the middle pane showed; null before anything was opened. */
  panes: z.nullable(panesSchema),
  /** Share of the first half, in percent, where there are two. */
  split: z.number().check(z.minimum(10), z.maximum(90)),
  /** Whether the left pane was folded by the app, to make room for the second half. */
  foldedForRoom: z.boolean(),
  /** Whether the halves scroll together. */
  scrollTogether: z.boolean(),
  /** Oldest first. */
  positions: z.array(readingPositionSchema).check(z.maxLength(mostPositions)),
  /** The claim that passages are attached to while reading; null for none. It may have been deleted since. */
  pinnedClaim: z.nullable(idSchema),
  /** Null before the table of claims was opened. */
  claimTable: z.nullable(claimTableMemorySchema),
  /** In which order the search lists what it found. */
  resultOrder: z.enum(resultOrders),
  /** How the pages of sources were looked at. */
  pageViews: z.array(pageViewSchema).check(z.maxLength(mostPageViews)),
  /** What stood beside the pages; null for nothing. */
  pageStrip: z.nullable(z.enum(['pages', 'outline'])),
  /** Keys of offers that the user declined. */
  declined: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(mostDeclined)),
  /** Null before anything was exported. */
  exported: z.nullable(exportMemorySchema),
  /** Keys of what was used, latest first: commands, sources, tags. */
  recent: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(mostRecent)),
});
export type ProjectMemory = Data<z.infer<typeof projectMemorySchema>>;

export const emptyMemory: ProjectMemory = { panes: null, split: 50, foldedForRoom: false, scrollTogether: false, positions: [], pinnedClaim: null, claimTable: null, resultOrder: 'best', exported: null, recent: [], declined: [], pageViews: [], pageStrip: null };
