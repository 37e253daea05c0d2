/** Bytes of a picture that is kept, at most, and pixels: what is decoded takes four bytes for each. */
export const mostPictureBytes = 20_000_000;
export const mostPicturePixels = 100_000_000;

/** What the first bytes of a picture say of it. */
export interface PictureKind {
  readonly extension: 'png' | 'jpg' | 'gif' | 'webp';
  readonly mediaType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Returns the kind and size of a picture in PNG, JPEG, GIF or WebP; null for all else, and for sizes that no picture has. Nothing of it is
 * decoded. (PNG 1.2 §11.2.2, ITU-T T.81 §B.2.2, GIF89a §18, RFC 9649.)
 */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = bytes.length < 30 ? null : pngSize(view) ?? gifSize(view) ?? webpSize(view) ?? jpegSize(view);
  return found && found.width > 0 && found.height > 0 && found.width <= largest && found.height <= largest ? found : null;
}

/** Pixels of a side. */
const largest = 50_000;

function pngSize(view: DataView): PictureKind | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { extension: 'png', mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): PictureKind | null {
  if (view.getUint32(0) !== 0x47494638) return null;
  return { extension: 'gif', mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webpSize(view: DataView): PictureKind | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const size = (width: number, height: number): PictureKind => ({ extension: 'webp', mediaType: 'image/webp', width, height });
  const triple = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858: return size(triple(24) + 1, triple(27) + 1);
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 0x56503820: return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    default: return null;
  }
}

/** The size stands in the first frame's header, behind segments that each say how long they are. */
function jpegSize(view: DataView): PictureKind | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { extension: 'jpg', mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
