import { ArrowLeft, ArrowRight, ChevronsUpDown, Columns2, Link2, SquareX } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Half } from '../../../core/panes/panes.ts';
import { go, joinHalves, placeKey, showBeside, showTab, usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useKeys } from '../actions/registry.ts';
import type { ActionId } from '../actions/action.ts';
import { PlaceIcon, placeTitle } from './PlaceView.tsx';
import { scrollTogether, useScrollTogether } from './scroll-together.ts';
import { TabList } from './TabList.tsx';
import styles from './TabBar.module.css';

interface TabBarProps {
  readonly half: Half;
  readonly alone: boolean;
  readonly first: boolean;
}

/** The bar above a half: the way back and forward, its tabs, and what can be done with the half. */
export const TabBar = ({ half, alone, first }: TabBarProps): React.JSX.Element => (
  <div className={styles.bar}>
    {first && <Travel />}
    <TabList half={half} label={text(alone ? 'shell.openTabs' : first ? 'shell.openTabsFirst' : 'shell.openTabsSecond')} />
    <div className={styles.tools}>
      <AllTabs half={half} />
      {alone
        ? <Tool action="half.beside" icon={<Columns2 aria-hidden />} onClick={showBeside} />
        : (
          <>
            {!first && <ScrollTogether />}
            <Tool action="half.close" icon={<SquareX aria-hidden />} onClick={() => joinHalves(half.id)} />
          </>
        )}
    </div>
  </div>
);

interface ToolProps {
  readonly action: Extract<ActionId, `half.${string}` | `history.${string}`>;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button that does what an action does, with its name and keys. */
const Tool = ({ action, icon, disabled = false, onClick }: ToolProps): React.JSX.Element => (
  <IconButton size="small" label={text(`action.${action}`)} keys={useKeys(action)} icon={icon} aria-disabled={disabled || undefined} onClick={onClick} />
);

const Travel = (): React.JSX.Element => {
  const back = usePlaces(({ trail }) => trail.at > 0);
  const forward = usePlaces(({ trail }) => trail.at < trail.stops.length - 1);
  return (
    <div className={styles.travel}>
      <Tool action="history.back" icon={<ArrowLeft aria-hidden />} disabled={!back} onClick={() => go(-1)} />
      <Tool action="history.forward" icon={<ArrowRight aria-hidden />} disabled={!forward} onClick={() => go(1)} />
    </div>
  );
};

const ScrollTogether = (): React.JSX.Element => {
  const on = useScrollTogether((state) => state.on);
  return (
    <IconButton
      size="small"
      label={text('action.half.scrollTogether')}
      hint={text(on ? 'shell.scrollTogetherOn' : 'shell.scrollTogetherOff')}
      icon={<Link2 aria-hidden />}
      pressed={on}
      onClick={() => scrollTogether(!on)}
    />
  );
};

/** A list of all tabs, where they don't all fit. */
const AllTabs = ({ half }: { readonly half: Half }): React.JSX.Element | null => {
  const mark = useRef<HTMLSpanElement>(null);
  const crowded = useCrowded(mark, half);
  const view = useProjectStore((state) => state.view);
  return (
    <span ref={mark} className={styles.all}>
      {crowded && (
        <Menu align="end" trigger={<IconButton size="small" label={text('shell.allTabs')} icon={<ChevronsUpDown aria-hidden />} />}>
          {half.tabs.map((place) => (
            <MenuItem key={placeKey(place)} icon={<PlaceIcon place={place} />} onSelect={() => showTab(half.id, place)}>
              <span dir="auto">{placeTitle(place, view)}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </span>
  );
};

/** Returns whether the tabs beside `mark` don't all fit. */
function useCrowded(mark: React.RefObject<HTMLElement | null>, half: Half): boolean {
  const [crowded, setCrowded] = useState(false);
  useEffect(() => {
    const list = mark.current?.closest(`.${styles.bar}`)?.querySelector('[role="tablist"]');
    if (!list) return;
    const look = (): void => setCrowded(list.scrollWidth > list.clientWidth + 1);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    return () => sizes.disconnect();
  }, [mark, half]);
  return crowded;
}
