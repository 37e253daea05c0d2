import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { memo, useCallback, useMemo, type RefObject } from 'react';
import type { SourceDocument } from '../../../core/model/document.ts';
import styles from './document.module.css';
import { documentExtension } from './extension.ts';

interface DocumentViewProps {
  readonly document: SourceDocument;
  /** What assistive technology calls the document. */
  readonly label: string;
  /** Receives the element whose descendants are the document's blocks. They are in it when effects run. */
  readonly rootRef: RefObject<HTMLDivElement | null>;
}

/** A source's text as a page: read-only, focusable, selectable. */
export const DocumentView = memo(function DocumentView({ document, label, rootRef }: DocumentViewProps): React.JSX.Element {
  const extension = useMemo(() => documentExtension(document), [document]);
  return <LexicalExtensionComposer extension={extension} contentEditable={<DocumentRoot label={label} rootRef={rootRef} />} />;
});

/** In place of Lexical's own root, which says of itself that it is a text field. */
function DocumentRoot({ label, rootRef }: Omit<DocumentViewProps, 'document'>): React.JSX.Element {
  const [editor] = useLexicalComposerContext();
  const attach = useCallback((element: HTMLDivElement | null) => {
    rootRef.current = element;
    editor.setRootElement(element);
  }, [editor, rootRef]);
  return <div ref={attach} className={styles.document} role="document" aria-label={label} tabIndex={0} />;
}
