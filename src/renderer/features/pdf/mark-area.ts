import { selectorAt, trimRange } from '../../../core/anchoring/selector.ts';
import { text } from '../../../core/messages/messages.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import type { Area, PageLayout, PageRange } from '../../../core/model/page-layout.ts';
import { rangeInArea } from '../../../core/pages/area-range.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { selectHighlight } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { sendShown } from '../notices/run-shown.ts';

/** Marks an area of a page, with the words in it or nearest before it, and selects the new highlight. Answers null where that was refused. */
export function markArea(sourceId: string, area: Area, page: PageRange, layout: PageLayout | null, words: string): HighlightRef | null {
  const found: TextRange = (layout && rangeInArea(layout, area.rect)) ?? { start: page.start, end: Math.min(page.end, page.start + 1) };
  const range = trimRange(words, found) ?? (found.end > found.start ? found : { start: Math.max(0, found.start - 1), end: Math.max(1, found.start) });
  const created = sendShown({
    name: 'highlight.create',
    input: { sourceId, selector: selectorAt(words, range), area, colour: useSettingsStore.getState().settings.highlightColour, tagIds: [], newTag: null, note: null },
  });
  const id = created?.[0];
  if (id === undefined) return null;
  const ref = { sourceId, id };
  selectHighlight(ref);
  announce(text('said.markedArea'));
  return ref;
}
