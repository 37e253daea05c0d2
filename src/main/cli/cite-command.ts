import { resolve } from 'node:path';
import type { CommandContext } from '../../core/commands/command.ts';
import { filledCitation, matchLibrary } from '../../core/formats/citation-library/match-library.ts';
import { text, textOf } from '../../core/messages/messages.ts';
import { readLibrary } from '../import/read-library.ts';
import type { Command } from './command.ts';
import { withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `cite`: fills in the citations of sources from a library of references, and tells which of these are about none. */
export function runCite(command: Extract<Command, { name: 'cite' }>, output: Output, context: CommandContext): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    const entries = await readLibrary(resolve(command.file));
    if (!entries.ok) {
      output.note(text('cli.about', { name: command.file, detail: textOf(entries.error) }));
      return 1;
    }
    const { sources } = project.state;
    const { matches, others } = matchLibrary(entries.value, [...sources.values()]);
    if (matches.length > 0 && !command.dryRun) {
      const citations = matches.map(({ sourceId, entry }) => ({ sourceId, citation: filledCitation(sources.get(sourceId)!.citation, entry) }));
      const done = await project.run({ name: 'source.updateCitations', input: { citations } }, context);
      if (!done.ok) return output.fail(done.error);
    }
    for (const { sourceId, entry, by } of matches) {
      output.result({ id: sourceId, title: entry.citation.title, key: entry.key, by }, text('cli.cited', { title: entry.citation.title, id: sourceId, by: text(`citations.by.${by}`) }));
    }
    for (const { key, citation } of others) output.result({ id: null, title: citation.title, key, by: null }, text('cli.uncited', { title: citation.title }));
    return 0;
  });
}
