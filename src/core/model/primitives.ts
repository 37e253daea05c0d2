import * as z from 'zod/mini';

/** Ids are opaque: letters, digits, hyphen and underscore, so that they are safe in file names, URLs and PDF names. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** An instant as RFC 3339 in UTC, to the millisecond: 2026-11-22T07:39:00.000Z. */
export const instantSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** Rich text is stored as CommonMark with GFM strikethrough. Null means there is none. */
export const noteSchema = z.nullable(z.string().check(z.maxLength(1_000_000)));
export type Note = string | null;

/** An offset into a text, in UTF-16 code units. */
export const offsetSchema = z.number().check(z.int(), z.nonnegative());

/** The number of a source's text: 1 as imported, higher with each replacement. A number is never given twice, not even after an undo. */
export const versionSchema = z.number().check(z.int(), z.positive());

/** A name or title typed by the user: some text, no line breaks. */
export const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(500), z.regex(/^[^\r\n]*$/));
