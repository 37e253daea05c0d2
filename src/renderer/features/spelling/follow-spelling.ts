import type { SpellingLanguage } from '../../../core/spelling/languages.ts';
import { bridge } from '../../state/bridge.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { spellingLanguagesNow, useSpellingTurn } from '../../state/spelling.ts';
import { showProblem } from '../notices/toasts.ts';

/** A call takes no more words than this; Chromium asks again for what is still to be checked. */
const mostWords = 10_000;
let told = false;

async function misspelt(words: readonly string[]): Promise<readonly string[]> {
  const answer = await bridge().checkWords({ words: [...new Set(words)].slice(0, mostWords) });
  if (answer.ok) return answer.value;
  // Once: it is asked at every word that is written.
  if (!told) showProblem(answer.error);
  told = true;
  return [];
}

/** Has Chromium forget its marks, and look anew at fields as they get the focus; notes make their fields anew. */
function checkAnew(): void {
  for (const field of document.querySelectorAll('textarea')) {
    field.spellcheck = false;
    field.removeAttribute('spellcheck');
  }
  useSpellingTurn.setState((turn) => turn + 1, true);
}

/**
 * Has the misspelt words underlined in the fields that are written in, in the languages and but for the words of the user. What
 * checks them is loaded when the first field is written in. Returns a function that stops.
 */
export function followSpelling(): () => void {
  let applied: readonly unknown[] = [];
  let language: SpellingLanguage | null = null;
  const apply = (): void => {
    const { settings, systemLanguages, loaded } = useSettingsStore.getState();
    const next = [loaded, settings.spelling, settings.words, systemLanguages];
    if (!loaded || next.every((part, i) => part === applied[i])) return;
    applied = next;
    const [first] = spellingLanguagesNow();
    // Inherited by every field that does not refuse.
    document.documentElement.spellcheck = first !== undefined;
    if (first === undefined) return;
    // Only then: what Chromium has asked the one before would never be answered, and it asks one thing at a time.
    if (first !== language) bridge().markSpelling(first, misspelt);
    language = first;
    checkAnew();
  };
  apply();
  return useSettingsStore.subscribe(apply);
}
