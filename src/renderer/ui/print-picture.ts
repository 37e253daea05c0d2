import type { Drawing } from '../../core/drawing/drawing.ts';
import { drawingSvg } from '../../core/drawing/drawing-svg.ts';

/** Asks the system to print a picture, on as much of the page as it takes; nothing else of the window is printed. */
export async function printPicture(drawing: Drawing): Promise<void> {
  const image = document.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingSvg(drawing))}`;
  image.alt = drawing.title;
  image.dataset['printed'] = '';
  document.body.append(image);
  document.documentElement.dataset['printing'] = '';
  try {
    await image.decode();
    window.print();
  } finally {
    delete document.documentElement.dataset['printing'];
    image.remove();
  }
}
