import { create } from 'zustand';
import type { TextRange } from '../../core/model/document.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import { sourceOf, sourcePlace } from '../../core/model/place.ts';
import type { HalfId } from '../../core/panes/panes.ts';
import { askAboutClaim } from './claim-ahead.ts';
import { openPlace, placeInFront, revealIn, usePlaces } from './places.ts';

/** A piece of work on the codebook that is seen before it is done. */
export type CodebookTask =
  | { readonly kind: 'merge'; readonly tagIds: readonly string[] }
  | { readonly kind: 'split'; readonly tagId: string }
  | { readonly kind: 'delete'; readonly tagIds: readonly string[] }
  | { readonly kind: 'import' };

/** A piece of work on claims that is seen before it is done. */
export type ClaimTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'alike'; readonly highlight: HighlightRef }
  | { readonly kind: 'merge'; readonly claimIds: readonly string[] }
  | { readonly kind: 'split'; readonly claimId: string };

/** Work on the sources that is seen before it is done: a table of texts, a library of references; or what became of an import of many. */
export type LibraryTask = 'table' | 'citations' | 'imported';

/** What the inspector shows on its own, instead of the cards of the source. */
export type InspectorSubject =
  | { readonly kind: 'cards' }
  | { readonly kind: 'project' }
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'tag'; readonly tagId: string }
  | { readonly kind: 'codebook'; readonly task: CodebookTask }
  | { readonly kind: 'claim'; readonly claimId: string }
  | { readonly kind: 'claims'; readonly task: ClaimTask }
  | { readonly kind: 'annotations'; readonly sourceId: string }
  | { readonly kind: 'library'; readonly task: LibraryTask }
  | { readonly kind: 'scale' };

interface UiStore {
  /** The source that the half with the focus is about; null when that shows none. Follows the places. */
  readonly activeSourceId: string | null;
  readonly inspector: InspectorSubject;
  /** The highlight that reader and cards show as selected. */
  readonly selected: HighlightRef | null;
  readonly hovered: HighlightRef | null;
  /** The selection in a reader, when there is one: UTF-16 offsets in the source's text, and the half that shows it. */
  readonly selection: { readonly sourceId: string; readonly range: TextRange; readonly half: HalfId } | null;
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
  selection: null,
  noteRequested: null,
  tagging: null,
}));

const { setState } = useUiStore;

// What is selected and hovered belongs to the source that is read; a source's details make room for another's cards.
usePlaces.subscribe(() => {
  const place = placeInFront();
  const activeSourceId = place && sourceOf(place);
  setState((state) => {
    if (state.activeSourceId === activeSourceId) return state;
    const isOfAnother = state.inspector.kind === 'source' || (state.inspector.kind === 'annotations' && state.inspector.sourceId !== activeSourceId);
    const inspector = isOfAnother ? { kind: 'cards' } as const : state.inspector;
    return { activeSourceId, selected: null, hovered: null, selection: null, inspector };
  });
});

interface ShowOptions {
  /** In the other half of the middle pane. */
  readonly beside?: boolean;
}

/** Opens a source in a reader and shows its cards. */
export function showSource(sourceId: string, options: ShowOptions = {}): void {
  openPlace(sourcePlace(sourceId), options);
  inspect({ kind: 'cards' });
}

/** Opens a PDF and shows the annotations that lie in its file. */
export function showAnnotations(sourceId: string): void {
  showSource(sourceId);
  inspect({ kind: 'annotations', sourceId });
}

/** Opens the page of a claim; a short form of it in the inspector makes room for it. */
export function showClaim(claimId: string, options: ShowOptions = {}): void {
  askAboutClaim(claimId);
  openPlace({ kind: 'claim', claimId }, options);
  const { inspector } = useUiStore.getState();
  if (inspector.kind === 'claim' && inspector.claimId === claimId) inspect({ kind: 'cards' });
}

/** Selects a highlight (or none), opening its source. */
export function selectHighlight(ref: HighlightRef | null): void {
  if (ref && useUiStore.getState().activeSourceId !== ref.sourceId) openPlace(sourcePlace(ref.sourceId));
  setState(ref ? { selected: ref, inspector: { kind: 'cards' } } : { selected: null });
}

export const hoverHighlight = (ref: HighlightRef | null): void => setState({ hovered: ref });

/** Opens a source, if needed, and scrolls its reader to a passage. `step` marks one of many steps from highlight to highlight. */
export const revealPassage = (sourceId: string, range: TextRange, options: ShowOptions & { readonly step?: boolean } = {}): void =>
  revealIn(sourcePlace(sourceId), range, options);

export const inspect = (inspector: InspectorSubject): void => setState({ inspector });

/** Selects a highlight and asks for its note editor to take the focus. */
export const requestNote = (ref: HighlightRef | null): void =>
  setState(ref ? { noteRequested: ref, selected: ref, inspector: { kind: 'cards' } } : { noteRequested: null });

/** Opens or closes the choice of a tag for the selected text or highlight. */
export const setTagging = (tagging: UiStore['tagging']): void => setState({ tagging });

/** Tells what is selected in the reader. */
export const setReaderSelection = (selection: UiStore['selection']): void => setState({ selection });
