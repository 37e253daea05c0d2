import { create } from 'zustand';
import type { HalfId } from '../../../core/panes/panes.ts';

/** What of a piece of evidence is being written. */
export type Writing = 'why' | 'page';

interface PageStore {
  /** The half whose page is giving its claim a verdict; null while none is. */
  readonly giving: HalfId | null;
  /** The piece of evidence that is being written on, and the half that shows it; null while none is. */
  readonly writing: { readonly half: HalfId; readonly evidenceId: string; readonly what: Writing } | null;
}

/** What is under way on the pages of claims; forgotten when the window closes. */
export const useClaimPages = create<PageStore>(() => ({ giving: null, writing: null }));

const { setState } = useClaimPages;

/** Opens the choice of a verdict on the page that a half shows, or closes it. */
export const giveVerdictIn = (giving: HalfId | null): void => setState({ giving });

/** Lets a piece of evidence be written on, or ends it. */
export const writeOn = (writing: PageStore['writing']): void => setState({ writing });
