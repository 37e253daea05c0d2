import { useEffect } from 'react';
import type { Area } from '../../../core/model/page-layout.ts';
import { offerCrop } from './crops.ts';
import type { PdfFile } from './pdf-file.ts';

/** Pixels of the height of a picture at most. */
const tallest = 480;

async function draw(file: PdfFile, { page, rect }: Area, width: number): Promise<HTMLCanvasElement> {
  const proxy = await file.page(page);
  const natural = proxy.getViewport({ scale: 1 });
  const [x0, y0, x1, y1] = natural.convertToViewportRectangle([...rect]) as [number, number, number, number];
  const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  const scale = Math.min(width / across, tallest / down, 3) * devicePixelRatio;
  const viewport = proxy.getViewport({ scale, offsetX: -Math.min(x0, x1) * scale, offsetY: -Math.min(y0, y1) * scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(across * scale));
  canvas.height = Math.max(1, Math.round(down * scale));
  await proxy.render({ canvas, viewport }).promise;
  canvas.style.aspectRatio = `${across} / ${down}`;
  return canvas;
}

/** Lets cards show the areas of an open original. */
export function useCrops(sourceId: string, file: PdfFile | null): void {
  useEffect(() => (file ? offerCrop(sourceId, (area, width) => draw(file, area, width)) : undefined), [sourceId, file]);
}
