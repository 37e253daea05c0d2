type Step = (by: 1 | -1) => void;

let front: Step | null = null;

/** Tells how the comparison shown last goes to its next change; returns a function that tells that it is gone. */
export function offerSteps(step: Step): () => void {
  front = step;
  return () => { if (front === step) front = null; };
}

/** Goes to the next (1) or previous (-1) change of the comparison shown last. */
export const stepChange: Step = (by) => front?.(by);
