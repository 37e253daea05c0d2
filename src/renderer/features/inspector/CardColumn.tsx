import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { useAfterFrame } from '../../ui/after-frame.ts';
import { detailReturn } from '../../ui/DetailPane.tsx';
import { useFocusedSurface } from '../reader/surface-store.ts';
import { Card } from './Card.tsx';
import { CardPlacer, type Shown } from './card-placer.ts';
import { useCardKeys } from './use-card-keys.ts';
import styles from './cards.module.css';

interface CardColumnProps {
  readonly sourceId: string;
  readonly highlights: HighlightSet;
}

/** The cards of a source beside its text, in document order. Only those near the view exist as elements. */
export function CardColumn({ sourceId, highlights: current }: CardColumnProps): React.JSX.Element {
  const surface = useFocusedSurface(sourceId);
  const readOnly = useProjectStore(({ view }) => view?.readOnly === true);
  const tags = useProjectStore(({ view }) => view?.tags);
  const chosen = useUiStore((state) => (state.selected?.sourceId === sourceId ? state.selected.id : null));
  // Where marks crowd, their cards cost more than a frame has time for, and the text goes first.
  const { highlights, selected } = useAfterFrame(useMemo(() => ({ highlights: current, selected: chosen }), [current, chosen]));
  const hovered = useUiStore((state) => (state.hovered?.sourceId === sourceId ? state.hovered.id : null));
  const count = highlights.placed.size;
  const column = useRef<HTMLDivElement>(null);
  const placer = useRef<CardPlacer | null>(null);
  const known = useRef(highlights);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const tagging = useUiStore((state) => state.tagging === 'card');

  useLayoutEffect(() => {
    if (!surface) return;
    const made = new CardPlacer(column.current!, surface, known.current, setShown);
    placer.current = made;
    return () => {
      made.dispose();
      placer.current = null;
    };
  }, [surface]);
  useLayoutEffect(() => placer.current?.select(selected), [selected, surface]);
  // New cards have just been rendered: now they can be measured.
  useLayoutEffect(() => {
    known.current = highlights;
    placer.current?.follow(highlights);
  }, [shown, highlights]);

  const onWheel = useCallback((event: React.WheelEvent) => {
    if (surface && !event.ctrlKey) surface.scroller.scrollTop += event.deltaY;
  }, [surface]);

  const keys = useCardKeys(column, shown);
  const stop = shown.some(({ id }) => id === selected) ? selected : shown[0]?.id;

  return (
    <div ref={column} className={styles.column} role="list" {...{ [detailReturn]: '' }} aria-label={text('cards.label')} data-keys="reading" onWheel={onWheel} {...keys}>
      {tags && shown.map(({ id, position }) => {
        const highlight = highlights.get(id);
        return highlight && (
          <Card
            key={id}
            highlight={highlight}
            tags={tags}
            position={position}
            count={count}
            selected={id === selected}
            hovered={id === hovered}
            tagging={tagging && id === selected}
            tabbable={id === stop}
            readOnly={readOnly}
          />
        );
      })}
    </div>
  );
}
