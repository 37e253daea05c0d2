import { defaultEnvironment } from './environment.ts';
import { openProjectIn } from './open.ts';
import { perform, type Action } from './random-changes.ts';
import { contextWith, value } from './test-support.ts';
import type { OpenProject } from './project.ts';

const kinds: readonly Action['kind'][] = ['source', 'tag', 'highlight', 'highlight', 'note', 'applyTag', 'claim', 'undo', 'redo', 'removeTag', 'removeHighlight'];

/** Makes changes, always the same for one seed, until the project has had `total`; tells of each once it is confirmed. */
export async function makeChanges(project: OpenProject, seed: number, total: number, confirmed: (sequence: number) => void): Promise<void> {
  const context = contextWith('x');
  let random = seed;
  while (project.sequence < total) {
    // Numerical Recipes' linear congruential generator: the same sequence in the child and in the test.
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    await perform(project, { kind: kinds[(random >>> 8) % kinds.length]!, pick: random >>> 20 }, context);
    confirmed(project.sequence);
  }
}

/** Checkpoints and segments as often as can be, so that a kill falls into all of them. */
export const busyEnvironment = { ...defaultEnvironment, segmentBytes: 8000, checkpointDelay: 0 };

/** The process that is killed: changes the project in the folder given and prints the number of each confirmed change. */
export async function main([folder, seed, total]: readonly string[]): Promise<void> {
  const project = value(await openProjectIn(busyEnvironment, folder!));
  await makeChanges(project, Number(seed), Number(total), (sequence) => process.stdout.write(`${sequence}\n`));
  await project.close();
}
