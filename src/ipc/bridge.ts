import type { Message } from '../core/messages/messages.ts';
import type { Result } from '../core/result.ts';
import type { CallName, EventName } from './channels.ts';
import type { CallRequest, CallResponse, EventPayload } from './contract.ts';

/** What the preload puts at `window.claimwright`: one function per call and one subscription. Nothing in it is checked yet. */
export type RawBridge = { readonly [Name in CallName]: (request: unknown) => Promise<unknown> } & {
  readonly on: (name: EventName, listener: (payload: unknown) => void) => () => void;
};

/** What a window works with: the same functions, with what main says checked against the contract. */
export type Bridge = {
  readonly [Name in CallName]: null extends CallRequest<Name>
    ? () => Promise<Result<CallResponse<Name>, Message>>
    : (request: CallRequest<Name>) => Promise<Result<CallResponse<Name>, Message>>;
} & {
  /** Calls `listener` for every event of that name; returns a function that stops it. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};
