import { beforeAll, expect, it, vi } from 'vitest';
import type { RawBridge } from '../ipc/bridge.ts';
import { callChannel, callNames, eventChannel, eventNames, type EventName } from '../ipc/channels.ts';

const electron = vi.hoisted(() => ({
  webUtils: { getPathForFile: vi.fn<(file: { readonly name: string }) => string>() },
  webFrame: { setSpellCheckProvider: vi.fn() },
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
  ipcRenderer: { invoke: vi.fn<(channel: string, request: unknown) => Promise<unknown>>(), on: vi.fn(), off: vi.fn() },
}));
vi.mock('electron', () => electron);

let bridge: RawBridge;
beforeAll(async () => {
  await import('./index.ts');
  const [[name, api]] = electron.contextBridge.exposeInMainWorld.mock.calls as [[string, RawBridge]];
  expect(name).toBe('claimwright');
  bridge = api;
});

it('has one function per call of the contract, and one to listen', () => {
  expect(Object.keys(bridge).sort()).toEqual([...callNames, 'markSpelling', 'on'].sort());
});

it('sends each call on its own channel, with null for no request', async () => {
  for (const name of callNames.filter((each) => each !== 'importDropped')) {
    electron.ipcRenderer.invoke.mockResolvedValueOnce(`answer to ${name}`);
    expect(await bridge[name](undefined)).toBe(`answer to ${name}`);
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith(callChannel(name), null);
  }
});

it('sends of dropped files where Electron says that they lie, whatever the window says', async () => {
  electron.webUtils.getPathForFile.mockImplementation(({ name }) => `/desk/${name}`);
  await bridge.importDropped({ files: [{ name: 'a.txt', path: '/etc/passwd', size: 1 }] });
  expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith(callChannel('importDropped'), { files: [{ name: 'a.txt', path: '/desk/a.txt' }] });
});

it('listens to the contract’s events alone, hands over no more than what they carry, and stops', () => {
  for (const name of eventNames) {
    const heard: unknown[] = [];
    const stop = bridge.on(name, (...given) => void heard.push(given));
    const [channel, forward] = electron.ipcRenderer.on.mock.lastCall as [string, (event: unknown, payload: unknown) => void];
    expect(channel).toBe(eventChannel(name));
    forward({ sender: 'ipcRenderer itself' }, 'payload');
    expect(heard).toEqual([['payload']]);
    stop();
    expect(electron.ipcRenderer.off).toHaveBeenLastCalledWith(channel, forward);
  }
  expect(() => bridge.on('will-quit' as EventName, () => undefined)).toThrow('no event');
});
