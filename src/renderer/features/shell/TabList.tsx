import { Columns2, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { halfIds, type Half, type HalfId } from '../../../core/panes/panes.ts';
import { closeOtherTabs, closeTab, moveTab, openPlace, placeKey, reopenTab, showTab, usePlaces, type Place } from '../../state/places.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { placeOf, type Place as PopupPlace } from '../../ui/place.ts';
import { useKeys } from '../actions/registry.ts';
import { PlaceIcon, usePlaceTitle } from './PlaceView.tsx';
import { endDrag, startDrag, useDraggedTab } from './tab-drag.ts';
import { panelId, tabId } from './tab-ids.ts';
import styles from './TabList.module.css';

/** The tabs of a half. Arrow keys go from one to the next, Enter brings it to the front, Delete closes it; they can be dragged. */
export const TabList = ({ half, label }: { readonly half: Half; readonly label: string }): React.JSX.Element => {
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly place: Place; readonly at: PopupPlace } | null>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const dragging = useDraggedTab(({ dragged }) => dragged !== null);
  // The tab in front stays in view also where the list gets narrower, as it does for the button that lists all.
  useEffect(() => {
    const sizes = new ResizeObserver(() => list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    sizes.observe(list.current!);
    return () => sizes.disconnect();
  }, []);

  const focusTab = (key: string | undefined): void => {
    if (key !== undefined) document.getElementById(tabId(half.id, key))?.focus();
  };
  const closeByKey = (key: string): void => {
    closeTab(half.id, key);
    // The tab that took its place is only now put on the page, and may be in the other half.
    requestAnimationFrame(() => {
      const { panes } = usePlaces.getState();
      const next = panes.halves.find(({ id }) => id === half.id) ?? panes.halves[0]!;
      if (next.active !== null) document.getElementById(tabId(next.id, next.active))?.focus();
    });
  };
  const pressed = (event: React.KeyboardEvent): void => {
    const keys = half.tabs.map(placeKey);
    const at = keys.findIndex((key) => document.activeElement?.id === tabId(half.id, key));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = { ArrowRight: keys[(at + 1) % keys.length], ArrowLeft: keys.at(at - 1), Home: keys[0], End: keys.at(-1) }[event.key];
    if (next !== undefined) focusTab(next);
    else if (event.key === 'Delete') closeByKey(keys[at]!);
    else return;
    event.preventDefault();
  };

  const placeUnder = (event: React.DragEvent): number => {
    const tabs = [...list.current!.querySelectorAll('[role="tab"]')].map((tab) => tab.getBoundingClientRect());
    const after = tabs.findIndex(({ left, width }) => event.clientX < left + width / 2);
    return after < 0 ? tabs.length : after;
  };
  const dropped = (event: React.DragEvent): void => {
    event.preventDefault();
    const { dragged } = useDraggedTab.getState();
    const before = half.tabs[placeUnder(event)];
    endDrag();
    setDropAt(null);
    if (dragged) moveTab({ ...dragged, to: half.id, before: before ? placeKey(before) : null });
  };

  return (
    <>
      <div
        ref={list}
        className={styles.list}
        role="tablist"
        aria-label={label}
        onKeyDown={pressed}
        onWheel={({ deltaY, deltaX }) => { list.current!.scrollLeft += Math.abs(deltaX) > Math.abs(deltaY) ? 0 : deltaY; }}
        onDragOver={(event) => {
          if (!dragging) return;
          event.preventDefault();
          setDropAt(placeUnder(event));
        }}
        onDragLeave={() => setDropAt(null)}
        onDrop={dropped}
      >
        {half.tabs.map((place, index) => (
          <Tab
            key={placeKey(place)}
            half={half.id}
            place={place}
            active={placeKey(place) === half.active}
            drop={!dragging || dropAt === null ? null : dropAt === index ? 'before' : dropAt === half.tabs.length && index === dropAt - 1 ? 'after' : null}
            onMenu={(at) => setMenu({ place, at })}
          />
        ))}
      </div>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.at}>
        {menu && <TabMenu half={half} place={menu.place} />}
      </Menu>
    </>
  );
};

interface TabProps {
  readonly half: HalfId;
  readonly place: Place;
  readonly active: boolean;
  /** The side on which a dragged tab would go. */
  readonly drop: 'before' | 'after' | null;
  readonly onMenu: (at: PopupPlace) => void;
}

const Tab = ({ half, place, active, drop, onMenu }: TabProps): React.JSX.Element => {
  const title = usePlaceTitle(place);
  const frame = useRef<HTMLDivElement>(null);
  const key = placeKey(place);
  useEffect(() => {
    // Not returned: newer engines answer with a promise, which React would take for a clean-up.
    if (active) frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  return (
    <div
      ref={frame}
      className={styles.tab}
      role="presentation"
      data-active={active || undefined}
      data-drop={drop ?? undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        startDrag({ from: half, key });
      }}
      onDragEnd={endDrag}
      onAuxClick={(event) => { if (event.button === 1) closeTab(half, key); }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(placeOf(event));
      }}
    >
      <button
        type="button"
        id={tabId(half, key)}
        className={styles.title}
        role="tab"
        aria-selected={active}
        aria-controls={active ? panelId(half) : undefined}
        aria-keyshortcuts="Delete"
        tabIndex={active ? 0 : -1}
        title={title}
        onClick={() => showTab(half, place)}
      >
        {place.kind !== 'source' && <PlaceIcon place={place} />}
        <span className={styles.words} dir="auto">{title}</span>
      </button>
      {/* For the pointer only: a tab list holds tabs alone, and from the keyboard Delete closes them. */}
      <button type="button" className={styles.close} tabIndex={-1} aria-hidden title={text('shell.closeTab', { title })} onClick={() => closeTab(half, key)}>
        <X aria-hidden />
      </button>
    </div>
  );
};

const TabMenu = ({ half, place }: { readonly half: Half; readonly place: Place }): React.JSX.Element => {
  const closed = usePlaces((state) => state.closed.length > 0);
  const alone = usePlaces(({ panes }) => panes.halves.length === 1);
  const key = placeKey(place);
  const other = halfIds.find((id) => id !== half.id)!;
  return (
    <>
      <MenuItem icon={<X aria-hidden />} onSelect={() => closeTab(half.id, key)}>{text('shell.tabClose')}</MenuItem>
      <MenuItem disabled={half.tabs.length < 2} onSelect={() => closeOtherTabs(half.id, key)}>{text('shell.tabCloseOthers')}</MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Columns2 aria-hidden />}
        onSelect={() => {
          showTab(half.id, place);
          openPlace(place, { beside: true });
        }}
      >
        {text('shell.tabBeside')}
      </MenuItem>
      <MenuItem disabled={alone && half.tabs.length < 2} onSelect={() => moveTab({ from: half.id, key, to: other, before: null })}>{text('shell.tabMove')}</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<RotateCcw aria-hidden />} keys={useKeys('tab.reopen')} disabled={!closed} onSelect={reopenTab}>{text('action.tab.reopen')}</MenuItem>
    </>
  );
};
