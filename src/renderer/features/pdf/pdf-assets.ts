/*
 * What pdf.js draws some documents with, as parts of the app that are loaded when they are asked for: how codes of East Asian fonts
 * map to letters, faces for documents that bring none, decoders of pictures. They come as modules, because no page of the app may
 * fetch anything.
 */

type Parts = Readonly<Record<string, () => Promise<string>>>;

const parts: Parts = {
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&inline', import: 'default' }),
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', { query: '?url&inline', import: 'default' }),
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/*.wasm', { query: '?url&inline', import: 'default' }),
};
const byName = new Map(Object.entries(parts).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]));

/** Returns the bytes of a part; throws for a name that is none, which pdf.js takes for a font or map that is missing. */
async function bytesOf(name: string): Promise<Uint8Array> {
  const load = byName.get(name);
  if (!load) throw new Error(`no such part: ${name}`);
  const url = await load();
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}

/** What pdf.js asks for the map of an encoding. */
export class PdfMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await bytesOf(`${name}.bcmap`), isCompressed: true };
  }
}

/** What pdf.js asks for a face or a decoder. */
export class PdfParts {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return bytesOf(filename);
  }
}

/** Address of the thread that reads documents. */
export const workerUrl = Object.values(
  import.meta.glob<string>('../../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', { query: '?url', import: 'default', eager: true }),
)[0]!;
