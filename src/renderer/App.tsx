import { useEffect } from 'react';
import { followProject } from './state/project-store.ts';
import { followSettings } from './state/settings-store.ts';

/** The window. */
export function App(): React.JSX.Element {
  useEffect(() => {
    const stops = [followSettings(), followProject()];
    return () => { for (const stop of stops) stop(); };
  }, []);
  return <main />;
}
