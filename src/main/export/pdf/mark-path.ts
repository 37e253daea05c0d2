import type { Rgb } from '../../../core/model/colour.ts';
import type { AnnotationShape } from './plan.ts';

/** Returns the operators that fill a shape with a colour, as one path so that no part is coloured twice (ISO 32000-1 §8.5). */
export function fillOf(colour: Rgb, shape: AnnotationShape): string {
  const paths = quadsOf(shape).map((quad) => {
    const at = (corner: number): string => `${number(quad[2 * corner]!)} ${number(quad[2 * corner + 1]!)}`;
    return `${at(0)} m ${at(1)} l ${at(3)} l ${at(2)} l h`;
  });
  return `${colour.map(number).join(' ')} rg ${paths.join(' ')} f`;
}

function quadsOf(shape: AnnotationShape): readonly (readonly number[])[] {
  if (shape.kind === 'quads') return shape.quads;
  const [left, bottom, right, top] = shape.rect as readonly [number, number, number, number];
  return [[left, top, right, top, left, bottom, right, bottom]];
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
