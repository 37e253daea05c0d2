import { useLayoutEffect, useRef, useState } from 'react';

/** Returns functions that stay the same for as long as the component is there, and do what the latest of them would. */
export function useStable<Functions extends { readonly [Name in keyof Functions]: (...given: never[]) => void }>(latest: Functions): Functions {
  const current = useRef(latest);
  useLayoutEffect(() => { current.current = latest; });
  const [stable] = useState(() => Object.fromEntries(Object.keys(latest).map((name) =>
    [name, (...given: never[]) => current.current[name as keyof Functions](...given)])) as unknown as Functions);
  return stable;
}
