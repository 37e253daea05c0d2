import type { MapNode } from '../../../core/analysis/evidence-map.ts';
import { showClaim, showSource } from '../../state/ui-store.ts';
import { choose } from './map-store.ts';

/** Opens the claim or source that a box stands for. A site is never opened: the passages of its pages are listed instead. */
export function openBox({ kind, id, key }: MapNode, beside: boolean): void {
  if (kind === 'claim') showClaim(id, { beside });
  else if (kind === 'source') showSource(id, { beside });
  else choose(key);
}
