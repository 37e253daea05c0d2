import type { StopChoice } from '../../../core/model/settings.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { chooseWords, useOverviewStore } from './overview-store.ts';

/** Changes which words do not count alone, for all projects of the user. */
export function changeStopWords(changes: Partial<StopChoice>): void {
  const { stopWords } = useSettingsStore.getState().settings;
  void changeSettings({ stopWords: { ...stopWords, ...changes } });
}

/** Leaves a word out from now on. */
export function leaveOut(word: string): void {
  const { added, removed } = useSettingsStore.getState().settings.stopWords;
  changeStopWords({ added: [...new Set([...added, word])], removed: removed.filter((other) => other !== word) });
  if (useOverviewStore.getState().chosen?.keys.join(' ') === word) chooseWords(null);
}
