import type { Stance } from '../model/evidence.ts';
import type { ContentOf } from '../model/report-block.ts';

const sides: Readonly<Record<ContentOf<'evidence'>['side'], readonly Stance[]>> = { all: ['supports', 'refutes', 'states', 'context'], for: ['supports'], against: ['refutes'] };

/** Returns the stances of the evidence that a side of it lists, in the order in which they are listed. */
export const stancesOf = (side: ContentOf<'evidence'>['side']): readonly Stance[] => sides[side];
