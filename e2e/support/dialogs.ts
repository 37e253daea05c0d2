import type { ElectronApplication } from '@playwright/test';

/** Lets every "open" dialog be answered at once with these paths; with none, as if it had been cancelled. */
export async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Lets every "save" dialog be answered at once with this path; with null, as if it had been cancelled. */
export async function answerSaveDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
