import type { Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import type { CallName } from '../../ipc/channels.ts';
import type { CallRequest, CallResponse } from '../../ipc/contract.ts';

/** An answer to every call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (request: CallRequest<Name>) => Promise<Result<CallResponse<Name>, Message>>;
};
