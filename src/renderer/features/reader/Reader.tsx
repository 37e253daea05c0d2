import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PdfAhead } from '../pdf/PdfAhead.tsx';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import { useHalf } from '../../state/half.ts';
import { loadSource } from '../../state/load-source.ts';
import { positionOf } from '../../state/memory.ts';
import { useOpening } from '../../state/openings.ts';
import { usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { late } from '../../ui/late.tsx';
import { PinnedBar } from '../claims/PinnedBar.tsx';
import { ReaderBanner } from '../replace/ReaderBanner.tsx';
import { OpeningState } from './OpeningState.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import styles from './reader.module.css';

const PdfReader = late(async () => (await import('../pdf/PdfReader.tsx')).PdfReader, { ahead: false });

/** Milliseconds for which the text of a PDF waits for its first page. */
const firstPagePatience = 1200;

/** A source to read, opened when it is not loaded yet. */
export function Reader({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const loaded = useProjectStore(({ view }) => view?.loaded.get(sourceId));
  const key = placeKey(sourcePlace(sourceId));
  const isPdf = source?.file.mediaType === 'application/pdf';
  const half = useHalf();
  // Where another page is asked for, or was left, the first is not what one wants to see.
  const fromTop = useMemo(() => (positionOf(half, key) ?? 0) === 0 && usePlaces.getState().reveal?.key !== key, [half, key]);
  const [hasReader, setHasReader] = useState(false);
  const [Ahead, setAhead] = useState<typeof PdfAhead | null>(null);
  const missing = useOpening(key) === undefined && loaded === undefined;
  const open = useCallback(() => void loadSource(sourceId), [sourceId]);
  useEffect(() => {
    if (!missing) return;
    if (!isPdf || !fromTop) return open();
    // Both at once keep each other up: the first page is told of when it is drawn, and then comes the text of all.
    const timer = setTimeout(open, firstPagePatience);
    return () => clearTimeout(timer);
  }, [missing, open, isPdf, fromTop]);
  useEffect(() => {
    if (!isPdf) return;
    const isComing = (): boolean => !useProjectStore.getState().view?.loaded.has(sourceId);
    if (isComing()) import('../pdf/open-ahead.ts').then(({ openAhead }) => { if (isComing()) openAhead(source); }).catch(() => undefined);
    // Not as a late part: React keeps what waited for one back for a third of a second.
    if (isComing() && fromTop) import('../pdf/PdfAhead.tsx').then((part) => setAhead(() => part.PdfAhead)).catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file
  }, [isPdf, sourceId, source?.version]);

  // Before it is drawn, or React would keep it back for a third of a second; after the first page, which must not wait for it. A failure is told of when it is drawn.
  const bringReader = useCallback(() => {
    const here = (): void => setHasReader(true);
    PdfReader.bring().then(here, here);
  }, []);
  const hasText = loaded !== undefined;
  useEffect(() => { if (isPdf && (hasText || !fromTop)) bringReader(); }, [isPdf, hasText, fromTop, bringReader]);
  const settled = (): void => {
    bringReader();
    open();
  };

  if (!source) return null;
  const onPages = isPdf && loaded?.document.pages !== undefined;
  if (!loaded || (onPages && !hasReader)) {
    const state = <OpeningState place={key} source={source} open={open} />;
    return isPdf && fromTop && Ahead ? <Ahead source={source} place={key} onSettled={settled}>{state}</Ahead> : state;
  }
  return (
    <div className={styles.framed}>
      <ReaderBanner sourceId={sourceId} />
      <PinnedBar sourceId={sourceId} />
      {onPages
        ? <PdfReader key={`${sourceId} ${loaded.version}`} source={source} loaded={loaded} />
        : <ReaderPage key={`${sourceId} ${loaded.version}`} source={source} loaded={loaded} />}
    </div>
  );
}
