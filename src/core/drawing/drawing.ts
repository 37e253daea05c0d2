/**
 * A picture as a list of simple shapes, in pixels from the top left. What draws it decides how: as SVG, on a canvas. The later ones
 * lie over the earlier.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

/** How a curve is drawn, so that it can be told from others without its colour. */
export type Stroke = keyof typeof strokes;

/** Colours are CSS colours; in pictures that leave the app without variables: `#rrggbb`. */
export type Shape =
  | {
      readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius: number;
      readonly fill: string; readonly stroke: string | null; readonly dashed: boolean;
      /** What it stands for, shown by viewers when the pointer rests on it; empty for none. */
      readonly title: string;
    }
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly stroke: string; readonly width: number; readonly dashed: boolean }
  | { readonly kind: 'curve'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly stroke: string; readonly width: number; readonly line: Stroke }
  | {
      readonly kind: 'text'; readonly x: number; readonly y: number; readonly words: string; readonly size: number; readonly fill: string;
      readonly strong: boolean; readonly anchor: 'start' | 'middle' | 'end';
      /** True where words begin at the right: `start` is then the right end. */
      readonly rightToLeft?: boolean;
    };

/** The family of pictures that leave the app: faces that every system has. */
export const drawingFont = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/** Dashes and gaps of what is drawn as vague or as against, in pixels. */
export const dashes = [4, 3] as const;

/** Dashes and gaps of the kinds of curves, in pixels; none for what is solid. */
export const strokes = { solid: [], dashed: [6, 4], dotted: [1.5, 3.5], mixed: [9, 3, 1.5, 3] } as const;
