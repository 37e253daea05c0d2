import { text, type Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { OwnTemplateInfo } from '../../../ipc/reports.ts';
import { bridge } from '../../state/bridge.ts';
import { loadOwnTemplates } from '../../state/own-templates.ts';
import { openPlace } from '../../state/places.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { saveReport } from '../../state/reports.ts';

/** Keeps a report as a template under a name. Returns whether it was kept. */
export async function saveTemplate(reportId: string, name: string): Promise<boolean> {
  // What is written and not saved yet goes along.
  await saveReport(reportId);
  const saved = await bridge().saveTemplate({ reportId, name });
  if (!saved.ok) {
    showProblem(saved.error);
    return false;
  }
  await loadOwnTemplates();
  showToast({ tone: 'done', text: text('report.template.saved', { name: saved.value.name }) });
  return true;
}

/** Makes a report of a template, about a claim where it is about one, and opens it. */
export async function draftOwn({ id }: OwnTemplateInfo, claimId: string | null): Promise<void> {
  const made = await bridge().draftOwn({ id, claimId });
  if (made.ok) openPlace({ kind: 'report', reportId: made.value.reportId });
  else showProblem(made.error);
}

async function changed(answer: Promise<Result<null, Message>>): Promise<boolean> {
  const done = await answer;
  if (!done.ok) showProblem(done.error);
  await loadOwnTemplates();
  return done.ok;
}

/** Gives a template another name, and offers to undo it. */
export async function renameTemplate({ id, name: before }: OwnTemplateInfo, name: string): Promise<void> {
  if (!await changed(bridge().renameTemplate({ id, name }))) return;
  const undo = (): void => void changed(bridge().renameTemplate({ id, name: before }));
  showToast({ tone: 'info', topic: 'template', text: text('report.template.renamed', { from: before, name }), action: { label: text('action.undo'), run: undo } });
}

/** Deletes a template, and offers to undo it. Reports made of it stay as they are. */
export async function removeTemplate({ id, name }: OwnTemplateInfo): Promise<void> {
  if (!await changed(bridge().removeTemplate({ id }))) return;
  const undo = (): void => void changed(bridge().restoreTemplate({ id }));
  showToast({ tone: 'info', topic: 'template', text: text('report.template.deleted', { name }), action: { label: text('action.undo'), run: undo } });
}
