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

/** The colours as other programs are told of them: `#rrggbb`, each strong enough for a dot on white. */
const exchangeColours: Readonly<Record<HighlightColour, string>> = {
  amber: '#f2b705',
  orange: '#f2862b',
  red: '#ea5455',
  pink: '#e45aa5',
  violet: '#a06be8',
  indigo: '#6f7bec',
  blue: '#3b97ee',
  teal: '#17afa6',
  green: '#5cb549',
  grey: '#8d939c',
};

/** Returns the colour as other programs are told of it, `#rrggbb`. */
export const exchangeColour = (colour: HighlightColour): string => exchangeColours[colour];

/** Returns the colour of the palette that looks most like `#rgb` or `#rrggbb`, or null for anything else. */
export function nearestColour(hex: string): HighlightColour | null {
  const wanted = okLabOf(hex);
  if (!wanted) return null;
  const [, a, b] = wanted;
  // What has hardly any hue is grey, however light or dark it is.
  if (Math.hypot(a, b) < 0.035) return 'grey';
  const distance = (colour: HighlightColour): number => {
    const [lightness, x, y] = okLabOf(exchangeColours[colour])!;
    // A palette knows colours by their hue; how light they are matters least.
    return Math.hypot((lightness - wanted[0]) / 3, x - a, y - b);
  };
  return highlightColours.filter((colour) => colour !== 'grey').reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** Returns an sRGB colour in OKLab (Ottosson 2020): lightness 0…1 and two axes of hue. */
function okLabOf(hex: string): readonly [number, number, number] | null {
  const long = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.test(hex) ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join('')}` : hex;
  if (!/^#[0-9a-f]{6}$/i.test(long)) return null;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
