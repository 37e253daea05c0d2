import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atHome, openApp } from './bench-app.mjs';
import { measureWriting } from './bench-report-writing.mjs';
import { isRoot, projectRoot } from './process.mjs';

/**
 * What was measured of one format: seconds, whole, from the form's button to the message in the window, and of the command with its start; by how sources are
 * cited.
 *
 * @typedef {object} ReportExportRow
 * @property {string} what
 * @property {string} style
 * @property {number} window
 * @property {number} command
 * @property {number} megabytes of the file
 * @property {number | null} allowed
 */

/**
 * @typedef {object} ReportFigures
 * @property {readonly ReportExportRow[]} exports
 * @property {import('./bench-report-writing.mjs').ReportWriting} writing
 * @property {number} cancelled milliseconds from the click on "Cancel", while a PDF is printed, until nothing is under way
 */

const formats = /** @type {const} */ ([
  { what: 'PDF', format: 'report-pdf', ending: 'pdf', allowed: 20 },
  { what: 'Word document', format: 'report-docx', ending: 'docx', allowed: 10 },
  { what: 'Web page', format: 'report-html', ending: 'html', allowed: null },
  { what: 'Markdown', format: 'report-markdown', ending: 'md', allowed: null },
]);
const styles = /** @type {const} */ ([{ report: 'apa', said: 'in brackets' }, { report: 'chicago', said: 'by notes' }]);

/**
 * Measures how soon a long report is open, how soon a letter in it is drawn, and how long it is exported, in the built app and on its command line.
 *
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {(folder: string) => Promise<void>} writeProject writes a project with a report for each style, called by it
 * @returns {Promise<ReportFigures>}
 */
export async function measureReports(executable, env, writeProject) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwright-reports-'));
  try {
    const project = join(folder, 'project');
    await writeProject(project);
    const home = join(folder, 'home');
    mkdirSync(home);
    /** @type {Map<string, number>} */
    const commands = new Map();
    for (const { report } of styles) {
      for (const { format, ending } of formats) commands.set(`${report} ${format}`, await timedCommand(executable, atHome(env, home), ['export', project, '--format', format, '--report', report, '--out', join(folder, `command.${ending}`)]));
    }
    const app = await openApp(executable, atHome(env, home), home, project);
    try {
      const page = await app.firstWindow();
      await page.getByRole('list', { name: 'Reports of this project' }).waitFor();
      // Until the window has nothing left to load.
      await page.waitForTimeout(1500);
      const writing = await measureWriting(page, 'apa');
      /** @type {ReportExportRow[]} */
      const exports = [];
      for (const { report, said } of styles) {
        for (const { what, format, ending, allowed } of formats) {
          const path = join(folder, `${report}.${ending}`);
          const window = await exportOne(app, page, { report, what, path });
          exports.push({ what, style: said, window, command: commands.get(`${report} ${format}`) ?? 0, megabytes: statSync(path).size / 1e6, allowed });
        }
      }
      return { writing, exports, cancelled: await cancelOne(app, page, join(folder, 'cancelled.pdf')) };
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} executable
 * @param {Record<string, string>} env
 * @param {readonly string[]} args
 * @returns {Promise<number>} seconds
 */
function timedCommand(executable, env, args) {
  const started = Date.now();
  const child = spawn(executable, [...(isRoot() ? ['--no-sandbox'] : []), projectRoot, '--', ...args], { env, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve((Date.now() - started) / 1000) : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });
}

/**
 * Chooses in the form what is to be exported and begins.
 *
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {{ report: string, what: string, path: string }} order
 * @returns {Promise<number>} when it began
 */
async function begin(app, page, { report, what, path }) {
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, path);
  await page.getByRole('toolbar', { name: 'Project' }).getByRole('button', { name: 'Export' }).click();
  const form = page.getByRole('dialog', { name: 'Export' });
  await form.getByRole('radio', { name: 'Report' }).check();
  await form.getByRole('combobox').click();
  await page.getByRole('option', { name: report }).click();
  await form.getByRole('radio', { name: what }).check();
  const started = Date.now();
  await form.getByRole('button', { name: /^Export/ }).click();
  return started;
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {{ report: string, what: string, path: string }} order
 * @returns {Promise<number>} seconds
 */
async function exportOne(app, page, order) {
  const started = await begin(app, page, order);
  await page.getByText(`Exported to “${order.path.split('/').at(-1)}”`).first().waitFor({ timeout: 120_000 });
  return (Date.now() - started) / 1000;
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 * @returns {Promise<number>} milliseconds
 */
async function cancelOne(app, page, path) {
  await begin(app, page, { report: 'chicago', what: 'PDF', path });
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  await page.waitForTimeout(1000);
  const started = Date.now();
  await cancel.click();
  await cancel.waitFor({ state: 'detached' });
  const took = Date.now() - started;
  if (existsSync(path)) throw new Error('an export that was cancelled left a file');
  return took;
}
