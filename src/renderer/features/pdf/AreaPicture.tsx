import { useEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Area } from '../../../core/model/page-layout.ts';
import { useCrop } from './crops.ts';
import styles from './AreaPicture.module.css';
import './words.ts';

/** A picture of an area that was marked, drawn while the pages of its source are open. */
export function AreaPicture({ sourceId, area }: { readonly sourceId: string; readonly area: Area }): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const crop = useCrop(sourceId);
  useEffect(() => {
    let wanted = true;
    const into = box.current;
    if (!crop || !into) return;
    crop(area, into.clientWidth || 240).then((canvas) => { if (wanted) into.replaceChildren(canvas); }, () => undefined);
    return () => { wanted = false; };
  }, [crop, area]);
  return <div ref={box} className={styles.picture} role="img" aria-label={text('pdf.areaOnPage', { page: area.page + 1 })} />;
}
