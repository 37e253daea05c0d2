import * as z from 'zod/mini';
import { isMessageId, message, type Message } from '../core/messages/messages.ts';

/** A message as it crosses between the processes. An id that the catalogue does not know becomes an unexpected problem. */
export const messageSchema = z.pipe(
  z.object({ id: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }),
  z.transform(({ id, parameters }): Message =>
    isMessageId(id) ? { id, parameters } : message('problem.unexpected', { detail: id })),
);
