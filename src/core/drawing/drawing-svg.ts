import { escapeHtml } from '../formats/print-html/escape.ts';
import { dashes, drawingFont, strokes, type Drawing, type Shape } from './drawing.ts';

/** Returns a picture as a file of its own: SVG 1.1, well-formed, without scripts and with nothing to load. */
export function drawingSvg({ width, height, title, background, shapes }: Drawing): string {
  const [w, h] = [number(Math.ceil(width)), number(Math.ceil(height))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" font-family="${xml(drawingFont)}">`,
    `<title>${xml(title)}</title>`,
    `<rect width="${w}" height="${h}" fill="${background}"/>`,
    ...shapes.map(shapeSvg),
    '</svg>\n',
  ].join('\n');
}

/** Returns a number with two decimals at most: more cannot be seen, and makes files large. */
const number = (value: number): string => String(Math.round(value * 100) / 100);
/** Two characters that HTML may hold, XML may not (XML 1.0, production 2). */
const xml = (words: string): string => escapeHtml(words).replace(/[\ufffe\uffff]/g, '\ufffd');
const dashed = (on: boolean): string => (on ? ` stroke-dasharray="${dashes.join(' ')}"` : '');

/** Returns the path of a curve, as SVG writes it: level at both ends. */
export function curvePath({ x1, y1, x2, y2 }: Extract<Shape, { readonly kind: 'curve' }>): string {
  const middle = number((x1 + x2) / 2);
  return `M${number(x1)} ${number(y1)}C${middle} ${number(y1)} ${middle} ${number(y2)} ${number(x2)} ${number(y2)}`;
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const stroke = shape.stroke === null ? '' : ` stroke="${shape.stroke}"${dashed(shape.dashed)}`;
      const attributes = `x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}" rx="${number(shape.radius)}" fill="${shape.fill}"${stroke}`;
      return shape.title === '' ? `<rect ${attributes}/>` : `<rect ${attributes}><title>${xml(shape.title)}</title></rect>`;
    }
    case 'line':
      return `<line x1="${number(shape.x1)}" y1="${number(shape.y1)}" x2="${number(shape.x2)}" y2="${number(shape.y2)}" stroke="${shape.stroke}" stroke-width="${number(shape.width)}"${dashed(shape.dashed)}/>`;
    case 'curve': {
      const pattern = strokes[shape.line];
      const dash = pattern.length === 0 ? '' : ` stroke-dasharray="${pattern.join(' ')}"`;
      return `<path d="${curvePath(shape)}" fill="none" stroke="${shape.stroke}" stroke-width="${number(shape.width)}"${dash}/>`;
    }
    case 'text': {
      const strong = shape.strong ? ' font-weight="600"' : '';
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      const direction = shape.rightToLeft ? ' direction="rtl"' : '';
      return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-size="${number(shape.size)}" fill="${shape.fill}"${strong}${anchor}${direction}>${xml(shape.words)}</text>`;
    }
  }
}
