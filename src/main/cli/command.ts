import './words.ts';
import { parseArgs } from 'node:util';
import { tableFields, type TableField } from '../../core/formats/text-table/text-table.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { readings, type Reading } from '../../core/model/reading.ts';
import { nameSchema } from '../../core/model/primitives.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { mostShown } from '../../core/search/limits.ts';
import { resultOrders, type ResultOrder } from '../../core/search/order.ts';
import { codebookFormats, type CodebookFormat } from '../../ipc/contract.ts';
import { exportForm, readExportCommand, type ExportCommand } from './export-arguments.ts';
import { claimForm, claimOptions, evidenceForm, factOptions, readClaimCommand, readEvidenceCommand, type ClaimCommand, type ClaimValues } from './claim-arguments.ts';

const listNames = ['sources', 'highlights', 'tags', 'claims', 'reports'] as const;
type ListName = (typeof listNames)[number];

/** What the user asks for. Paths are as given. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'init'; readonly folder: string; readonly projectName: string | null }
  | { readonly name: 'import'; readonly folder: string; readonly files: readonly string[]; readonly reading: Reading | null; readonly password: string | undefined; /** Names of columns of tables of texts. */ readonly columns: Partial<Record<TableField, string>> }
  | { readonly name: 'cite'; readonly folder: string; readonly file: string; readonly dryRun: boolean }
  | { readonly name: 'annotate'; readonly folder: string; readonly source: string; readonly file: string }
  | { readonly name: 'annotations'; readonly folder: string; readonly source: string; readonly take: boolean; readonly password: string | undefined }
  | { readonly name: 'replace'; readonly folder: string; readonly source: string; readonly file: string; readonly dryRun: boolean }
  | ExportCommand
  | { readonly name: 'codebook export'; readonly folder: string; readonly format: CodebookFormat; readonly byteOrderMark: boolean; readonly outPath: string }
  | { readonly name: 'codebook import'; readonly folder: string; readonly file: string; readonly conflicts: 'keep' | 'take'; readonly dryRun: boolean }
  | ClaimCommand
  | { readonly name: 'search'; readonly folder: string; readonly query: string; readonly order: ResultOrder; readonly limit: number }
  | { readonly name: 'list'; readonly folder: string; readonly list: ListName }
  | { readonly name: 'check'; readonly folder: string };

/** A command, and whether its output is JSON. */
export interface Invocation {
  readonly command: Command;
  readonly json: boolean;
}

const options = {
  json: { type: 'boolean' },
  import: { type: 'boolean' },
  password: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  name: { type: 'string' },
  as: { type: 'string' },
  text: { type: 'string' },
  authors: { type: 'string' },
  date: { type: 'string' },
  format: { type: 'string' },
  appendix: { type: 'boolean' },
  of: { type: 'string' },
  option: { type: 'string', multiple: true },
  report: { type: 'string' },
  'dry-run': { type: 'boolean' },
  out: { type: 'string' },
  bom: { type: 'boolean' },
  conflicts: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string' },
  ...claimOptions,
} as const;

interface Values extends ClaimValues {
  readonly json?: boolean;
  readonly import?: boolean;
  readonly password?: string;
  readonly help?: boolean;
  readonly version?: boolean;
  readonly name?: string;
  readonly as?: string;
  readonly text?: string;
  readonly authors?: string;
  readonly date?: string;
  readonly format?: string;
  readonly appendix?: boolean;
  readonly of?: string;
  readonly option?: readonly string[];
  readonly report?: string;
  readonly 'dry-run'?: boolean;
  readonly out?: string;
  readonly bom?: boolean;
  readonly conflicts?: string;
  readonly order?: string;
  readonly limit?: string;
}

interface Form {
  /** How it is written, for the words about a wrong use. */
  readonly form: string;
  readonly options: readonly (keyof Values)[];
  /** Fewest and most arguments. */
  readonly arguments: readonly [number, number];
  readonly read: (given: readonly string[], values: Values) => Result<Command, Message>;
}

const codebookForm = 'codebook export DIR --format csv|qdc [--bom] --out FILE, or: codebook import DIR FILE [--conflicts keep|take] [--dry-run]';

function readCodebookCommand(verb: string, [folder, file]: readonly string[], values: Values): Result<Command, Message> {
  const misused = err(message('cli.usage.arguments', { command: 'codebook', form: codebookForm }));
  if (verb === 'export' && file === undefined && values.conflicts === undefined && values['dry-run'] === undefined) {
    const format = codebookFormats.find((known) => known === values.format);
    if (!format) return err(message('cli.usage.codebookFormat'));
    if (!values.out) return err(message('cli.usage.out'));
    return ok({ name: 'codebook export', folder: folder!, format, byteOrderMark: values.bom ?? false, outPath: values.out });
  }
  if (verb === 'import' && file !== undefined && values.format === undefined && values.out === undefined && values.bom === undefined) {
    const { conflicts = 'keep' } = values;
    if (conflicts !== 'keep' && conflicts !== 'take') return err(message('cli.usage.conflicts'));
    return ok({ name: 'codebook import', folder: folder!, file, conflicts, dryRun: values['dry-run'] ?? false });
  }
  return misused;
}

