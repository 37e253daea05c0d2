import type { Message } from '../core/messages/messages.ts';
import type { Result } from '../core/result.ts';
import type { CallName, CallRequest, CallResponse, EventName, EventPayload } from './contract.ts';

/** What the preload offers a window as `window.claimwright`: one function per call, one subscription per event. */
export type Bridge = {
  readonly [Name in CallName]: CallRequest<Name> extends null
    ? () => Promise<Result<CallResponse<Name>, Message>>
    : (request: CallRequest<Name>) => Promise<Result<CallResponse<Name>, Message>>;
} & {
  /** Calls `listener` for every event of that name; returns a function that stops it. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};
