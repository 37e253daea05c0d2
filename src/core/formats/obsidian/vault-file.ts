import '../../exports/words.ts';
import { isMap, parseDocument, type Document } from 'yaml';
import { text } from '../../messages/messages.ts';

/*
 * A file of a folder for Obsidian has front matter, of which some fields are ours, and a region of ours between two comments. All else is
 * the user's: it stays to the letter when the file is written anew, wherever the file has been moved to.
 */

/** The field that says which record a file is about: `source/ID`, `claim/ID`, `tag/ID` or `project/ID`. */
export const recordField = 'claimwright';
/** The field that says that the record is no longer in the project. */
const goneField = 'claimwright-gone';

const begin = '%% claimwright:begin %%';
const end = '%% claimwright:end %%';

/** What is written of a record. Fields without a value are left out. */
export interface VaultPage {
  readonly record: string;
  readonly fields: Readonly<Record<string, string | number | readonly string[] | null>>;
  readonly markdown: string;
}

interface Parts {
  readonly yaml: string;
  readonly body: string;
}

function partsOf(file: string): Parts {
  const found = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(file);
  return found ? { yaml: found[1] ?? '', body: file.slice(found[0].length) } : { yaml: '', body: file };
}

/** Returns which record a file is about, or null for a file that is not ours. */
export function recordOf(file: string): string | null {
  const { yaml } = partsOf(file);
  const found = /^claimwright:[ \t]*["']?((?:source|claim|tag|project)\/[A-Za-z0-9_-]{1,64})["']?[ \t]*$/m.exec(yaml);
  return found?.[1] ?? null;
}

/** Returns a file with a page of ours in it: a new one, or the one that was there with what is ours written anew. */
export function writePage(before: string | null, { record, fields, markdown }: VaultPage): string {
  const { yaml, body } = partsOf((before ?? '').replace(/^\ufeff/, ''));
  const front = frontOf(yaml);
  if (!front) return before!;
  front.set(recordField, record);
  front.delete(goneField);
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === '' || (typeof value === 'object' && value.length === 0)) front.delete(name);
    else front.set(name, front.createNode(value));
  }
  return `---\n${print(front)}---\n${withRegion(body, markdown)}`;
}

/** Returns a file of a record that is gone, which says so; the same where it is said already. */
export function markGone(before: string): string {
  const { yaml, body } = partsOf(before.replace(/^\ufeff/, ''));
  const front = frontOf(yaml);
  if (!front || front.get(goneField) === true) return before;
  front.set(goneField, true);
  const region = regionOf(body);
  const words = `> [!warning] ${text('export.vaultGone')}\n\n`;
  return `---\n${print(front)}---\n${region ? `${body.slice(0, region.start)}${words}${body.slice(region.start)}` : `${words}${body}`}`;
}

/** Returns the front matter, or null where it is something that nothing can be added to without losing what is there. */
function frontOf(yaml: string): Document | null {
  const front = parseDocument(yaml, { version: '1.2' });
  if (front.errors.length > 0) return null;
  if (front.contents === null) front.contents = front.createNode({}) as never;
  return isMap(front.contents) ? front : null;
}

const print = (front: Document): string => front.toString({ lineWidth: 0, flowCollectionPadding: false });

/** Returns where the content of our region stands; null where there is none, or only half of one. */
function regionOf(body: string): { readonly start: number; readonly end: number } | null {
  const from = body.indexOf(begin);
  const to = from < 0 ? -1 : body.indexOf(end, from);
  if (to < 0) return null;
  const line = /^[ \t]*\r?\n/.exec(body.slice(from + begin.length));
  return { start: from + begin.length + (line?.[0].length ?? 0), end: to };
}

function withRegion(body: string, markdown: string): string {
  const content = `${markdown.trimEnd()}\n\n`;
  const region = regionOf(body);
  if (region) return `${body.slice(0, region.start)}${body.slice(region.start - 1, region.start) === '\n' ? '' : '\n'}${content}${body.slice(region.end)}`;
  const before = body === '' || body.endsWith('\n\n') ? body : `${body.replace(/\n?$/, '\n')}\n`;
  return `${before}${begin}\n${content}${end}\n`;
}
