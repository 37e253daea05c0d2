import { useEffect, useRef, useState } from 'react';
import { Group, Panel, Separator, type Layout } from 'react-resizable-panels';
import { text } from '../../../core/messages/messages.ts';
import { isStacked } from '../../../core/panes/arrangement.ts';
import { remember, remembered } from '../../state/memory.ts';
import { usePlaces } from '../../state/places.ts';
import { HalfPane } from './HalfPane.tsx';
import { useRoomForHalves } from './room-for-halves.ts';
import styles from './ReadingPane.module.css';

const smallest = 180;

/** The middle pane: one half or two, side by side where there is room and one below the other where there is not. */
export const ReadingPane = (): React.JSX.Element => {
  const halves = usePlaces(({ panes }) => panes.halves);
  const focused = usePlaces(({ panes }) => panes.focused);
  const [split] = useState(() => remembered().split);
  const pane = useRef<HTMLElement>(null);
  const width = useWidth(pane);
  const stacked = isStacked(width);
  useRoomForHalves(halves.length, width);
  const [first, second] = halves;
  return (
    <section ref={pane} className={styles.pane} aria-label={text('shell.reading')}>
      <Group orientation={stacked ? 'vertical' : 'horizontal'} onLayoutChanged={(layout) => rememberSplit(layout, first!.id)}>
        <Panel key={first!.id} id={first!.id} minSize={smallest} defaultSize={second ? `${split}%` : undefined}>
          <HalfPane half={first!} alone={!second} focused={focused === first!.id} first />
        </Panel>
        {second && (
          <>
            <Separator className={styles.separator} data-stacked={stacked || undefined} aria-label={text('shell.resizeHalves')} />
            <Panel key={second.id} id={second.id} minSize={smallest}>
              <HalfPane half={second} alone={false} focused={focused === second.id} first={false} />
            </Panel>
          </>
        )}
      </Group>
    </section>
  );
};

function rememberSplit(layout: Layout, first: string): void {
  const share = layout[first];
  if (share === undefined || share > 90 || share < 10 || Math.abs(share - remembered().split) < 0.05) return;
  remember({ split: Math.round(share * 100) / 100 });
}

/** Returns the width of an element in CSS pixels; endless before it was measured. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const sizes = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    sizes.observe(element.current!);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
