import { useEffect, useState } from 'react';
import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';

interface Answer<T> {
  readonly ask: unknown;
  readonly attempt: number;
  readonly result: Result<T, Message>;
}

/** Asks main something and returns its answer, null until it is there. It is asked anew when `ask` or `attempt` changes. */
export function useAnswer<T>(ask: () => Promise<Result<T, Message>>, attempt = 0): Result<T, Message> | null {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask().then((result) => { if (wanted) setAnswer({ ask, attempt, result }); });
    return () => { wanted = false; };
  }, [ask, attempt]);
  return answer?.ask === ask && answer.attempt === attempt ? answer.result : null;
}
