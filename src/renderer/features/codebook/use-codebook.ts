import { useMemo } from 'react';
import { countOf, tagCounts, type TagCount } from '../../../core/queries/tag-counts.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';

const noTags: ReadonlyMap<string, Tag> = new Map();
const noSets: ReadonlyMap<string, number> = new Map();

/** Returns the project's tags; none while no project is open. */
export const useTags = (): ReadonlyMap<string, Tag> => useProjectStore(({ view }) => view?.tags ?? noTags);

export const useReadOnly = (): boolean => useProjectStore(({ view }) => view?.readOnly ?? true);

/** Returns how many highlights carry each tag, and each tag or one inside it. */
export function useTagCounts(): ReadonlyMap<string, TagCount> {
  const tags = useTags();
  const sets = useProjectStore(({ view }) => view?.counts.byTagSet ?? noSets);
  return useMemo(() => tagCounts(tags, sets), [tags, sets]);
}

/** Returns how many highlights carry a tag, and how many it or one inside it. */
export const useTagCount = (tagId: string): TagCount => countOf(useTagCounts(), tagId);
