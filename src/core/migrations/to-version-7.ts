import type { Migration } from './project-files.ts';

const projectFile = 'claimwright.json';

/** Version 7 lets a project have reports. */
export const toVersion7: Migration = {
  to: 7,
  upgrade: ({ checkpoints, journal }) => {
    const project = checkpoints[projectFile];
    return { checkpoints: project ? { ...checkpoints, [projectFile]: { reports: [], ...project } } : checkpoints, journal };
  },
};
