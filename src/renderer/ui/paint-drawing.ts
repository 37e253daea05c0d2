import { dashes, drawingFont, strokes, type Drawing, type Shape } from '../../core/drawing/drawing.ts';

/** Pixels that a picture may have each way: canvases end somewhere beyond. */
const mostPixels = 16_000;

/** Returns a picture as PNG, `scale` times as large where it fits. Rejects when the canvas gives none. */
export async function drawingPng(drawing: Drawing, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const fitting = Math.min(scale, mostPixels / drawing.width, mostPixels / drawing.height);
  const canvas = new OffscreenCanvas(Math.ceil(drawing.width * fitting), Math.ceil(drawing.height * fitting));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.scale(fitting, fitting);
  context.fillStyle = drawing.background;
  context.fillRect(0, 0, drawing.width, drawing.height);
  for (const shape of drawing.shapes) paint(context, shape);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function paint(context: OffscreenCanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'text') {
    context.font = `${shape.strong ? '600 ' : ''}${shape.size}px ${drawingFont}`;
    context.fillStyle = shape.fill;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.direction = shape.rightToLeft ? 'rtl' : 'ltr';
    context.fillText(shape.words, shape.x, shape.y);
    return;
  }
  context.setLineDash(shape.kind === 'curve' ? [...strokes[shape.line]] : shape.dashed ? [...dashes] : []);
  context.beginPath();
  if (shape.kind === 'rect') {
    context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    context.fillStyle = shape.fill;
    context.fill();
    if (shape.stroke === null) return;
    context.strokeStyle = shape.stroke;
    context.lineWidth = 1;
  } else {
    const middle = (shape.x1 + shape.x2) / 2;
    context.moveTo(shape.x1, shape.y1);
    if (shape.kind === 'line') context.lineTo(shape.x2, shape.y2);
    else context.bezierCurveTo(middle, shape.y1, middle, shape.y2, shape.x2, shape.y2);
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.width;
  }
  context.stroke();
}
