import type { Message } from '../../core/messages/messages.ts';
import { placeKey, sourcePlace } from '../../core/model/place.ts';
import { ok, type Result } from '../../core/result.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import { bridge } from './bridge.ts';
import { openInPieces } from './openings.ts';
import { takeSource, useProjectStore } from './project-store.ts';

const loading = new Map<string, Promise<Result<null, Message>>>();

/** Loads a source's text and highlights unless they are here already, or on their way. */
export function loadSource(sourceId: string): Promise<Result<null, Message>> {
  if (useProjectStore.getState().view?.loaded.has(sourceId)) return Promise.resolve(ok(null));
  let under = loading.get(sourceId);
  if (!under) loading.set(sourceId, (under = load(sourceId).finally(() => loading.delete(sourceId))));
  return under;
}

async function load(sourceId: string): Promise<Result<null, Message>> {
  const since: EventPayload<'changed'>[] = [];
  const stopListening = bridge().on('changed', (change) => since.push(change));
  try {
    for (let taken = false; ;) {
      const opened = await openInPieces(
        placeKey(sourcePlace(sourceId)),
        (jobId) => bridge().openSource({ sourceId, jobId }),
        ({ sequence, version }, read) => {
          taken = takeSource(sourceId, { sequence, version, document: read.document(), highlights: read.highlights() }, since);
        },
      );
      // Its text was replaced meanwhile: the newer one is asked for.
      if (taken || !opened.ok) return opened;
    }
  } finally {
    stopListening();
  }
}
