import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { memo, useMemo, type Ref } from 'react';
import type { SourceDocument } from '../../../core/model/document.ts';
import styles from './document.module.css';
import { documentExtension } from './extension.ts';

interface DocumentViewProps {
  readonly document: SourceDocument;
  /** What assistive technology calls the document. */
  readonly label: string;
  /** Receives the element whose descendants are the document's blocks. They are in it when effects run. */
  readonly rootRef: Ref<HTMLDivElement>;
}

/** A source's text as a page: read-only, focusable, selectable. */
export const DocumentView = memo(function DocumentView({ document, label, rootRef }: DocumentViewProps): React.JSX.Element {
  const extension = useMemo(() => documentExtension(document), [document]);
  return (
    <LexicalExtensionComposer
      extension={extension}
      contentEditable={<ContentEditable ref={rootRef} className={styles.document} role="document" aria-label={label} tabIndex={0} spellCheck={false} />}
    />
  );
});
