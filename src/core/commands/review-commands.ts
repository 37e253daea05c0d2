import * as z from 'zod/mini';
import { message, type Message, type MessageId } from '../messages/messages.ts';
import type { Data } from '../model/data.ts';
import { highlightRefSchema, type Highlight, type HighlightRef } from '../model/highlight.ts';
import { versionSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { selectorSchema } from '../model/selector.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type CommandContext, type Draft } from './command.ts';
import { findHighlights } from './highlight-commands.ts';
import { patch } from './operations.ts';
import { findSource } from './source-commands.ts';
import { shorten } from './words.ts';

const refs = z.array(highlightRefSchema).check(z.minLength(1));

const placement = z.object({
  highlight: highlightRefSchema,
  /** The version of the text that the selector is about; it must still be the present one. */
  version: versionSchema,
  selector: selectorSchema,
});

const quoteOf = ([first]: readonly Highlight[]): string => shorten(first?.selector.exact ?? '');

/** What the user decides about highlights whose place in a replaced text is not sure. */
export const reviewCommands = {
  /** Gives a highlight one of the places that were found for it. */
  'review.accept': defineCommand({
    input: placement,
    run: (project, input, context) => place(project, input, context, 'undo.review.accept'),
  }),

  /** Gives a highlight a place that the user chose. */
  'review.place': defineCommand({
    input: placement,
    run: (project, input, context) => place(project, input, context, 'undo.review.place'),
  }),

  /** Keeps highlights without a place: they no longer wait for a decision. */
  'review.keep': defineCommand({
    input: z.object({ highlights: refs }),
    run: (project, { highlights }, context) => setOrphan(project, highlights, true, context, 'undo.review.keep'),
  }),

  /** Lets highlights that were kept without a place wait for a decision again. */
  'review.reopen': defineCommand({
    input: z.object({ highlights: refs }),
    run: (project, { highlights }, context) => setOrphan(project, highlights, false, context, 'undo.review.reopen'),
  }),
};

/** Returns the highlights asked for, or the words for the first that is missing or has its place. */
function findUnplaced(project: ProjectReader, wanted: readonly HighlightRef[]): Result<readonly Highlight[], Message> {
  const found = findHighlights(project, wanted);
  return found.ok && found.value.some(({ review }) => review === null) ? err(message('problem.notUnderReview')) : found;
}

function place(
  project: ProjectReader, { highlight, version, selector }: Data<z.infer<typeof placement>>, { now }: CommandContext, label: MessageId,
): Result<Draft, Message> {
  const found = findUnplaced(project, [highlight]);
  if (!found.ok) return found;
  const source = findSource(project, highlight.sourceId);
  if (!source.ok) return source;
  if (source.value.version !== version) return err(message('problem.sourceChangedMeanwhile'));
  if (selector.end > source.value.textLength) return err(message('problem.rangeOutside'));
  return ok(draft(
    message(label, { quote: quoteOf(found.value) }),
    found.value.map((each) => patch('highlights', each, { selector, review: null, modifiedAt: now })),
  ));
}

function setOrphan(
  project: ProjectReader, wanted: readonly HighlightRef[], orphan: boolean, { now }: CommandContext, label: MessageId,
): Result<Draft, Message> {
  const found = findUnplaced(project, wanted);
  if (!found.ok) return found;
  return ok(draft(
    message(label, { count: found.value.length, quote: quoteOf(found.value) }),
    found.value.flatMap((each) => each.review === null || each.review.orphan === orphan
      ? []
      : [patch('highlights', each, { review: { ...each.review, orphan }, modifiedAt: now })]),
  ));
}
