import { FileText } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Place } from '../../../core/model/place.ts';
import { placeIn, type Half } from '../../../core/panes/panes.ts';
import { HalfContext } from '../../state/half.ts';
import { focusHalf, placeKey } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useKeysOnArrival } from '../../state/use-keys-on-arrival.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { keyNames } from '../../ui/keys.ts';
import { importByDialog } from '../library/import.ts';
import { DropZones } from './DropZones.tsx';
import { focusHalfContent, halfAttribute } from './focus-half.ts';
import { PlaceView } from './PlaceView.tsx';
import { TabBar } from './TabBar.tsx';
import { panelId, tabId } from './tab-ids.ts';
import styles from './HalfPane.module.css';

interface HalfPaneProps {
  readonly half: Half;
  readonly alone: boolean;
  readonly focused: boolean;
  /** True for the left or upper half. */
  readonly first: boolean;
}

/** A half of the middle pane: its tabs, and what the one in front shows. */
export const HalfPane = ({ half, alone, focused, first }: HalfPaneProps): React.JSX.Element => {
  const place = placeIn(half);
  const take = (): void => focusHalf(half.id);
  return (
    <HalfContext value={half.id}>
      <div
        {...{ [halfAttribute]: half.id }}
        className={styles.half}
        role={alone ? undefined : 'group'}
        aria-label={alone ? undefined : text(first ? 'shell.firstHalf' : 'shell.secondHalf')}
        data-focused={(!alone && focused) || undefined}
        onPointerDownCapture={take}
        onFocusCapture={take}
      >
        {half.tabs.length > 0 && <TabBar half={half} alone={alone} first={first} />}
        <div className={styles.content}>
          {place
            ? (
              <div id={panelId(half.id)} className={styles.panel} role="tabpanel" tabIndex={-1} aria-labelledby={tabId(half.id, placeKey(place))}>
                <PlaceView key={placeKey(place)} place={place} />
                <KeysOnArrival key={`keys ${placeKey(place)}`} half={half.id} place={place} />
              </div>
            )
            : <NothingOpen />}
          <DropZones half={half} alone={alone} />
        </div>
      </div>
    </HalfContext>
  );
};

/** Gives the keys of a view that is gone to the one in its place; comes after it, for a view that knows better what in it should have them. A text has those that nobody has anyway. */
const KeysOnArrival = ({ half, place }: { readonly half: Half['id']; readonly place: Place }): null => {
  useKeysOnArrival(() => { if (place.kind !== 'source') focusHalfContent(half); });
  return null;
};

const NothingOpen = (): React.JSX.Element => {
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const empty = useProjectStore(({ view }) => view?.sources.size === 0);
  return (
    <div className={styles.nothing}>
      <EmptyState
        icon={<FileText />}
        title={text(empty ? 'shell.noSources' : 'shell.nothingOpen')}
        actions={!readOnly && <Button variant={empty ? 'solid' : 'plain'} onClick={() => void importByDialog()}>{text('library.chooseFiles')}</Button>}
      >
        {text(empty ? 'shell.noSourcesHint' : 'shell.nothingOpenHint', { keys: keyNames('Mod+v').join('+') })}
      </EmptyState>
    </div>
  );
};
