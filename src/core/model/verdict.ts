import * as z from 'zod/mini';
import { highlightColourSchema } from './colour.ts';
import type { Data } from './data.ts';
import { idSchema, nameSchema } from './primitives.ts';

/**
 * What a verdict says of a claim, whatever it is called: nothing yet, for it, both, against it, or that nobody can know. Signs,
 * sums and hints go by this, so that they hold for every scale.
 */
export const verdictMeanings = ['open', 'for', 'mixed', 'against', 'unknown'] as const;
export type VerdictMeaning = (typeof verdictMeanings)[number];

/** One step of a project's scale of verdicts. */
export const verdictSchema = z.object({
  id: idSchema,
  name: nameSchema,
  /** When to give it, in plain words; empty when that is not laid down. */
  definition: z.string().check(z.maxLength(2000)),
  colour: highlightColourSchema,
  meaning: z.enum(verdictMeanings),
});
export type Verdict = Data<z.infer<typeof verdictSchema>>;

/** A scale has its steps in order, each id once; claims begin with the first that says nothing yet, of which there is always one. */
export const scaleSchema = z.array(verdictSchema).check(
  z.maxLength(50),
  z.refine((scale) => new Set(scale.map(({ id }) => id)).size === scale.length, 'two verdicts have the same id'),
  z.refine((scale) => scale.some(({ meaning }) => meaning === 'open'), 'no verdict says that nothing was decided yet'),
);
export type Scale = Data<z.infer<typeof scaleSchema>>;

/** The scale of a new project. */
export const defaultScale: Scale = [
  { id: 'unchecked', name: 'Unchecked', definition: 'Nobody has weighed it yet.', colour: 'grey', meaning: 'open' },
  { id: 'supported', name: 'Supported', definition: 'The evidence bears it out, and nothing of weight speaks against it.', colour: 'green', meaning: 'for' },
  { id: 'mostly-supported', name: 'Mostly supported', definition: 'It holds in what matters, with details that do not.', colour: 'teal', meaning: 'for' },
  { id: 'mixed', name: 'Mixed', definition: 'Parts of it hold and parts do not, or good evidence stands on both sides.', colour: 'amber', meaning: 'mixed' },
  { id: 'mostly-refuted', name: 'Mostly refuted', definition: 'It fails in what matters, though details hold.', colour: 'orange', meaning: 'against' },
  { id: 'refuted', name: 'Refuted', definition: 'The evidence speaks against it, and nothing of weight for it.', colour: 'red', meaning: 'against' },
  { id: 'unverifiable', name: 'Unverifiable', definition: 'No evidence that can be had would settle it.', colour: 'violet', meaning: 'unknown' },
];

/** Returns the verdict that claims begin with. */
export const firstVerdict = (scale: Scale): Verdict => scale.find(({ meaning }) => meaning === 'open') ?? scale[0]!;

/** Returns a step of the scale by its id; of one that is no longer there, a stand-in that has only its name. */
export const verdictOf = (scale: Scale, id: string): Verdict =>
  scale.find((verdict) => verdict.id === id) ?? { id, name: id, definition: '', colour: 'grey', meaning: 'unknown' };
