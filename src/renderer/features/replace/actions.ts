import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { openPlace } from '../../state/places.ts';
import { useUiStore } from '../../state/ui-store.ts';
import type { Reading } from '../../../core/model/reading.ts';
import type { Source } from '../../../core/model/source.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { stepChange } from './changes-store.ts';
import { openReview } from './open-review.ts';
import { readOtherWay, replaceSource, showChanges } from './replace-source.ts';
import { canPlace, deleteReviewed, keepWithoutPlace, placeOnSelection, reviewed, stepReview } from './review.ts';

const view = () => useProjectStore.getState().view;

function active(): Source | undefined {
  const { activeSourceId } = useUiStore.getState();
  return activeSourceId === null ? undefined : view()?.sources.get(activeSourceId);
}

const hasSource = (): boolean => active() !== undefined;
const wasReplaced = (): boolean => (active()?.formerVersions.length ?? 0) > 0;
const isReadAs = (...readings: readonly Reading[]): boolean => readings.some((reading) => active()?.file.reading === reading);
const canDecide = (): boolean => isWritable() && reviewed() !== undefined;

/** Returns a function that does something with the source in front, if there is one. */
const withSource = (run: (source: Source) => void) => (): void => {
  const source = active();
  if (source) run(source);
};
const withReviewed = (run: (highlight: NonNullable<ReturnType<typeof reviewed>>) => Promise<void>) => (): void => {
  const highlight = reviewed();
  if (highlight) void run(highlight);
};

/** Newer and older versions of a source, and the review of what a newer one leaves open. */
export const replaceActions: ActionGroup = {
  title: 'area.source',
  menu: 'source',
  actions: [
    action('source.replace', withSource(({ id }) => void replaceSource(id)), { enabled: () => isWritable() && hasSource() }),
    action('source.reading', withSource((source) => void readOtherWay(source)), { keys: 'Mod+Alt+p', enabled: () => isWritable() && isReadAs('article', 'page') }),
    action('source.tracked', withSource((source) => void readOtherWay(source)), { enabled: () => isWritable() && isReadAs('final', 'original') }),
    action('review.open', withSource(({ id }) => openReview(id)), { enabled: wasReplaced }),
    action('source.changes', withSource(({ id }) => showChanges(id)), { enabled: wasReplaced }),
    action('source.former', withSource(({ id, formerVersions }) => openPlace({ kind: 'source', sourceId: id, version: formerVersions.at(-1)!.version }, { beside: true })), { enabled: wasReplaced }),
    action('review.place', withReviewed(placeOnSelection), { keys: 'Mod+Enter', enabled: () => canDecide() && canPlace(active()?.id ?? '') }),
    action('review.next', withSource(({ id }) => stepReview(id, 1)), { keys: ['j', 'ArrowDown'], where: 'review', enabled: canDecide }),
    action('review.previous', withSource(({ id }) => stepReview(id, -1)), { keys: ['k', 'ArrowUp'], where: 'review', enabled: canDecide }),
    action('review.keep', withReviewed(keepWithoutPlace), { keys: 'o', where: 'review', enabled: canDecide }),
    action('review.delete', withReviewed(deleteReviewed), { keys: 'Delete', where: 'review', enabled: canDecide }),
    action('changes.next', () => stepChange(1), { keys: 'j', where: 'changes' }),
    action('changes.previous', () => stepChange(-1), { keys: 'k', where: 'changes' }),
  ],
};
