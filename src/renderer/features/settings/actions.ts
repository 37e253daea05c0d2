import { themes } from '../../../core/model/settings.ts';
import { changeSettings } from '../../state/settings-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { showOverlay } from '../shell/shell-store.ts';

export const settingsActions: ActionGroup = {
  title: 'area.settings',
  menu: 'file',
  actions: [action('settings.open', () => showOverlay('settings'), { keys: 'Mod+,' })],
};

export const themeActions: ActionGroup = {
  title: 'area.theme',
  menu: 'view',
  actions: themes.map((theme) => action(`theme.${theme}`, () => void changeSettings({ theme }))),
};
