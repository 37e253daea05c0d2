import { join } from 'node:path';
import { app, session } from 'electron';
import { UserProfile } from '../settings.ts';
import type { Machine } from './machine.ts';
import { answerCalls } from './router.ts';
import { appOrigin, developmentOrigin, lockDown, serveApp } from './security.ts';
import { applyTheme } from './theme.ts';
import { appWindow, openWindow } from './window.ts';

/** Milliseconds after which what works behind the window is loaded even when no page has asked for its scripts. */
const pagePatience = 1000;

/**
 * Runs the app with its window, until the user quits. The window comes first: what works behind it is loaded, and the project
 * opened, while the window's process reads its scripts.
 */
export async function runWindowed(machine: Machine): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const profile = UserProfile.load(app.getPath('userData'), machine.author);
  applyTheme(profile.settings);
  await app.whenReady();

  const development = developmentOrigin(process.env, app.isPackaged);
  const origin = development ?? appOrigin;
  lockDown(session.defaultSession, development);
  // This thread is also the browser's: what it loads any sooner makes the page wait for its first byte.
  const scriptsAsked = new Promise<void>((resolve) => {
    serveApp(machine.renderer, resolve);
    setTimeout(resolve, development === null ? pagePatience : 0);
  });

  const open = (): void => {
    const window = openWindow({
      preload: machine.preload,
      icon: join(machine.resources, 'icon.png'),
      origin,
      place: profile.window,
      onPlaced: (place) => void profile.change({ window: place }).catch(() => undefined),
    });
    window.once('closed', () => {
      if (machine.platform !== 'darwin') app.quit();
    });
  };
  open();
  const application = scriptsAsked.then(() => import('./application.ts')).then(({ startApplication }) => startApplication(machine, profile));
  answerCalls(async (name, request) => (await application).answer(name, request), origin);

  app.on('second-instance', () => {
    const window = appWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!appWindow()) open();
  });
  // Without a listener Electron would quit on macOS too. Elsewhere it is the app's own window that counts: the hidden one of
  // a print may outlive it.
  app.on('window-all-closed', () => undefined);
  closeBeforeQuitting(async () => (await application).close());
  await application;
}

/** Holds the first attempt to quit until `close` is done, so that the last change is on disk and the lock is gone. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closing = false;
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close().catch((error: unknown) => console.error('closing failed', error)).finally(() => {
      closed = true;
      // Not while the event is still being handled: Electron would take the second request for the first.
      setImmediate(() => app.quit());
    });
  });
}
