import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, type Result } from '../../core/result.ts';
import { callChannel, callNames, type CallName } from '../../ipc/channels.ts';
import { calls } from '../../ipc/contract.ts';
import { asText } from '../../ipc/crossing.ts';
import type { Handlers } from '../handlers/answers.ts';

/**
 * Answers the calls of the contract. The sender must be the main frame of one of the app's windows, showing the app's own
 * page; the request must have the contract's shape. A handler that throws has a bug: the caller gets an unexpected problem.
 */
export function answerCalls(handlers: Handlers, origin: string): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, request: unknown): Promise<string> => {
      if (!isTrusted(event, origin)) throw new Error(`call ${name} from a page that is not the app's`);
      return asText(await answer(handlers, name, request));
    });
  }
}

async function answer(handlers: Handlers, name: CallName, request: unknown): Promise<Result<unknown, Message>> {
  const checked = calls[name].request.safeParse(request);
  if (!checked.success) return err(message('problem.badInput', { detail: z.prettifyError(checked.error) }));
  try {
    return await (handlers[name] as (request: unknown) => Promise<Result<unknown, Message>>)(checked.data);
  } catch (error) {
    console.error(`${name} failed`, error);
    return err(message('problem.unexpected', { detail: error instanceof Error ? error.message : String(error) }));
  }
}

function isTrusted(event: IpcMainInvokeEvent, origin: string): boolean {
  const window = BrowserWindow.fromWebContents(event.sender);
  const frame = event.senderFrame;
  if (window === null || frame === null || frame !== event.sender.mainFrame) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === origin;
}
