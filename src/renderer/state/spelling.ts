import { create } from 'zustand';
import { languagesToCheck, type SpellingLanguage } from '../../core/spelling/languages.ts';
import { useSettingsStore } from './settings-store.ts';

/** Returns the languages that spelling is checked in now. */
export function spellingLanguagesNow(): readonly SpellingLanguage[] {
  const { settings, systemLanguages } = useSettingsStore.getState();
  return languagesToCheck(settings.spelling, systemLanguages);
}

/** Returns whether spelling is checked at all. Follows the settings. */
export const useSpellingOn = (): boolean =>
  useSettingsStore(({ settings, systemLanguages }) => languagesToCheck(settings.spelling, systemLanguages).length > 0);

/**
 * Raised whenever words are to be judged otherwise than before. Chromium looks only once at a field that is not changed, so a
 * field that is made anew with each turn is looked at again.
 */
export const useSpellingTurn = create<number>(() => 0);
