import { Menu, type MenuItemConstructorOptions } from 'electron';
import { text } from '../../core/messages/messages.ts';
import { menuNames, type AppMenu, type MenuName } from '../../ipc/app-menu.ts';
import { acceleratorOf } from './accelerator.ts';
import { broadcast } from './window.ts';

type Entry = AppMenu[number]['groups'][number][number];

/** The application menu before a window has told its own. */
export const bareMenu: AppMenu = menuNames.filter((name) => systemEntries(name, false).length > 0).map((name) => ({ name, label: text(`menu.${name}`), groups: [] }));

let shown = '';

/** Puts up the application menu; where only what is possible changed, the one that is up is kept. */
export function showMenu(menu: AppMenu, platform: string): void {
  const structure = JSON.stringify(menu, (key, value: unknown) => (key === 'enabled' ? undefined : value));
  if (structure === shown) {
    const present = Menu.getApplicationMenu();
    for (const { id, enabled } of menu.flatMap(({ groups }) => groups.flat())) {
      const item = present?.getMenuItemById(id);
      if (item) item.enabled = enabled;
    }
    return;
  }
  shown = structure;
  const mac = platform === 'darwin';
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...menu.map(({ name, label, groups }): MenuItemConstructorOptions => ({
      ...(name === 'help' ? { role: 'help' } : {}),
      label,
      submenu: separated([...groups.map((entries) => entries.map((entry) => entryOf(entry, mac))), systemEntries(name, mac)]),
    })),
    { label: text('menu.window'), role: 'windowMenu' },
  ]));
}

/** Returns an entry that the window carries out. The window handles its keys itself: a text being written may need them first. */
function entryOf({ id, label, keys, enabled }: Entry, mac: boolean): MenuItemConstructorOptions {
  const accelerator = keys === null ? null : acceleratorOf(keys, mac);
  return {
    id,
    // Ampersands mark access keys in menus.
    label: label.replaceAll('&', '&&'),
    enabled,
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => broadcast('menuChosen', { command: id }),
  };
}

/** Returns the entries that the system knows how to carry out. */
function systemEntries(name: MenuName, mac: boolean): readonly MenuItemConstructorOptions[] {
  switch (name) {
    case 'file': return [{ role: mac ? 'close' : 'quit' }];
    case 'edit': return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'view': return [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }];
    case 'source':
    case 'passage':
    case 'claims':
    case 'tags':
    case 'go':
    case 'help': return [];
  }
}

/** Returns the groups one after the other with a line between two. */
const separated = (groups: readonly (readonly MenuItemConstructorOptions[])[]): MenuItemConstructorOptions[] =>
  groups.filter((group) => group.length > 0).flatMap((group, i) => (i === 0 ? [...group] : [{ type: 'separator' }, ...group]));
