import { inspect } from '../../state/ui-store.ts';

/** Ends a piece of work on claims: the inspector shows the cards again. */
export const endClaimTask = (): void => inspect({ kind: 'cards' });
