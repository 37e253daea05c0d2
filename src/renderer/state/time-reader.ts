import { create } from 'zustand';
import type { readGivenTime } from '../../core/claims/read-given-time.ts';

/** Reads times in words. Its rules are large, and come when a date field is first used. */
export type TimeReader = typeof readGivenTime;

const useReader = create<{ readonly read: TimeReader | null }>(() => ({ read: null }));

let coming: Promise<TimeReader> | null = null;

/** Brings the reader of times, once. Fails when it cannot be loaded. */
export const loadTimeReader = (): Promise<TimeReader> => (coming ??= import('../../core/claims/read-given-time.ts').then(({ readGivenTime: read }) => {
  useReader.setState({ read });
  return read;
}));

/** Returns the reader of times if it is here, else null. */
export const timeReaderHere = (): TimeReader | null => useReader.getState().read;

/** As {@link timeReaderHere}, for a component: it is drawn again when the reader has come. */
export const useTimeReader = (): TimeReader | null => useReader((state) => state.read);
