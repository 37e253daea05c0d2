import { openPlace } from '../../state/places.ts';
import { lookAt } from './review-store.ts';

/** Opens the review of a source, at one of its highlights if that is named. */
export function openReview(sourceId: string, highlightId?: string): void {
  if (highlightId !== undefined) lookAt({ sourceId, id: highlightId });
  openPlace({ kind: 'review', sourceId });
}
