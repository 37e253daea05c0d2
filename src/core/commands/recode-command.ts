import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import { highlightRefSchema } from '../model/highlight.ts';
import { idSchema } from '../model/primitives.ts';
import { err, ok } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { findHighlights } from './highlight-commands.ts';
import { insert } from './operations.ts';
import { replaceTags, retagged, TagChanges } from './tag-changes.ts';
import { newTag, newTagSchema } from './tag-commands.ts';
import { shorten } from './words.ts';

export const recodeCommand = {
  /** Takes tags off passages and applies others in their place, making one of them first if asked to. */
  'highlight.recode': defineCommand({
    input: z.object({
      highlights: z.array(highlightRefSchema).check(z.minLength(1)),
      remove: z.array(idSchema),
      add: z.array(idSchema),
      /** A tag to be made and applied as well. */
      create: z.nullable(newTagSchema),
    }),
    run: (project, input, context) => {
      const found = findHighlights(project, input.highlights);
      if (!found.ok) return found;
      if (input.add.some((id) => !project.tags.has(id))) return err(message('problem.tagMissing'));
      const made = input.create ? newTag(project, input.create, context) : null;
      if (made && !made.ok) return made;
      const put = [...input.add, ...(made ? [made.value.id] : [])];
      const taken = new Set(input.remove.filter((id) => !put.includes(id)));
      const changes = new TagChanges(project);
      changes.dropExamples(input.highlights, [...taken].filter((id) => project.tags.has(id)));
      const operations = retagged(found.value, ({ tagIds }) => {
        if (tagIds.some((id) => taken.has(id))) return replaceTags(tagIds, taken, put.filter((id) => !tagIds.includes(id)));
        return put.every((id) => tagIds.includes(id)) ? tagIds : [...new Set([...tagIds, ...put])];
      }, context.now);
      return ok(draft(
        message('undo.highlight.recode', { count: found.value.length, quote: shorten(found.value[0]!.selector.exact) }),
        [...(made ? [insert('tags', made.value)] : []), ...operations, ...changes.operations(context.now)],
        { created: made ? [made.value.id] : [] },
      ));
    },
  }),
};
