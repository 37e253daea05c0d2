import type { Citation } from '../../model/citation.ts';
import type { Source } from '../../model/source.ts';
import type { LibraryEntry } from './entry.ts';

/** By what an entry was found to be about a source, the surest first. */
export const matchReasons = ['doi', 'url', 'isbn', 'file', 'title'] as const;
export type MatchReason = (typeof matchReasons)[number];

export interface LibraryMatch {
  readonly sourceId: string;
  readonly entry: LibraryEntry;
  readonly by: MatchReason;
}

/** Returns which entries are about which sources, each of both once, by the surest reason first; and the entries about none. */
export function matchLibrary(entries: readonly LibraryEntry[], sources: readonly Pick<Source, 'id' | 'citation' | 'file'>[]): { readonly matches: readonly LibraryMatch[]; readonly others: readonly LibraryEntry[] } {
  const matches: LibraryMatch[] = [];
  const taken = new Set<string>();
  const used = new Set<LibraryEntry>();
  for (const by of matchReasons) {
    const bySign = new Map<string, string>();
    for (const source of sources) {
      if (taken.has(source.id)) continue;
      for (const sign of signsOfSource(source, by)) if (!bySign.has(sign)) bySign.set(sign, source.id);
    }
    for (const entry of entries) {
      if (used.has(entry)) continue;
      const sourceId = signsOfEntry(entry, by).map((sign) => bySign.get(sign)).find((id) => id !== undefined && !taken.has(id));
      if (sourceId === undefined) continue;
      taken.add(sourceId);
      used.add(entry);
      matches.push({ sourceId, entry, by });
    }
  }
  return { matches, others: entries.filter((entry) => !used.has(entry)) };
}

/** Returns a source's citation with all that an entry says; what it does not say stays. */
export const filledCitation = (before: Citation, { citation }: LibraryEntry): Citation => ({ ...before, ...citation });

const signsOfSource = ({ citation, file }: Pick<Source, 'citation' | 'file'>, by: MatchReason): readonly string[] =>
  (by === 'file' ? [fold(file.name)] : signsOf(citation, by));
const signsOfEntry = ({ citation, files }: LibraryEntry, by: MatchReason): readonly string[] => (by === 'file' ? files.map(fold) : signsOf(citation, by));

function signsOf(citation: Citation, by: Exclude<MatchReason, 'file'>): readonly string[] {
  const field = (name: string): string => (typeof citation[name] === 'string' ? citation[name] : '');
  switch (by) {
    case 'doi': return [field('DOI'), /doi\.org\/(10\.\S+)$/i.exec(field('URL'))?.[1] ?? ''].map((doi) => doi.toLowerCase()).filter((doi) => doi !== '');
    case 'url': return [field('URL').toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/[#?](?:utm_.*)?$/, '').replace(/\/$/, '')].filter((url) => url !== '');
    case 'isbn': return field('ISBN').split(/[\s,;]+/).map((isbn) => isbn.replace(/-/g, '').toLowerCase()).filter((isbn) => isbn.length >= 10);
    case 'title': return [fold(citation.title)].filter((title) => title.length >= 6);
  }
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
