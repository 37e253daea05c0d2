import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../core/result.ts';
import { callChannel, callNames } from '../../ipc/channels.ts';
import { fromCrossing } from '../../ipc/crossing.ts';
import { answerBy, type Handlers } from '../handlers/answers.ts';
import { answerCalls } from './router.ts';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;

const electron = vi.hoisted(() => ({ listeners: new Map<string, unknown>(), windows: new Set<unknown>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: unknown) => electron.listeners.set(channel, listener) },
  BrowserWindow: { fromWebContents: (contents: unknown) => (electron.windows.has(contents) ? {} : null) },
}));

const cancelJob = vi.fn<Handlers['cancelJob']>();
const listenerOf = (name: (typeof callNames)[number]): Listener => electron.listeners.get(callChannel(name)) as Listener;

beforeEach(() => {
  electron.listeners.clear();
  electron.windows.clear();
  cancelJob.mockReset().mockResolvedValue(ok(null));
  answerCalls(answerBy({ cancelJob } as unknown as Handlers), 'app://claimwright');
});

/** A call from a frame of a window: by default the main frame of one of the app's, on the app's own page. */
function from({ url = 'app://claimwright/', main = true, ofApp = true, gone = false } = {}): unknown {
  const frame = { url };
  const sender = { mainFrame: main ? frame : { url } };
  if (ofApp) electron.windows.add(sender);
  return { sender, senderFrame: gone ? null : frame };
}

/** Returns what the window reads of the answer to a call. */
const answer = async (request: unknown): Promise<unknown> => fromCrossing(await listenerOf('cancelJob')(from(), request));

it('listens to every call of the contract', () => {
  expect([...electron.listeners.keys()]).toEqual(callNames.map(callChannel));
});

it('hands a good request to its handler, and answers what that says', async () => {
  expect(await answer({ jobId: 'j', more: 'dropped' })).toEqual(ok(null));
  expect(cancelJob.mock.calls).toEqual([[{ jobId: 'j' }]]);
});

it.each([
  ['another origin', from({ url: 'https://claimwright/' })],
  ['another host', from({ url: 'app://elsewhere/' })],
  ['a frame in the page', from({ main: false })],
  ['contents that are no window', { ...(from() as object), sender: {} }],
  ['a frame that is gone', from({ gone: true })],
  ['a blank page', from({ url: 'about:blank' })],
])('refuses %s', async (_, event) => {
  electron.windows.add((event as { readonly sender: unknown }).sender);
  await expect(listenerOf('cancelJob')(event, { jobId: 'j' })).rejects.toThrow('not the app');
  expect(cancelJob).not.toHaveBeenCalled();
});

it.each([undefined, null, {}, { jobId: 7 }, 'j'])('answers in words to a request of the wrong shape: %j', async (request) => {
  expect(await answer(request)).toMatchObject({ ok: false, error: { id: 'problem.badInput' } });
  expect(cancelJob).not.toHaveBeenCalled();
});

it('answers in words when a handler fails', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  cancelJob.mockRejectedValue(new Error('out of luck'));
  expect(await answer({ jobId: 'j' }))
    .toEqual({ ok: false, error: { id: 'problem.unexpected', parameters: { detail: 'out of luck' } } });
  expect(logged).toHaveBeenCalled();
});
