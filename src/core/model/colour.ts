import * as z from 'zod/mini';

/** The colours that tags and highlights can take, in the order pickers show them. */
export const highlightColours = [
  'amber', 'orange', 'red', 'pink', 'violet', 'indigo', 'blue', 'teal', 'green', 'grey',
] as const;

export const highlightColourSchema = z.enum(highlightColours);

/** A named colour of the palette. What it looks like on screen is the theme's concern; on paper see {@link paperColour}. */
export type HighlightColour = (typeof highlightColours)[number];

export const defaultHighlightColour: HighlightColour = 'amber';

/** Red, green and blue, each 0…1. */
export type Rgb = readonly [red: number, green: number, blue: number];

const paperColours: Readonly<Record<HighlightColour, Rgb>> = {
  amber: [1, 0.85, 0.36],
  orange: [1, 0.71, 0.42],
  red: [1, 0.62, 0.58],
  pink: [0.98, 0.65, 0.82],
  violet: [0.82, 0.69, 0.98],
  indigo: [0.7, 0.73, 0.98],
  blue: [0.6, 0.81, 0.99],
  teal: [0.53, 0.88, 0.86],
  green: [0.65, 0.9, 0.6],
  grey: [0.82, 0.83, 0.85],
};

/** Returns the colour as printed on white paper and written to PDF annotations (DeviceRGB components, 0…1). */
export const paperColour = (colour: HighlightColour): Rgb => paperColours[colour];
