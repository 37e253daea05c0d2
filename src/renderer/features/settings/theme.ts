import type { Theme } from '../../../core/model/settings.ts';
import { useSettingsStore } from '../../state/settings-store.ts';

const resolve = (theme: Theme, prefersDark: boolean): Exclude<Theme, 'system'> =>
  (theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme);

/** Keeps the document's theme, reading face and measures as the user and the system want them. Returns a function that stops. */
export function followTheme(): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme, readingSize, readingFace, lineLength, leading } = useSettingsStore.getState().settings;
    const { dataset, style } = document.documentElement;
    dataset['theme'] = resolve(theme, dark.matches);
    dataset['readingFace'] = readingFace;
    style.setProperty('--reading-size', `${readingSize}px`);
    style.setProperty('--reading-characters', String(lineLength));
    style.setProperty('--leading-reading', String(leading));
  };
  apply();
  dark.addEventListener('change', apply);
  const stop = useSettingsStore.subscribe(apply);
  return () => {
    dark.removeEventListener('change', apply);
    stop();
  };
}
