import { actions } from './en/actions.ts';
import { claimPage } from './en/claim-page.ts';
import { claimTasks } from './en/claim-tasks.ts';
import { claimTable } from './en/claim-table.ts';
import { claims } from './en/claims.ts';
import type { annotations } from './en/annotations.ts';
import type { cli } from './en/cli.ts';
import { codebookFile } from './en/codebook-file.ts';
import { codebook } from './en/codebook.ts';
import { evidenceMap } from './en/evidence-map.ts';
import type { exported } from './en/exported.ts';
import type { exportForm } from './en/export-form.ts';
import { exportUi } from './en/export-ui.ts';
import { exports } from './en/export.ts';
import { hints } from './en/hints.ts';
import { imports } from './en/import.ts';
import { library } from './en/library.ts';
import type { libraryTasks } from './en/library-tasks.ts';
import { main } from './en/main.ts';
import { matrix } from './en/matrix.ts';
import { note } from './en/note.ts';
import { overview } from './en/overview.ts';
import type { pdf } from './en/pdf.ts';
import { problems } from './en/problems.ts';
import { reader } from './en/reader.ts';
import { replace } from './en/replace.ts';
import type { reports } from './en/reports.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { spelling } from './en/spelling.ts';
import { storage } from './en/storage.ts';
import { suggestions } from './en/suggestions.ts';
import { time } from './en/time.ts';
import { timeline } from './en/timeline.ts';
import { undo } from './en/undo.ts';

/** The English catalogue. Each area of the app has its own file; a translation replaces the whole. */
const catalogue = {
  ...actions,
  ...claimPage,
  ...claimTasks,
  ...claimTable,
  ...claims,
  ...codebook,
  ...codebookFile,
  ...evidenceMap,
  ...exportUi,
  ...exports,
  ...hints,
  ...imports,
  ...library,
  ...main,
  ...matrix,
  ...note,
  ...overview,
  ...problems,
  ...reader,
  ...replace,
  ...search,
  ...settings,
  ...shell,
  ...spelling,
  ...storage,
  ...suggestions,
  ...time,
  ...timeline,
  ...undo,
} as const;

/** What only the command line, or a view that is loaded late, says, it brings itself: no start of the window has to load it. */
type Late = typeof annotations | typeof cli | typeof exportForm | typeof exported | typeof libraryTasks | typeof pdf | typeof reports;

const words: Record<string, string> = { ...catalogue };
export const addWords = (more: Late): unknown => Object.assign(words, more);

type KeyOf<T> = T extends unknown ? keyof T : never;
export type MessageId = keyof typeof catalogue | KeyOf<Late>;
export type MessageParameters = Readonly<Record<string, string | number>>;

/** A message of the catalogue with its parameters, still to be put into words. */
export interface Message {
  readonly id: MessageId;
  readonly parameters: MessageParameters;
}

export { message } from './message.ts';

export const isMessageId = (id: string): id is MessageId => Object.hasOwn(words, id);

const placeholder = /\{(\w+)(?:, plural, one \{((?:[^{}]|\{\w+\})*)\} other \{((?:[^{}]|\{\w+\})*)\})?\}/g;

/**
 * Returns the text of a message. `{name}` is replaced by the parameter of that name, and
 * `{name, plural, one {…} other {…}}` by the fitting form (the two forms English has). A parameter that is missing
 * shows as its name, so that a gap is seen rather than silently dropped.
 */
export function text(id: MessageId, parameters: MessageParameters = {}): string {
  return fill(words[id] ?? id, parameters);
}

/** Returns the text of `message`. */
export const textOf = (given: Message): string => text(given.id, given.parameters);

function fill(pattern: string, parameters: MessageParameters): string {
  return pattern.replace(placeholder, (_, name: string, one?: string, other?: string) => {
    const value = parameters[name];
    if (one === undefined || other === undefined) return value === undefined ? name : String(value);
    return fill(value === 1 ? one : other, parameters);
  });
}
