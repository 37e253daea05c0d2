import { create } from 'zustand';
import type { MessageId } from '../../../core/messages/messages.ts';
import { showOverlay } from '../shell/shell-store.ts';

/** The pages of the settings. */
export const settingPages = ['reading', 'writing', 'person', 'keys'] as const;
export type SettingPage = (typeof settingPages)[number];

interface SettingRow {
  /** Named by the row's attribute `data-setting`. */
  readonly id: string;
  readonly page: SettingPage;
  readonly title: MessageId;
}

/** Everything that can be set, for the palette to lead to. */
export const settingRows: readonly SettingRow[] = [
  { id: 'face', page: 'reading', title: 'settings.face' },
  { id: 'size', page: 'reading', title: 'settings.readingSize' },
  { id: 'lineLength', page: 'reading', title: 'settings.lineLength' },
  { id: 'leading', page: 'reading', title: 'settings.leading' },
  { id: 'theme', page: 'reading', title: 'settings.theme' },
  { id: 'spelling', page: 'writing', title: 'settings.spelling' },
  { id: 'words', page: 'writing', title: 'settings.words' },
  { id: 'colour', page: 'person', title: 'settings.colour' },
  { id: 'author', page: 'person', title: 'settings.author' },
  { id: 'take', page: 'person', title: 'settings.take' },
  { id: 'keys', page: 'keys', title: 'settings.keys' },
];

interface SettingPlace {
  readonly page: SettingPage;
  /** The row to bring into view and to give the focus; null where none was asked for. */
  readonly row: string | null;
}

/** Which page of the settings is shown. */
export const useSettingPlace = create<SettingPlace>(() => ({ page: 'reading', row: null }));

/** Shows a page of the settings. */
export const showSettingPage = (page: SettingPage): void => useSettingPlace.setState({ page, row: null });

/** Opens the settings at a row. */
export function openSetting(id: string): void {
  const row = settingRows.find((candidate) => candidate.id === id);
  if (row) useSettingPlace.setState({ page: row.page, row: id });
  showOverlay('settings');
}
