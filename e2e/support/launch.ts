import { mkdirSync } from 'node:fs';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { needsVirtualDisplay, openVirtualDisplay } from '../../scripts/lib/display.mjs';
import { electronExecutable, isRoot, projectRoot } from './electron.ts';
import { attachPicture } from './failure.ts';
import { networkAttempts, recordingEnvironment, recordingSwitches } from './network.ts';
import { makeProfile, rememberProject, type Profile } from './profile.ts';

/** How to start the app. */
export interface LaunchOptions {
  /** The folder of a project to open; else what the profile remembers, at first the sample. */
  readonly project?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of the app. */
  readonly args?: readonly string[];
}

/** The real app, started. What a test does not close is closed after it. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Quits as the user would, and resolves once the process has ended. */
  close(): Promise<void>;
  /** Kills the app and all its processes at once (SIGKILL), and resolves once the process has ended. */
  kill(): Promise<void>;
  /** What the app has asked of the network, in words; complete once it has ended. Every test checks that it is nothing. */
  networkAttempts(): readonly string[];
}

interface Fixtures {
  readonly profile: Profile;
  readonly launchApp: (options?: LaunchOptions) => Promise<LaunchedApp>;
}

interface WorkerFixtures {
  /** A screen of this worker's own where there is none to draw on: windows on one screen take the focus from each other. */
  readonly display: void;
}

/** Playwright's test with a fresh profile for each test and the real app to start in it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [async ({}, provide) => {
    const display = needsVirtualDisplay() ? await openVirtualDisplay() : null;
    // A worker is a process: what it starts inherits this.
    if (display) Object.assign(process.env, display.env);
    await provide(undefined);
    await display?.close();
  }, { scope: 'worker', auto: true }],
  profile: async ({}, provide, testInfo) => {
    await provide(makeProfile(testInfo.outputPath('profile')));
  },
  launchApp: async ({ profile }, provide, testInfo) => {
    const started: Started[] = [];
    await provide(async (options = {}) => {
      const next = await start(profile, options, testInfo.outputPath(`launch-${started.length + 1}`));
      started.push(next);
      return next;
    });
    for (const each of started) {
      for (const window of each.app.windows()) await attachPicture(window, testInfo);
      await each.close();
    }
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const { output } of started) await testInfo.attach('what the app printed', { body: output(), contentType: 'text/plain' });
    }
    expect(started.flatMap((each) => each.pageErrors), 'uncaught errors in the window').toEqual([]);
    expect(started.flatMap((each) => each.networkAttempts()), 'what the app asked of the network').toEqual([]);
  },
});

export { expect };

interface Started extends LaunchedApp {
  readonly output: () => string;
  readonly pageErrors: readonly string[];
}

async function start(profile: Profile, { project, env = {}, args = [] }: LaunchOptions, folder: string): Promise<Started> {
  mkdirSync(folder, { recursive: true });
  if (project !== undefined) rememberProject(profile, project);
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    chromiumSandbox: !isRoot,
    cwd: profile.projects,
    env: { ...profile.env, ...recordingEnvironment(folder), ...env },
    args: [...recordingSwitches(folder), `--user-data-dir=${profile.userData}`, projectRoot, ...(args.length === 0 ? [] : ['--', ...args])],
  });
  const child = app.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const pageErrors: string[] = [];
  app.on('window', (window) => window.on('pageerror', ({ message }) => pageErrors.push(message)));
  const ended = new Promise<void>((resolve) => app.on('close', () => resolve()));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const page = await app.firstWindow();
  return {
    app,
    page,
    pageErrors,
    output: () => output,
    networkAttempts: () => networkAttempts(folder),
    close: async () => {
      if (!hasEnded()) await app.close();
    },
    kill: async () => {
      if (hasEnded() || child.pid === undefined) return;
      // Playwright starts Electron as the leader of a group, and Chromium's processes stay in it.
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
