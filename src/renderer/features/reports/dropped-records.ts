import * as z from 'zod/mini';
import { idSchema, offsetSchema } from '../../../core/model/primitives.ts';
import type { BlockContent } from '../../../core/model/report-block.ts';
import { plainText } from '../../../core/model/report-text.ts';
import { bridge } from '../../state/bridge.ts';
import { askForHighlight } from '../../state/known-highlights.ts';
import { recordDragType } from '../../ui/record-drag.ts';
import { showProblem } from '../notices/toasts.ts';
import { claimBlock, passageBlock } from './record-blocks.ts';

/** What a drag carries may come from anywhere. */
const recordsSchema = z.array(z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('highlight'), sourceId: idSchema, id: idSchema }),
  z.object({ kind: z.literal('claim'), id: idSchema }),
  z.object({ kind: z.literal('place'), sourceId: idSchema, start: offsetSchema, end: offsetSchema }),
])).check(z.maxLength(1000));
type Dropped = z.infer<typeof recordsSchema>[number];

/** Reads the records that a drag carries, while it is dropped; none where it carries something else. */
export function droppedRecords(data: DataTransfer): readonly Dropped[] {
  let json: unknown;
  try {
    json = JSON.parse(data.getData(recordDragType));
  } catch {
    return [];
  }
  const read = recordsSchema.safeParse(json);
  return read.success ? read.data : [];
}

/** Returns the blocks that show some records as they are now; those that are gone are left out. */
export async function blocksOfRecords(records: readonly Dropped[]): Promise<readonly BlockContent[]> {
  return (await Promise.all(records.map(blockOf))).filter((content) => content !== null);
}

async function blockOf(record: Dropped): Promise<BlockContent | null> {
  switch (record.kind) {
    case 'claim': return claimBlock(record.id);
    case 'highlight': return blockOfHighlight(record);
    case 'place': {
      const { sourceId, start, end } = record;
      const found = await bridge().passageAt({ sourceId, start, end });
      if (!found.ok) {
        showProblem(found.error);
        return null;
      }
      if (found.value.kind === 'highlight') return blockOfHighlight(found.value.ref);
      const { words, locator } = found.value;
      return { kind: 'quote', content: [...plainText(`${words.replace(/\s+/g, ' ').trim()} `), { kind: 'citation', sourceId, locator }] };
    }
  }
}

async function blockOfHighlight({ sourceId, id }: { readonly sourceId: string; readonly id: string }): Promise<BlockContent | null> {
  const found = await askForHighlight({ sourceId, id });
  if (!found.ok) showProblem(found.error);
  return found.ok && found.value ? passageBlock(found.value) : null;
}
