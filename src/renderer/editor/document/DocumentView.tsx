import { memo, useCallback, type RefObject } from 'react';
import type { SourceDocument } from '../../../core/model/document.ts';
import styles from './document.module.css';
import { DocumentPage, type LoadPicture } from './document-page.ts';

interface DocumentViewProps {
  readonly document: SourceDocument;
  /** What assistive technology calls the document. */
  readonly label: string;
  /** Receives the document on the page. It is there when effects run. */
  readonly pageRef: RefObject<DocumentPage | null>;
  /** Whose pictures it shows. It does not change while the document is the same. */
  readonly loadPicture: LoadPicture;
}

/** A source's text as a page: read-only, focusable, selectable. */
export const DocumentView = memo(function DocumentView({ document, label, pageRef, loadPicture }: DocumentViewProps): React.JSX.Element {
  const attach = useCallback((root: HTMLDivElement) => {
    const page = new DocumentPage(root, document, loadPicture);
    pageRef.current = page;
    return () => {
      pageRef.current = null;
      page.dispose();
    };
  }, [document, pageRef, loadPicture]);
  return <div ref={attach} className={styles.document} role="document" aria-label={label} tabIndex={0} />;
});
