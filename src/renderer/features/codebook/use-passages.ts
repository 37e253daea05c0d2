import { useEffect, useState } from 'react';
import type { Message } from '../../../core/messages/messages.ts';
import type { Operation } from '../../../core/model/change.ts';
import type { Result } from '../../../core/result.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';

type Passages = CallResponse<'highlightsWithTag'>;

/** A passage that carries a tag. */
export type Passage = Passages[number];

/** Returns whether a change may alter which passages carry a tag, what they say or their order. */
const concerns = (operation: Operation, tagId: string): boolean => {
  if (operation.collection === 'sources') return true;
  if (operation.collection !== 'highlights') return false;
  if (operation.kind !== 'patch') return operation.record.tagIds.includes(tagId);
  const { before, after } = operation;
  return after.selector !== undefined || after.review !== undefined || [...before.tagIds ?? [], ...after.tagIds ?? []].includes(tagId);
};

/** Asks main for a tag's passages, anew with every change that concerns them: passages of sources that are not open here count too. Null until it has answered. */
export function usePassages(tagId: string): Result<Passages, Message> | null {
  const [answer, setAnswer] = useState<{ readonly tagId: string; readonly result: Result<Passages, Message> } | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => bridge().on('changed', ({ operations }) => {
    if (operations.some((operation) => concerns(operation, tagId))) setChanges((count) => count + 1);
  }), [tagId]);
  useEffect(() => {
    let wanted = true;
    void bridge().highlightsWithTag({ tagId }).then((result) => {
      if (wanted) setAnswer({ tagId, result });
    });
    return () => { wanted = false; };
  }, [tagId, changes]);
  return answer?.tagId === tagId ? answer.result : null;
}
