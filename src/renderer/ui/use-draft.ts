import { useEffect, useRef, useState } from 'react';

interface DraftOptions {
  readonly saved: string;
  readonly save: (text: string) => void;
  /** Returns what is wrong with a text, or null when it can be saved. */
  readonly check?: ((text: string) => string | null) | undefined;
}

interface Draft {
  readonly value: string;
  readonly problem: string | null;
  readonly change: (text: string) => void;
  /** Saves what was written, if it is new and nothing is wrong with it. */
  readonly commit: () => void;
  /** Goes back to what is saved. */
  readonly revert: () => void;
}

/** A text that is being written, apart from the one that is saved. It is also saved when its field goes away or the window closes. */
export function useDraft({ saved, save, check }: DraftOptions): Draft {
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [known, setKnown] = useState(saved);
  if (known !== saved) {
    setKnown(saved);
    setWritten(null);
    setProblem(null);
  }
  const commit = (): void => {
    if (written === null) return;
    const text = written.trim();
    const found = check?.(text) ?? null;
    setProblem(found);
    if (text === saved) setWritten(null);
    else if (found === null) save(text);
  };
  const latest = useRef(commit);
  useEffect(() => { latest.current = commit; });
  useEffect(() => {
    const leave = (): void => latest.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    value: written ?? saved,
    problem,
    change: (text) => {
      setWritten(text);
      setProblem(null);
    },
    commit,
    revert: () => {
      setWritten(null);
      setProblem(null);
    },
  };
}
