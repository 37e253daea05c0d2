import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import { highlightColourSchema } from '../model/colour.ts';
import { highlightRefSchema, type Highlight, type HighlightRef } from '../model/highlight.ts';
import type { Data } from '../model/data.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { selectorSchema } from '../model/selector.ts';
import { err, ok, type Result } from '../result.ts';
import type { CommandContext } from './command.ts';
import { findHighlights } from './highlight-commands.ts';
import { insert } from './operations.ts';
import { findSource } from './source-commands.ts';

/** A passage for something to stand on: a highlight, or words of a source that are marked in the same step. */
export const passageSchema = z.union([
  z.object({ highlight: highlightRefSchema }),
  z.object({ sourceId: idSchema, selector: selectorSchema, colour: highlightColourSchema }),
]);
export type PassageChoice = Data<z.infer<typeof passageSchema>>;

/** A passage as it will be once the operations are done. */
export interface MeantPassage {
  readonly ref: HighlightRef;
  readonly quote: string;
  /** What marks it; empty when it is marked. */
  readonly operations: readonly Operation[];
}

/** Returns the highlight that is meant; words that no highlight covers exactly are marked. Fails where there is no such passage. */
export function passageMeant(project: ProjectReader, passage: PassageChoice, context: CommandContext): Result<MeantPassage, Message> {
  if ('highlight' in passage) {
    const found = findHighlights(project, [passage.highlight]);
    if (!found.ok) return found;
    const [highlight] = found.value;
    return ok({ ref: { sourceId: highlight!.sourceId, id: highlight!.id }, quote: highlight!.selector.exact, operations: [] });
  }
  const { sourceId, selector, colour } = passage;
  const source = findSource(project, sourceId);
  if (!source.ok) return source;
  if (selector.end > source.value.textLength) return err(message('problem.rangeOutside'));
  const present = [...project.highlights.get(sourceId)?.values() ?? []]
    .find((highlight) => highlight.review === null && highlight.selector.start === selector.start && highlight.selector.end === selector.end);
  if (present) return ok({ ref: { sourceId, id: present.id }, quote: present.selector.exact, operations: [] });
  const made: Highlight = {
    id: context.newId(), sourceId, selector, area: null, colour, tagIds: [], note: null, review: null, author: context.author, createdAt: context.now, modifiedAt: context.now,
  };
  return ok({ ref: { sourceId, id: made.id }, quote: selector.exact, operations: [insert('highlights', made)] });
}
