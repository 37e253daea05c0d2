import { text } from '../../../core/messages/messages.ts';
import type { AppMenu } from '../../../ipc/app-menu.ts';
import { otherProjects } from '../../state/recent-projects.ts';
import { openRecent } from '../shell/project-actions.ts';

/** Projects that a menu offers. */
export const mostInMenu = 8;

const commandStart = 'recent ';

type MenuGroup = AppMenu[number]['groups'][number];

/** Returns the entries of the File menu for projects that were open before. */
export const recentMenu = (): MenuGroup =>
  otherProjects().filter(({ present }) => present).slice(0, mostInMenu)
    .map(({ folder, name }) => ({ id: `${commandStart}${folder}`, label: text('project.openRecent', { name, folder: shortFolder(folder) }), keys: null, enabled: true }));

/** Carries out an entry of the application menu if it is one of a project. Returns whether it was. */
export function runRecent(command: string): boolean {
  if (!command.startsWith(commandStart)) return false;
  void openRecent(command.slice(commandStart.length));
  return true;
}

/** Returns the end of a folder's path, as it tells two projects of one name apart: at most two folders above it. */
export function shortFolder(folder: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  const parts = folder.split(separator).filter((part) => part !== '');
  return parts.length <= 3 ? folder : `…${separator}${parts.slice(-3, -1).join(separator)}`;
}
