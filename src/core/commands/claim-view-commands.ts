import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { claimTableSchema, type ClaimView } from '../model/claim-view.ts';
import { idSchema, nameSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { foldName } from '../model/tag.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { patch } from './operations.ts';

function findView({ project }: ProjectReader, viewId: string): Result<ClaimView, Message> {
  const view = project.claimViews.find(({ id }) => id === viewId);
  return view ? ok(view) : err(message('problem.claimViewMissing'));
}

const objection = ({ project }: ProjectReader, name: string, selfId: string | null): Message | null =>
  (project.claimViews.some((other) => other.id !== selfId && foldName(other.name) === foldName(name)) ? message('problem.claimViewNameTaken', { name }) : null);

/** Changes of the saved looks of the table of claims. */
export const claimViewCommands = {
  /** Keeps the look of the table under a name, as the last. Answers its id. */
  'claimView.save': defineCommand({
    input: z.object({ name: nameSchema, table: claimTableSchema }),
    run: (project, { name, table }, { now, newId }) => {
      const problem = objection(project, name, null);
      if (problem) return err(problem);
      const view = { id: newId(), name, table };
      return ok(draft(
        message('undo.claimView.save', { name }),
        [patch('project', project.project, { claimViews: [...project.project.claimViews, view], modifiedAt: now })],
        { created: [view.id] },
      ));
    },
  }),

  'claimView.update': defineCommand({
    input: z.object({ viewId: idSchema, changes: z.partial(z.object({ name: nameSchema, table: claimTableSchema })) }),
    run: (project, { viewId, changes }, { now }) => {
      const view = findView(project, viewId);
      if (!view.ok) return view;
      const problem = changes.name === undefined ? null : objection(project, changes.name, viewId);
      if (problem) return err(problem);
      const claimViews = project.project.claimViews.map((each) => (each.id === viewId ? { ...each, ...changes } : each));
      return ok(draft(message('undo.claimView.update', { name: changes.name ?? view.value.name }), [patch('project', project.project, { claimViews, modifiedAt: now })]));
    },
  }),

  'claimView.remove': defineCommand({
    input: z.object({ viewId: idSchema }),
    run: (project, { viewId }, { now }) => {
      const view = findView(project, viewId);
      if (!view.ok) return view;
      const claimViews = project.project.claimViews.filter(({ id }) => id !== viewId);
      return ok(draft(message('undo.claimView.remove', { name: view.value.name }), [patch('project', project.project, { claimViews, modifiedAt: now })]));
    },
  }),
};
