import { useEffect, useState } from 'react';
import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';

type Passages = CallResponse<'highlightsWithTag'>;

/** A passage that carries a tag. */
export type Passage = Passages[number];

/** Asks main for a tag's passages, anew whenever the project changed: passages of sources that are not open here count too. Null until it has answered. */
export function usePassages(tagId: string): Result<Passages, Message> | null {
  const sequence = useProjectStore(({ view }) => view?.sequence);
  const [answer, setAnswer] = useState<{ readonly tagId: string; readonly result: Result<Passages, Message> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge().highlightsWithTag({ tagId }).then((result) => {
      if (wanted) setAnswer({ tagId, result });
    });
    return () => { wanted = false; };
  }, [tagId, sequence]);
  return answer?.tagId === tagId ? answer.result : null;
}
