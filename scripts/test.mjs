// npm test: gets what is missing, runs every suite (or those named: npm test -- unit e2e), and closes with one line that counts
// the tests of all of them.
import { ensureDebianPackages, startNeeds, testNeeds } from './lib/debian.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { exitCode, LaunchError, onEndingSignal, runMain, say, signalRunning } from './lib/process.mjs';
import { suites } from './lib/suites.mjs';
import { ensureElectron } from './runtime.mjs';

/** @import { Counts, Suite } from './lib/suites.mjs' */

const chromium = process.env['CLAIMWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium';

/** @type {NodeJS.Signals | undefined} */
let stoppedBy;
onEndingSignal((signal) => {
  stoppedBy = signal;
  signalRunning(signal);
});

await runMain(async () => {
  requireNode();
  const chosen = chooseSuites(process.argv.slice(2));
  await ensureInstalled();
  await ensureDebianPackages([...startNeeds(true), ...testNeeds(chromium)]);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of chosen) {
    console.log(`\n${suite.title}`);
    const counts = await runSuite(suite);
    if (stoppedBy !== undefined) return exitCode(null, stoppedBy);
    if (counts.failed > 0) say(`${suite.title.toUpperCase()} FAILED`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} names
 * @returns {readonly Suite[]}
 */
function chooseSuites(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new LaunchError(
      `there is no test suite "${unknown.join('", "')}". There are: ${suites.map(({ name }) => name).join(', ')}. Nothing was run.`,
    );
  }
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
}

/**
 * @param {Suite} suite
 * @returns {Promise<Counts>} a suite that cannot run counts as one failure
 */
async function runSuite(suite) {
  if (!suite.runsTheApp) return suite.run(process.env);
  try {
    const { executable } = await ensureElectron();
    return await suite.run({ ...process.env, CLAIMWRIGHT_ELECTRON: executable, CLAIMWRIGHT_CHROMIUM: chromium });
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    say(`${suite.title} could not run: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
