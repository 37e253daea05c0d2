import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { lossOfSource } from '../claims/lost-evidence.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { reportsLosing } from '../reports/shown-in-reports.ts';
import { undoButton } from '../shell/history.ts';

/** Takes a source and its highlights out of the project, says so, and offers to undo it. */
export async function removeSource(sourceId: string): Promise<void> {
  const { view } = useProjectStore.getState();
  const source = view?.sources.get(sourceId);
  if (!source) return;
  const count = view?.counts.bySource.get(sourceId) ?? 0;
  const loss = lossOfSource(sourceId);
  const { inspector } = useUiStore.getState();
  if (inspector.kind === 'source' && inspector.sourceId === sourceId) inspect({ kind: 'cards' });
  const losing = reportsLosing([{ kind: 'source', id: sourceId }]);
  if (!(await runShown({ name: 'source.remove', input: { sourceId } }))) return;
  const title = shorten(source.citation.title);
  showToast({
    tone: 'info',
    text: `${count > 0 ? text('library.removed', { title, count }) : text('library.removedPlain', { title })}${loss}${await losing}`,
    action: undoButton(),
  });
}
