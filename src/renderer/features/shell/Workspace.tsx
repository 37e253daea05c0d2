import { useEffect, useState } from 'react';
import { Group, Panel, Separator, usePanelRef, type Layout, type PanelImperativeHandle } from 'react-resizable-panels';
import { text } from '../../../core/messages/messages.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { InspectorPane } from '../inspector/InspectorPane.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { SidePane } from './SidePane.tsx';
import { fold, useShellStore } from './shell-store.ts';
import styles from './Workspace.module.css';

const smallest = { left: 200, middle: 360, right: 250 };
const usual = { left: '20%', right: '26%' };

type Side = 'left' | 'right';

/** The three panes. Their widths are the user's, kept in percent; a folded one has none. */
export const Workspace = (): React.JSX.Element => {
  const [layout] = useState(() => useSettingsStore.getState().settings.layout);
  const folded = useShellStore((state) => state.folded);
  const panels = { left: usePanelRef(), right: usePanelRef() };
  useFolding('left', panels.left);
  useFolding('right', panels.right);
  useShowInspectorWhenAsked();

  const pane = (side: Side) => ({
    id: side,
    collapsible: true,
    minSize: smallest[side],
    maxSize: '45%',
    defaultSize: layout[side] > 0 ? `${layout[side]}%` : usual[side],
    panelRef: panels[side],
    groupResizeBehavior: 'preserve-pixel-size' as const,
    onResize: ({ inPixels }: { readonly inPixels: number }) => fold(side, inPixels === 0),
  });

  return (
    <main className={styles.workspace}>
      <Group orientation="horizontal" onLayoutChanged={remember}>
        <Panel {...pane('left')}><div className={styles.pane} data-folded={folded.left || undefined}><SidePane /></div></Panel>
        <Separator className={styles.separator} aria-label={text('shell.resizeLeft')} />
        <Panel id="middle" minSize={smallest.middle}><ReadingPane /></Panel>
        <Separator className={styles.separator} aria-label={text('shell.resizeRight')} />
        <Panel {...pane('right')}>
          <aside className={styles.pane} data-folded={folded.right || undefined} aria-label={text('shell.inspector')}><InspectorPane /></aside>
        </Panel>
      </Group>
    </main>
  );
};

function remember(layout: Layout): void {
  const { left = 0, right = 0 } = layout;
  const present = useSettingsStore.getState().settings.layout;
  if (Math.abs(present.left - left) + Math.abs(present.right - right) < 0.05) return;
  void changeSettings({ layout: { left: round(left), right: round(right) } });
}

const round = (percent: number): number => Math.round(percent * 100) / 100;

/** Lets the fold state and the panel follow each other; starts folded where the user left it so. */
function useFolding(side: Side, panel: React.RefObject<PanelImperativeHandle | null>): void {
  const folded = useShellStore((state) => state.folded[side]);
  useEffect(() => {
    if (useSettingsStore.getState().settings.layout[side] === 0) panel.current?.collapse();
  }, [side, panel]);
  useEffect(() => {
    const handle = panel.current;
    if (!handle || handle.isCollapsed() === folded) return;
    if (folded) handle.collapse();
    else handle.expand();
  }, [folded, panel]);
}

/** Unfolds the right pane when something was asked for that only it shows. */
function useShowInspectorWhenAsked(): void {
  useEffect(() => useUiStore.subscribe((state, before) => {
    const subject = state.inspector !== before.inspector && state.inspector.kind !== 'cards';
    const note = state.noteRequested !== null && state.noteRequested !== before.noteRequested;
    if (subject || note) fold('right', false);
  }), []);
}
