import { useEffect, useState } from 'react';
import { bridge } from './bridge.ts';

/** Addresses that are kept: those of pictures read last, the latest at the end. They never change: a picture is named by what it is. */
const kept = new Map<string, string>();
const mostKept = 24;

/** Returns the address of a picture of the user's own; null where its file is gone, undefined while it is asked for or not `wanted`. */
export function useOwnPicture(name: string, wanted: boolean): string | null | undefined {
  const [found, setFound] = useState<{ readonly name: string; readonly address: string | null } | null>(null);
  useEffect(() => {
    if (!wanted || kept.has(name)) return undefined;
    let gone = false;
    void bridge().ownPicture({ name }).then((answer) => {
      const address = answer.ok && answer.value !== '' ? answer.value : null;
      if (address !== null) keep(name, address);
      if (!gone) setFound({ name, address });
    });
    return () => { gone = true; };
  }, [name, wanted]);
  return kept.get(name) ?? (found?.name === name ? found.address : undefined);
}

function keep(name: string, address: string): void {
  kept.delete(name);
  kept.set(name, address);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(oldest);
  }
}
