import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { claimStatuses } from '../../core/model/claim.ts';
import { highlightColourSchema } from '../../core/model/colour.ts';
import type { Data } from '../../core/model/data.ts';
import type { TextRange } from '../../core/model/document.ts';
import { stanceSchema, strengths } from '../../core/model/evidence.ts';
import { idSchema, nameSchema, noteSchema } from '../../core/model/primitives.ts';
import { reportStyles } from '../../core/model/report.ts';
import { tagShortcutSchema } from '../../core/model/tag.ts';
import { parseEdtf } from '../../core/time/edtf.ts';

const edtf = z.string().check(z.refine((given) => parseEdtf(given) !== null));
const tag = { name: nameSchema, colour: highlightColourSchema, shortcut: tagShortcutSchema, description: z.string() };

/** A piece of the report's text: words, words in bold, a citation of a brief by its file, a footnote. */
const wordsSchema = z.union([z.string(), z.object({ bold: z.string() }), z.object({ cite: z.string() })]);

/** A block of the sample's report; claims go by their statements, passages by the keys of their highlights. */
const sampleBlockSchema = z.union([
  z.object({ heading: z.string(), level: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ text: z.array(z.union([wordsSchema, z.object({ note: z.array(wordsSchema) })])) }),
  z.object({ list: z.array(z.string()) }),
  z.object({ claim: z.string() }),
  z.object({ evidence: z.string(), side: z.enum(['all', 'for', 'against']) }),
  z.object({ passage: z.string() }),
  z.object({ live: z.enum(['timeline', 'matrix', 'sources']) }),
]);

/** The work on the sample's briefs, kept apart from them: highlights name their passage by its words. */
const annotationsSchema = z.object({
  project: z.object({ note: noteSchema }),
  codebook: z.array(z.object({ ...tag, children: z.optional(z.array(z.object(tag))) })),
  sources: z.array(z.object({
    file: z.string(),
    note: noteSchema,
    highlights: z.array(z.object({
      key: z.string(),
      quote: z.string().check(z.minLength(1)),
      /** Which occurrence of the quote, from 1; the first when absent. */
      occurrence: z.optional(z.number().check(z.int(), z.positive())),
      tags: z.array(z.string()),
      note: noteSchema,
    })),
  })),
  claims: z.array(z.object({
    statement: z.string(),
    speaker: z.string(),
    /** EDTF. */
    saidOn: edtf,
    about: z.optional(edtf),
    place: z.optional(z.string()),
    tags: z.array(z.string()),
    confidence: z.optional(z.number()),
    status: z.enum(claimStatuses),
    statedBy: z.string(),
    note: noteSchema,
    evidence: z.array(z.object({ highlight: z.string(), stance: stanceSchema, strength: z.optional(z.enum(strengths)), why: z.string() })),
    verdicts: z.array(z.object({ verdict: idSchema, reason: z.string() })),
  })),
  report: z.object({ title: nameSchema, style: z.enum(reportStyles), blocks: z.array(sampleBlockSchema) }),
});
export type SampleAnnotations = Data<z.infer<typeof annotationsSchema>>;

/** Returns the sample's annotations. They ship with the app, so a file that does not fit is a bug and throws. */
export async function readAnnotations(sampleFolder: string): Promise<SampleAnnotations> {
  return annotationsSchema.parse(JSON.parse(await readFile(join(sampleFolder, 'annotations.json'), 'utf8')));
}

/** Returns where the quote stands in `text` (UTF-16 offsets). Throws when it does not. */
export function rangeOfQuote(text: string, quote: string, occurrence = 1): TextRange {
  let start = -1;
  for (let i = 0; i < occurrence; i++) {
    start = text.indexOf(quote, start + 1);
    if (start === -1) throw new Error(`the sample has no “${quote}”`);
  }
  return { start, end: start + quote.length };
}
