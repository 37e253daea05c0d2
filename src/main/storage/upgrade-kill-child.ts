import { openProjectIn } from './open.ts';
import { TestDisk } from './test-disk.ts';
import { patientEnvironment, value } from './test-support.ts';

/*
 * The process that is killed while it upgrades: it opens the project in the folder given, and kills itself, as the system
 * would, while so many operations on the disk are done and the next is under way.
 */
const [folder, killAt] = process.argv.slice(2);
const test = new TestDisk();
let operations = 0;
test.fault = () => {
  if (operations++ === Number(killAt)) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
  return null;
};
value(await openProjectIn({ ...patientEnvironment, disk: test.disk }, folder!));
