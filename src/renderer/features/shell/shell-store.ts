import { create } from 'zustand';

/** What floats above the panes; one at a time. */
export type Overlay = 'palette' | 'saveSearch' | 'tagResults' | 'export' | 'settings' | 'newProject' | 'keySheet';

/** What the export form is opened for: the sources, or a report. */
export type ExportAsked = 'sources' | { readonly reportId: string };

interface ShellStore {
  readonly overlay: Overlay | null;
  /** Null where the form shall offer what seems likely. */
  readonly exportAsked: ExportAsked | null;
  readonly folded: { readonly left: boolean; readonly right: boolean };
  /** Raised each time the user asks for a new tag, so that the codebook opens its field. */
  readonly newTagRequests: number;
}

/** What the window shows of itself; forgotten when it closes. */
export const useShellStore = create<ShellStore>(() => ({
  overlay: null,
  exportAsked: null,
  folded: { left: false, right: false },
  newTagRequests: 0,
}));

const { setState } = useShellStore;

export const showOverlay = (overlay: Overlay | null): void => setState({ overlay, exportAsked: null });

/** Opens the form for exports with this chosen. */
export const showExport = (exportAsked: ExportAsked): void => setState({ overlay: 'export', exportAsked });

/** Returns a function for a popup's own opening and closing. */
export const overlayChanged = (overlay: Overlay) => (open: boolean): void =>
  setState((state) => (open ? { overlay, exportAsked: null } : state.overlay === overlay ? { overlay: null } : {}));

export const fold = (side: 'left' | 'right', folded: boolean): void =>
  setState((state) => (state.folded[side] === folded ? state : { folded: { ...state.folded, [side]: folded } }));

export const toggleFold = (side: 'left' | 'right'): void => fold(side, !useShellStore.getState().folded[side]);

/** Shows the left pane and asks the codebook for a field to name a new tag in. */
export function requestNewTag(): void {
  fold('left', false);
  setState(({ newTagRequests }) => ({ newTagRequests: newTagRequests + 1 }));
}
