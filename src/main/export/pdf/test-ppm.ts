/** Reads a picture as pdftoppm writes it (PPM, P6), for tests. */
export function readPpm(bytes: Buffer): { readonly width: number; readonly height: number; readonly colourAt: (x: number, y: number) => readonly number[] } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!;
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, colourAt: (x, y) => { const at = head[0].length + 3 * (y * width + x); return [...bytes.subarray(at, at + 3)]; } };
}
