import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callChannel, callNames } from '../../ipc/channels.ts';
import { asCrossing, type Crossing } from '../../ipc/crossing.ts';
import type { Answer } from '../handlers/answers.ts';

/** Answers the calls of the contract. The sender must be the main frame of one of the app's windows, showing the app's own page. */
export function answerCalls(answer: Answer, origin: string): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, request: unknown): Promise<Crossing> => {
      if (!isTrusted(event, origin)) throw new Error(`call ${name} from a page that is not the app's`);
      return asCrossing(await answer(name, request));
    });
  }
}

function isTrusted(event: IpcMainInvokeEvent, origin: string): boolean {
  const window = BrowserWindow.fromWebContents(event.sender);
  const frame = event.senderFrame;
  if (window === null || frame === null || frame !== event.sender.mainFrame) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === origin;
}
