import type { KeyboardEvent } from 'react';
import type { PlacedNode } from '../../../core/analysis/evidence-map.ts';
import { stepOnMap, type MapStep } from '../../../core/analysis/map-steps.ts';
import { choose, fitMap, focusBox, setZoom } from './map-store.ts';
import type { ShownMap } from './use-evidence-map.ts';

const steps: Readonly<Record<string, MapStep>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Returns what answers keys on the map: arrows go from box to box, Space lists passages, plus, minus and 0 change the size. */
export function mapKeys({ layout, graph }: ShownMap, zoom: number): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = (event.target as HTMLElement).closest<HTMLElement>('[data-box]');
    const at = layout.nodes.find(({ key }) => key === box?.dataset['box']);
    const goTo = (node: PlacedNode | null | undefined): void => {
      if (!node) return;
      focusBox(node.key);
      const element = event.currentTarget.querySelector<HTMLElement>(`[data-box="${CSS.escape(node.key)}"]`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const keys: Readonly<Record<string, () => void>> = {
      Home: () => goTo(layout.nodes[0]),
      End: () => goTo(layout.nodes.at(-1)),
      ' ': () => { if (at) choose(at.key); },
      Escape: () => choose(null),
      '+': () => setZoom(zoom * 1.25),
      '=': () => setZoom(zoom * 1.25),
      '-': () => setZoom(zoom / 1.25),
      '0': fitMap,
    };
    const step = steps[event.key];
    const act = step ? () => { if (at) goTo(stepOnMap(layout.nodes, graph.edges, at, step)); } : Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}
