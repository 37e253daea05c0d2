import { useEffect, useState } from 'react';

/** Calls `then` as soon as the next frame is painted, unless the function that it returns is called before. */
export function afterFrame(then: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', then, { once: true });
  // What is sent from within a frame comes when that frame is done.
  const frame = requestAnimationFrame(() => {
    port1.start();
    port2.postMessage(null);
  });
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}

/**
 * Returns `value`, but a change of it one frame late: for what is expensive to draw and stands beside what the user is
 * looking at, so that this is painted first. The first value is there at once.
 */
export function useAfterFrame<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => (Object.is(shown, value) ? undefined : afterFrame(() => setShown(() => value))), [shown, value]);
  return shown;
}
