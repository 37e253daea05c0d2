import { offsetMapOf } from '../../core/anchoring/offsets.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import { shorten } from '../../core/commands/words.ts';
import { text } from '../../core/messages/messages.ts';
import { defaultHighlightColour } from '../../core/model/colour.ts';
import { findAnnotations, isTaken, takeAnnotations } from '../import/pdf-annotations.ts';
import type { Command } from './command.ts';
import { findSourceBy } from './find-source.ts';
import { withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `annotations`: lists the annotations in the file of a PDF, and makes highlights of those that were not imported before. */
export function runAnnotations(command: Extract<Command, { name: 'annotations' }>, output: Output, context: CommandContext): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    const source = findSourceBy(project.state, command.source);
    if (!source.ok) return output.fail(source.error);
    const { id } = source.value;
    const found = await findAnnotations(project, id, { password: command.password });
    if (!found.ok) return output.fail(found.error);
    const document = await project.readDocument(id);
    if (!document.ok) return output.fail(document.error);
    const offsets = offsetMapOf(document.value.text);
    for (const { annotation, passage, quote } of found.value) {
      const { name, kind, page, contents, author, colour, createdAt, modifiedAt } = annotation;
      const taken = isTaken(source.value, annotation);
      const range = passage && { start: offsets.toCodePoints(passage.range.start), end: offsets.toCodePoints(passage.range.end) };
      output.result(
        { annotation: name, kind, page: page + 1, start: range?.start ?? null, end: range?.end ?? null, exact: quote, area: passage?.area?.rect ?? null, contents, author, colour, created: createdAt, modified: modifiedAt, imported: taken },
        [text('cli.annotationPage', { page: page + 1 }), kind, `“${shorten(quote)}”`, ...(contents === '' ? [] : [`– ${shorten(contents)}`]), ...(taken ? [text('cli.annotationTaken')] : [])].join('  '),
      );
    }
    if (found.value.length === 0) output.words(text('cli.annotationsNone'));
    if (!command.take) return 0;
    const made = await takeAnnotations(project, id, found.value, defaultHighlightColour, context);
    if (!made.ok) return output.fail(made.error);
    for (const highlight of made.value) output.record({ highlight });
    output.words(text('cli.annotationsTaken', { count: made.value.length }));
    return 0;
  });
}
