import { openProjectIn } from './open.ts';
import { makeChanges } from './random-changes.ts';
import { busyEnvironment, value } from './test-support.ts';

/*
 * The process that the test of being killed kills: it changes the project in the folder given, and prints the number of
 * each change once that is confirmed.
 */
const [folder, seed, total] = process.argv.slice(2);
const project = value(await openProjectIn(busyEnvironment, folder!));
await makeChanges(project, Number(seed), Number(total), (sequence) => process.stdout.write(`${sequence}\n`));
await project.close();
