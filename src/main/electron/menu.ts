import { Menu, type MenuItemConstructorOptions } from 'electron';
import { text, type MessageId } from '../../core/messages/messages.ts';
import { broadcast } from './window.ts';

/**
 * Returns an entry that the window carries out. Its key is shown; the window handles it itself where text fields need
 * the same key for their own undo.
 */
const entry = (label: MessageId, command: string, accelerator?: string, registerAccelerator = false): MenuItemConstructorOptions => ({
  label: text(label),
  ...(accelerator === undefined ? {} : { accelerator, registerAccelerator }),
  click: () => broadcast('menuChosen', { command }),
});

/** Puts up the application menu. */
export function setMenu(platform: string): void {
  const mac = platform === 'darwin';
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: text('menu.file'),
      submenu: [
        entry('menu.import', 'source.import', 'CmdOrCtrl+O'),
        entry('menu.export', 'export.open', 'CmdOrCtrl+E'),
        { type: 'separator' },
        entry('menu.newProject', 'project.create'),
        entry('menu.openProject', 'project.open'),
        entry('menu.openSample', 'project.openSample'),
        { type: 'separator' },
        entry('menu.settings', 'settings.open', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: text('menu.edit'),
      submenu: [
        entry('menu.undo', 'undo', 'CmdOrCtrl+Z'),
        entry('menu.redo', 'redo', 'Shift+CmdOrCtrl+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: text('menu.view'),
      submenu: [
        entry('menu.palette', 'palette.open', 'CmdOrCtrl+K'),
        entry('menu.toggleLeft', 'pane.left', 'CmdOrCtrl+B'),
        entry('menu.toggleRight', 'pane.right', 'CmdOrCtrl+Alt+B'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: text('menu.window'), role: 'windowMenu' },
  ]));
}
