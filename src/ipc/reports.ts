import * as z from 'zod/mini';
import { claimTableSchema } from '../core/model/claim-view.ts';
import type { Data } from '../core/model/data.ts';
import { highlightRefSchema } from '../core/model/highlight.ts';
import { idSchema, nameSchema, offsetSchema } from '../core/model/primitives.ts';
import { locatorSchema } from '../core/model/report-text.ts';
import { reportTemplates } from '../core/reports/templates.ts';
import { foundSchema } from './search.ts';

const ids = z.array(idSchema).check(z.maxLength(100_000));

/** What a draft is made of: a template, and claims, sources and passages as `draftReport` of the contract says. */
export const draftRequestSchema = z.object({
  template: z.enum(reportTemplates), claimIds: ids, sourceIds: ids, table: z.nullable(claimTableSchema),
  passages: z.optional(z.array(highlightRefSchema).check(z.maxLength(100_000))), tagIds: z.optional(ids), search: z.optional(foundSchema), about: z.optional(z.string().check(z.maxLength(300))),
});

/** What is quoted for a place of a text: a highlight, or words with their place. */
export const quotedPassageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('highlight'), ref: highlightRefSchema }),
  z.object({ kind: z.literal('words'), sourceId: idSchema, start: offsetSchema, words: z.string(), locator: z.nullable(locatorSchema) }),
]);

/** See `ReportShowing` of the core. */
export const reportShowingSchema = z.object({ reportId: idSchema, blockId: idSchema, count: z.number() });

/** A template that the user made; `asksClaim` where it is about one claim, to be chosen. */
export const ownTemplateInfoSchema = z.object({ id: idSchema, name: nameSchema, asksClaim: z.boolean() });
export type OwnTemplateInfo = Data<z.infer<typeof ownTemplateInfoSchema>>;
