import { create } from 'zustand';

interface AnnouncerStore {
  readonly words: string;
  /** Counts announcements: the same words twice are to be heard twice. */
  readonly turn: number;
}

/** What a screen reader is to say of the last thing done with the keyboard. Nothing of it is seen. */
export const useAnnouncer = create<AnnouncerStore>(() => ({ words: '', turn: 0 }));

/** Has a screen reader say these words once it has finished what it is saying. */
export const announce = (words: string): void => useAnnouncer.setState(({ turn }) => ({ words, turn: turn + 1 }));
