import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { offsetSchema } from './primitives.ts';

/*
 * Where the letters of a paged source stand on its pages. Places are points (1/72 inch) in the user space of the page (PDF 32000-1
 * §8.3.2.3): x to the right and y upwards before the page is rotated. Offsets are UTF-16 units of the source's text.
 */

const point = z.tuple([z.number(), z.number()]);
/** A rectangle [x0, y0, x1, y1] with x0 < x1 and y0 < y1, in points. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** The part of a source's text that stands on a page. Pages lie in order and never overlap; a joined word may end on the page before. */
export const pageRangeSchema = z.object({
  start: offsetSchema,
  end: offsetSchema,
  label: z.nullable(z.string()),
  /** Width and height in points as the page is shown: those of its box, turned as it is. */
  size: z.tuple([z.number().check(z.positive()), z.number().check(z.positive())]),
});
export type PageRange = Data<z.infer<typeof pageRangeSchema>>;

/** Glyphs of one line that are read in one direction. */
export const textRunSchema = z.object({
  start: offsetSchema,
  end: offsetSchema,
  /** The point of the baseline where reading begins. Of vertical text the line runs down the middle of its letters. */
  origin: point,
  /** The unit vector in which it is read: to the left for Arabic and Hebrew, down for vertical text. */
  direction: point,
  /** How one reads it who holds the line upright. Text to the left has its ascent to the right of its direction, other text to the left of it. */
  reading: z.enum(['right', 'left', 'down']),
  /** How far letters reach to the ascent's side of the line and to the other, in points, both positive. */
  ascent: z.number(),
  descent: z.number(),
  /** Distances in points along `direction` of the edges of each UTF-16 unit: one more than there are units, never falling. */
  edges: z.array(z.number()),
}).check(z.refine((run) => run.edges.length === run.end - run.start + 1, 'the edges do not fit the range'));
export type TextRun = Data<z.infer<typeof textRunSchema>>;

/** One page of a source, and the letters of the source's text on it. */
export const pageLayoutSchema = z.object({
  start: offsetSchema,
  end: offsetSchema,
  /** The visible part of the page: its crop box within its media box. */
  box,
  /** Degrees clockwise by which the page is turned to be shown. */
  rotation: z.literal([0, 90, 180, 270]),
  label: z.nullable(z.string()),
  /** True for a page without text, such as a scan. It has one U+FFFC in the text. */
  scanned: z.boolean(),
  /** In the order of the text. */
  runs: z.array(textRunSchema),
});
export type PageLayout = Data<z.infer<typeof pageLayoutSchema>>;

/** The corners of a quadrilateral as x, y of top left, top right, bottom left, bottom right, as they are to one who holds the text upright. */
export const quadSchema = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export type Quad = Data<z.infer<typeof quadSchema>>;

/** The part of a passage on one page; pages count from 0. */
export const pagePassageSchema = z.object({ page: offsetSchema, quads: z.array(quadSchema) });

/** A rectangle [x0, y0, x1, y1] with x0 < x1 and y0 < y1, in points. */
export type Box = Data<z.infer<typeof box>>;

/** A rectangle of a page that was marked; pages count from 0. */
export const areaSchema = z.object({
  page: offsetSchema,
  rect: box.check(z.refine(([x0, y0, x1, y1]) => x0 < x1 && y0 < y1, 'an empty rectangle')),
});
export type Area = Data<z.infer<typeof areaSchema>>;

/** What stands in the text for a page or picture without text. */
export const objectReplacement = '\uFFFC';
