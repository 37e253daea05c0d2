import type { Message } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import type { PageLayout } from '../../../core/model/page-layout.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { pagesOf } from '../../../core/pages/page-at.ts';
import { quadsOf } from '../../../core/pages/quads.ts';
import { takenName } from '../../../core/model/source.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Codebook, ExportedSource } from '../../../core/formats/exported-source.ts';
import { planned } from './make-plan.ts';
import type { OriginalPlan, PlacedAnnotation } from './plan.ts';

/** Returns the layout of a page of the source. */
type LayoutOf = (page: number) => Promise<Result<PageLayout | null, Message>>;

/** Returns how the highlights of a PDF shall appear in it: one annotation for each page that one lies on. `weighed` says what claims make of a highlight. */
export async function makeOriginalPlan({ document, highlights, source }: ExportedSource, tags: Codebook, weighed: (highlight: Highlight) => readonly string[], layoutOf: LayoutOf): Promise<Result<Pick<OriginalPlan, 'annotations' | 'ours' | 'taken'>, Message>> {
  const annotations: PlacedAnnotation[] = [];
  const ofThis = takenName(source.version, '');
  for (const highlight of highlights.filter(isPlaced)) {
    const about = planned(highlight, tags, weighed(highlight));
    if (highlight.area) {
      annotations.push({ ...about, page: highlight.area.page, shape: { kind: 'square', rect: [...highlight.area.rect] } });
      continue;
    }
    const places = highlight.selector.pages ?? [];
    if (places.length > 0) {
      annotations.push(...places.map(({ page, quads }): PlacedAnnotation => ({ ...about, page, shape: { kind: 'quads', quads } })));
      continue;
    }
    const { first, last } = pagesOf(document.pages ?? [], highlight.selector);
    for (let page = first; page <= last; page++) {
      const layout = await layoutOf(page);
      if (!layout.ok) return layout;
      const quads = layout.value ? quadsOf(layout.value, highlight.selector) : [];
      if (quads.length > 0) annotations.push({ ...about, page, shape: { kind: 'quads', quads } });
    }
  }
  return ok({ annotations, ours: highlights.map(({ id }) => id), taken: (source.takenAnnotations ?? []).filter((name) => name.startsWith(ofThis)).map((name) => name.slice(ofThis.length)) });
}
