import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { instantSchema } from './primitives.ts';

/** Projects that are remembered; the one not opened for longest goes first. */
export const mostRecentProjects = 12;

/** A project that was open once: the absolute path of its folder, and its name and the time then. */
export const recentProjectSchema = z.object({ folder: z.string(), name: z.string(), openedAt: instantSchema });
export type RecentProject = Data<z.infer<typeof recentProjectSchema>>;

/** Returns the list with a project as the latest, and each folder once. */
export const withRecentProject = (list: readonly RecentProject[], opened: RecentProject): readonly RecentProject[] =>
  [opened, ...list.filter(({ folder }) => folder !== opened.folder)].slice(0, mostRecentProjects);

/** Returns the list with the name that a project has by now; the same list where it is not in it or has that name. */
export const withProjectName = (list: readonly RecentProject[], folder: string, name: string): readonly RecentProject[] =>
  (list.some((project) => project.folder === folder && project.name !== name)
    ? list.map((project) => (project.folder === folder ? { ...project, name } : project))
    : list);
