import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_MERGE_TAG } from 'lexical';
import { useEffect, useRef } from 'react';
import type { Note } from '../../../core/model/primitives.ts';
import { leaveFocus } from '../leave-focus.ts';
import { $readNote } from './note-from-lexical.ts';
import { $showNote } from './note-to-lexical.ts';

const pause = 600;
const showTag = 'show-note';

/**
 * Shows a note in the editor and tells what is written: after a pause in typing, on the returned function, when the
 * editor goes away and when the window closes. A note changed elsewhere is shown, unless something is being written.
 */
export function useNoteSaving(note: Note, onChange: (note: Note) => void): () => void {
  const [editor] = useLexicalComposerContext();
  const change = useRef(onChange);
  useEffect(() => { change.current = onChange; });
  const state = useRef<{ readonly flush: () => void; readonly show: (note: Note) => void } | null>(null);

  useEffect(() => {
    let written = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** What is known to be saved or on its way: it comes back as the `note` property and is no news. */
    let told: Note[] = [];
    const flush = (): void => {
      clearTimeout(timer);
      if (!written) return;
      written = false;
      const now = editor.read($readNote);
      if (now === told.at(-1)) return;
      told.push(now);
      change.current(now);
    };
    const show = (given: Note): void => {
      const known = told.indexOf(given);
      if (known >= 0) told = told.slice(known);
      if (known >= 0 || written) return;
      told = [given];
      editor.update(() => $showNote(given), { discrete: true, tag: [showTag, HISTORY_MERGE_TAG, ...leaveFocus(editor)] });
    };
    state.current = { flush, show };
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(showTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      written = true;
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    });
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
      stop();
      state.current = null;
    };
  }, [editor]);

  useEffect(() => state.current?.show(note), [editor, note]);
  return () => state.current?.flush();
}
