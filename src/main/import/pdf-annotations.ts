import { setImmediate as nextTurn } from 'node:timers/promises';
import { selectorAt } from '../../core/anchoring/selector.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import { annotatedPassage, type AnnotatedPassage, type PdfAnnotation } from '../../core/formats/pdf/annotated-passage.ts';
import { plainNote } from '../../core/formats/note/plain-note.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { nearestColour, type HighlightColour } from '../../core/model/colour.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import { takenName, type Source } from '../../core/model/source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { OpenProject } from '../storage/index.ts';
import { annotationsHere, type AnnotationReader } from './pdf/read-annotations.ts';

/** An annotation that lies in the file of a source, and what it is about. */
export interface FoundAnnotation {
  readonly annotation: PdfAnnotation;
  /** Null where there is nothing on its page that could be marked. */
  readonly passage: AnnotatedPassage | null;
  /** The page as the document numbers it, or its number. */
  readonly pageLabel: string;
  /** The words of the passage. */
  readonly quote: string;
}

/** How the annotations in a file are found. */
interface FindTerms {
  readonly password?: string | null | undefined;
  /** Reads the file; here, where nothing is said. */
  readonly read?: AnnotationReader;
  readonly signal?: AbortSignal;
  /** Told of the pages that were looked through, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Returns whether an annotation of the present version of a source was imported as a highlight before. */
export const isTaken = ({ version, takenAnnotations = [] }: Source, { name }: PdfAnnotation): boolean => takenAnnotations.includes(takenName(version, name));

/**
 * Returns the annotations in the file of a source, in the order of its pages. Fails with words when it is no PDF or cannot be read. Rejects
 * with the signal's reason when it is aborted.
 */
export async function findAnnotations(
  project: OpenProject, sourceId: string, { password = null, read = annotationsHere, signal = new AbortController().signal, onProgress = () => undefined }: FindTerms = {},
): Promise<Result<readonly FoundAnnotation[], Message>> {
  const source = project.state.sources.get(sourceId);
  if (!source) return err(message('problem.sourceMissing'));
  if (source.file.mediaType !== 'application/pdf') return err(message('annotation.noPdf'));
  const { version } = source;
  const document = await project.readDocument(sourceId, version);
  if (!document.ok) return document;
  const original = await project.readOriginal(sourceId, version);
  if (!original.ok) return original;
  const annotations = await read(original.value, password, signal, onProgress);
  if (!annotations.ok) return annotations;
  const found: FoundAnnotation[] = [];
  let [page, layout]: [number, PageLayout | undefined] = [-1, undefined];
  for (const annotation of annotations.value) {
    if (annotation.page !== page) {
      const layouts = await project.readLayouts(sourceId, annotation.page, 1, version);
      if (!layouts.ok) return layouts;
      [page, layout] = [annotation.page, layouts.value[0]];
      await nextTurn();
      signal.throwIfAborted();
    }
    const passage = layout ? annotatedPassage(annotation, layout, document.value.text) : null;
    const quote = passage ? document.value.text.slice(passage.range.start, passage.range.end) : '';
    found.push({ annotation, passage, quote, pageLabel: document.value.pages?.[annotation.page]?.label ?? String(annotation.page + 1) });
  }
  return ok(found);
}

/** Makes highlights of those annotations that were not imported before, in one step of undo, and returns the ids of these. The file stays as it is. */
export async function takeAnnotations(project: OpenProject, sourceId: string, found: readonly FoundAnnotation[], colour: HighlightColour, context: CommandContext): Promise<Result<readonly string[], Message>> {
  const source = project.state.sources.get(sourceId);
  if (!source) return err(message('problem.sourceMissing'));
  const document = await project.readDocument(sourceId, source.version);
  if (!document.ok) return document;
  const taken = new Set(source.takenAnnotations);
  const fresh = found.flatMap(({ annotation, passage }) => (passage && !taken.has(takenName(source.version, annotation.name)) ? [{ annotation, passage }] : []));
  if (fresh.length === 0) return ok([]);
  const done = await project.run({
    name: 'highlight.import',
    input: {
      sourceId,
      annotations: fresh.map(({ annotation, passage }) => ({
        selector: selectorAt(document.value.text, passage.range), area: passage.area && { page: passage.area.page, rect: passage.area.rect },
        colour: (annotation.colour === null ? null : nearestColour(annotation.colour)) ?? colour,
        tagNames: [], note: annotation.contents === '' ? null : plainNote(annotation.contents),
        author: annotation.author === '' ? null : annotation.author, createdAt: annotation.createdAt ?? annotation.modifiedAt, modifiedAt: annotation.modifiedAt,
      })),
      taken: fresh.map(({ annotation }) => takenName(source.version, annotation.name)),
    },
  }, context);
  return done.ok ? ok(done.value.created) : done;
}
