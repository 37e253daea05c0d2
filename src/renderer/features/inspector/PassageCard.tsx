import { text } from '../../../core/messages/messages.ts';
import { dateText } from '../../../core/formats/citation/citation-line.ts';
import { useHighlight } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { Card } from './Card.tsx';
import styles from './BesidePlace.module.css';

interface PassageCardProps {
  readonly sourceId: string;
  readonly id: string;
  /** Leaves out the source, where that is known. */
  readonly bare?: boolean;
  /** Leads to the passage; by default in the half with the focus. */
  readonly onGo?: () => void;
}

/** The card of one highlight, of whatever source, with where it stands. */
export const PassageCard = ({ sourceId, id, bare = false, onGo }: PassageCardProps): React.JSX.Element | null => {
  const highlight = useHighlight({ sourceId, id });
  const citation = useProjectStore(({ view }) => view?.sources.get(sourceId)?.citation);
  const tags = useProjectStore(({ view }) => view?.tags);
  const readOnly = useProjectStore(({ view }) => view?.readOnly === true);
  const tagging = useUiStore((state) => state.tagging === 'card');
  if (highlight === null) return <p className={styles.gone} role="status">{text('beside.gone')}</p>;
  if (!highlight || !tags) return null;
  const about = [citation?.publisher, dateText(citation?.issued)].filter(Boolean).join(' · ');
  return (
    <div className={styles.passage} role="list" aria-label={text('beside.passage')}>
      {!bare && (
        <div className={styles.where}>
          <span className={styles.source} dir="auto">{citation?.title}</span>
          {about !== '' && <span className={styles.about} dir="auto">{about}</span>}
        </div>
      )}
      <Card
        highlight={highlight} tags={tags} position={1} count={1} selected hovered={false} tagging={tagging} tabbable readOnly={readOnly} alone
        onGo={onGo ?? (() => void goToHighlight({ sourceId, id }))}
      />
    </div>
  );
};
