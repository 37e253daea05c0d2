import type { Evidence, Stance } from '../../../core/model/evidence.ts';
import { focusedHalf, placeIn, type HalfId } from '../../../core/panes/panes.ts';
import { usePlaces } from '../../state/places.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { changeEvidence } from '../claims/claim-actions.ts';
import type { Strength } from '../claims/stance.tsx';
import { halfAttribute } from '../shell/focus-half.ts';
import { detach } from './open-evidence.ts';
import { giveVerdictIn, writeOn } from './page-store.ts';
import { focusedEvidence, focusEvidence } from './use-evidence-keys.ts';

/** Returns the half whose page of a claim has the keys: passages that are opened beside it have the focus of the panes, and not the keys. Null when none has. */
function halfOfPage(): HalfId | null {
  const { panes } = usePlaces.getState();
  const named = document.activeElement?.closest(`[${halfAttribute}]`)?.getAttribute(halfAttribute);
  const half = panes.halves.find(({ id }) => id === named) ?? focusedHalf(panes);
  return placeIn(half)?.kind === 'claim' ? half.id : null;
}

const evidenceInFocus = (): Evidence | undefined => useProjectStore.getState().view?.evidence.get(focusedEvidence() ?? '');
const canChange = (): boolean => isWritable() && evidenceInFocus() !== undefined;

/** Changes the piece of evidence in focus, which keeps the focus wherever it comes to stand. */
function change(changes: Parameters<typeof changeEvidence>[1]): void {
  const evidence = evidenceInFocus()!;
  changeEvidence(evidence, changes);
  requestAnimationFrame(() => focusEvidence(evidence.id));
}

const giveStance = (stance: Stance) => (): void => change({ stance });
const giveStrength = (strength: Strength | null) => (): void => change({ strength });
const inPage = { where: 'claim', enabled: canChange } as const;

/** What can be done on the page of a claim: to the claim, and to the piece of evidence in focus. */
export const claimPageActions: ActionGroup = {
  title: 'area.claimPage',
  menu: 'claims',
  actions: [
    action('claim.verdict', () => giveVerdictIn(halfOfPage()), { keys: 'v', where: 'claim', enabled: () => isWritable() && halfOfPage() !== null }),
    action('evidence.supports', giveStance('supports'), { ...inPage, keys: 'Plus' }),
    action('evidence.refutes', giveStance('refutes'), { ...inPage, keys: '-' }),
    action('evidence.states', giveStance('states'), { ...inPage, keys: '=' }),
    action('evidence.context', giveStance('context'), { ...inPage, keys: '*' }),
    action('evidence.weak', giveStrength('weak'), { ...inPage, keys: '1' }),
    action('evidence.moderate', giveStrength('moderate'), { ...inPage, keys: '2' }),
    action('evidence.strong', giveStrength('strong'), { ...inPage, keys: '3' }),
    action('evidence.noStrength', giveStrength(null), { ...inPage, keys: '0' }),
    action('evidence.why', () => writeOn({ half: halfOfPage()!, evidenceId: focusedEvidence()!, what: 'why' }), { ...inPage, keys: 'n' }),
    action('evidence.detach', () => detach(evidenceInFocus()!), { ...inPage, keys: ['Delete', 'Backspace'] }),
  ],
};
