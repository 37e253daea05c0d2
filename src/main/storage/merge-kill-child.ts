import { openProject } from './index.ts';
import { contextWith, value } from './test-support.ts';

/*
 * The process that is killed while it merges: it merges two tags of the project in the folder given, takes that back, and so
 * on, and prints a line once it begins and after each step.
 */
const project = value(await openProject(process.argv[2]!));
const context = contextWith('x');
const tell = (): void => void process.stdout.write(`${project.sequence}\n`);
tell();
for (;;) {
  value(await project.run({ name: 'tag.merge', input: { tagIds: ['t1'], intoId: 't2' } }, context));
  tell();
  value(await project.undo(context));
  tell();
}
