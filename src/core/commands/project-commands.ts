import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import { nameSchema, noteSchema } from '../model/primitives.ts';
import { ok } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { patch } from './operations.ts';

export const projectCommands = {
  'project.rename': defineCommand({
    input: z.object({ name: nameSchema }),
    run: ({ project }, { name }, { now }) =>
      ok(draft(message('undo.project.rename', { name }), [patch('project', project, { name, modifiedAt: now })])),
  }),
  'project.setNote': defineCommand({
    input: z.object({ note: noteSchema, editSession: z.nullable(z.string()) }),
    run: ({ project }, { note, editSession }, { now }) =>
      ok(draft(message('undo.project.setNote'), [patch('project', project, { note, modifiedAt: now })], { group: editSession })),
  }),
};
