import * as z from 'zod/mini';
import { listOf, typesOf } from './annotation-schema.ts';

/** Where an annotation says its passage is, in one or two ways that mean the same passage. */
export interface PassageSelector {
  /** Code points from the start of the text, or of the passage it lies within. */
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** The passage that it refines; null is the whole text. `unreadable` is a selector of a kind that a text does not know. */
  readonly within: PassageSelector | 'unreadable' | null;
}

const count = z.number().check(z.int(), z.nonnegative());
const positionSchema = z.object({ start: count, end: count }).check(z.refine(({ start, end }) => start <= end));
const quoteSchema = z.object({ exact: z.string().check(z.minLength(1)), prefix: z.optional(z.string()), suffix: z.optional(z.string()) });
const selectorSchema = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  items: z.optional(z.array(z.unknown())),
  refinedBy: z.optional(z.unknown()),
});

/**
 * Returns the passage that a `selector` names by text position (§4.2.5) or quote (§4.2.4), or null where there is none.
 * Several selectors, as a list or a choice, are several ways to the same passage; `refinedBy` (§4.2.9) is followed.
 */
export function parseSelector(value: unknown): PassageSelector | null {
  return parseWithin(value, null);
}

function parseWithin(value: unknown, within: PassageSelector['within']): PassageSelector | null {
  if (Array.isArray(value)) return unite(value, within);
  const read = selectorSchema.safeParse(value);
  if (!read.success) return null;
  const types = typesOf(read.data.type);
  if (types.includes('Choice')) return unite(listOf(read.data.items), within);
  const own = ownPassage(types, value, within);
  const { refinedBy } = read.data;
  return refinedBy === undefined ? own : parseWithin(refinedBy, own ?? 'unreadable');
}

function ownPassage(types: readonly string[], value: unknown, within: PassageSelector['within']): PassageSelector | null {
  const position = types.includes('TextPositionSelector') ? positionSchema.safeParse(value).data : undefined;
  const quote = types.includes('TextQuoteSelector') ? quoteSchema.safeParse(value).data : undefined;
  return position || quote ? { position: position ?? null, quote: quote ? { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' } : null, within } : null;
}

function unite(values: readonly unknown[], within: PassageSelector['within']): PassageSelector | null {
  const ways = values.map((value) => parseWithin(value, within)).filter((way) => way !== null);
  // Positions count from where their passage starts, so only ways that refine the same passage can be put together.
  const [first] = ways;
  const together = ways.filter((way) => way.within === first?.within);
  return first ? {
    position: together.find((way) => way.position)?.position ?? null,
    quote: together.find((way) => way.quote)?.quote ?? null,
    within: first.within,
  } : null;
}
