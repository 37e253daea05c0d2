import { create } from 'zustand';
import type { TextRange } from '../../core/model/document.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';

/** What the inspector shows on its own, instead of the cards of the source. */
export type InspectorSubject =
  | { readonly kind: 'cards' }
  | { readonly kind: 'project' }
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'tag'; readonly tagId: string }
  | { readonly kind: 'claim'; readonly claimId: string };

/** A request to the reader to bring a passage into view; a new token asks again for the same passage. */
export interface Reveal {
  readonly sourceId: string;
  readonly range: TextRange;
  readonly token: number;
}

interface UiStore {
  readonly activeSourceId: string | null;
  readonly inspector: InspectorSubject;
  /** The highlight that reader and cards show as selected. */
  readonly selected: HighlightRef | null;
  readonly hovered: HighlightRef | null;
  readonly reveal: Reveal | null;
  /** The selection in the reader, when there is one: UTF-16 offsets in the active source's text. */
  readonly selection: { readonly sourceId: string; readonly range: TextRange } | null;
  /** The highlight whose note editor should take the focus. */
  readonly noteRequested: HighlightRef | null;
  /** Where a tag is being chosen for the selected text or highlight: at the passage or on its card. */
  readonly tagging: 'text' | 'card' | null;
}

export const useUiStore = create<UiStore>(() => ({
  activeSourceId: null,
  inspector: { kind: 'cards' },
  selected: null,
  hovered: null,
  reveal: null,
  selection: null,
  noteRequested: null,
  tagging: null,
}));

const { setState } = useUiStore;

/** Opens a source in the reader and shows its cards. */
export const showSource = (sourceId: string | null): void =>
  setState((state) => (state.activeSourceId === sourceId
    ? { inspector: { kind: 'cards' } }
    : { activeSourceId: sourceId, selected: null, hovered: null, selection: null, inspector: { kind: 'cards' } }));

/** Selects a highlight (or none), opening its source. */
export const selectHighlight = (ref: HighlightRef | null): void =>
  setState(ref ? { selected: ref, activeSourceId: ref.sourceId, inspector: { kind: 'cards' } } : { selected: null });

export const hoverHighlight = (ref: HighlightRef | null): void => setState({ hovered: ref });

/** Opens a source, if needed, and scrolls its reader to a passage. */
export const revealPassage = (sourceId: string, range: TextRange): void =>
  setState(({ reveal }) => ({ activeSourceId: sourceId, reveal: { sourceId, range, token: (reveal?.token ?? 0) + 1 } }));

export const inspect = (inspector: InspectorSubject): void => setState({ inspector });

/** Selects a highlight and asks for its note editor to take the focus. */
export const requestNote = (ref: HighlightRef | null): void =>
  setState(ref ? { noteRequested: ref, selected: ref, inspector: { kind: 'cards' } } : { noteRequested: null });

/** Opens or closes the choice of a tag for the selected text or highlight. */
export const setTagging = (tagging: UiStore['tagging']): void => setState({ tagging });

/** Tells what is selected in the reader. */
export const setReaderSelection = (selection: UiStore['selection']): void => setState({ selection });