function readSearchCommand([folder, query]: readonly string[], { order: wanted = 'best', limit: given = String(mostShown) }: Values): Result<Command, Message> {
  const order = resultOrders.find((known) => known === wanted);
  if (!order) return err(message('cli.usage.order', { known: resultOrders.join(', ') }));
  const limit = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > mostShown) return err(message('cli.usage.limit', { most: mostShown }));
  return ok({ name: 'search', folder: folder!, query: query!, order, limit });
}

/** Returns the names of columns that were given. */
const columnsIn = (values: Values): Partial<Record<TableField, string>> =>
  Object.fromEntries(tableFields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));

const forms: Readonly<Record<string, Form>> = {
  help: { form: 'help', options: [], arguments: [0, 1], read: () => ok({ name: 'help' }) },
  init: {
    form: 'init DIR [--name NAME]',
    options: ['name'],
    arguments: [1, 1],
    read: ([folder], { name }) =>
      name !== undefined && !nameSchema.safeParse(name).success
        ? err(message('cli.usage.name'))
        : ok({ name: 'init', folder: folder!, projectName: name ?? null }),
  },
  import: {
    form: 'import DIR FILE… [--as article|page|final|original] [--password PASSWORD] [--text COLUMN] [--title COLUMN] [--authors COLUMN] [--date COLUMN] [--url COLUMN]',
    options: ['as', 'password', ...tableFields],
    arguments: [2, Infinity],
    read: ([folder, ...files], values) => {
      const reading = readings.find((known) => known === values.as) ?? null;
      return values.as !== undefined && reading === null ? err(message('cli.usage.as')) : ok({ name: 'import', folder: folder!, files, reading, password: values.password, columns: columnsIn(values) });
    },
  },
  cite: {
    form: 'cite DIR FILE [--dry-run]',
    options: ['dry-run'],
    arguments: [2, 2],
    read: ([folder, file], values) => ok({ name: 'cite', folder: folder!, file: file!, dryRun: values['dry-run'] ?? false }),
  },
  annotate: {
    form: 'annotate DIR SOURCE FILE',
    options: [],
    arguments: [3, 3],
    read: ([folder, source, file]) => ok({ name: 'annotate', folder: folder!, source: source!, file: file! }),
  },
  annotations: {
    form: 'annotations DIR SOURCE [--import] [--password PASSWORD]',
    options: ['import', 'password'],
    arguments: [2, 2],
    read: ([folder, source], values) => ok({ name: 'annotations', folder: folder!, source: source!, take: values.import ?? false, password: values.password }),
  },
  replace: {
    form: 'replace DIR SOURCE FILE [--dry-run]',
    options: ['dry-run'],
    arguments: [3, 3],
    read: ([folder, source, file], values) =>
      ok({ name: 'replace', folder: folder!, source: source!, file: file!, dryRun: values['dry-run'] ?? false }),
  },
  export: {
    form: exportForm,
    options: ['format', 'of', 'source', 'tag', 'option', 'report', 'appendix', 'out'],
    arguments: [1, 1],
    read: readExportCommand,
  },
  codebook: {
    form: codebookForm,
    options: ['format', 'out', 'bom', 'conflicts', 'dry-run'],
    arguments: [2, 3],
    read: ([verb, ...given], values) => readCodebookCommand(verb!, given, values),
  },
  claim: {
    form: claimForm,
    options: ['statement', 'from', ...factOptions],
    arguments: [2, 3],
    read: readClaimCommand,
  },
  evidence: {
    form: evidenceForm,
    options: ['claim', 'highlight', 'source', 'start', 'end', 'url', 'title', 'accessed', 'quote', 'stance', 'strength', 'why'],
    arguments: [2, 3],
    read: readEvidenceCommand,
  },
  search: { form: 'search DIR QUERY [--order best|library|newest|oldest|hits|title] [--limit N]', options: ['order', 'limit'], arguments: [2, 2], read: readSearchCommand },
  list: {
    form: 'list DIR sources|highlights|tags|claims|reports',
    options: [],
    arguments: [2, 2],
    read: ([folder, name]) => {
      const list = listNames.find((known) => known === name);
      return list ? ok({ name: 'list', folder: folder!, list }) : err(message('cli.usage.list', { name: name! }));
    },
  },
  check: { form: 'check DIR', options: [], arguments: [1, 1], read: ([folder]) => ok({ name: 'check', folder: folder! }) },
};

/** Returns what the user asks for, or in words why it is no right use. */
export function parseCommand(argv: readonly string[]): Result<Invocation, Message> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const json = values.json ?? false;
  if (values.help) return ok({ command: { name: 'help' }, json });
  if (values.version) return ok({ command: { name: 'version' }, json });
  const [name, ...given] = positionals;
  if (name === undefined) return err(message('cli.usage.noCommand'));
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form) return err(message('cli.usage.unknownCommand', { name }));
  const foreign = (Object.keys(values) as (keyof Values)[]).find((option) => option !== 'json' && !form.options.includes(option));
  if (foreign) return err(message('cli.usage.option', { command: name, option: foreign }));
  const [fewest, most] = form.arguments;
  if (given.length < fewest || given.length > most || given.includes('')) return err(message('cli.usage.arguments', { command: name, form: form.form }));
  const command = form.read(given, values);
  return command.ok ? ok({ command: command.value, json }) : command;
}

function parse(argv: readonly string[]): Result<{ readonly values: Values; readonly positionals: readonly string[] }, Message> {
  try {
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return err(message('cli.usage.switches', { detail: error.message }));
  }
}
