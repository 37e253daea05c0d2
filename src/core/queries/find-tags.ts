import type { Tag } from '../model/tag.ts';

/** Returns words in the form in which they are compared: letter case, accents and white space around them do not count. */
export const fold = (words: string): string =>
  (ascii.test(words) ? words.toLowerCase() : words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')).trim();

// oxlint-disable-next-line no-control-regex
const ascii = /^[\x00-\x7f]*$/;

/**
 * Returns the tags whose name contains what was typed (letter case and accents aside): first those whose name begins with
 * it, then those in which a word does, then the rest; among equals in the order of the codebook.
 */
export function findTags(tags: Iterable<Tag>, typed: string): readonly Tag[] {
  const wanted = fold(typed);
  const ranked: { readonly tag: Tag; readonly rank: number }[] = [];
  for (const tag of tags) {
    const name = fold(tag.name);
    const place = name.indexOf(wanted);
    if (place < 0) continue;
    const beginsWord = new RegExp(`(^|[^\\p{L}\\p{N}])${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(name);
    ranked.push({ tag, rank: place === 0 ? 0 : beginsWord ? 1 : 2 });
  }
  return ranked.sort((a, b) => a.rank - b.rank || a.tag.order - b.tag.order).map(({ tag }) => tag);
}

/** Returns whether a tag is called exactly this, letter case and accents aside. */
export const isCalled = (tag: Tag, name: string): boolean => fold(tag.name) === fold(name);
