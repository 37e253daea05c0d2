import { create } from 'zustand';

interface FocusRequest {
  /** Another object each time the filter is to have the keys, with all that is in it selected or not; null while it was never asked for. */
  readonly filter: { readonly select: boolean } | null;
  /** Another object each time the rows are to have them; null when that was done. */
  readonly rows: object | null;
}

/** What of the table is to have the keys. It may be asked for before the table is there. */
export const useFocusRequest = create<FocusRequest>(() => ({ filter: null, rows: null }));

const { setState } = useFocusRequest;

/** Puts the keys into the filter, with all that is in it selected. */
export const requestFilter = (): void => setState({ filter: { select: true }, rows: null });

/** Gives the keys back to the filter; what is typed there already stays. */
export const toFilter = (): void => setState({ filter: { select: false }, rows: null });

/** Gives the keys to the rows. */
export const requestRows = (): void => setState({ filter: null, rows: {} });

/** Tells that the rows have them. */
export const gaveRows = (): void => setState({ rows: null });
