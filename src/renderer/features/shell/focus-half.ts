import type { HalfId } from '../../../core/panes/panes.ts';
import { otherHalf } from '../../../core/panes/panes.ts';
import { usePlaces } from '../../state/places.ts';

/** The attribute by which a half's element tells its name. */
export const halfAttribute = 'data-half';

/** Gives the keys to what is in front of a half: to its text, where it has one. */
export function focusHalfContent(half: HalfId): void {
  const panel = document.querySelector(`[${halfAttribute}="${half}"] [role="tabpanel"]`);
  (panel?.querySelector<HTMLElement>('[role="document"]') ?? (panel as HTMLElement | null))?.focus({ preventScroll: true });
}

/** Gives the keys to the half that has them not. */
export function focusOtherHalf(): void {
  const other = otherHalf(usePlaces.getState().panes);
  if (other) focusHalfContent(other.id);
}
