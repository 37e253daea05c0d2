import type { Operation } from '../../core/model/change.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { Area, PageLayout } from '../../core/model/page-layout.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Selector } from '../../core/model/selector.ts';
import { movedArea } from '../../core/pages/moved-area.ts';
import { pagesOf } from '../../core/pages/page-at.ts';
import { quadsOf } from '../../core/pages/quads.ts';
import type { SourceStore } from './source-files.ts';

/** Pages whose layouts are kept while the passages of a change are placed. */
const layoutsKept = 64;

/**
 * Returns a change in which every passage that is marked on pages says where it lies on them, and areas follow the words by which they are found. A passage whose layout cannot be read
 * is marked all the same: its words tell where it is.
 */
export async function withPages(operations: readonly Operation[], state: ProjectReader, sources: SourceStore): Promise<readonly Operation[]> {
  const placers = new Map<string, Placer>();
  const placed: Operation[] = [];
  for (const operation of operations) {
    const selector = selectorIn(operation);
    const sourceId = operation.scope;
    const source = sourceId === null ? undefined : state.sources.get(sourceId) ?? arriving(operations, sourceId);
    if (!selector || sourceId === null || source?.file.mediaType !== 'application/pdf') {
      placed.push(operation);
      continue;
    }
    let placer = placers.get(sourceId);
    if (!placer) {
      placer = new Placer(sources, sourceId, versionAfter(operations, sourceId) ?? source.version);
      placers.set(sourceId, placer);
    }
    const passage = await placer.place(selector);
    const highlight = operation.kind === 'patch' ? state.highlights.get(sourceId)?.get(operation.id) : undefined;
    // Its words were looked for in another text: what was marked around them moved with them.
    const searched = highlight !== undefined && (versionAfter(operations, sourceId) !== undefined || highlight.review !== null);
    const area = searched && highlight.area ? movedArea(highlight.area, highlight.selector, passage, await placer.firstPage(selector)) : null;
    placed.push(withSelector(operation, passage, area && highlight?.area ? { before: highlight.area, after: area } : null));
  }
  return placed;
}

/** Returns the selector that an operation gives a highlight that has a place in the source's present text. */
function selectorIn(operation: Operation): Selector | null {
  if (operation.collection !== 'highlights' || operation.kind === 'remove') return null;
  const given: Partial<Highlight> = operation.kind === 'insert' ? operation.record : operation.after;
  return given.selector && (given.review ?? null) === null ? given.selector : null;
}

const arriving = (operations: readonly Operation[], id: string) =>
  operations.flatMap((operation) => (operation.collection === 'sources' && operation.kind === 'insert' && operation.id === id ? [operation.record] : []))[0];

const versionAfter = (operations: readonly Operation[], id: string): number | undefined =>
  operations.flatMap((operation) => (operation.collection === 'sources' && operation.kind === 'patch' && operation.id === id ? [operation.after.version] : []))[0];

function withSelector(operation: Operation, selector: Selector, area: { readonly before: Area; readonly after: Area } | null): Operation {
  if (operation.collection !== 'highlights') return operation;
  if (operation.kind === 'insert') return { ...operation, record: { ...operation.record, selector } };
  if (operation.kind !== 'patch') return operation;
  const after = { ...operation.after, selector };
  return area === null ? { ...operation, after } : { ...operation, before: { ...operation.before, area: area.before }, after: { ...after, area: area.after } };
}

/** Places passages of one source. */
class Placer {
  private readonly layouts = new Map<number, PageLayout | null>();

  constructor(private readonly sources: SourceStore, private readonly sourceId: string, private readonly version: number) {}

  async place(selector: Selector): Promise<Selector> {
    const { pages: _, ...words } = selector;
    const document = await this.sources.readDocument(this.sourceId, this.version);
    if (!document.ok || !document.value.pages) return words;
    const { first, last } = pagesOf(document.value.pages, selector);
    const pages = [];
    for (let page = first; page <= last; page++) {
      const layout = await this.layout(page);
      const quads = layout ? quadsOf(layout, selector) : [];
      if (quads.length > 0) pages.push({ page, quads });
    }
    return pages.length > 0 ? { ...words, pages } : words;
  }

  /** Returns the page on which a passage begins. */
  async firstPage(selector: Selector): Promise<number> {
    const document = await this.sources.readDocument(this.sourceId, this.version);
    return document.ok && document.value.pages ? pagesOf(document.value.pages, selector).first : 0;
  }

  private async layout(page: number): Promise<PageLayout | null> {
    const known = this.layouts.get(page);
    if (known !== undefined) return known;
    const read = await this.sources.readLayouts(this.sourceId, this.version, page, 1);
    const layout = read.ok ? read.value[0] ?? null : null;
    if (this.layouts.size >= layoutsKept) this.layouts.clear();
    this.layouts.set(page, layout);
    return layout;
  }
}
