import { useEffect, useState } from 'react';
import type { Message } from '../../core/messages/messages.ts';
import { touchesNotes } from '../../core/queries/note-changes.ts';
import type { Result } from '../../core/result.ts';
import { bridge } from './bridge.ts';

/**
 * Returns main's answer about the project's notes, asked anew with every change that may alter it; the last answer
 * stands meanwhile. Null until the first. `ask` must be the same function as long as the question is. Pass `held` to
 * keep the answer as it is for a while, as while one of the notes is being written.
 */
export function useAskedAboutNotes<Answer>(ask: () => Promise<Result<Answer, Message>>, held = false): Result<Answer, Message> | null {
  const [answer, setAnswer] = useState<Result<Answer, Message> | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => bridge().on('changed', ({ operations }) => { if (touchesNotes(operations)) setChanges((count) => count + 1); }), []);
  useEffect(() => {
    if (held) return undefined;
    let wanted = true;
    void ask().then((result) => { if (wanted) setAnswer(result); });
    return () => { wanted = false; };
  }, [ask, changes, held]);
  return answer;
}
