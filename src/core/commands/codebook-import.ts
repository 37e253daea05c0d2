import * as z from 'zod/mini';
import { codebookEntrySchema } from '../formats/codebook/entry.ts';
import { message } from '../messages/messages.ts';
import type { Tag } from '../model/tag.ts';
import { ok } from '../result.ts';
import { planCodebookImport } from './codebook-plan.ts';
import { defineCommand, draft } from './command.ts';
import { insert, patch } from './operations.ts';

const fields = ['name', 'parentId', 'colour', 'description', 'archived', 'shortcut', 'order'] as const satisfies readonly (keyof Tag)[];

/** Returns what differs between two states of a tag. */
const changed = (before: Tag, after: Tag): Partial<Tag> =>
  Object.fromEntries(fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]));

export const codebookImportCommand = {
  /** Takes a codebook from a file into the project's: new tags are made, known ones completed or, if so chosen, changed. */
  'codebook.import': defineCommand({
    input: z.object({
      /** Name of the file, for the words of undo. */
      file: z.string(),
      entries: z.array(codebookEntrySchema).check(z.minLength(1)),
      conflicts: z.enum(['keep', 'take']),
    }),
    run: (project, { file, entries, conflicts }, context) => {
      const { now: modifiedAt } = context;
      const { made, matched, archived } = planCodebookImport(project, entries, conflicts, context);
      const changing = matched.map(({ before, after }) => ({ before, changes: changed(before, after) })).filter(({ changes }) => Object.keys(changes).length > 0);
      return ok(draft(
        message('undo.codebook.import', { file }),
        [
          ...made.map((tag) => insert('tags', tag)),
          ...changing.map(({ before, changes }) => patch('tags', before, { ...changes, modifiedAt })),
          ...archived.map((tag) => patch('tags', tag, { archived: true, modifiedAt })),
        ],
        { created: made.map(({ id }) => id) },
      ));
    },
  }),
};
