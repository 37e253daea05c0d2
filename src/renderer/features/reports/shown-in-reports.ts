import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';

/**
 * Returns words for which reports show records that are about to be deleted, with a space before them; empty where none does. It is asked
 * before the deletion is sent, and need not be waited for until then: main answers in order.
 */
export async function reportsLosing(subjects: readonly Subject[]): Promise<string> {
  if ((useProjectStore.getState().view?.reports.size ?? 0) === 0) return '';
  const answer = await bridge().findReports({ subjects: [...subjects] });
  if (!answer.ok || answer.value.length === 0) return '';
  const title = shorten(useProjectStore.getState().view?.reports.get(answer.value[0]!.reportId)?.title ?? '');
  return ` ${text('reports.losing', { count: answer.value.length, title })}`;
}
