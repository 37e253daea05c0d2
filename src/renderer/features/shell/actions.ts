import { focusedHalf } from '../../../core/panes/panes.ts';
import { closeTabInFront, go, joinHalves, moveToOtherHalf, reopenTab, shiftTab, showBeside, stepTab, usePlaces } from '../../state/places.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { isMac } from '../../ui/keys.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { stepHistoryHere } from './history.ts';
import { showOverlay, toggleFold } from './shell-store.ts';
import { focusOtherHalf } from './focus-half.ts';
import { scrollTogether, useScrollTogether } from './scroll-together.ts';

const isOpen = (): boolean => useProjectStore.getState().view !== null;
const panes = () => usePlaces.getState().panes;
const tabs = (): number => focusedHalf(panes()).tabs.length;
const hasTabs = (): boolean => tabs() > 1;
const isShowing = (): boolean => tabs() > 0;
const hasHalves = (): boolean => panes().halves.length > 1;

export const historyActions: ActionGroup = {
  title: 'area.history',
  menu: 'edit',
  actions: [
    action('undo', () => stepHistoryHere('undo'), { keys: 'Mod+z', enabled: isWritable }),
    action('redo', () => stepHistoryHere('redo'), { keys: ['Mod+Shift+z', 'Mod+y'], enabled: isWritable }),
  ],
};

export const travelActions: ActionGroup = {
  title: 'area.travel',
  menu: 'go',
  actions: [
    action('history.back', () => { go(-1); }, { keys: isMac ? 'Mod+[' : 'Alt+ArrowLeft', enabled: () => usePlaces.getState().trail.at > 0 }),
    action('history.forward', () => { go(1); }, {
      keys: isMac ? 'Mod+]' : 'Alt+ArrowRight',
      enabled: () => {
        const { at, stops } = usePlaces.getState().trail;
        return at < stops.length - 1;
      },
    }),
  ],
};

export const tabActions: ActionGroup = {
  title: 'area.tabs',
  menu: 'go',
  actions: [
    action('tab.next', () => stepTab(1), { keys: 'Ctrl+Tab', enabled: hasTabs }),
    action('tab.previous', () => stepTab(-1), { keys: 'Ctrl+Shift+Tab', enabled: hasTabs }),
    action('tab.right', () => shiftTab(1), { keys: 'Ctrl+Shift+PageDown', enabled: hasTabs }),
    action('tab.left', () => shiftTab(-1), { keys: 'Ctrl+Shift+PageUp', enabled: hasTabs }),
    action('tab.close', closeTabInFront, { keys: 'Mod+w', enabled: isShowing }),
    action('tab.reopen', reopenTab, { keys: 'Mod+Shift+t', enabled: () => usePlaces.getState().closed.length > 0 }),
  ],
};

export const halfActions: ActionGroup = {
  title: 'area.halves',
  menu: 'view',
  actions: [
    action('half.beside', showBeside, { keys: 'Mod+\\', enabled: isShowing }),
    action('half.focusOther', focusOtherHalf, { keys: 'F6', enabled: hasHalves }),
    action('half.moveTab', moveToOtherHalf, { keys: 'Mod+Alt+\\', enabled: () => hasHalves() || hasTabs() }),
    action('half.close', () => joinHalves(panes().focused), { keys: 'Mod+Shift+w', enabled: hasHalves }),
    action('half.scrollTogether', () => scrollTogether(!useScrollTogether.getState().on), { enabled: hasHalves }),
  ],
};

export const windowActions: ActionGroup = {
  title: 'area.window',
  menu: 'view',
  actions: [
    action('palette.open', () => showOverlay('palette'), { keys: 'Mod+k' }),
    action('pane.left', () => toggleFold('left'), { keys: 'Mod+b', enabled: isOpen }),
    action('pane.right', () => toggleFold('right'), { keys: 'Mod+Alt+b', enabled: isOpen }),
  ],
};
