import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Bridge, RawBridge } from '../../ipc/bridge.ts';
import { callNames, type CallName } from '../../ipc/channels.ts';
import { calls, events } from '../../ipc/contract.ts';
import { messageSchema } from '../../ipc/problem.ts';

declare global {
  interface Window {
    /** Put there by the preload; in tests in a browser, by an in-memory host. */
    readonly claimwright: RawBridge;
  }
}

const resultShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: messageSchema }),
]);

const unexpected = (detail: string): Result<never, Message> => err(message('problem.unexpected', { detail }));

async function checkedCall(raw: RawBridge, name: CallName, request: unknown): Promise<Result<unknown, Message>> {
  const sent = await raw[name](request ?? null).catch((error: unknown) => unexpected(`${name}: ${error instanceof Error ? error.message : String(error)}`));
  const answer = resultShape.safeParse(sent);
  if (!answer.success) return unexpected(`${name}: ${z.prettifyError(answer.error)}`);
  if (!answer.data.ok) return err(answer.data.error);
  const value = calls[name].response.safeParse(answer.data.value);
  return value.success ? ok(value.data) : unexpected(`${name}: ${z.prettifyError(value.error)}`);
}

/** Returns the functions of the contract over `raw`, each checking what comes back. An event of the wrong shape throws: it is a bug. */
function checked(raw: RawBridge): Bridge {
  const functions = Object.fromEntries(callNames.map((name) => [name, (request: unknown) => checkedCall(raw, name, request)]));
  const on: Bridge['on'] = (name, listener) =>
    raw.on(name, (payload) => listener(events[name].parse(payload) as Parameters<typeof listener>[0]));
  return { ...functions, on } as unknown as Bridge;
}

let made: Bridge | null = null;

/** Returns this window's way to the main process. */
export const bridge = (): Bridge => (made ??= checked(window.claimwright));
