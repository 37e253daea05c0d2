import { MessageSquareText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { mostDeclined } from '../../../core/model/project-memory.ts';
import type { Source } from '../../../core/model/source.ts';
import { remember, remembered } from '../../state/memory.ts';
import { inspect } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { freshOf, lookFor, useFinding } from './annotations-store.ts';
import styles from './annotations.module.css';
import './words.ts';

/** Authors that are named; more are only counted. */
const mostNamed = 2;

/** Says of a PDF, where it is so, that other programs left annotations in it, until that is declined. */
export const AnnotationsOffer = ({ source }: { readonly source: Source }): React.JSX.Element | null => {
  const key = `annotations ${source.id} ${source.version}`;
  const [declined, setDeclined] = useState(() => remembered().declined.includes(key));
  const finding = useFinding(source);
  useEffect(() => {
    if (!declined) void lookFor(source);
    // oxlint-disable-next-line react/exhaustive-deps -- what is found depends on the file alone
  }, [declined, source.id, source.version]);
  if (declined || finding?.kind !== 'found') return null;
  const fresh = freshOf(source, finding.annotations);
  if (fresh.length === 0) return null;
  const authors = [...new Set(fresh.map(({ author }) => author))];
  const named = authors.length <= mostNamed && !authors.includes('');
  return (
    <div className={styles.offer} role="note">
      <MessageSquareText aria-hidden />
      <div className={styles.offerWords}>
        <p dir="auto">{named ? text('annotations.offerBy', { count: fresh.length, authors: authors.join(', ') }) : text('annotations.offer', { count: fresh.length })}</p>
        <Button size="small" onClick={() => inspect({ kind: 'annotations', sourceId: source.id })}>{text('annotations.look')}</Button>
      </div>
      <IconButton
        size="small" label={text('annotations.decline')} icon={<X aria-hidden />}
        onClick={() => {
          setDeclined(true);
          remember({ declined: [...remembered().declined, key].slice(-mostDeclined) });
        }}
      />
    </div>
  );
};
