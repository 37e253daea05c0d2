import { useEffect, useState } from 'react';
import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { ExportRequest } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { saveReport } from '../../state/reports.ts';

/** Milliseconds from a choice until its preview is asked for: choices made by keys follow one another. */
const pause = 120;

/** The preview of what is asked for, as main makes it; until it is there the one before, and undefined at first. */
export function usePreview(request: ExportRequest | null): Result<ExportPreview | null, Message> | undefined {
  const [answer, setAnswer] = useState<Result<ExportPreview | null, Message>>();
  const wanted = JSON.stringify(request);
  useEffect(() => {
    const asked = JSON.parse(wanted) as ExportRequest | null;
    if (!asked) return;
    let current = true;
    const timer = setTimeout(() => {
      void ask(asked).then((made) => { if (current) setAnswer(made); });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return answer;
}

async function ask(request: ExportRequest): Promise<Result<ExportPreview | null, Message>> {
  // What is written and not saved yet is to be seen.
  if (request.subject.kind === 'report') await saveReport(request.subject.reportId);
  return bridge().previewExport(request);
}
