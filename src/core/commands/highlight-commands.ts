import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { highlightColourSchema } from '../model/colour.ts';
import { highlightRefSchema, type Highlight, type HighlightRef } from '../model/highlight.ts';
import { areaSchema } from '../model/page-layout.ts';
import { idSchema, instantSchema, nameSchema, noteSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { selectorSchema, type Selector } from '../model/selector.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type CommandContext } from './command.ts';
import { insert, patch, remove } from './operations.ts';
import { findSource } from './source-commands.ts';
import { TagChanges, withoutExamples } from './tag-changes.ts';
import { newTag, newTagSchema } from './tag-commands.ts';
import { findTag, tagMeant } from './tag-rules.ts';
import { shorten } from './words.ts';

const refs = z.array(highlightRefSchema).check(z.minLength(1));

/** Returns the highlights in the order asked for, or the words for the first that is missing. */
export function findHighlights(project: ProjectReader, wanted: readonly HighlightRef[]): Result<readonly Highlight[], Message> {
  const found: Highlight[] = [];
  for (const { sourceId, id } of wanted) {
    const highlight = project.highlights.get(sourceId)?.get(id);
    if (!highlight) return err(message('problem.highlightMissing'));
    found.push(highlight);
  }
  return ok(found);
}

const fits = (selector: Selector, source: Source): boolean => selector.end <= source.textLength;

const quoteOf = (highlights: readonly Highlight[]): string => shorten(highlights[0]?.selector.exact ?? '');

export const highlightCommands = {
  'highlight.create': defineCommand({
    input: z.object({
      sourceId: idSchema,
      selector: selectorSchema,
      /** A rectangle of a page that is marked in place of the words. */
      area: z.optional(z.nullable(areaSchema)),
      colour: highlightColourSchema,
      tagIds: z.array(idSchema),
      /** A tag to be made in the same step, and applied. */
      newTag: z.nullable(newTagSchema),
      note: noteSchema,
    }),
    run: (project, input, context) => {
      const source = findSource(project, input.sourceId);
      if (!source.ok) return source;
      if (!fits(input.selector, source.value)) return err(message('problem.rangeOutside'));
      for (const tagId of input.tagIds) if (!project.tags.has(tagId)) return err(message('problem.tagMissing'));
      const tag = input.newTag ? newTag(project, input.newTag, context) : null;
      if (tag && !tag.ok) return tag;
      const highlight: Highlight = {
        id: context.newId(),
        sourceId: input.sourceId,
        selector: input.selector,
        area: input.area ?? null,
        colour: input.colour,
        tagIds: [...new Set([...input.tagIds, ...(tag ? [tag.value.id] : [])])],
        note: input.note,
        review: null,
        author: context.author,
        createdAt: context.now,
        modifiedAt: context.now,
      };
      return ok(draft(
        message('undo.highlight.create', { quote: quoteOf([highlight]) }),
        [...(tag ? [insert('tags', tag.value)] : []), insert('highlights', highlight)],
        { created: [highlight.id] },
      ));
    },
  }),

  'highlight.remove': defineCommand({
    input: z.object({ highlights: refs }),
    run: (project, input, { now }) => {
      const found = findHighlights(project, input.highlights);
      if (!found.ok) return found;
      return ok(draft(
        message('undo.highlight.remove', { count: found.value.length, quote: quoteOf(found.value) }),
        [...withoutExamples(project, input.highlights, now), ...found.value.map((highlight) => remove('highlights', highlight))],
      ));
    },
  }),

  'highlight.setNote': defineCommand({
    input: z.object({ highlight: highlightRefSchema, note: noteSchema, editSession: z.nullable(z.string()) }),
    run: (project, input, { now }) => {
      const found = findHighlights(project, [input.highlight]);
      if (!found.ok) return found;
      return ok(draft(
        message('undo.highlight.setNote', { quote: quoteOf(found.value) }),
        found.value.map((highlight) => patch('highlights', highlight, { note: input.note, modifiedAt: now })),
        { group: input.editSession },
      ));
    },
  }),

  'highlight.setColour': defineCommand({
    input: z.object({ highlights: refs, colour: highlightColourSchema }),
    run: (project, input, { now }) => {
      const found = findHighlights(project, input.highlights);
      if (!found.ok) return found;
      return ok(draft(
        message('undo.highlight.setColour', { quote: quoteOf(found.value) }),
        found.value.map((highlight) => patch('highlights', highlight, { colour: input.colour, modifiedAt: now })),
      ));
    },
  }),

  /** Applies a tag to those of the highlights that do not have it yet; with `newTag`, makes it first. */
  'highlight.addTag': defineCommand({
    input: z.object({ highlights: refs, tag: z.union([z.object({ id: idSchema }), z.object({ create: newTagSchema })]) }),
    run: (project, input, context) => {
      const found = findHighlights(project, input.highlights);
      if (!found.ok) return found;
      const made = 'create' in input.tag ? newTag(project, input.tag.create, context) : null;
      const tag = made ?? findTag(project, (input.tag as { readonly id: string }).id);
      if (!tag.ok) return tag;
      return ok(draft(
        message('undo.highlight.addTag', { count: found.value.length, quote: quoteOf(found.value), tag: tag.value.name }),
        [
          ...(made ? [insert('tags', tag.value)] : []),
          ...found.value
            .filter((highlight) => !highlight.tagIds.includes(tag.value.id))
            .map((highlight) => patch('highlights', highlight, { tagIds: [...highlight.tagIds, tag.value.id], modifiedAt: context.now })),
        ],
        { created: made ? [tag.value.id] : [] },
      ));
    },
  }),

  'highlight.removeTag': defineCommand({
    input: z.object({ highlights: refs, tagId: idSchema }),
    run: (project, input, { now }) => {
      const found = findHighlights(project, input.highlights);
      if (!found.ok) return found;
      const tag = findTag(project, input.tagId);
      if (!tag.ok) return tag;
      const changes = new TagChanges(project);
      changes.dropExamples(input.highlights, [input.tagId]);
      return ok(draft(
        message('undo.highlight.removeTag', { count: found.value.length, quote: quoteOf(found.value), tag: tag.value.name }),
        [
          ...found.value
            .filter((highlight) => highlight.tagIds.includes(tag.value.id))
            .map((highlight) => patch('highlights', highlight, { tagIds: highlight.tagIds.filter((id) => id !== tag.value.id), modifiedAt: now })),
          ...changes.operations(now),
        ],
      ));
    },
  }),

  /** Adds annotations made elsewhere. Tags are found by name wherever they are in the codebook, or made at its top. */
  'highlight.import': defineCommand({
    input: z.object({
      sourceId: idSchema,
      annotations: z.array(z.object({
        selector: selectorSchema,
        area: z.optional(z.nullable(areaSchema)),
        colour: highlightColourSchema,
        tagNames: z.array(nameSchema),
        note: noteSchema,
        author: z.nullable(z.string()),
        createdAt: z.nullable(instantSchema),
        modifiedAt: z.nullable(instantSchema),
      })).check(z.minLength(1)),
      /** What the source remembers of them, where they lay in its own file. */
      taken: z.optional(z.array(z.string())),
    }),
    run: (project, input, context) => {
      const source = findSource(project, input.sourceId);
      if (!source.ok) return source;
      if (input.annotations.some(({ selector }) => !fits(selector, source.value))) return err(message('problem.rangeOutside'));
      const tags = tagsNamed(project, input.annotations.flatMap((annotation) => annotation.tagNames), context);
      if (!tags.ok) return tags;
      const highlights = input.annotations.map((annotation): Highlight => ({
        id: context.newId(),
        sourceId: input.sourceId,
        selector: annotation.selector,
        area: annotation.area ?? null,
        colour: annotation.colour,
        tagIds: [...new Set(annotation.tagNames.map((name) => tags.value.byName.get(name)!.id))],
        note: annotation.note,
        review: null,
        author: annotation.author ?? context.author,
        createdAt: annotation.createdAt ?? context.now,
        modifiedAt: annotation.modifiedAt ?? annotation.createdAt ?? context.now,
      }));
      // What was remembered before is written out: a patch cannot give back that there was nothing.
      const { takenAnnotations = [] } = source.value;
      const remembered = input.taken ? [patch('sources', { ...source.value, takenAnnotations }, { takenAnnotations: [...takenAnnotations, ...input.taken] })] : [];
      return ok(draft(
        message('undo.highlight.import', { count: highlights.length, quote: quoteOf(highlights) }),
        [...tags.value.made.map((tag) => insert('tags', tag)), ...highlights.map((highlight) => insert('highlights', highlight)), ...remembered],
        { created: highlights.map((highlight) => highlight.id) },
      ));
    },
  }),
};

interface NamedTags {
  readonly byName: ReadonlyMap<string, Tag>;
  readonly made: readonly Tag[];
}

function tagsNamed(project: ProjectReader, names: readonly string[], context: CommandContext): Result<NamedTags, Message> {
  const byName = new Map<string, Tag>();
  const made: Tag[] = [];
  for (const name of new Set(names)) {
    const present = tagMeant([...project.tags.values(), ...made], name);
    if (present) {
      byName.set(name, present);
      continue;
    }
    const tag = newTag(project, { name, parentId: null, colour: null, description: '', shortcut: null }, context, made.length);
    if (!tag.ok) return tag;
    byName.set(name, tag.value);
    made.push(tag.value);
  }
  return ok({ byName, made });
}
