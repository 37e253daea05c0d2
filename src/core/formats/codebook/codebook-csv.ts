import type { Tag } from '../../model/tag.ts';
import { tagPath, tagRows } from '../../queries/tag-tree.ts';
import { guardCell, printCsv } from '../csv/csv.ts';
import { exchangeId } from './entry.ts';

/** The columns, in the order in which they are written. */
const columns = ['name', 'parent', 'description', 'colour', 'shortcut', 'archived', 'passages', 'id'] as const;

/** Returns names as one, each behind the one it stands inside: `Figure / Deaths`. A slash inside a name gets a backslash. */
export const joinPath = (names: readonly string[]): string => names.map((name) => name.replace(/[\\/]/g, '\\$&')).join(' / ');

/** Returns the names that {@link joinPath} joined. */
export const splitPath = (path: string): readonly string[] =>
  Array.from(path.matchAll(/((?:\\.|[^\\/]|\\$)*)(?:\/|$)/gs), ([, name]) => name!.trim().replace(/\\(.)/gs, '$1')).filter((name) => name !== '');

/**
 * Returns a codebook as CSV (RFC 4180), in tree order. Descriptions are the rich text as it is stored, which is CommonMark.
 * Cells that a spreadsheet would take for formulas are guarded. `passages` tells how many highlights carry a tag. Spreadsheets
 * of old take a file for UTF-8 only when it begins with a byte order mark.
 */
export function codebookCsv(
  tags: ReadonlyMap<string, Tag>, passages: (tagId: string) => number, { byteOrderMark }: { readonly byteOrderMark: boolean },
): string {
  const rows = tagRows(tags, new Set()).map(({ tag }) => [
    tag.name,
    joinPath(tagPath(tags, tag).slice(0, -1)),
    tag.description,
    tag.colour,
    tag.shortcut ?? '',
    tag.archived ? 'yes' : '',
    String(passages(tag.id)),
    exchangeId(tag),
  ].map(guardCell));
  return `${byteOrderMark ? '\ufeff' : ''}${printCsv([columns, ...rows])}`;
}

