import { create } from 'zustand';
import type { OfferedProject } from '../../ipc/contract.ts';
import { bridge } from './bridge.ts';
import { useProjectStore } from './project-store.ts';

/** The projects that were open before, the latest first. */
export const useRecentProjects = create<{ readonly projects: readonly OfferedProject[] }>(() => ({ projects: [] }));

/** Asks main for them anew: one may be gone, or have another name. */
export async function refreshRecentProjects(): Promise<void> {
  const answer = await bridge().recentProjects();
  // A refusal takes nothing from the user: the folder can be chosen.
  if (answer.ok) useRecentProjects.setState({ projects: answer.value });
}

/** Keeps the list as main has it. Returns a function that stops. */
export function followRecentProjects(): () => void {
  void refreshRecentProjects();
  return useProjectStore.subscribe(({ view }, before) => {
    if (view?.folder !== before.view?.folder || view?.project.name !== before.view?.project.name) void refreshRecentProjects();
  });
}

/** Returns those that could be opened next: all but the open one. */
export const otherProjects = (): readonly OfferedProject[] => {
  const open = useProjectStore.getState().view?.folder;
  return useRecentProjects.getState().projects.filter(({ folder }) => folder !== open);
};

/** As {@link otherProjects}, for a component. */
export const useOtherProjects = (): readonly OfferedProject[] => {
  useRecentProjects();
  useProjectStore(({ view }) => view?.folder);
  return otherProjects();
};
