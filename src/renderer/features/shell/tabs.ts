import { useProjectStore } from '../../state/project-store.ts';
import { showSource, useUiStore } from '../../state/ui-store.ts';
import { useShellStore } from './shell-store.ts';

/** Gives every source that is opened a tab, and takes the tabs of removed sources away. Returns a function that stops. */
export function followTabs(): () => void {
  const stopOpening = useUiStore.subscribe(({ activeSourceId }, before) => {
    if (activeSourceId === null || activeSourceId === before.activeSourceId) return;
    useShellStore.setState(({ tabs }) => (tabs.includes(activeSourceId) ? {} : { tabs: [...tabs, activeSourceId] }));
  });
  const stopRemoving = useProjectStore.subscribe(({ view }, before) => {
    if (view?.sources === before.view?.sources) return;
    const { tabs } = useShellStore.getState();
    for (const id of tabs) if (!view?.sources.has(id)) closeTab(id);
    if (view && view.folder !== before.view?.folder) showSource(view.sources.keys().next().value ?? null);
  });
  return () => {
    stopOpening();
    stopRemoving();
  };
}

/** Closes a source's tab; the one beside it comes to the front. */
export function closeTab(sourceId: string): void {
  const { tabs } = useShellStore.getState();
  const place = tabs.indexOf(sourceId);
  if (place < 0) return;
  const left = tabs.filter((id) => id !== sourceId);
  useShellStore.setState({ tabs: left });
  if (useUiStore.getState().activeSourceId === sourceId) showSource(left[Math.min(place, left.length - 1)] ?? null);
}

/** Brings the next (1) or previous (-1) tab to the front, going round. */
export function stepTab(by: 1 | -1): void {
  const { tabs } = useShellStore.getState();
  const { activeSourceId } = useUiStore.getState();
  if (tabs.length === 0) return;
  const place = activeSourceId === null ? 0 : tabs.indexOf(activeSourceId) + by;
  showSource(tabs[(place + tabs.length) % tabs.length]!);
}
