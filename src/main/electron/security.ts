import { app, protocol, session, type Session, type WebContents } from 'electron';
import { assetPath, mediaType } from './assets.ts';

/** The origin that the app's own pages are served from. */
export const appOrigin = 'app://claimwright';

/** The development server's origin while `electron-vite dev` runs, else null. A packaged app never has one. */
export function developmentOrigin(environment: NodeJS.ProcessEnv, packaged: boolean): string | null {
  const url = environment['ELECTRON_RENDERER_URL'];
  return !packaged && url ? new URL(url).origin : null;
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The thread that reads PDF files decodes pictures by WebAssembly, which counts as code that is made up. It is its own context, without
 * page or calls of the window, and it alone may.
 */
const policyOf = (path: string): string =>
  (/[\\/]pdf\.worker[^\\/]*$/.test(path) ? contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") : contentSecurityPolicy);

/**
 * Keeps every session, from its first moment, from fetching a spelling dictionary: Chromium does so for its default language
 * even with the checker off, unless there is no language.
 */
export function needNoDictionaries(): void {
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
  });
}

/** Must run before the app is ready: makes `app:` a standard, secure scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]);
}

/** As Chromium numbers the failure of a file that is not there (`net_error_list.h`). */
const fileNotFound = -6;

/**
 * Serves the built renderer at {@link appOrigin}, with the Content-Security-Policy on every answer. Chromium reads the files
 * itself: `protocol.handle`, which Electron recommends, loads Node's HTTP client at its first request and copies every byte
 * through the main process, a tenth of a second of each start. `onScripts` is called whenever the page has asked for a script.
 */
export function serveApp(rendererFolder: string, onScripts: () => void): void {
  session.defaultSession.protocol.registerFileProtocol('app', ({ url, method }, answer) => {
    const path = method === 'GET' ? assetPath(rendererFolder, url) : null;
    const type = path === null ? null : mediaType(path);
    if (path === null || type === null) answer({ error: fileNotFound });
    else answer({ path, headers: { 'Content-Type': type, 'Content-Security-Policy': policyOf(path), 'X-Content-Type-Options': 'nosniff' } });
    if (type?.startsWith('text/javascript')) onScripts();
  });
}

/** Cuts a session off: no request leaves the machine, no permission is given, no download starts. */
export function lockDown(target: Session, development: string | null): void {
  const local = (url: string): boolean =>
    /^(app|data|blob|devtools):/.test(url) || (development !== null && [development, development.replace(/^http/, 'ws')].includes(new URL(url).origin));
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !local(details.url) }));
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
}

/** Refuses every navigation, new window and embedded page. */
export function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
