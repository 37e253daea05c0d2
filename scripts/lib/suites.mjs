import { readFileSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { LaunchError, npm, projectRoot, run, say } from './process.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Suite
 * @property {string} name as named on the command line
 * @property {string} title
 * @property {boolean} runsTheApp whether it needs an Electron, which is then named in its environment
 * @property {(env: NodeJS.ProcessEnv) => Promise<Counts>} run
 */

/** What stands for a suite that could not say what it counted: one failure, so that it is never overlooked. */
const couldNotRun = { passed: 0, failed: 1, skipped: 0 };

const resultsFolder = join(projectRoot, 'test-results');

/** @type {readonly Suite[]} in the order they run: the quick ones first */
export const suites = [
  { name: 'types', title: 'Types', runsTheApp: false, run: () => runCheck('typecheck') },
  { name: 'lint', title: 'Lint', runsTheApp: false, run: () => runCheck('lint') },
  { name: 'unit', title: 'Unit tests', runsTheApp: false, run: runUnit },
  { name: 'e2e', title: 'End-to-end tests', runsTheApp: true, run: runEndToEnd },
];

/**
 * One of package.json's scripts that passes or fails as a whole.
 *
 * @param {string} script
 * @returns {Promise<Counts>}
 */
async function runCheck(script) {
  const { code } = await npm(['run', '--silent', script], { output: 'inherit' });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function runUnit(env) {
  const report = freshReport('unit.json');
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(process.execPath, [vitest, ...args], { env, output: 'inherit' });
  return readCounts(report, code, countUnit);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function runEndToEnd(env) {
  try {
    await ensureBuilt();
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    say(error.message);
    return couldNotRun;
  }
  const report = freshReport('e2e.json');
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(process.execPath, [playwright, 'test', '--forbid-only', '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    output: 'inherit',
  });
  return readCounts(report, code, countEndToEnd);
}

/**
 * @param {string} name
 * @returns {string} where the report is to go; no report of an earlier run is there
 */
function freshReport(name) {
  // Playwright empties test-results when it starts, and writes its report when it ends.
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @template Report
 * @param {string} report
 * @param {number} code the runner's exit code
 * @param {(report: Report) => Counts} count
 * @returns {Counts}
 */
function readCounts(report, code, count) {
  try {
    const counts = count(JSON.parse(readFileSync(report, 'utf8')));
    const { passed, failed, skipped } = counts;
    if (![passed, failed, skipped].every(Number.isInteger)) throw new Error('it holds no counts');
    // The runner also fails for what is no test's fault: an error outside the tests, or no test found.
    return code !== 0 && failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    say(`no usable report in ${report}: ${error instanceof Error ? error.message : String(error)}`);
    return couldNotRun;
  }
}

/**
 * Vitest's JSON report. A file that fails to load has no tests in it and counts as one that failed.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
function countUnit(report) {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright's JSON report. A test that passed only on a second try has failed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
function countEndToEnd({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
