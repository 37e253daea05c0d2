import { stringify } from 'yaml';
import type { Source } from '../../model/source.ts';
import { authorNames, isoDate } from '../citation/citation-line.ts';

/**
 * Returns YAML front matter with its fences: title, and for a single source its authors, publisher, date, address and
 * language; under `references` every source's citation as CSL-JSON with its id, which Pandoc reads as a bibliography.
 */
export function frontMatter(sources: readonly Source[], projectName: string): string {
  const only = sources.length === 1 ? sources[0] : undefined;
  const known = only && {
    author: authorNames(only.citation),
    publisher: only.citation.publisher,
    date: isoDate(only.citation.issued),
    url: only.citation.URL,
    lang: only.citation.language,
  };
  const filled = Object.entries(known ?? {}).filter(([, value]) => value !== undefined && value !== null && value.length > 0);
  const content = {
    title: only?.citation.title ?? projectName,
    ...Object.fromEntries(filled),
    references: sources.map(({ id, citation }) => ({ id, ...citation })),
  };
  // YAML 1.1 reads more words as booleans and dates than 1.2; quoted as for both, every reader sees the same text.
  return `---\n${stringify(content, { compat: 'yaml-1.1', lineWidth: 0 })}---\n`;
}
