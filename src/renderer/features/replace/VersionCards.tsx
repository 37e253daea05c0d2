import { History } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { placeKey, sourcePlace, versionPlace } from '../../../core/model/place.ts';
import { contentOf, versionAfter } from '../../../core/queries/source-versions.ts';
import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CardsBeside } from '../inspector/CardColumn.tsx';
import { useFocusedSurface } from '../reader/surface-store.ts';
import { shortDate } from './short-date.ts';
import { goInVersion, stepInVersion, useChosenIn, useVersionStore } from './version-store.ts';
import styles from './versions.module.css';

interface VersionCardsProps {
  readonly sourceId: string;
  readonly version: number;
}

/** The cards beside a former text: where its highlights lay when the next text came. They are read, not changed. */
export function VersionCards({ sourceId, version }: VersionCardsProps): React.JSX.Element | null {
  const key = placeKey(versionPlace(sourceId, version));
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const highlights = useVersionStore(({ shown }) => shown.get(key)?.at(-1));
  const surface = useFocusedSurface(key);
  const chosen = useChosenIn(key);
  const next = source && versionAfter(source, version);
  const replaced = source && next ? contentOf(source, next)?.importedAt : undefined;
  // While it is being opened the reader says so.
  if (!highlights) return null;
  const title = text('beside.version', { version });
  if (highlights.size === 0) {
    return (
      <EmptyState icon={<History />} title={title} actions={<Button onClick={() => openPlace(sourcePlace(sourceId))}>{text('version.present')}</Button>}>
        {text('version.noCards')}
      </EmptyState>
    );
  }
  return (
    <section className={styles.cards} aria-label={title}>
      <header className={styles.cardsHead}>
        <h2 className={styles.cardsTitle}><History aria-hidden />{title}</h2>
        <p>{replaced === undefined ? text('version.readOnlyCards') : text('version.cardsAsOf', { date: shortDate(replaced) })}</p>
      </header>
      <CardsBeside
        key={key} sourceId={sourceId} surface={surface} highlights={highlights} selected={chosen} tagging={false} readOnly
        goOn={(by) => stepInVersion(sourceId, version, by)} onGo={({ id }) => goInVersion(sourceId, version, id)}
      />
    </section>
  );
}
