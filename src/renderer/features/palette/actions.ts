import { text, type MessageId } from '../../../core/messages/messages.ts';
import { themes } from '../../../core/model/settings.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { changeSettings } from '../../state/settings-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import type { Keys } from '../../ui/keys.ts';
import { importByDialog, importFromClipboard } from '../library/import.ts';
import { stepHistoryHere } from '../shell/history.ts';
import { openProject, openSample } from '../shell/project-actions.ts';
import { requestNewTag, showOverlay, toggleFold, useShellStore } from '../shell/shell-store.ts';
import { closeTab, stepTab } from '../shell/tabs.ts';

/** Something the app can do, whatever asks for it: the command palette, a key, the application menu, a button. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly keys?: Keys | undefined;
  /** Keys that do the same and are not shown. */
  readonly otherKeys?: Keys | undefined;
  /** True when its keys mean something else in a text that is being written. */
  readonly notWhileTyping?: boolean;
  readonly enabled: boolean;
  readonly run: () => void;
}

type Details = Partial<Pick<Action, 'keys' | 'otherKeys' | 'notWhileTyping' | 'enabled' | 'title'>>;

const titled = (id: string, title: string, run: () => void, details: Details = {}): Action => ({ id, title, enabled: true, ...details, run });
const action = (id: string, run: () => void, details: Details = {}): Action => titled(id, text(`action.${id}` as MessageId), run, details);

/** Returns everything the app can do at this moment, in the order in which the palette lists it. */
export function appActions(): readonly Action[] {
  const { view } = useProjectStore.getState();
  const { activeSourceId } = useUiStore.getState();
  const { tabs } = useShellStore.getState();
  const open = view !== null;
  const writable = open && !view.readOnly;
  const reading = activeSourceId !== null;
  return [
    action('source.import', () => void importByDialog(), { keys: 'Mod+o', enabled: writable }),
    action('source.paste', importFromClipboard, { enabled: writable }),
    action('export.open', () => showOverlay('export'), { keys: 'Mod+e', notWhileTyping: true, enabled: open }),
    titled('undo', text('shell.undo'), () => stepHistoryHere('undo'), { keys: 'Mod+z', notWhileTyping: true, enabled: writable }),
    titled('redo', text('shell.redo'), () => stepHistoryHere('redo'), {
      keys: 'Mod+Shift+z', otherKeys: 'Mod+y', notWhileTyping: true, enabled: writable,
    }),
    action('tag.create', requestNewTag, { enabled: writable }),
    action('source.details', () => { if (activeSourceId !== null) inspect({ kind: 'source', sourceId: activeSourceId }); }, { keys: 'Mod+i', notWhileTyping: true, enabled: reading }),
    action('cards.show', () => inspect({ kind: 'cards' }), { enabled: reading }),
    action('tab.next', () => stepTab(1), { keys: 'Ctrl+Tab', enabled: tabs.length > 1 }),
    action('tab.previous', () => stepTab(-1), { keys: 'Ctrl+Shift+Tab', enabled: tabs.length > 1 }),
    action('tab.close', () => { if (activeSourceId !== null) closeTab(activeSourceId); }, { enabled: reading }),
    action('pane.left', () => toggleFold('left'), { keys: 'Mod+b', notWhileTyping: true, enabled: open }),
    action('pane.right', () => toggleFold('right'), { keys: 'Mod+Alt+b', enabled: open }),
    action('palette.open', () => showOverlay('palette'), { keys: 'Mod+k' }),
    action('project.details', () => inspect({ kind: 'project' }), { enabled: open }),
    action('project.open', () => void openProject()),
    action('project.create', () => showOverlay('newProject')),
    action('project.openSample', () => void openSample()),
    action('settings.open', () => showOverlay('settings'), { keys: 'Mod+,' }),
    ...themes.map((theme) => action(`theme.${theme}`, () => void changeSettings({ theme }))),
  ];
}

/** Runs the action of that id if it is possible now. */
export function runAction(id: string): void {
  const found = appActions().find((candidate) => candidate.id === id);
  if (found?.enabled) found.run();
}

/** Returns the keys of an action, for tooltips and menus. */
export const keysOf = (id: string): Keys | undefined => appActions().find((candidate) => candidate.id === id)?.keys;
