import type { Paper } from '../../core/exports/paper.ts';
import { text, textOf } from '../../core/messages/messages.ts';
import type { PaintSvg, PrintHtml } from '../export/print.ts';
import type { SourceReader } from '../import/read-source.ts';
import type { TextWork } from '../replace/text-work.ts';
import { runCite } from './cite-command.ts';
import { runAnnotations } from './annotations-command.ts';
import { runClaims } from './claim-command.ts';
import { runCodebookExport, runCodebookImport } from './codebook-command.ts';
import { parseCommand, type Command } from './command.ts';
import { runExport } from './export-command.ts';
import { runAnnotate, runImport } from './import-commands.ts';
import { runList } from './list.ts';
import { Output, type CliStreams, type ExitCode } from './output.ts';
import { runCheck, runInit } from './project-commands.ts';
import { runReplace } from './replace-command.ts';
import { runSearch } from './search-command.ts';

/** What commands need of the machine they run on. */
export interface CliServices {
  readonly version: string;
  /** Written into the records that commands make. */
  readonly author: string;
  readonly now: () => string;
  readonly newId: () => string;
  readonly print: PrintHtml;
  /** How drawn pictures become pixels; where nothing is said, exports leave them to their words. */
  readonly paint?: PaintSvg;
  /** The paper that is usual where the user lives; where nothing is said, A4. */
  readonly usualPaper?: () => Promise<Paper>;
  readonly readSource: SourceReader;
  readonly texts: TextWork;
}

/**
 * Runs one command given as words and returns the process's exit code. Results go to stdout, with `--json` as one JSON
 * object per line and nothing else; all other words go to stderr. Never rejects.
 */
export async function runCli(argv: readonly string[], streams: CliStreams, services: CliServices): Promise<ExitCode> {
  const parsed = parseCommand(argv);
  if (!parsed.ok) {
    const output = new Output(streams, false);
    output.note(textOf(parsed.error));
    streams.stderr(`\n${text('cli.usage')}\n`);
    return 2;
  }
  const output = new Output(streams, parsed.value.json);
  try {
    return await run(parsed.value.command, output, services);
  } catch (error) {
    const detail = error instanceof Error ? error.stack ?? error.message : String(error);
    output.note(text('problem.unexpected', { detail }));
    return 1;
  }
}

async function run(command: Command, output: Output, { version, author, now, newId, print, paint, usualPaper, readSource, texts }: CliServices): Promise<ExitCode> {
  const context = { now: now(), author, newId };
  switch (command.name) {
    case 'help':
      output.result({ usage: text('cli.usage') }, text('cli.usage'));
      return 0;
    case 'version':
      output.result({ version }, version);
      return 0;
    case 'init': return runInit(command, output, context);
    case 'import': return runImport(command, output, context, readSource);
    case 'cite': return runCite(command, output, context);
    case 'annotations': return runAnnotations(command, output, context);
    case 'annotate': return runAnnotate(command, output, context);
    case 'replace': return runReplace(command, output, context, { read: readSource, reanchor: texts.reanchor });
    case 'export': return runExport(command, output, { print, ...(paint && { paint }), ...(usualPaper && { usualPaper }), now: context.now });
    case 'codebook export': return runCodebookExport(command, output, version);
    case 'codebook import': return runCodebookImport(command, output, context);
    case 'claim add':
    case 'claim list':
    case 'claim show':
    case 'claim set':
    case 'evidence add':
    case 'evidence list': return runClaims(command, output, context);
    case 'search': return runSearch(command, output);
    case 'list': return runList(command, output);
    case 'check': return runCheck(command, output);
  }
}
