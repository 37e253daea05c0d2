import { memo, useCallback, type RefObject } from 'react';
import type { SourceDocument } from '../../../core/model/document.ts';
import styles from './document.module.css';
import { DocumentPage } from './document-page.ts';

interface DocumentViewProps {
  readonly document: SourceDocument;
  /** What assistive technology calls the document. */
  readonly label: string;
  /** Receives the document on the page. It is there when effects run. */
  readonly pageRef: RefObject<DocumentPage | null>;
}

/** A source's text as a page: read-only, focusable, selectable. */
export const DocumentView = memo(function DocumentView({ document, label, pageRef }: DocumentViewProps): React.JSX.Element {
  const attach = useCallback((root: HTMLDivElement) => {
    const page = new DocumentPage(root, document);
    pageRef.current = page;
    return () => {
      pageRef.current = null;
      page.dispose();
    };
  }, [document, pageRef]);
  return <div ref={attach} className={styles.document} role="document" aria-label={label} tabIndex={0} />;
});
