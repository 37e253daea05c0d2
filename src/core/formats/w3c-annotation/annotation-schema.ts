import * as z from 'zod/mini';

/*
 * The parts of the Web Annotation Data Model (W3C Recommendation, 23 February 2017) that say what is marked and what is
 * said of it. What JSON-LD lets be one value or several is checked as both; unknown properties are left alone.
 */

const context = 'http://www.w3.org/ns/anno.jsonld';

const oneOrMore = <Item extends z.ZodMiniType>(item: Item) => z.union([item, z.array(item)]);
const iri = z.string().check(z.regex(/^\S+$/));
const text = z.string();

type Item<Value> = Value extends readonly (infer Member)[] ? Member : Exclude<Value, undefined>;

/** Returns a value that may be missing, single or a list as a list. */
export const listOf = <Value>(value: Value): readonly Item<Value>[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly Item<Value>[];

/** Returns the names of a resource's types, without the vocabulary's prefix. What is no name is left out. */
export const typesOf = (type: unknown): readonly string[] =>
  listOf(type)
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^(?:oa:|as:|https?:\/\/www\.w3\.org\/ns\/(?:oa|activitystreams)#)/, ''));

const composites: ReadonlySet<string> = new Set(['Choice', 'List', 'Composite', 'Independents']);

/** A body that is described rather than only named (§3.2, §3.3.6). */
const bodySchema = z.looseObject({
  id: z.optional(iri),
  type: z.optional(oneOrMore(text)),
  value: z.optional(text),
  purpose: z.optional(oneOrMore(text)),
  format: z.optional(text),
  processingLanguage: z.optional(text),
  textDirection: z.optional(z.enum(['ltr', 'rtl', 'auto'])),
  source: z.optional(z.unknown()),
  items: z.optional(z.array(z.unknown())),
}).check(z.refine(({ type, value, items }) => {
  const types = typesOf(type);
  if (types.includes('TextualBody') && value === undefined) return false;
  return items === undefined || types.filter((name) => composites.has(name)).length === 1;
}));
export type DescribedBody = z.infer<typeof bodySchema>;

/** A body as an annotation has it: an IRI, or an object. */
export const anyBodySchema = z.union([iri, bodySchema]);
export type AnyBody = z.infer<typeof anyBodySchema>;

/** A date and time as xsd:dateTime (§3.3.1), read as UTC where it names no zone. */
const instantSchema = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/), z.refine((written) => !Number.isNaN(timeOf(written)))),
  z.transform((written) => new Date(timeOf(written)).toISOString()),
);

const timeOf = (written: string): number => Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`);

const agentSchema = z.union([text, z.looseObject({ id: z.optional(iri), name: z.optional(oneOrMore(text)), nickname: z.optional(text), email: z.optional(text) })]);
export type Agent = z.infer<typeof agentSchema>;

export const annotationSchema = z.looseObject({
  /** Absent where annotations are listed one by one; a context of some other vocabulary is refused. */
  '@context': z.optional(oneOrMore(z.unknown()).check(z.refine((value) => listOf(value).includes(context)))),
  id: z.optional(iri),
  type: oneOrMore(text).check(z.refine((type) => typesOf(type).includes('Annotation'))),
  motivation: z.optional(oneOrMore(text)),
  creator: z.optional(oneOrMore(agentSchema)),
  created: z.optional(instantSchema),
  modified: z.optional(instantSchema),
  generator: z.optional(oneOrMore(agentSchema)),
  generated: z.optional(instantSchema),
  rights: z.optional(oneOrMore(iri)),
  canonical: z.optional(iri),
  via: z.optional(oneOrMore(iri)),
  body: z.optional(oneOrMore(anyBodySchema)),
  bodyValue: z.optional(text),
  target: oneOrMore(z.union([iri, z.looseObject({ selector: z.optional(z.unknown()) })])),
}).check(z.refine(({ body, bodyValue }) => body === undefined || bodyValue === undefined, { path: ['bodyValue'] }));
export type RawAnnotation = z.infer<typeof annotationSchema>;
