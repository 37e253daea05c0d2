import { text } from '../../../core/messages/messages.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import type { Verdict } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showSource } from '../../state/ui-store.ts';
import type { Keys } from '../../ui/keys.ts';
import { allActions, keysOf } from '../actions/registry.ts';
import { fuzzyMatch } from './fuzzy.ts';

interface EntryBase {
  /** Unique in the palette. */
  readonly id: string;
  readonly title: string;
  readonly keys?: Keys | undefined;
  /** `beside` asks for the other half of the middle pane, where that has a meaning. */
  readonly run: (beside: boolean) => void;
}

export type PaletteEntry = EntryBase & (
  | { readonly kind: 'action' }
  | { readonly kind: 'source' }
  | { readonly kind: 'tag'; readonly colour: HighlightColour }
  | { readonly kind: 'claim'; readonly verdict: Verdict }
);

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

/** Entries of each kind that are shown at most: more are reached by more letters. */
const mostShown = { action: 50, source: 12, tag: 12, claim: 12 } as const;

/** Returns what fits a query, best first within each kind; the kind with the best fit comes first. */
export function paletteGroups(query: string): readonly PaletteGroup[] {
  const { view } = useProjectStore.getState();
  const all: readonly PaletteGroup[] = [
    {
      title: text('palette.actions'),
      entries: allActions()
        .filter(({ id, keyOnly, enabled }) => !keyOnly && id !== 'palette.open' && enabled())
        .map(({ id, title, run }) => ({ kind: 'action', id, title, keys: keysOf(id), run })),
    },
    {
      title: text('palette.sources'),
      entries: Array.from(view?.sources.values() ?? [], ({ id, citation }) =>
        ({ kind: 'source', id: `source ${id}`, title: citation.title, run: (beside: boolean) => showSource(id, { beside }) })),
    },
    {
      title: text('palette.tags'),
      entries: Array.from(view?.tags.values() ?? [], ({ id, name, colour, shortcut }) =>
        ({ kind: 'tag', id: `tag ${id}`, title: name, colour, keys: shortcut ?? undefined, run: () => inspect({ kind: 'tag', tagId: id }) })),
    },
    {
      title: text('palette.claims'),
      entries: Array.from(view?.claims.values() ?? [], ({ id, statement, verdict }) =>
        ({ kind: 'claim', id: `claim ${id}`, title: statement, verdict, run: () => inspect({ kind: 'claim', claimId: id }) })),
    },
  ];
  return all
    .map(({ title, entries }) => ({ title, ...best(query, entries) }))
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => b.score - a.score);
}

function best(query: string, entries: readonly PaletteEntry[]): { readonly entries: readonly PaletteEntry[]; readonly score: number } {
  const fitting = entries.flatMap((entry) => {
    const match = fuzzyMatch(query, entry.title);
    return match ? [{ entry, score: match.score }] : [];
  }).sort((a, b) => b.score - a.score);
  const kind = fitting[0]?.entry.kind ?? 'action';
  return { entries: fitting.slice(0, mostShown[kind]).map(({ entry }) => entry), score: fitting[0]?.score ?? 0 };
}
