import * as z from 'zod/mini';
import { claimTableSchema } from './claim-view.ts';
import type { Data } from './data.ts';
import { highlightRefSchema } from './highlight.ts';
import { idSchema, instantSchema } from './primitives.ts';
import { captionSchema, inlinesSchema } from './report-text.ts';

/** Levels of headings below the title. */
export const headingLevels = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof headingLevels)[number];

/** How deep a list can go below its first items. */
export const deepestItem = 8;

/** What a live block showed when it was inserted or looked at last: by it the report tells that it has changed since, and what it was. */
const seenSchema = z.object({
  /** The words of the passage, or of the claim. */
  words: z.string().check(z.maxLength(1_000_000)),
  /** The name of the claim's verdict; empty for a passage. */
  verdict: z.string().check(z.maxLength(500)),
  at: instantSchema,
});
export type Seen = Data<z.infer<typeof seenSchema>>;

/** Blocks that follow one record: they show it as it is, or, once the user chose so, as it was seen. */
const following = { seen: seenSchema, keepsOld: z.boolean() };

/** Which evidence on a claim a block lists: all, or that which speaks for or against it. */
const evidenceSides = ['all', 'for', 'against'] as const;

/** How wide a picture stands: a third, two thirds or all of the width of the text. */
export const pictureSizes = ['small', 'middle', 'full'] as const;
export type PictureSize = (typeof pictureSizes)[number];

/** Names of the user's own pictures: the SHA-256 of their bytes, and their kind. */
export const ownPicturePattern = /^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/;

const pixels = z.number().check(z.int(), z.minimum(1), z.maximum(100_000));

/** A picture that the project keeps, as it was brought: its file's name, and its size in pixels. */
export const ownPictureSchema = z.object({ name: z.string().check(z.regex(ownPicturePattern)), width: pixels, height: pixels });
export type OwnPicture = Data<z.infer<typeof ownPictureSchema>>;

/** What a block of a report says. The live ones hold no words of their own but name what they show. */
export const blockContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), content: inlinesSchema }),
  z.object({ kind: z.literal('paragraph'), content: inlinesSchema }),
  z.object({ kind: z.literal('quote'), content: inlinesSchema }),
  z.object({
    kind: z.literal('list'),
    /** The number of the first item, where items have numbers. */
    start: z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000)),
    items: z.array(z.object({ depth: z.number().check(z.int(), z.minimum(0), z.maximum(deepestItem)), ordered: z.boolean(), content: inlinesSchema })).check(z.minLength(1), z.maxLength(10_000)),
  }),
  z.object({
    kind: z.literal('table'),
    /** Whether the first row is a head. */
    head: z.boolean(),
    /** All of the same length. */
    rows: z.array(z.array(inlinesSchema).check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(5000)),
  }),
  /** A picture of the user's own. */
  z.object({
    kind: z.literal('picture'), picture: ownPictureSchema, size: z.enum(pictureSizes),
    /** What it shows, for those who cannot see it. */
    alt: z.string().check(z.maxLength(5000)),
    caption: captionSchema,
  }),
  z.object({ kind: z.literal('rule') }),
  z.object({ kind: z.literal('pageBreak') }),
  /** A passage quoted, with its citation. */
  z.object({ kind: z.literal('passage'), passage: highlightRefSchema, ...following }),
  /** A claim with its verdict and facts. */
  z.object({ kind: z.literal('claim'), claimId: idSchema, ...following }),
  /** What speaks for and against a claim. */
  z.object({ kind: z.literal('evidence'), claimId: idSchema, side: z.enum(evidenceSides) }),
  /** The claims as a saved view has them; of a view that is gone, or of none, as `table` says. */
  z.object({ kind: z.literal('claims'), viewId: z.nullable(idSchema), table: claimTableSchema }),
  /** The claims in time, as a picture. */
  z.object({ kind: z.literal('timeline') }),
  /** How often claims of each speaker have each verdict. */
  z.object({ kind: z.literal('matrix') }),
  /** The sources that the report cites, or all of the project. */
  z.object({ kind: z.literal('sources'), all: z.boolean() }),
  /** The tags with their descriptions, with passages as examples. */
  z.object({ kind: z.literal('codebook'), examples: z.boolean() }),
]);
export type BlockContent = Data<z.infer<typeof blockContentSchema>>;
export type BlockKind = BlockContent['kind'];
export type ContentOf<Kind extends BlockKind> = Extract<BlockContent, { readonly kind: Kind }>;

const textKinds = ['heading', 'paragraph', 'quote', 'list', 'table', 'picture', 'rule', 'pageBreak'] as const satisfies readonly BlockKind[];
export type TextContent = ContentOf<(typeof textKinds)[number]>;
export type LiveContent = Exclude<BlockContent, TextContent>;

/** Returns whether a block shows something of the project, in place of words of its own. */
export const isLive = (content: BlockContent): content is LiveContent => !(textKinds as readonly string[]).includes(content.kind);

/** A block of a report. Reports are read in the order of their blocks' keys, as strings of code units. */
export const reportBlockSchema = z.object({
  id: idSchema,
  reportId: idSchema,
  /** See `reports/order-keys.ts`. */
  order: z.string().check(z.regex(/^[0-9A-Za-z]{4}(?:[0-9A-Za-z]*[1-9A-Za-z])?$/), z.maxLength(200)),
  content: blockContentSchema,
});
export type ReportBlock = Data<z.infer<typeof reportBlockSchema>>;

/** Returns blocks in the order in which they are read; those with the same key by their ids. */
export const inReadingOrder = (blocks: Iterable<ReportBlock>): readonly ReportBlock[] =>
  [...blocks].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
