import type { Theme } from '../../../core/model/settings.ts';
import { useSettingsStore } from '../../state/settings-store.ts';

const resolve = (theme: Theme, prefersDark: boolean): Exclude<Theme, 'system'> =>
  (theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme);

/** Keeps the document's theme and reading size as the user and the system want them. Returns a function that stops. */
export function followTheme(): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme, readingSize } = useSettingsStore.getState().settings;
    document.documentElement.dataset['theme'] = resolve(theme, dark.matches);
    document.documentElement.style.setProperty('--reading-size', `${readingSize}px`);
  };
  apply();
  dark.addEventListener('change', apply);
  const stop = useSettingsStore.subscribe(apply);
  return () => {
    dark.removeEventListener('change', apply);
    stop();
  };
}
