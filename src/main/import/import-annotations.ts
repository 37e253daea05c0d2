import { offsetMapOf } from '../../core/anchoring/offsets.ts';
import { selectorAt } from '../../core/anchoring/selector.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandInput } from '../../core/commands/registry.ts';
import { locate, type Located } from '../../core/formats/w3c-annotation/locate.ts';
import { parseAnnotations, type AnnotationEntry, type ParsedAnnotation } from '../../core/formats/w3c-annotation/parse-annotations.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { HighlightColour } from '../../core/model/colour.ts';
import type { Selector } from '../../core/model/selector.ts';
import { ok, type Result } from '../../core/result.ts';
import { decodeText } from './decode-text.ts';
import type { ImportTarget } from './import-files.ts';

/** What became of one passage of an annotation. */
export interface AnnotationOutcome {
  /** Place of the annotation in its file, from 1. */
  readonly number: number;
  /** The annotation's own id, if it has one. */
  readonly annotationId: string | null;
  /** The new highlight, and whether its quote was found elsewhere than stated; or why there is none. */
  readonly made: Result<{ readonly highlightId: string; readonly selector: Selector; readonly moved: boolean }, Message>;
}

export interface AnnotationImport {
  readonly sourceId: string;
  /** The source's extracted text. */
  readonly text: string;
  /** The bytes of a file of W3C Web Annotations. */
  readonly bytes: Uint8Array;
  /** Of highlights without a tag. */
  readonly colour: HighlightColour;
}

interface Placed {
  readonly entry: AnnotationEntry;
  readonly place: Result<{ readonly annotation: ParsedAnnotation; readonly located: Located }, Message>;
}

/**
 * Makes highlights of the annotations in a file, in one step of undo. Returns what became of each, in the file's order;
 * one whose passage is not found for certain is reported and not made. Fails when the file holds no annotations or the
 * project cannot be written.
 */
export async function importAnnotations(
  project: Pick<ImportTarget, 'run'>,
  { sourceId, text, bytes, colour }: AnnotationImport,
  context: CommandContext,
): Promise<Result<readonly AnnotationOutcome[], Message>> {
  const file = decodeText(bytes);
  if (!file.ok) return file;
  const entries = parseAnnotations(file.value.text);
  if (!entries.ok) return entries;
  const offsets = offsetMapOf(text);
  const placed = entries.value.map((entry): Placed => {
    const { content } = entry;
    if (!content.ok) return { entry, place: content };
    const located = locate(text, offsets, content.value.selector);
    return { entry, place: located.ok ? ok({ annotation: content.value, located: located.value }) : located };
  });

  const annotations = placed.flatMap(({ place }) => (place.ok ? [annotationInput(text, place.value.annotation, place.value.located, colour)] : []));
  const done = annotations.length > 0
    ? await project.run({ name: 'highlight.import', input: { sourceId, annotations } }, context)
    : ok({ created: [] });
  if (!done.ok) return done;
  let next = 0;
  return ok(placed.map(({ entry: { number, id }, place }): AnnotationOutcome => {
    if (!place.ok) return { number, annotationId: id, made: place };
    const index = next++;
    const made = { highlightId: done.value.created[index]!, selector: annotations[index]!.selector, moved: place.value.located.moved };
    return { number, annotationId: id, made: ok(made) };
  }));
}

function annotationInput(
  text: string,
  { tagNames, note, author, createdAt, modifiedAt }: ParsedAnnotation,
  { range }: Located,
  colour: HighlightColour,
): CommandInput<'highlight.import'>['annotations'][number] {
  return { selector: selectorAt(text, range), colour, tagNames: [...tagNames], note, author, createdAt, modifiedAt };
}
