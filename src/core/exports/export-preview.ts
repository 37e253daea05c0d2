import * as z from 'zod/mini';
import { highlightColourSchema } from '../model/colour.ts';
import type { Data } from '../model/data.ts';

/** Words of a preview, and the colour of the highlight that lies over them. */
const pieceSchema = z.object({ text: z.string(), colour: z.nullable(highlightColourSchema) });

/** The beginning of what an export would make, as far as a glance needs it. */
export const exportPreviewSchema = z.discriminatedUnion('kind', [
  /** A page with its notes, as it would be set. */
  z.object({
    kind: z.literal('page'),
    title: z.string(),
    byline: z.string(),
    blocks: z.array(z.object({ heading: z.boolean(), pieces: z.array(pieceSchema) })),
    notes: z.array(z.object({ tags: z.array(z.object({ name: z.string(), colour: highlightColourSchema })), colour: highlightColourSchema, words: z.string(), weighed: z.array(z.string()) })),
    /** What stands behind the text. */
    parts: z.array(z.string()),
  }),
  /** The first blocks of a report, as far as a glance needs them. */
  z.object({
    kind: z.literal('report'),
    title: z.string(),
    byline: z.string(),
    /** A page of its own for the title. */
    titlePage: z.boolean(),
    blocks: z.array(z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['heading', 'text', 'quote', 'item', 'label', 'aside', 'comment', 'figure']), text: z.string() }),
      z.object({ kind: z.literal('claim'), text: z.string(), verdict: z.string(), colour: highlightColourSchema }),
      z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
    ])),
    notes: z.array(z.string()),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('table'), heads: z.array(z.string()), rows: z.array(z.array(z.string())), rowCount: z.number() }),
]);
export type ExportPreview = Data<z.infer<typeof exportPreviewSchema>>;
export type ReportPreview = Extract<ExportPreview, { readonly kind: 'report' }>;
export type PagePreview = Extract<ExportPreview, { readonly kind: 'page' }>;
