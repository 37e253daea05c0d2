import { nativeTheme } from 'electron';
import type { Settings } from '../../core/model/settings.ts';

/** Lets what the system draws, and the window before its first frame, follow the user's theme. */
export function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
}
