import { create } from 'zustand';
import type { Message } from '../../core/messages/messages.ts';
import { defaultSettings, type Settings } from '../../core/model/settings.ts';
import { bridge } from './bridge.ts';

interface SettingsStore {
  readonly settings: Settings;
  readonly version: string;
  /** As Node's `process.platform`. */
  readonly platform: string;
  /** BCP 47 tags, the preferred one first. */
  readonly systemLanguages: readonly string[];
  readonly loaded: boolean;
  /** Why the last change of settings is not on disk; null when it is. */
  readonly problem: Message | null;
}

export const useSettingsStore = create<SettingsStore>(() => ({ settings: defaultSettings, version: '', platform: '', systemLanguages: [], loaded: false, problem: null }));

const { setState, getState } = useSettingsStore;

/** Changes on their way to main: until the last is answered, what main says is behind what the user sees. */
let onTheirWay = 0;

/** Loads the settings and follows changes made in other windows. Returns a function that stops following. */
export function followSettings(): () => void {
  const stop = bridge().on('settingsChanged', (settings) => { if (onTheirWay === 0) setState({ settings }); });
  void bridge().getApp().then((answer) => {
    if (answer.ok) setState({ ...answer.value, loaded: true });
  });
  return stop;
}

/** Changes some settings, at once here and then for good. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const settings = { ...getState().settings, ...changes };
  setState({ settings });
  onTheirWay++;
  const answer = await bridge().setSettings(settings).finally(() => { onTheirWay--; });
  if (!answer.ok) setState({ problem: answer.error });
  else setState(onTheirWay === 0 ? { settings: answer.value, problem: null } : { problem: null });
}
