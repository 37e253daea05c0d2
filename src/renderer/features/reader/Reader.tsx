import { useCallback, useEffect } from 'react';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import { loadSource } from '../../state/load-source.ts';
import { useOpening } from '../../state/openings.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { late } from '../../ui/late.tsx';
import { PinnedBar } from '../claims/PinnedBar.tsx';
import { ReaderBanner } from '../replace/ReaderBanner.tsx';
import { OpeningState } from './OpeningState.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import styles from './reader.module.css';

const loadPdfReader = async () => (await import('../pdf/PdfReader.tsx')).PdfReader;
const PdfReader = late(loadPdfReader, { ahead: false });

/** A source to read, opened when it is not loaded yet. */
export function Reader({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const loaded = useProjectStore(({ view }) => view?.loaded.get(sourceId));
  const key = placeKey(sourcePlace(sourceId));
  const missing = useOpening(key) === undefined && loaded === undefined;
  const open = useCallback(() => void loadSource(sourceId), [sourceId]);
  useEffect(() => { if (missing) open(); }, [missing, open]);
  const isPdf = source?.file.mediaType === 'application/pdf';
  useEffect(() => {
    // While its text is on its way; a failure is told of when it is drawn.
    if (isPdf) loadPdfReader().catch(() => undefined);
  }, [isPdf]);

  if (!source) return null;
  if (!loaded) return <OpeningState place={key} source={source} open={open} />;
  return (
    <div className={styles.framed}>
      <ReaderBanner sourceId={sourceId} />
      <PinnedBar sourceId={sourceId} />
      {loaded.document.pages && isPdf
        ? <PdfReader key={`${sourceId} ${loaded.version}`} source={source} loaded={loaded} />
        : <ReaderPage key={`${sourceId} ${loaded.version}`} source={source} loaded={loaded} />}
    </div>
  );
}
