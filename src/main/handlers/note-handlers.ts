import { setImmediate } from 'node:timers/promises';
import { findLinkTargets } from '../../core/queries/find-link-targets.ts';
import { inOrder, noteFilter } from '../../core/queries/find-notes.ts';
import { foldedProject } from '../../core/queries/folded.ts';
import { mentionsOf } from '../../core/queries/mentions.ts';
import { notesOf, type NoteEntry } from '../../core/queries/notes.ts';
import { ok } from '../../core/result.ts';
import type { Handlers } from './answers.ts';
import type { Workspace } from './workspace.ts';

type NoteCalls = 'getHighlights' | 'findNotes' | 'findMentions' | 'findLinkTargets';

/** Most notes that are listed; a query narrows a longer list. */
const mostListed = 5000;
/** After this many milliseconds of looking, others get their turn. */
const slice = 8;

/** Returns the handlers for notes and the links in them. */
export function noteHandlers(workspace: Workspace): Pick<Handlers, NoteCalls> {
  const folded = foldedProject();
  return {
    getHighlights: async ({ refs }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { highlights } = project.value.state;
      return ok(refs.map(({ sourceId, id }) => highlights.get(sourceId)?.get(id) ?? null));
    },

    findNotes: async (query) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state } = project.value;
      const wanted = noteFilter(state, query, folded);
      const found: NoteEntry[] = [];
      let turn = performance.now();
      for (const entry of notesOf(state)) {
        if (wanted(entry)) found.push(entry);
        if (performance.now() - turn < slice) continue;
        await setImmediate();
        turn = performance.now();
      }
      const subjects = inOrder(found, query.order).slice(0, mostListed).map(({ subject }) => subject);
      return ok({ subjects, total: found.length });
    },

    findMentions: async ({ subject }) => {
      const project = workspace.project();
      return project.ok ? ok([...mentionsOf(project.value.state, subject)]) : project;
    },

    findLinkTargets: async ({ typed, only }) => {
      const project = workspace.project();
      return project.ok ? ok([...findLinkTargets(project.value.state, typed, folded, only)]) : project;
    },
  };
}
