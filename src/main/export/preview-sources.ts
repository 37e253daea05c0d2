import { exportedClaims } from '../../core/exports/exported-claims.ts';
import type { ExportPreview } from '../../core/exports/export-preview.ts';
import { previewPage } from '../../core/exports/preview-page.ts';
import type { ExportedSource } from '../../core/formats/exported-source.ts';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ExportOrder } from './exporter.ts';
import { noteSayer, readSources, withNotesSaid, type ReadSources } from './read-sources.ts';

interface Looks {
  readonly notes: boolean;
  readonly claims: boolean;
  /** What stands behind the text. */
  readonly parts: readonly string[];
}

/** Returns an order for the first source that it is of alone: a preview needs no more. */
export function firstOf<Order extends ExportOrder>(order: Order): Order {
  const { subject, project } = order;
  if (subject.kind !== 'sources') return order;
  const [first = project.state.sources.keys().next().value] = subject.sourceIds;
  return first === undefined ? order : { ...order, subject: { ...subject, sourceIds: [first] } };
}

/** Reads the first source of an order for a preview, as {@link readSources} does. */
export const readFirst = async (order: ExportOrder): Promise<Result<ReadSources & { readonly first: ExportedSource }, Message>> => {
  const read = await readSources(firstOf(order), { until: 100 });
  if (!read.ok) return read;
  const said = withNotesSaid(read.value, noteSayer(order.project.state));
  return ok({ ...said, first: said.sources[0]! });
};

/** Returns how the first source of an order would be set as pages. */
export async function previewSources(order: ExportOrder, { notes, claims, parts }: Looks): Promise<Result<ExportPreview, Message>> {
  const read = await readFirst(order);
  return read.ok ? ok(previewPage(read.value.first, { tags: read.value.tags, claims: claims ? exportedClaims(order.project.state) : [], notes, parts })) : read;
}
