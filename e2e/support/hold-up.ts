import type { ElectronApplication } from '@playwright/test';

/** Measures from now on for how long the main process does nothing else than one thing. */
export const startMeasuring = (app: ElectronApplication): Promise<void> => app.evaluate(() => {
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  Object.assign(globalThis, { longestHoldUp: () => histogram.max / 1e6 });
});

/** Answers the longest hold-up since then, in milliseconds. */
export const longestHoldUp = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => (globalThis as unknown as { longestHoldUp: () => number }).longestHoldUp());
