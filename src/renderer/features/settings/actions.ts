import { themes } from '../../../core/model/settings.ts';
import { changeSettings } from '../../state/settings-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { showOverlay } from '../shell/shell-store.ts';
import { exportSettings, importSettings } from './settings-file.ts';
import { openSetting } from './setting-rows.ts';

export const settingsActions: ActionGroup = {
  title: 'area.settings',
  menu: 'file',
  actions: [
    action('settings.open', () => showOverlay('settings'), { keys: 'Mod+,' }),
    action('settings.export', () => void exportSettings()),
    action('settings.import', () => void importSettings()),
  ],
};

export const keyActions: ActionGroup = {
  title: 'area.keys',
  menu: 'help',
  actions: [
    action('keys.show', () => showOverlay('keySheet'), { keys: '?' }),
    action('keys.change', () => openSetting('keys')),
  ],
};

export const themeActions: ActionGroup = {
  title: 'area.theme',
  menu: 'view',
  actions: themes.map((theme) => action(`theme.${theme}`, () => void changeSettings({ theme }))),
};
