import { create } from 'zustand';
import { mostOwnWords, withOwnWord } from '../../../core/spelling/own-words.ts';
import { text } from '../../../core/messages/messages.ts';
import { bridge } from '../../state/bridge.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { spellingLanguagesNow } from '../../state/spelling.ts';
import { announce } from '../notices/announcer.ts';
import { showToast } from '../notices/toasts.ts';
import { halfLine, wordIn, type FieldWord } from './field-word.ts';

/** What there is to say of a word: nothing when it is right. */
export interface Misspelt {
  readonly found: FieldWord;
  /** What may be meant; null while that is being looked for. */
  readonly suggestions: readonly string[] | null;
}

/** The menu of a field. */
interface OpenMenu {
  readonly field: HTMLElement;
  /** Where it stands, in CSS pixels of the window: below one height, or where there is no room above another. */
  readonly at: { readonly x: number; readonly below: number; readonly above: number };
  readonly misspelt: Misspelt | null;
  readonly byKeyboard: boolean;
}

interface FieldMenuStore {
  readonly open: OpenMenu | null;
}

export const useFieldMenu = create<FieldMenuStore>(() => ({ open: null }));

const { setState, getState } = useFieldMenu;

/** How long the menu waits for the dictionary, in milliseconds: later it opens without, and follows. */
const patience = 150;

export const closeFieldMenu = (): void => setState({ open: null });

/** Opens the menu of a field at a point; with the keyboard, for the word at the cursor. */
export async function openFieldMenu(field: HTMLElement, point: { readonly x: number; readonly y: number }, byKeyboard: boolean): Promise<void> {
  const found = spellingLanguagesNow().length > 0 && field.spellcheck ? wordIn(field, byKeyboard ? null : point) : null;
  const half = byKeyboard ? halfLine(field) : 0;
  const at = found?.rect
    ? { x: found.rect.left, below: found.rect.bottom, above: found.rect.top }
    : { x: point.x, below: point.y + half, above: point.y - half };
  const misspelt = found && await within(patience, bridge().checkWords({ words: [found.word] }).then((answer) => answer.ok && answer.value.length > 0), false);
  // Elsewhere by now.
  if (document.activeElement !== field) return;
  if (!found || !misspelt) {
    setState({ open: { field, at, byKeyboard, misspelt: null } });
    return;
  }
  const asked = bridge().suggestWords({ word: found.word }).then((answer) => (answer.ok ? answer.value : []));
  const open: OpenMenu = { field, at, byKeyboard, misspelt: { found, suggestions: await within(patience, asked, null) } };
  if (document.activeElement !== field) return;
  setState({ open });
  if (open.misspelt?.suggestions) return;
  const suggestions = await asked;
  if (getState().open === open) setState({ open: { ...open, misspelt: { found, suggestions } } });
}

/** Adds a word to those of the user, for all projects. */
export function addOwnWord(word: string): void {
  const { words } = useSettingsStore.getState().settings;
  if (words.length >= mostOwnWords) {
    showToast({ tone: 'problem', text: text('field.full', { count: mostOwnWords }) });
    return;
  }
  void changeSettings({ words: [...withOwnWord(words, word)] });
  announce(text('field.added', { word }));
}

/** Answers what a promise does, or `late` when it takes longer than so many milliseconds. */
const within = <T, Late>(milliseconds: number, promise: Promise<T>, late: Late): Promise<T | Late> =>
  Promise.race([promise, new Promise<Late>((resolve) => setTimeout(() => resolve(late), milliseconds))]);
