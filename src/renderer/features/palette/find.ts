import type { MessageId } from '../../../core/messages/messages.ts';
import { wordsOf, type FoundHighlights } from '../../../core/queries/find-highlights.ts';
import { wordMatches } from '../../../core/queries/word-matches.ts';
import { highlightEntry, paletteKinds, type PaletteEntry, type PaletteKind } from './entries.ts';
import { fuzzyMatch, fuzzyQuery, fuzzyScore } from './fuzzy.ts';
import { recentlyUsed } from './recent.ts';

/** What was typed: perhaps one kind only, and what to find. */
export interface PaletteQuery {
  readonly only: PaletteKind | null;
  readonly words: string;
}

/** An entry with the indices of the letters of its title that fit. */
export interface PaletteHit {
  readonly entry: PaletteEntry;
  readonly indices: readonly number[];
}

export interface PaletteGroup {
  /** A kind, or what was used last. */
  readonly title: MessageId;
  readonly hits: readonly PaletteHit[];
  /** How many fit, shown or not. */
  readonly total: number;
}

/** Entries of the only kind that are shown at most, and of what was used last. */
const mostAlone = 100;
const mostRecent = 6;
/** What recent use adds to the score of the latest. */
const recentBonus = 6;
/** Letters strewn over a text count as no fit from this many on. */
const fewLetters = 3;
const leastStrength = 2.75;

/** Returns what was typed, taken apart. */
export function readQuery(typed: string): PaletteQuery {
  const prefix = /^[“„«]/.test(typed) ? '"' : typed.charAt(0);
  const kind = paletteKinds.find((each) => each.prefix === prefix);
  return kind ? { only: kind.kind, words: typed.slice(1).trim() } : { only: null, words: typed.trim() };
}

/** Returns how many highlights are asked of main for a query; 0 when none are wanted. */
export const highlightsWanted = ({ only, words }: PaletteQuery): number =>
  (only === 'highlight' ? mostAlone : only === null && words.length > 1 ? paletteKinds.find(({ kind }) => kind === 'highlight')!.most : 0);

/**
 * Returns what fits a query, best first within each kind; the kind with the best fit comes first, and highlights, which come
 * a moment later than the rest, last. While nothing is typed, what was used last leads.
 */
export function findEntries(query: PaletteQuery, highlights: FoundHighlights | null): readonly PaletteGroup[] {
  const { only, words } = query;
  const recent = new Map(recentlyUsed().map((id, place) => [id, place]));
  const found = paletteKinds
    .filter(({ kind }) => kind !== 'highlight' && (only === null || kind === only))
    .map(({ title, entries, most }) => {
      const ranked = rank(words, entries(), recent);
      const shown = only === null ? (words === '' ? most * 3 : most) : mostAlone;
      const hits = ranked.slice(0, shown).map(({ entry }): PaletteHit => ({ entry, indices: fuzzyMatch(words, entry.title)!.indices }));
      return { title, hits, total: ranked.length, score: ranked[0]?.score ?? 0 };
    });
  if (words === '' && only === null) {
    const last = found.flatMap(({ hits }) => hits).filter(({ entry }) => recent.has(entry.id)).sort((a, b) => recent.get(a.entry.id)! - recent.get(b.entry.id)!).slice(0, mostRecent);
    const shown = new Set(last);
    const rest = found.filter(({ title }) => title === 'palette.actions').map(({ title, hits, total }) => ({ title, hits: hits.filter((hit) => !shown.has(hit)), total: total - hits.filter((hit) => shown.has(hit)).length }));
    return [{ title: 'palette.recent' as const, hits: last, total: last.length }, ...rest].filter(({ hits }) => hits.length > 0);
  }
  return [...found.sort((a, b) => b.score - a.score), ...highlightGroup(words, highlights)].filter(({ hits }) => hits.length > 0);
}

interface Ranked {
  readonly entry: PaletteEntry;
  readonly score: number;
}

function rank(words: string, entries: readonly PaletteEntry[], recent: ReadonlyMap<string, number>): readonly Ranked[] {
  const query = fuzzyQuery(words);
  const ranked: Ranked[] = [];
  for (const entry of entries) {
    const fit = fuzzyScore(query, entry.title);
    if (!fit || (query.letters >= fewLetters && fit.strength < leastStrength)) continue;
    const place = recent.get(entry.id);
    ranked.push({ entry, score: fit.score + (place === undefined ? 0 : recentBonus * (1 - place / (recent.size + 1))) });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function highlightGroup(words: string, highlights: FoundHighlights | null): readonly PaletteGroup[] {
  if (!highlights) return [];
  const wanted = wordsOf(words);
  const hits = highlights.found.map((one) => {
    const entry = highlightEntry(one);
    return { entry, indices: wordMatches(wanted, entry.title) };
    // The answer to the letters before may still be shown.
  }).filter(({ indices }) => indices.length > 0 || wanted.length === 0);
  return [{ title: 'palette.highlights', hits, total: highlights.total }];
}
