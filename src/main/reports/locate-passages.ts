import type { Message } from '../../core/messages/messages.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Locator } from '../../core/model/report-text.ts';
import { PassageLocator } from '../../core/reports/locate-passage.ts';
import type { Result } from '../../core/result.ts';

export interface ReadableProject {
  readonly state: ProjectReader;
  readonly readDocument: (sourceId: string, version: number) => Promise<Result<SourceDocument, Message>>;
}

/** Returns a function that says on which page, or in which paragraph, each of these highlights stands; null where that cannot be told. Reads each text once. */
export async function locatePassages(project: ReadableProject, refs: readonly HighlightRef[]): Promise<(ref: HighlightRef) => Locator | null> {
  const { state } = project;
  const found = new Map<string, Locator | null>();
  const bySource = new Map<string, string[]>();
  for (const { sourceId, id } of refs) bySource.set(sourceId, [...bySource.get(sourceId) ?? [], id]);
  for (const [sourceId, ids] of bySource) {
    const document = await presentText(project, sourceId);
    if (!document) continue;
    const locator = new PassageLocator(document);
    for (const id of ids) {
      const highlight = state.highlights.get(sourceId)?.get(id);
      if (highlight) found.set(`${sourceId} ${id}`, locator.of(highlight));
    }
  }
  return ({ sourceId, id }) => found.get(`${sourceId} ${id}`) ?? null;
}

/** Returns a source's text; null where that can't be read: it costs passages their places, and no more, and opening the source says why. */
export async function presentText(project: ReadableProject, sourceId: string): Promise<SourceDocument | null> {
  const { state } = project;
  const version = state.sources.get(sourceId)?.version;
  const document = version === undefined ? null : await project.readDocument(sourceId, version);
  return document?.ok && state.sources.get(sourceId)?.version === version ? document.value : null;
}
