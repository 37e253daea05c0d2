import type { Tag } from '../model/tag.ts';
import { fold } from './find-tags.ts';
import { ancestorsOf, inArchive, tagRows, type TagRow } from './tag-tree.ts';

/** A row of the codebook: a tag, or the heading under which the archived tags are folded away. */
export type CodebookRow =
  | TagRow & { readonly kind: 'tag'; readonly open: boolean; /** False for a tag that is only there because one inside it was looked for. */ readonly fits: boolean }
  | { readonly kind: 'archive'; readonly open: boolean; readonly count: number };

/** What of the codebook is to be seen. */
export interface CodebookWish {
  /** Ids of tags whose inside is folded away. */
  readonly folded: ReadonlySet<string>;
  readonly archiveOpen: boolean;
  /** What a tag's name must contain, letter case and accents aside; what is folded then counts as open. */
  readonly query: string;
}

const nothing: ReadonlySet<string> = new Set();

/** Returns the rows of the codebook in order: the tags as a tree, then the archive, whose tags stand one level deeper. */
export function codebookRows(tags: ReadonlyMap<string, Tag>, { folded, archiveOpen, query }: CodebookWish): readonly CodebookRow[] {
  const wanted = fold(query);
  const fits = (tag: Tag): boolean => wanted === '' || fold(tag.name).includes(wanted);
  const part = (archived: boolean): ReadonlyMap<string, Tag> => {
    const all = inArchive(tags, archived);
    if (wanted === '') return all;
    const found = [...all.values()].filter(fits);
    const kept = new Set(found.flatMap(({ id }) => [id, ...ancestorsOf(tags, id).map((above) => above.id)]));
    return new Map([...all].filter(([id]) => kept.has(id)));
  };
  const rowsOf = (shown: ReadonlyMap<string, Tag>, deeper: number): readonly CodebookRow[] =>
    tagRows(shown, wanted === '' ? folded : nothing).map((row) => ({
      ...row, kind: 'tag', depth: row.depth + deeper, open: row.hasChildren && (wanted !== '' || !folded.has(row.tag.id)), fits: fits(row.tag),
    }));
  const archived = part(true);
  const open = archiveOpen || wanted !== '';
  return [
    ...rowsOf(part(false), 0),
    ...(archived.size > 0 ? [{ kind: 'archive', open, count: archived.size } as const] : []),
    ...(open ? rowsOf(archived, 1) : []),
  ];
}
