import { authorNames } from '../../../core/formats/citation/citation-line.ts';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import type { Citation } from '../../../core/model/citation.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { FoundHighlight } from '../../../core/queries/find-highlights.ts';
import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showClaim, showSource } from '../../state/ui-store.ts';
import { otherProjects } from '../../state/recent-projects.ts';
import type { Keys } from '../../ui/keys.ts';
import { actionGroups, allKeys } from '../actions/registry.ts';
import { openSetting, settingRows } from '../settings/setting-rows.ts';
import { shortFolder } from '../project/recent.ts';
import { openRecent } from '../shell/project-actions.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';

interface EntryBase {
  /** Unique in the palette, and kept for good: recent use is remembered by it. */
  readonly id: string;
  readonly title: string;
  /** Where it belongs, said beside it in small letters. */
  readonly detail: string;
  readonly keys?: Keys | undefined;
  /** `beside` asks for the other half of the middle pane, where that has a meaning. */
  readonly run: (beside: boolean) => void;
}

export type PaletteEntry = EntryBase & (
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'source' }
  | { readonly kind: 'tag'; readonly colour: HighlightColour }
  | { readonly kind: 'claim'; readonly verdict: string }
  | { readonly kind: 'report' }
  | { readonly kind: 'setting' }
  | { readonly kind: 'project' }
  | { readonly kind: 'highlight'; readonly colour: HighlightColour }
);
export type PaletteKind = PaletteEntry['kind'];

const actionEntries = (): readonly PaletteEntry[] => {
  const keys = allKeys();
  return actionGroups().flatMap(({ title: area, actions }) => actions
    .filter(({ id, keyOnly, enabled }) => !keyOnly && id !== 'palette.open' && enabled())
    .map(({ id, title, run }): PaletteEntry => ({ kind: 'action', id: `action ${id}`, action: id, title, detail: text(area), keys: keys.get(id)?.[0], run })));
};

const bylineOf = (citation: Citation): string =>
  [citation.publisher ?? authorNames(citation).join(', '), citation.issued?.['date-parts']?.[0]?.[0]].filter((part) => part !== '' && part !== undefined).join(' · ');

const sourceEntries = (): readonly PaletteEntry[] =>
  Array.from(useProjectStore.getState().view?.sources.values() ?? [], ({ id, citation }) => ({
    kind: 'source', id: `source ${id}`, title: citation.title, detail: bylineOf(citation), run: (beside: boolean) => showSource(id, { beside }),
  }));

/** Returns the names of the tags around a tag, the outermost first. */
function pathOf(tag: Tag, tags: ReadonlyMap<string, Tag>): string {
  const names: string[] = [];
  for (let outer = tags.get(tag.parentId ?? ''); outer && names.length < tags.size; outer = tags.get(outer.parentId ?? '')) names.unshift(outer.name);
  return names.join(' › ');
}

const tagEntries = (): readonly PaletteEntry[] => {
  const tags = useProjectStore.getState().view?.tags ?? new Map<string, Tag>();
  return Array.from(tags.values(), (tag) => ({
    kind: 'tag', id: `tag ${tag.id}`, title: tag.name, detail: pathOf(tag, tags), colour: tag.colour, keys: tag.shortcut ?? undefined,
    run: () => inspect({ kind: 'tag', tagId: tag.id }),
  }));
};

/** Kept for the claims that they were made of: there may be ten thousand, and a list is wanted with every letter. */
let claims: { readonly of: ReadonlyMap<string, Claim> | undefined; readonly entries: readonly PaletteEntry[] } = { of: undefined, entries: [] };

function claimEntries(): readonly PaletteEntry[] {
  const present = useProjectStore.getState().view?.claims;
  if (present !== claims.of) {
    const entries = Array.from(present?.values() ?? [], ({ id, statement, speaker, verdict }): PaletteEntry => ({
      kind: 'claim', id: `claim ${id}`, title: statement, detail: speaker, verdict, run: (beside: boolean) => showClaim(id, { beside }),
    }));
    claims = { of: present, entries };
  }
  return claims.entries;
}

const reportEntries = (): readonly PaletteEntry[] =>
  Array.from(useProjectStore.getState().view?.reports.values() ?? [], ({ id, title, author }) => ({
    kind: 'report', id: `report ${id}`, title, detail: author, run: (beside: boolean) => openPlace({ kind: 'report', reportId: id }, { beside }),
  }));

const settingEntries = (): readonly PaletteEntry[] =>
  settingRows.map(({ id, page, title }) => ({ kind: 'setting', id: `setting ${id}`, title: text(title), detail: text(`settings.page.${page}`), run: () => openSetting(id) }));

const projectEntries = (): readonly PaletteEntry[] =>
  otherProjects().filter(({ present }) => present).map(({ folder, name }) => ({ kind: 'project', id: `project ${folder}`, title: name, detail: shortFolder(folder), run: () => void openRecent(folder) }));

/** Returns the entry of a highlight that main found. */
export const highlightEntry = ({ ref, quote, note, colour }: FoundHighlight): PaletteEntry => ({
  kind: 'highlight',
  id: `highlight ${ref.sourceId} ${ref.id}`,
  title: note ?? quote,
  detail: useProjectStore.getState().view?.sources.get(ref.sourceId)?.citation.title ?? '',
  colour,
  run: () => void goToHighlight(ref),
});

interface Kind {
  readonly kind: PaletteKind;
  readonly title: MessageId;
  /** Typed first, it leaves only this kind. */
  readonly prefix: string;
  /** How many are shown at most beside the other kinds. */
  readonly most: number;
  /** Returns all of the kind; highlights are main's to find. */
  readonly entries: () => readonly PaletteEntry[];
}

/** What the palette finds, in the order in which it lists what fits equally well. */
export const paletteKinds: readonly Kind[] = [
  { kind: 'action', title: 'palette.actions', prefix: '>', most: 10, entries: actionEntries },
  { kind: 'source', title: 'palette.sources', prefix: '@', most: 6, entries: sourceEntries },
  { kind: 'tag', title: 'palette.tags', prefix: '#', most: 6, entries: tagEntries },
  { kind: 'claim', title: 'palette.claims', prefix: '!', most: 5, entries: claimEntries },
  { kind: 'report', title: 'palette.reports', prefix: '=', most: 4, entries: reportEntries },
  { kind: 'setting', title: 'palette.settings', prefix: ':', most: 4, entries: settingEntries },
  { kind: 'project', title: 'palette.projects', prefix: '/', most: 4, entries: projectEntries },
  { kind: 'highlight', title: 'palette.highlights', prefix: '"', most: 6, entries: () => [] },
];
