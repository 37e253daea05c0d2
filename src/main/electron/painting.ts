import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { PaintSvg } from '../export/print.ts';
import { appOrigin, refuseNavigation } from './security.ts';

/** The page has nothing but our own few lines, and reaches nothing: its picture comes as an address of data. */
const page = '<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:">';

/** Returns what the page does: a picture without scripts is drawn on a canvas, and handed back as PNG in Base64. */
const drawing = (address: string, width: number, height: number): string => `(async () => {
  const image = new Image();
  image.src = ${JSON.stringify(address)};
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [${width}, ${height}];
  canvas.getContext('2d').drawImage(image, 0, 0, ${width}, ${height});
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

/** Paints a picture in a hidden window of its own, which lives in memory, is answered from here alone, and can be stopped. */
export const paintSvg: PaintSvg = async ({ svg, width, height, signal }) => {
  signal.throwIfAborted();
  const own = session.fromPartition(`paint-${randomUUID()}`);
  own.protocol.handle('app', () => new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${appOrigin}/`) && !url.startsWith('data:image/svg+xml') }));
  own.setPermissionRequestHandler((_, __, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false } });
  refuseNavigation(window.webContents);
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => { stop = reject; });
  stopped.catch(() => undefined);
  const abort = (): void => stop(signal.reason);
  signal.addEventListener('abort', abort);
  window.webContents.once('render-process-gone', (_, { reason }) => stop(new Error(`renderer: ${reason}`)));
  try {
    await Promise.race([window.loadURL(`${appOrigin}/page.html`), stopped]);
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const painted = await Promise.race([window.webContents.executeJavaScript(drawing(address, width, height)) as Promise<string>, stopped]);
    return Buffer.from(painted, 'base64');
  } finally {
    signal.removeEventListener('abort', abort);
    window.destroy();
    await own.clearStorageData().catch(() => undefined);
  }
};
