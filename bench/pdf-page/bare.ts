const [workerUrl] = Object.values(import.meta.glob<string>('../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', { query: '?url', import: 'default', eager: true }));

/** Draws the first page of a file so many pixels wide with pdf.js and nothing else, and returns how long it took in milliseconds, to the frame that shows it. */
async function drawFirst(url: string, width: number): Promise<number> {
  const started = performance.now();
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerUrl!;
  const document = await getDocument({ url, isEvalSupported: false, enableXfa: false, useSystemFonts: false }).promise;
  const page = await document.getPage(1);
  const canvas = globalThis.document.querySelector<HTMLCanvasElement>('#page')!;
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  await new Promise((resolve) => { requestAnimationFrame(resolve); });
  return performance.now() - started;
}

Object.assign(globalThis, { drawFirst });
