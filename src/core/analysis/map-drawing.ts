import type { Drawing, Shape, Stroke } from '../drawing/drawing.ts';
import { exchangeColour, type HighlightColour } from '../model/colour.ts';
import { stances, type Stance } from '../model/evidence.ts';
import type { VerdictMeaning } from '../model/verdict.ts';
import type { MapLayout, PlacedNode } from './evidence-map.ts';
import { mapLook, type MapFace } from './map-faces.ts';
import type { MapRoute } from './map-routes.ts';

/** A map ready to be drawn. */
export interface EvidenceMap {
  readonly layout: MapLayout;
  readonly routes: readonly MapRoute[];
  readonly faces: ReadonlyMap<string, MapFace>;
}

/** The colours of a map, as CSS has them. */
export interface MapColours {
  readonly paper: string;
  readonly claim: string;
  readonly source: string;
  readonly web: string;
  readonly border: string;
  readonly text: string;
  readonly quiet: string;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly verdict: (colour: HighlightColour) => string;
}

/** Dark on white, for what leaves the app. */
export const paperColours: MapColours = {
  paper: '#ffffff', claim: '#ffffff', source: '#f2f2ef', web: '#ffffff', border: '#b9bbbf', text: '#1c1e21', quiet: '#4f545c',
  stances: { supports: '#2f6819', refutes: '#a32826', states: '#3a5a86', context: '#61666f' },
  verdict: exchangeColour,
};

/** How the lines of stances are drawn: told apart without colour. */
export const stanceLines: Readonly<Record<Stance, Stroke>> = { supports: 'solid', refutes: 'dashed', states: 'mixed', context: 'dotted' };

/** Returns the lines of a map as shapes. */
export const edgeShapes = (routes: readonly MapRoute[], colours: MapColours, width = 1.5): readonly Shape[] =>
  routes.map(({ edge, x1, y1, x2, y2 }) => ({ kind: 'curve', x1, y1, x2, y2, stroke: colours.stances[edge.stance], width, line: stanceLines[edge.stance] }));

/** Returns the badges at the ends of lines as shapes. */
export const badgeShapes = (routes: readonly MapRoute[], colours: MapColours, titleOf: (route: MapRoute) => string = () => ''): readonly Shape[] =>
  routes.flatMap((route) => {
    const { x, y, width, height } = route.badge;
    const stroke = colours.stances[route.edge.stance];
    const count = route.edge.evidenceIds.length;
    return [
      { kind: 'rect', x, y, width, height, radius: height / 2, fill: colours.paper, stroke, dashed: false, title: titleOf(route) },
      ...signShapes(route.edge.stance, x + height / 2, y + height / 2, stroke),
      ...(count === 1 ? [] : [{ kind: 'text', x: x + height - 1, y: y + 12, words: String(count), size: mapLook.smallSize, fill: colours.text, strong: true, anchor: 'start' } as const]),
    ] as const;
  });

/** Returns the boxes of a map as shapes. */
export const boxShapes = (nodes: readonly PlacedNode[], faces: ReadonlyMap<string, MapFace>, colours: MapColours): readonly Shape[] =>
  nodes.flatMap((node) => boxOf(node, faces.get(node.key)!, colours));

function boxOf({ kind, x, y, width, height }: PlacedNode, { title, lines, rightToLeft, detail, verdict }: MapFace, colours: MapColours): readonly Shape[] {
  const { padding, size, lineHeight, smallSize, stripe } = mapLook;
  const inset = kind === 'claim' ? padding + 6 : padding;
  const wordsHeight = lines.length * lineHeight + mapLook.smallHeight;
  const top = y + (height - wordsHeight) / 2;
  const shapes: Shape[] = [{
    kind: 'rect', x, y, width, height, radius: kind === 'web' ? 14 : kind === 'source' ? 3 : 6,
    fill: colours[kind], stroke: colours.border, dashed: kind === 'web', title: `${title} · ${detail}`,
  }];
  if (verdict) {
    const colour = colours.verdict(verdict.colour);
    shapes.push({ kind: 'rect', x: x + 3, y: y + 4, width: stripe, height: height - 8, radius: 2, fill: colour, stroke: null, dashed: false, title: '' });
    shapes.push(...verdictShapes(verdict.meaning, x + inset + 6, top + 7, colour, colours.claim));
  }
  const detailTop = verdict ? top + 11 : top + lines.length * lineHeight + 13;
  shapes.push({ kind: 'text', x: x + inset + (verdict ? 17 : 0), y: detailTop, words: detail, size: smallSize, fill: colours.quiet, strong: false, anchor: 'start' });
  const first = verdict ? top + mapLook.smallHeight : top;
  for (const [i, words] of lines.entries()) {
    shapes.push({
      kind: 'text', x: rightToLeft ? x + width - padding : x + inset, y: first + i * lineHeight + 13, words, size, fill: colours.text,
      strong: kind !== 'claim', anchor: 'start', rightToLeft,
    });
  }
  return shapes;
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1.6): Shape => ({ kind: 'line', x1, y1, x2, y2, stroke, width, dashed: false });

