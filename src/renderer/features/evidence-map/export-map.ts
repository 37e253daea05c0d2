import { mapDrawing, paperColours } from '../../../core/analysis/map-drawing.ts';
import { sayEdge } from '../../../core/analysis/map-words.ts';
import type { Drawing } from '../../../core/drawing/drawing.ts';
import { drawingSvg } from '../../../core/drawing/drawing-svg.ts';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { drawingPng } from '../../ui/paint-drawing.ts';
import { printPicture } from '../../ui/print-picture.ts';
import { saveMade } from '../export/save-made.ts';
import type { ShownMap } from './use-evidence-map.ts';

/** Pixels of a PNG for each of the picture: sharp on paper too. */
const density = 2;

const pictureOf = (map: ShownMap): Drawing => mapDrawing({
  map, colours: paperColours,
  title: text('map.title', { project: useProjectStore.getState().view?.project.name ?? '' }),
  sayEdge: ({ edge }) => sayEdge(edge, map.faces),
  sayStance: (stance) => text(`stance.${stance}`),
});

/** Saves the map as a picture, where the user says. */
export async function exportMap(map: ShownMap, kind: 'svg' | 'png'): Promise<void> {
  const drawing = pictureOf(map);
  await saveMade({ name: drawing.title, kind, content: kind === 'svg' ? drawingSvg(drawing) : await drawingPng(drawing, density) });
}

/** Asks the system to print the map. */
export const printMap = (map: ShownMap): Promise<void> => printPicture(pictureOf(map));
