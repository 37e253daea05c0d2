import { resolve } from 'node:path';
import { offsetMapOf } from '../../core/anchoring/offsets.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import { guessColumns, tableFields, type TableField } from '../../core/formats/text-table/text-table.ts';
import { message, text, textOf, type Message } from '../../core/messages/messages.ts';
import { defaultHighlightColour } from '../../core/model/colour.ts';
import { importAnnotations } from '../import/import-annotations.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { importEach, type ImportInput } from '../import/import-files.ts';
import { isTable, readTable, tableInputs } from '../import/read-table.ts';
import { readFileWithin } from '../import/read-file.ts';
import type { SourceReader } from '../import/read-source.ts';
import type { Command } from './command.ts';
import { findSourceBy } from './find-source.ts';
import { interruptible, withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `import`: adds files as sources. Fails when one of them could not be imported; the others are. */
export function runImport(
  command: Extract<Command, { name: 'import' }>, output: Output, context: CommandContext, read: SourceReader,
): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    const inputs: ImportInput[] = [];
    let code: ExitCode = 0;
    for (const file of command.files) {
      const rows = isTable(file) ? await rowsOf(file, command.columns) : ok([{ name: file, path: resolve(file), choices: { reading: command.reading }, password: command.password }]);
      if (rows.ok) {
        inputs.push(...rows.value);
      } else {
        code = 1;
        output.note(text('cli.about', { name: file, detail: textOf(rows.error) }));
      }
    }
    const done = await interruptible((signal) => importEach(project, inputs, context, { read, signal }));
    if (!done.ok) return output.fail(done.error);
    for (const outcome of done.value) {
      const { file } = outcome;
      if (outcome.kind === 'failed') {
        code = 1;
        output.note(text('cli.about', { name: file, detail: textOf(outcome.problem) }));
        continue;
      }
      for (const warning of outcome.warnings) output.note(text('cli.about', { name: file, detail: textOf(warning) }));
      const id = outcome.sourceId;
      const { title } = project.state.sources.get(id)!.citation;
      if (outcome.kind === 'imported') output.result({ id, title, file }, text('cli.imported', { file, title, id }));
      else output.result({ id, title, file, known: true }, text('cli.known', { file, title, id }));
    }
    return code;
  });
}

/** Returns the rows of a table of texts, its columns as they are named, or else as they are taken for. */
async function rowsOf(file: string, named: Extract<Command, { name: 'import' }>['columns']): Promise<Result<readonly ImportInput[], Message>> {
  const table = await readTable({ path: resolve(file) });
  if (!table.ok) return table;
  const { names } = table.value;
  const columns: Record<TableField, number | null> = { ...guessColumns(table.value) };
  for (const field of tableFields) {
    const name = named[field];
    if (name === undefined) continue;
    const index = names.findIndex((each) => each.toLowerCase() === name.trim().toLowerCase());
    if (index === -1) return err(message('table.noColumn', { name, names: names.join(', ') }));
    for (const other of tableFields) if (other !== field && named[other] === undefined && columns[other] === index) columns[other] = null;
    columns[field] = index;
  }
  return columns.text === null ? err(message('table.noText')) : ok(tableInputs(file, table.value, columns));
}

/** Bytes that a file of annotations may have. */
const largestAnnotationFile = 50_000_000;

/** `annotate`: makes highlights of the annotations in a file. Fails when one of them was left out; the others are made. */
export function runAnnotate(command: Extract<Command, { name: 'annotate' }>, output: Output, context: CommandContext): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    const source = findSourceBy(project.state, command.source);
    if (!source.ok) return output.fail(source.error);
    const sourceId = source.value.id;
    const document = await project.readDocument(sourceId);
    if (!document.ok) return output.fail(document.error);
    const bytes = await readFileWithin(resolve(command.file), largestAnnotationFile);
    if (!bytes.ok) return failAbout(command.file, textOf(bytes.error), output);
    const given = { sourceId, text: document.value.text, bytes: bytes.value, colour: defaultHighlightColour };
    const outcomes = await importAnnotations(project, given, context);
    if (!outcomes.ok) return failAbout(command.file, textOf(outcomes.error), output);

    const offsets = offsetMapOf(document.value.text);
    let [imported, failed] = [0, 0];
    for (const { number, annotationId, made } of outcomes.value) {
      if (!made.ok) {
        failed++;
        const problem = textOf(made.error);
        output.note(text('cli.annotationFailed', { number, detail: problem }));
        output.record({ annotation: number, annotationId, outcome: 'failed', id: null, problem });
        continue;
      }
      imported++;
      const { highlightId: id, selector, moved } = made.value;
      if (moved) output.note(text('cli.annotationMoved', { number, id }));
      output.record({
        annotation: number, annotationId, outcome: moved ? 'moved' : 'imported', id,
        start: offsets.toCodePoints(selector.start), end: offsets.toCodePoints(selector.end), exact: selector.exact,
      });
    }
    output.words(text('cli.annotated', { imported, failed }));
    return failed > 0 ? 1 : 0;
  });
}

function failAbout(name: string, detail: string, output: Output): ExitCode {
  output.note(text('cli.about', { name, detail }));
  return 1;
}
