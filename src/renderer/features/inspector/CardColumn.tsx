import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { useAfterFrame } from '../../ui/after-frame.ts';
import { detailReturn } from '../../ui/DetailPane.tsx';
import type { ReadingSurface } from '../reader/surface.ts';
import { useFocusedSurface } from '../reader/surface-store.ts';
import { stepHighlight } from '../reader/walk.ts';
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
  const surface = useFocusedSurface(placeKey(sourcePlace(sourceId)));
  const readOnly = useProjectStore(({ view }) => view?.readOnly === true);
  const chosen = useUiStore((state) => (state.selected?.sourceId === sourceId ? state.selected.id : null));
  const tagging = useUiStore((state) => state.tagging === 'card');
  // Where marks crowd, their cards cost more than a frame has time for, and the text goes first.
  const { highlights, selected } = useAfterFrame(useMemo(() => ({ highlights: current, selected: chosen }), [current, chosen]));
  return <CardsBeside sourceId={sourceId} surface={surface} highlights={highlights} selected={selected} tagging={tagging} readOnly={readOnly} keys="reading" goOn={stepToCard} />;
}

function stepToCard(by: 1 | -1): string | null {
  stepHighlight(by);
  return useUiStore.getState().selected?.id ?? null;
}

interface CardsBesideProps extends CardColumnProps {
  /** The text that they stand beside; null while none is shown. */
  readonly surface: ReadingSurface | null;
  readonly selected: string | null;
  /** True while a tag is being chosen for the selected one. */
  readonly tagging: boolean;
  readonly readOnly: boolean;
  /** The part of the window whose keys work here. */
  readonly keys?: string;
  /** As `useCardKeys` says. */
  readonly goOn: (by: 1 | -1) => string | null;
  /** Leads to a passage, where that is not done as in the present text. */
  readonly onGo?: (highlight: Highlight) => void;
}

/** Cards beside a text, each kept to its passage. */
export function CardsBeside({ sourceId, highlights, surface, selected, tagging, readOnly, keys, goOn, onGo }: CardsBesideProps): React.JSX.Element {
  const tags = useProjectStore(({ view }) => view?.tags);
  const hovered = useUiStore((state) => (state.hovered?.sourceId === sourceId ? state.hovered.id : null));
  const count = highlights.placed.size;
  const column = useRef<HTMLDivElement>(null);
  const placer = useRef<CardPlacer | null>(null);
  const known = useRef(highlights);
  const [shown, setShown] = useState<readonly Shown[]>([]);

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

  const cardKeys = useCardKeys(column, shown, goOn);
  const stop = shown.some(({ id }) => id === selected) ? selected : shown[0]?.id;

  return (
    <div ref={column} className={styles.column} role="list" {...{ [detailReturn]: '' }} aria-label={text('cards.label')} data-keys={keys} onWheel={onWheel} {...cardKeys}>
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
            {...(onGo ? { onGo: () => onGo(highlight) } : {})}
          />
        );
      })}
    </div>
  );
}
