import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema } from './primitives.ts';

/** How words of a report can be set, in the order in which marks are written. */
export const textMarks = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'superscript', 'subscript'] as const;

/** Words that are set alike; with a link they lead to an address of the web or mail, or to a record of the project (see `formats/note/links.ts`). */
const wordsSchema = z.object({
  kind: z.literal('text'),
  text: z.string().check(z.minLength(1), z.maxLength(1_000_000)),
  marks: z.array(z.enum(textMarks)).check(z.maxLength(textMarks.length)),
  link: z.optional(z.string().check(z.regex(/^(?:https?:\/\/|mailto:|claimwright:)\S+$/i), z.maxLength(4000))),
});

/** The end of a line within a block. */
const breakSchema = z.object({ kind: z.literal('break') });

/** Where in a source a citation points: pages or paragraphs, as they are written ("4", "3–5"). */
export const locatorSchema = z.object({ unit: z.enum(['page', 'paragraph']), at: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\r\n]*$/)) });
export type Locator = Data<z.infer<typeof locatorSchema>>;

/** A source that is cited; how it is written follows from the report's style. */
const citationSchema = z.object({ kind: z.literal('citation'), sourceId: idSchema, locator: z.nullable(locatorSchema) });

const footnoteSchema = z.object({
  kind: z.literal('footnote'),
  content: z.array(z.discriminatedUnion('kind', [wordsSchema, breakSchema, citationSchema])).check(z.maxLength(10_000)),
});

/** The text of a caption: what may stand in a footnote. */
export const captionSchema = footnoteSchema.shape.content;

/** A piece of a line of text. */
export const inlineSchema = z.discriminatedUnion('kind', [wordsSchema, breakSchema, citationSchema, footnoteSchema]);
export type Inline = Data<z.infer<typeof inlineSchema>>;
export type Words = Extract<Inline, { readonly kind: 'text' }>;
export type Footnote = Extract<Inline, { readonly kind: 'footnote' }>;
/** What may stand in a footnote. */
export type FootnotePiece = Footnote['content'][number];

/** The text of a block, in pieces. */
export const inlinesSchema = z.array(inlineSchema).check(z.maxLength(100_000));

/** Returns words without marks as a piece of text; none where there are no words. */
export const plainText = (text: string): readonly Words[] => (text === '' ? [] : [{ kind: 'text', text, marks: [] }]);
