import { resolve } from 'node:path';
import { offsetMapOf } from '../../core/anchoring/offsets.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import { shorten } from '../../core/commands/words.ts';
import { text, textOf } from '../../core/messages/messages.ts';
import type { TextRange } from '../../core/model/document.ts';
import type { Source } from '../../core/model/source.ts';
import { countOutcomes } from '../../core/replacement/replacement.ts';
import { replaceSource, type Replaced, type ReplaceOptions } from '../replace/replace-source.ts';
import type { Command } from './command.ts';
import { findSourceBy } from './find-source.ts';
import { interruptible, withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `replace`: gives a source a newer text, or tells what that would do to its highlights. Interrupted, it changes nothing. */
export function runReplace(
  command: Extract<Command, { name: 'replace' }>, output: Output, context: CommandContext, work: Pick<ReplaceOptions, 'read' | 'reanchor'>,
): Promise<ExitCode> {
  const { file, dryRun } = command;
  return withProject(command.folder, output, async (project) => {
    const source = findSourceBy(project.state, command.source);
    if (!source.ok) return output.fail(source.error);
    const done = await interruptible((signal) =>
      replaceSource(project, source.value.id, { name: file, path: resolve(file) }, context, { ...work, dryRun, signal }));
    if (!done.ok) {
      output.note(text('cli.about', { name: file, detail: textOf(done.error) }));
      return 1;
    }
    tellPassages(done.value, output);
    tellWhole(source.value, done.value, dryRun, output);
    return 0;
  });
}

/** Says of each highlight where it is now, as positions in the new text. */
function tellPassages({ text: newText, passages }: Replaced, output: Output): void {
  const offsets = offsetMapOf(newText);
  const placed = ({ start, end }: TextRange) => ({ start: offsets.toCodePoints(start), end: offsets.toCodePoints(end) });
  for (const { id, outcome, score, before, after, candidates } of passages) {
    const range = after ?? candidates[0];
    const { start, end } = range ? placed(range) : { start: null, end: null };
    output.result(
      {
        id, outcome, start, end, score, exact: range ? newText.slice(range.start, range.end) : null, formerly: before.exact,
        candidates: candidates.map((candidate) => ({ ...placed(candidate), score: candidate.score })),
      },
      [outcome.padEnd(8), id, ...(after ? [`${start}–${end}`] : []), `“${shorten((after ?? before).exact)}”`].join('  '),
    );
  }
}

function tellWhole({ id, citation }: Source, { version, identical, passages }: Replaced, dryRun: boolean, output: Output): void {
  const counts = countOutcomes(passages);
  const { title } = citation;
  const what = identical ? 'cli.replaceIdentical' : dryRun ? 'cli.replaceTrial' : 'cli.replaced';
  output.result({ source: id, title, version, identical, dryRun, ...counts }, text(what, { title, version: version ?? 0, ...counts }));
}