/** Returns the sign of a stance around a middle: what is on the key that gives it. */
export function signShapes(stance: Stance, x: number, y: number, stroke: string): readonly Shape[] {
  const r = 3.5;
  switch (stance) {
    case 'supports': return [line(x - r, y, x + r, y, stroke), line(x, y - r, x, y + r, stroke)];
    case 'refutes': return [line(x - r, y, x + r, y, stroke)];
    case 'states': return [line(x - r, y - 2, x + r, y - 2, stroke), line(x - r, y + 2, x + r, y + 2, stroke)];
    case 'context': return [0, 60, 120].map((degrees) => {
      const [dx, dy] = [Math.sin((degrees * Math.PI) / 180) * r, Math.cos((degrees * Math.PI) / 180) * r];
      return line(x - dx, y - dy, x + dx, y + dy, stroke, 1.3);
    });
  }
}

/** Returns the sign of a verdict around a middle: a circle that says on which side it is. */
function verdictShapes(meaning: VerdictMeaning, x: number, y: number, colour: string, paper: string): readonly Shape[] {
  const r = 5.5;
  const circle: Shape = { kind: 'rect', x: x - r, y: y - r, width: 2 * r, height: 2 * r, radius: r, fill: paper, stroke: colour, dashed: meaning === 'open', title: '' };
  switch (meaning) {
    case 'open': return [circle];
    case 'for': return [circle, line(x - 2.6, y + 0.2, x - 0.6, y + 2.4, colour), line(x - 0.9, y + 2.3, x + 2.8, y - 2, colour)];
    case 'against': return [circle, line(x - 2.2, y - 2.2, x + 2.2, y + 2.2, colour), line(x - 2.2, y + 2.2, x + 2.2, y - 2.2, colour)];
    // Half a disc, from upright strokes as long as it is tall there.
    case 'mixed': return [circle, ...[0.5, 1.5, 2.5, 3.5, 4.5].map((dx) => line(x + dx, y - Math.sqrt(r * r - dx * dx), x + dx, y + Math.sqrt(r * r - dx * dx), colour, 1.1))];
    case 'unknown': return [circle, { kind: 'text', x, y: y + 3, words: '?', size: 9, fill: colour, strong: true, anchor: 'middle' }];
  }
}

const [margin, head, foot] = [24, 40, 36];

interface MapPicture {
  readonly map: EvidenceMap;
  readonly title: string;
  readonly colours: MapColours;
  readonly sayEdge: (route: MapRoute) => string;
  readonly sayStance: (stance: Stance) => string;
}

/** Returns the picture of a map with its title and what its lines stand for. */
export function mapDrawing({ map: { layout, routes, faces }, title, colours, sayEdge, sayStance }: MapPicture): Drawing {
  const width = Math.max(layout.width, 560) + 2 * margin;
  const height = head + layout.height + foot + 2 * margin;
  const shapes = [...edgeShapes(routes, colours), ...boxShapes(layout.nodes, faces, colours), ...badgeShapes(routes, colours, sayEdge)];
  const legend = stances.flatMap((stance, i): readonly Shape[] => {
    const [x, y] = [margin + i * 135, height - margin - 4];
    const stroke = colours.stances[stance];
    return [
      { kind: 'curve', x1: x, y1: y, x2: x + 34, y2: y, stroke, width: 1.5, line: stanceLines[stance] },
      ...signShapes(stance, x + 44, y, stroke),
      { kind: 'text', x: x + 54, y: y + 4, words: sayStance(stance), size: mapLook.smallSize, fill: colours.quiet, strong: false, anchor: 'start' },
    ];
  });
  return {
    width, height, title, background: colours.paper,
    shapes: [
      { kind: 'text', x: margin, y: margin + 14, words: title, size: 17, fill: colours.text, strong: true, anchor: 'start' },
      ...shapes.map((shape) => moved(shape, margin, margin + head)),
      ...legend,
    ],
  };
}

function moved(shape: Shape, dx: number, dy: number): Shape {
  return 'x1' in shape
    ? { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy }
    : { ...shape, x: shape.x + dx, y: shape.y + dy };
}
