import { pictureKind } from '../core/formats/pictures/picture-kind.ts';

/** Returns a picture as a `data:` address (RFC 2397); empty for bytes that are no picture that is shown. */
export function pictureAddress(bytes: Uint8Array): string {
  const kind = pictureKind(bytes);
  return kind ? `data:${kind.mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}` : '';
}
