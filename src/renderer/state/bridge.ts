import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Bridge, RawBridge } from '../../ipc/bridge.ts';
import { callNames, type CallName, type EventName } from '../../ipc/channels.ts';
import { calls, events } from '../../ipc/contract.ts';
import { fromCrossing } from '../../ipc/crossing.ts';
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
  const sent = await raw[name](request ?? null).then(fromCrossing).catch((error: unknown) => unexpected(`${name}: ${error instanceof Error ? error.message : String(error)}`));
  const answer = resultShape.safeParse(sent);
  if (!answer.success) return unexpected(`${name}: ${z.prettifyError(answer.error)}`);
  if (!answer.data.ok) return err(answer.data.error);
  const value = calls[name].response.safeParse(answer.data.value);
  return value.success ? ok(value.data) : unexpected(`${name}: ${z.prettifyError(value.error)}`);
}

type Listener = (payload: unknown) => void;

/** Returns the way to listen to events: each crosses, and is checked, once for all who listen. One of the wrong shape throws: it is a bug. */
function listening(raw: RawBridge): (name: EventName, listener: Listener) => () => void {
  const listeners = new Map<EventName, Set<Listener>>();
  const heard = (name: EventName) => (sent: unknown): void => {
    const waiting = [...listeners.get(name)!];
    const payload = waiting.length > 0 ? events[name].parse(fromCrossing(sent)) : null;
    for (const listener of waiting) {
      // What one of them does wrong is no matter of the others.
      try {
        listener(payload);
      } catch (error) {
        reportError(error);
      }
    }
  };
  return (name, listener) => {
    if (!listeners.has(name)) {
      listeners.set(name, new Set());
      raw.on(name, heard(name));
    }
    // Told apart from the same function given twice.
    const one: Listener = (payload) => listener(payload);
    listeners.get(name)!.add(one);
    return () => void listeners.get(name)!.delete(one);
  };
}

/** Returns the functions of the contract over `raw`, each checking what comes back. */
function checked(raw: RawBridge): Bridge {
  const functions = Object.fromEntries(callNames.map((name) => [name, (request: unknown) => checkedCall(raw, name, request)]));
  return { ...functions, markSpelling: raw.markSpelling, on: listening(raw) } as unknown as Bridge;
}

let made: Bridge | null = null;

/** Returns this window's way to the main process. */
export const bridge = (): Bridge => (made ??= checked(window.claimwright));
