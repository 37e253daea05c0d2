import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { Message } from '../../../core/messages/messages.ts';
import { ReportBinding } from '../../editor/report/report-binding.ts';
import { followReport, savesReport } from '../../state/reports.ts';
import { runShown } from '../notices/run-shown.ts';

/** Milliseconds without typing after which what was written is saved. */
const pause = 600;

/** How far a report is opened: null while it is not. */
export interface Opened {
  readonly binding: ReportBinding;
  /** Counts what was saved and what came from elsewhere. */
  readonly version: number;
}

interface ReportWriting {
  readonly opened: Opened | null;
  readonly problem: Message | null;
}

/** Shows a report in an editor, saves what is written after a pause, and when the editor goes away or the window closes, and shows what is changed elsewhere. */
export function useReportWriting(editor: LexicalEditor, reportId: string): ReportWriting {
  const [state, setState] = useState<ReportWriting>({ opened: null, problem: null });
  useEffect(() => {
    const binding = new ReportBinding(editor);
    const editSession = crypto.randomUUID();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopFollowing: () => void = () => undefined;
    let gone = false;
    let saving: Promise<unknown> = Promise.resolve();
    const changed = (): void => { if (!gone) setState(({ opened }) => ({ opened: { binding, version: (opened?.version ?? 0) + 1 }, problem: null })); };
    const flush = async (): Promise<void> => {
      clearTimeout(timer);
      const changes = binding.collect();
      if (changes) {
        changed();
        saving = runShown({ name: 'report.edit', input: { reportId, ...changes, editSession } }).then((done) => { if (done === null) binding.retry(changes); });
      }
      await saving;
    };
    const flushNow = (): void => void flush();
    const stopUpdates = editor.registerUpdateListener((update) => {
      if (!binding.note(update)) return;
      clearTimeout(timer);
      timer = setTimeout(flushNow, pause);
    });
    void followReport(reportId, (operations) => {
      if (gone) return;
      binding.take(operations);
      changed();
    }).then((answer) => {
      if (!answer.ok) return setState({ opened: null, problem: answer.error });
      if (gone) return answer.value.stop();
      stopFollowing = answer.value.stop;
      binding.load(answer.value.blocks);
      changed();
    });
    const stopSaving = savesReport(reportId, flush);
    window.addEventListener('pagehide', flushNow);
    return () => {
      window.removeEventListener('pagehide', flushNow);
      stopSaving();
      flushNow();
      gone = true;
      clearTimeout(timer);
      stopUpdates();
      stopFollowing();
    };
  }, [editor, reportId]);
  return state;
}
