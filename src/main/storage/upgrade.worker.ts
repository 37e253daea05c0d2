import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk, systemCode } from './disk.ts';
import { upgradeFolder } from './upgrade.ts';
import type { UpgradeOrder, UpgradeReport } from './upgrade-in-thread.ts';

const report = (given: UpgradeReport): void => parentPort!.postMessage(given, []);

try {
  const { folder } = workerData as UpgradeOrder;
  report({ kind: 'end', outcome: await upgradeFolder(nodeDisk, folder, (done) => report({ kind: 'progress', done })) });
} catch (error) {
  const code = systemCode(error);
  if (code === null) throw error;
  report({ kind: 'failed', code });
}
