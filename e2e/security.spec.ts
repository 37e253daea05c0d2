import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

test('the window is sandboxed, and refuses scripts, navigation, windows and permissions', async ({ launchApp }) => {
  const launched = await launchApp();
  const { page, app } = (await new AppWindow(launched).ready());
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });

  const tried = await page.evaluate(async () => {
    const answers: Record<string, unknown> = { require: typeof (globalThis as { require?: unknown }).require, process: typeof (globalThis as { process?: unknown }).process };
    answers['script'] = await new Promise((resolve) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
    });
    answers['fetch'] = await fetch('https://example.org/').then(() => 'answered', () => 'refused');
    answers['window'] = window.open('https://example.org/') === null ? 'refused' : 'opened';
    answers['notifications'] = await Notification.requestPermission();
    answers['microphone'] = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'refused');
    location.href = 'https://example.org/';
    return answers;
  });
  expect(tried).toEqual({
    require: 'undefined', process: 'undefined', script: 'script-src-elem', fetch: 'refused', window: 'refused', notifications: 'denied', microphone: 'refused',
  });
  expect(page.url()).toBe('app://claimwright/');
  expect(app.windows()).toHaveLength(1);
});

test('a call with a request of the wrong shape is refused in words', async ({ launchApp }) => {
  const { page } = await new AppWindow(await launchApp()).ready();
  const answer = await page.evaluate(() =>
    (window as unknown as { claimwright: { openSource(request: unknown): Promise<string> } }).claimwright.openSource({ sourceId: '../../etc/passwd', jobId: 'j' }));
  expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { id: 'problem.badInput' } });
});
