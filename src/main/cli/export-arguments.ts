import { shapeOf } from '../../core/exports/export-formats.ts';
import { exportFormatIds, type ExportFormat } from '../../core/exports/format-ids.ts';
import { optionFromWord, type GivenOptions, type OptionValue } from '../../core/exports/export-options.ts';
import { exportKinds, type ExportKind } from '../../core/exports/export-subject.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';

export interface ExportCommand {
  readonly name: 'export';
  readonly folder: string;
  readonly format: ExportFormat;
  readonly of: ExportKind;
  /** As given: ids, titles or file names. None means all. */
  readonly sources: readonly string[];
  /** Ids or names of tags that highlights carry one of. None means all highlights. */
  readonly tags: readonly string[];
  /** Id or title of the report; null where none is exported. */
  readonly report: string | null;
  readonly options: GivenOptions;
  readonly outPath: string;
}

interface ExportValues {
  readonly format?: string;
  readonly of?: string;
  readonly source?: readonly string[];
  readonly tag?: readonly string[];
  readonly report?: string;
  readonly option?: readonly string[];
  readonly appendix?: boolean;
  readonly out?: string;
}

export const exportForm = `export DIR --format ${exportFormatIds.join('|')} [--of ${exportKinds.join('|')}] [--source SOURCE]… [--tag TAG]… [--report REPORT] [--option NAME=VALUE]… --out PATH`;

/** Returns what is to be exported, or in words why it is no right use. */
export function readExportCommand([folder]: readonly string[], values: ExportValues): Result<ExportCommand, Message> {
  const format = exportFormatIds.find((known) => known === values.format);
  if (!format) return err(message('cli.usage.format', { known: exportFormatIds.join(', ') }));
  const { takes } = shapeOf(format);
  const of = exportKinds.find((known) => known === (values.of ?? takes[0]));
  if (!of || !takes.includes(of)) return err(message('cli.usage.of', { format, known: takes.join(', ') }));
  const { source: sources = [], tag: tags = [] } = values;
  if (sources.length + tags.length > 0 && of !== 'sources' && of !== 'highlights') return err(message('cli.usage.ofSources'));
  if ((of === 'report') !== (values.report !== undefined)) return err(message('cli.usage.report'));
  if (!values.out) return err(message('cli.usage.out'));
  const options = readOptions(format, [...(values.appendix ? ['appendix=yes'] : []), ...(values.option ?? [])]);
  return options.ok ? ok({ name: 'export', folder: folder!, format, of, sources, tags, report: values.report ?? null, options: options.value, outPath: values.out }) : options;
}

function readOptions(format: ExportFormat, given: readonly string[]): Result<GivenOptions, Message> {
  const shapes = shapeOf(format).options;
  const options: Record<string, OptionValue> = {};
  for (const one of given) {
    const [name, ...rest] = one.split('=');
    const option = Object.hasOwn(shapes, name!) ? shapes[name!] : undefined;
    if (!option) return err(message('cli.usage.exportOption', { format, name: name!, known: Object.keys(shapes).join(', ') || '–' }));
    const value = optionFromWord(option, rest.join('='));
    if (value === null) return err(message('cli.usage.exportValue', { name: name!, known: option.kind === 'switch' ? 'yes, no' : option.values.join(', ') }));
    options[name!] = value;
  }
  return ok(options);
}
