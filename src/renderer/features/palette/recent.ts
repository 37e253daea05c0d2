import { mostRecent } from '../../../core/model/project-memory.ts';
import { remember, remembered } from '../../state/memory.ts';

/** Returns the ids of what was used last in the palette, the latest first. */
export const recentlyUsed = (): readonly string[] => remembered().recent;

/** Remembers that something was used in the palette, also for later starts. */
export const rememberUse = (id: string): void =>
  remember({ recent: [id, ...recentlyUsed().filter((each) => each !== id)].slice(0, mostRecent) });
