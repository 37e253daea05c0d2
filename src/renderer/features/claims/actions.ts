import { text } from '../../../core/messages/messages.ts';
import { focusedHalf, placeIn } from '../../../core/panes/panes.ts';
import { pinClaim, pinnedClaim } from '../../state/pinned-claim.ts';
import { usePlaces } from '../../state/places.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { inspect, showClaim, useUiStore } from '../../state/ui-store.ts';
import { action, type Action, type ActionGroup } from '../actions/action.ts';
import { announce } from '../notices/announcer.ts';
import { showToast } from '../notices/toasts.ts';
import { deleteClaims } from './claim-actions.ts';
import { claimAttribute } from './claim-attribute.ts';
import { acceptSuggestion, choiceAt, suggestionAt } from './offered-suggestions.ts';
import { canAttach, toggleStance } from './pinned-passage.ts';
import { suggestionDigits, type SuggestionDigit } from './use-suggestions.ts';

/** Returns the claim that actions are about: the one that has the focus, in a list or as a page, else the one whose page is in front, else the one in the inspector; null when there is none. */
export function targetClaim(): string | null {
  const focused = document.activeElement?.closest(`[${claimAttribute}]`)?.getAttribute(claimAttribute);
  if (focused) return focused;
  const place = placeIn(focusedHalf(usePlaces.getState().panes));
  if (place?.kind === 'claim') return place.claimId;
  const { inspector } = useUiStore.getState();
  return inspector.kind === 'claim' ? inspector.claimId : null;
}

const canWork = (): boolean => isWritable() && targetClaim() !== null;
const hasClaims = (): boolean => (useProjectStore.getState().view?.claims.size ?? 0) > 0;

/** Pins the claim that is meant, or takes off the pin of the one that is pinned. */
function togglePin(): void {
  const claimId = targetClaim();
  const present = pinnedClaim();
  if (claimId === null && present === null) return showToast({ tone: 'info', topic: 'pin', text: text('pinned.which') });
  const next = claimId === present ? null : claimId;
  pinClaim(next);
  announce(next === null ? text('said.unpinned') : text('said.pinned', { statement: useProjectStore.getState().view?.claims.get(next)?.statement ?? '' }));
}

/** Returns the action that takes the choice of this digit in a task, else the suggestion of this digit, for the claim that is meant or else the one in the inspector. */
function takeSuggestion(digit: SuggestionDigit): Action {
  const meant = (): string | undefined => {
    const { inspector } = useUiStore.getState();
    return [targetClaim(), inspector.kind === 'claim' ? inspector.claimId : null].find((claimId): claimId is string => suggestionAt(claimId, digit) !== undefined);
  };
  const take = (): void => {
    const chosen = choiceAt(digit);
    if (chosen) return chosen();
    const claimId = meant()!;
    acceptSuggestion(claimId, suggestionAt(claimId, digit)!);
  };
  return action(`suggestion.take${digit}`, take, { keys: `Alt+${digit}`, keyOnly: true, enabled: () => isWritable() && (choiceAt(digit) ?? meant()) !== undefined });
}

/** What can be done with claims from anywhere, and with the pinned one while reading. */
export const claimActions: ActionGroup = {
  title: 'area.claims',
  menu: 'claims',
  actions: [
    action('claim.create', () => inspect({ kind: 'claims', task: { kind: 'new' } }), { enabled: isWritable }),
    action('claim.pin', togglePin, { keys: 'Mod+Shift+p', enabled: hasClaims }),
    action('claim.openPinned', () => showClaim(pinnedClaim()!), { enabled: () => pinnedClaim() !== null }),
    action('claim.merge', () => inspect({ kind: 'claims', task: { kind: 'merge', claimIds: [targetClaim()!] } }), { enabled: canWork }),
    action('claim.split', () => inspect({ kind: 'claims', task: { kind: 'split', claimId: targetClaim()! } }), { enabled: canWork }),
    action('claim.delete', () => void deleteClaims([targetClaim()!]), { enabled: canWork }),
    ...suggestionDigits.map(takeSuggestion),
    action('verdicts.edit', () => inspect({ kind: 'scale' }), { enabled: () => useProjectStore.getState().view !== null }),
    action('stance.supports', () => toggleStance('supports'), { keys: 'Plus', where: 'reading', enabled: canAttach }),
    action('stance.refutes', () => toggleStance('refutes'), { keys: '-', where: 'reading', enabled: canAttach }),
    action('stance.states', () => toggleStance('states'), { keys: '=', where: 'reading', enabled: canAttach }),
    action('stance.context', () => toggleStance('context'), { keys: '*', where: 'reading', enabled: canAttach }),
  ],
};
