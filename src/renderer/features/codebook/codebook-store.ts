import { create } from 'zustand';
import type { CallResponse } from '../../../ipc/contract.ts';

/** What a file of tags holds, as main read it. */
export type CodebookRead = NonNullable<CallResponse<'chooseCodebook'>>;

interface CodebookStore {
  /** Tags whose inside is folded away. */
  readonly folded: ReadonlySet<string>;
  readonly archiveOpen: boolean;
  readonly query: string;
  /** Tags that the user selected to do something with all of them; with none, it is done with the focused one. */
  readonly selected: ReadonlySet<string>;
  /** The row that has, or last had, the focus: a tag's id or `archive`. */
  readonly focused: string | null;
  /** The tag whose name is being changed in the tree. */
  readonly renaming: string | null;
  /** A file whose import the user is to decide on. */
  readonly file: CodebookRead | null;
}

/** What the codebook shows and what is selected in it; forgotten when the window closes. */
export const useCodebookStore = create<CodebookStore>(() => ({
  folded: new Set(), archiveOpen: false, query: '', selected: new Set(), focused: null, renaming: null, file: null,
}));

const { setState } = useCodebookStore;

export const setOpen = (tagId: string, open: boolean): void =>
  setState(({ folded }) => ({ folded: new Set(open ? [...folded].filter((id) => id !== tagId) : [...folded, tagId]) }));

export const setArchiveOpen = (archiveOpen: boolean): void => setState({ archiveOpen });
export const setQuery = (query: string): void => setState({ query });
export const setFocused = (focused: string | null): void => setState({ focused });
export const setRenaming = (renaming: string | null): void => setState({ renaming });
export const setSelected = (selected: Iterable<string>): void => setState({ selected: new Set(selected) });

/** Adds a tag to the selection, or takes it out again. */
export const toggleSelected = (tagId: string): void =>
  setState(({ selected }) => ({ selected: new Set(selected.has(tagId) ? [...selected].filter((id) => id !== tagId) : [...selected, tagId]) }));

/** Keeps a file until the user has decided on its import. */
export const setFile = (file: CodebookRead | null): void => setState({ file });
