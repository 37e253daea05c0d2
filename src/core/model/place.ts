import * as z from 'zod/mini';
import { idSchema, versionSchema } from './primitives.ts';
import type { Data } from './data.ts';

/** Something that the middle pane can show in a tab. */
export const placeSchema = z.discriminatedUnion('kind', [
  /** A source's text: the present one, or with a number that version of it. */
  z.object({ kind: z.literal('source'), sourceId: idSchema, version: z.nullable(versionSchema) }),
  /** What changed in a source's text from one version to another. */
  z.object({ kind: z.literal('changes'), sourceId: idSchema, from: versionSchema, to: versionSchema }),
  /** The highlights of a source that wait for a decision after its text was replaced. */
  z.object({ kind: z.literal('review'), sourceId: idSchema }),
  /** The claims in time. */
  z.object({ kind: z.literal('timeline') }),
  /** One claim in full. */
  z.object({ kind: z.literal('claim'), claimId: idSchema }),
  /** A report, to be written. */
  z.object({ kind: z.literal('report'), reportId: idSchema }),
  /** What comes together how often: tags, sources, verdicts, speakers. */
  z.object({ kind: z.literal('matrix') }),
  /** Which sources say what of which claims. */
  z.object({ kind: z.literal('evidenceMap') }),
  /** Figures and words of the project or of one source. */
  z.object({ kind: z.literal('overview') }),
  z.object({ kind: z.literal('search') }),
  z.object({ kind: z.literal('notes') }),
  /** All claims in a table. */
  z.object({ kind: z.literal('claims') }),
]);
export type Place = Data<z.infer<typeof placeSchema>>;

/** Returns the place of a source's present text. */
export const sourcePlace = (sourceId: string): Place => ({ kind: 'source', sourceId, version: null });

/** Returns the place of one version of a source's text. */
export const versionPlace = (sourceId: string, version: number): Place => ({ kind: 'source', sourceId, version });

/** Returns what two descriptions of the same place have in common and no others: a key for maps and lists. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'source': return place.version === null ? `source ${place.sourceId}` : `source ${place.sourceId} ${place.version}`;
    case 'changes': return `changes ${place.sourceId} ${place.from} ${place.to}`;
    case 'review': return `review ${place.sourceId}`;
    case 'claim': return `claim ${place.claimId}`;
    case 'report': return `report ${place.reportId}`;
    case 'timeline':
    case 'matrix':
    case 'evidenceMap':
    case 'overview':
    case 'search':
    case 'notes':
    case 'claims': return place.kind;
  }
}

/** Returns the source that a place is about; null when it is about the whole project. */
export const sourceOf = (place: Place): string | null => ('sourceId' in place ? place.sourceId : null);
