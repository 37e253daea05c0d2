import * as z from 'zod/mini';
import type { Data } from '../model/data.ts';

/** How near two passages must be for their tags to meet. */
export const nearnessSchema = z.discriminatedUnion('kind', [
  /** One highlight carries both. */
  z.object({ kind: z.literal('passage') }),
  /** They share a character at least. */
  z.object({ kind: z.literal('overlap') }),
  /** The same sentence (0), the one beside it (1), and so on. */
  z.object({ kind: z.literal('sentences'), within: z.number().check(z.int(), z.minimum(0), z.maximum(50)) }),
  /** They touch the same paragraph. */
  z.object({ kind: z.literal('paragraph') }),
]);
export type Nearness = Data<z.infer<typeof nearnessSchema>>;
