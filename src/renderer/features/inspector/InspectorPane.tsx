import { Highlighter } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CardColumn } from './CardColumn.tsx';

/** The right pane: the cards of the source that is read, or one thing of the project in full. */
export function InspectorPane(): React.JSX.Element {
  const sourceId = useUiStore((state) => state.activeSourceId);
  const loaded = useProjectStore(({ view }) => (sourceId === null ? undefined : view?.loaded.get(sourceId)));
  if (sourceId === null || !loaded) {
    return <EmptyState title={text('cards.noSource')}>{text('cards.noSourceHint')}</EmptyState>;
  }
  if (loaded.highlights.size === 0) {
    return <EmptyState icon={<Highlighter />} title={text('cards.noHighlights')}>{text('cards.noHighlightsHint')}</EmptyState>;
  }
  return <CardColumn key={sourceId} sourceId={sourceId} highlights={loaded.highlights} />;
}
