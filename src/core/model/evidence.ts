import * as z from 'zod/mini';
import type { Data } from './data.ts';
import type { HighlightRef } from './highlight.ts';
import { idSchema, instantSchema } from './primitives.ts';

export const stances = ['states', 'supports', 'refutes', 'context'] as const;
export const stanceSchema = z.enum(stances);
export type Stance = (typeof stances)[number];

/** How much a piece of evidence weighs, the least first. */
export const strengths = ['weak', 'moderate', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** An address on the web: http or https, as written. */
const webAddressSchema = z.string().check(z.trim(), z.maxLength(4000), z.refine(isWebAddress, 'not a web address'));

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(address);
}

/** A page on the web that the user looked at. The app itself never opens it. */
export const webPageSchema = z.object({
  url: webAddressSchema,
  title: z.string().check(z.maxLength(2000)),
  /** The day on which it was looked at, `YYYY-MM-DD`. */
  accessedOn: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
});
export type WebPage = Data<z.infer<typeof webPageSchema>>;

/** Where evidence stands: in a highlight of a source, or on a page of the web. */
const evidencePlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('highlight'), sourceId: idSchema, id: idSchema }),
  z.object({ kind: z.literal('web'), page: webPageSchema }),
]);
export type EvidencePlace = Data<z.infer<typeof evidencePlaceSchema>>;

/** A link from a claim to what speaks for it or against it. The quote is kept, so that it outlives the highlight. */
export const evidenceSchema = z.object({
  id: idSchema,
  claimId: idSchema,
  at: evidencePlaceSchema,
  /** The words of the passage; of a page what the user copied from it, which may be nothing. */
  quote: z.string(),
  stance: stanceSchema,
  /** Null while that is not said. */
  strength: z.nullable(z.enum(strengths)),
  why: z.string(),
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Evidence = Data<z.infer<typeof evidenceSchema>>;

/** Returns the highlight that a piece of evidence stands in; null when it is a page of the web. */
export const highlightOfEvidence = ({ at }: Pick<Evidence, 'at'>): HighlightRef | null => (at.kind === 'highlight' ? { sourceId: at.sourceId, id: at.id } : null);

/** Returns whether a piece of evidence stands in that highlight. */
export const standsIn = ({ at }: Pick<Evidence, 'at'>, ref: HighlightRef): boolean => at.kind === 'highlight' && at.id === ref.id && at.sourceId === ref.sourceId;

/** Where the evidence of a highlight stands, as a record keeps it. */
export const inHighlight = ({ sourceId, id }: HighlightRef): EvidencePlace => ({ kind: 'highlight', sourceId, id });

