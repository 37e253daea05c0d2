import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, type Result } from '../../core/result.ts';
import type { CallName } from '../../ipc/channels.ts';
import { calls, type CallRequest, type CallResponse } from '../../ipc/contract.ts';

/** An answer to every call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (request: CallRequest<Name>) => Promise<Result<CallResponse<Name>, Message>>;
};

/** Answers a call of the contract, whatever was sent with it. */
export type Answer = (name: CallName, request: unknown) => Promise<Result<unknown, Message>>;

/**
 * Returns what answers calls by these handlers. The request must have the contract's shape. A handler that throws has a bug:
 * the caller gets an unexpected problem.
 */
export const answerBy = (handlers: Handlers): Answer => async (name, request) => {
  const checked = calls[name].request.safeParse(request);
  if (!checked.success) return err(message('problem.badInput', { detail: z.prettifyError(checked.error) }));
  try {
    return await (handlers[name] as (request: unknown) => Promise<Result<unknown, Message>>)(checked.data);
  } catch (error) {
    console.error(`${name} failed`, error);
    return err(message('problem.unexpected', { detail: error instanceof Error ? error.message : String(error) }));
  }
};
