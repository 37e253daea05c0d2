import { Highlighter } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { placeIn, focusedHalf } from '../../../core/panes/panes.ts';
import { usePlaces } from '../../state/places.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { useUiStore, type ClaimTask } from '../../state/ui-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { late } from '../../ui/late.tsx';
import { useKeyWords } from '../actions/registry.ts';
import { WaitingCards } from '../replace/WaitingCards.tsx';
import { BesidePlace } from './BesidePlace.tsx';
import { CardColumn } from './CardColumn.tsx';
import styles from './cards.module.css';

const AnnotationsPane = late(async () => (await import('../annotations/AnnotationsPane.tsx')).AnnotationsPane);
const ClaimDetail = late(async () => (await import('../claims/ClaimDetail.tsx')).ClaimDetail);
const ClaimTaskPane = late(async () => (await import('../claim-tasks/ClaimTaskPane.tsx')).ClaimTaskPane);
const CodebookTaskPane = late(async () => (await import('../codebook/CodebookTaskPane.tsx')).CodebookTaskPane);
const ProjectDetail = late(async () => (await import('../project/ProjectDetail.tsx')).ProjectDetail);
const LibraryTaskPane = late(async () => (await import('../library-tasks/LibraryTaskPane.tsx')).LibraryTaskPane);
const ScalePane = late(async () => (await import('../verdict-scale/ScalePane.tsx')).ScalePane);
const SourceDetail = late(async () => (await import('../library/SourceDetail.tsx')).SourceDetail);
const VersionCards = late(async () => (await import('../replace/VersionCards.tsx')).VersionCards);
const TagDetail = late(async () => (await import('../codebook/TagDetail.tsx')).TagDetail);

/** The right pane: the cards of the source that is read, or one thing of the project in full while that exists. */
export function InspectorPane(): React.JSX.Element {
  const subject = useUiStore((state) => state.inspector);
  const exists = useProjectStore(({ view }) => {
    switch (subject.kind) {
      case 'cards': return false;
      case 'project': return view !== null;
      case 'annotations':
      case 'source': return view?.sources.has(subject.sourceId) ?? false;
      case 'tag': return view?.tags.has(subject.tagId) ?? false;
      case 'codebook': return view !== null;
      case 'claims': return view !== null && existsFor(view, subject.task);
      case 'library':
      case 'scale': return view !== null;
      case 'claim': return view?.claims.has(subject.claimId) ?? false;
    }
  });
  if (!exists) return <Cards />;
  switch (subject.kind) {
    case 'cards': return <Cards />;
    case 'project': return <ProjectDetail />;
    case 'annotations': return <AnnotationsPane sourceId={subject.sourceId} />;
    case 'source': return <SourceDetail sourceId={subject.sourceId} />;
    case 'tag': return <TagDetail tagId={subject.tagId} />;
    case 'codebook': return <CodebookTaskPane task={subject.task} />;
    case 'claim': return <ClaimDetail claimId={subject.claimId} />;
    case 'claims': return <ClaimTaskPane task={subject.task} />;
    case 'library': return <LibraryTaskPane key={subject.task} task={subject.task} />;
    case 'scale': return <ScalePane />;
  }
}

function existsFor({ claims }: ProjectView, task: ClaimTask): boolean {
  switch (task.kind) {
    case 'new':
    case 'alike': return true;
    case 'split': return claims.has(task.claimId);
    case 'merge': return task.claimIds.some((id) => claims.has(id));
  }
}

function Cards(): React.JSX.Element | null {
  // Beside anything but a text there is nothing that cards could stand next to.
  const place = usePlaces(({ panes }) => placeIn(focusedHalf(panes)));
  const sourceId = place?.kind === 'source' && place.version === null ? place.sourceId : null;
  const loaded = useProjectStore(({ view }) => (sourceId === null ? undefined : view?.loaded.get(sourceId)));
  // While it is being opened the reader says so.
  if (place?.kind === 'source' && place.version !== null) return <VersionCards sourceId={place.sourceId} version={place.version} />;
  if (sourceId !== null && !loaded) return null;
  if (sourceId === null || !loaded) return <BesidePlace place={place} />;
  if (loaded.highlights.size === 0) {
    return <EmptyState icon={<Highlighter />} title={text('cards.noHighlights')}><NoHighlightsHint /></EmptyState>;
  }
  return (
    <div className={styles.pane}>
      <WaitingCards sourceId={sourceId} highlights={loaded.highlights} />
      <CardColumn key={sourceId} sourceId={sourceId} highlights={loaded.highlights} />
    </div>
  );
}

const NoHighlightsHint = (): React.JSX.Element =>
  <>{text('cards.noHighlightsHint', { mark: useKeyWords('highlight.mark'), tag: useKeyWords('highlight.tag'), note: useKeyWords('highlight.note') })}</>;
