import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import type { EventName } from '../../ipc/channels.ts';
import { eventChannel } from '../../ipc/channels.ts';
import { asText } from '../../ipc/crossing.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import type { WindowPlace } from '../settings.ts';
import { appOrigin, refuseNavigation } from './security.ts';

const smallest = { width: 900, height: 600 };
const usual = { width: 1440, height: 900 };

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  /** Where the page is loaded from: the app itself, or the development server. */
  readonly origin: string;
  readonly place: WindowPlace | null;
  /** Told the window's place shortly after it was moved or resized, and when it closes. */
  readonly onPlaced: (place: WindowPlace) => void;
}

const appWindows = new Set<BrowserWindow>();

/** Returns a window of the app that is open, or undefined; never the hidden one of a print. */
export const appWindow = (): BrowserWindow | undefined => [...appWindows].find((window) => !window.isDestroyed());

/** Opens the app's window. It appears once its first frame is painted, so that it never flashes empty. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...(options.place && isOnScreen(options.place.bounds) ? options.place.bounds : usualSize()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Claimwright',
    icon: options.icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1b1a' : '#fbfaf8',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: options.origin !== appOrigin,
    },
  });
  appWindows.add(window);
  window.once('closed', () => appWindows.delete(window));
  refuseNavigation(window.webContents);
  if (options.place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  const place = (): void => options.onPlaced({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  window.on('close', place);
  window.on('resized', place);
  window.on('moved', place);
  reloadAfterCrash(window);
  void window.loadURL(`${options.origin}/`);
  return window;
}

/** Milliseconds within which a second crash is taken for one that would only come again. */
const crashPause = 10_000;

/** Main holds the project, so a window whose renderer died can simply be drawn again; once, lest it go on for ever. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_, { reason }) => {
    const now = performance.now();
    if (reason !== 'clean-exit' && now - last > crashPause) window.webContents.reload();
    last = now;
  });
}

/** Returns the size of a window that was never placed, which has room on a small screen as well. */
function usualSize(): { readonly width: number; readonly height: number } {
  const { workArea } = screen.getPrimaryDisplay();
  return { width: Math.min(usual.width, workArea.width), height: Math.min(usual.height, workArea.height) };
}

function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) =>
    x < workArea.x + workArea.width - 50 && x + width > workArea.x + 50 && y >= workArea.y - 10 && y < workArea.y + workArea.height - 50 && height > 0);
}

/** Sends an event of the contract to every window of the app. */
export function broadcast<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
  const text = asText(payload);
  for (const window of appWindows) {
    if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(eventChannel(name), text);
  }
}
