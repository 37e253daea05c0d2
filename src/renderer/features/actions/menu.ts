import { text } from '../../../core/messages/messages.ts';
import { menuNames, type AppMenu } from '../../../ipc/app-menu.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { usePlaces } from '../../state/places.ts';
import { useRecentProjects } from '../../state/recent-projects.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { recentMenu } from '../project/recent.ts';
import { useShellStore } from '../shell/shell-store.ts';
import { actionGroups, allKeys } from './registry.ts';

/** Milliseconds in which changes are gathered: the menu need not follow the pointer. */
const pause = 120;

/** Returns the application menu as it should be now: every action in its area's menu, with its keys. */
function menuNow(): AppMenu {
  const keys = allKeys();
  return menuNames.map((name) => ({
    name,
    label: text(`menu.${name}`),
    groups: [
      ...actionGroups()
        .filter(({ menu }) => menu === name)
        .map(({ actions }) => actions.filter(({ keyOnly }) => !keyOnly).map(({ id, title, enabled }) => ({ id, label: title, keys: keys.get(id)?.[0] ?? null, enabled: enabled() }))),
      ...(name === 'file' ? [recentMenu()] : []),
    ],
  }));
}

/** Keeps the application menu in step with the actions, their keys and what is possible. Returns a function that stops. */
export function followMenu(): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const menu = menuNow();
    const words = JSON.stringify(menu);
    if (words === told) return;
    told = words;
    void bridge().setMenu(menu);
  };
  const soon = (): void => { timer ??= setTimeout(tell, pause); };
  tell();
  const stops = [useProjectStore.subscribe(soon), useUiStore.subscribe(soon), usePlaces.subscribe(soon), useShellStore.subscribe(soon), useSettingsStore.subscribe(soon), useRecentProjects.subscribe(soon)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
