import type { Message, MessageId, MessageParameters } from './messages.ts';

/** Returns a message to be put into words later. It needs no words itself, so that what only reports problems does not load the catalogue. */
export const message = (id: MessageId, parameters: MessageParameters = {}): Message => ({ id, parameters });
