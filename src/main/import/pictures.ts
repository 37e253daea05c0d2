import { createHash } from 'node:crypto';
import { mostPictureBytes, pictureKind } from '../../core/formats/pictures/picture-kind.ts';
import type { FigurePicture } from '../../core/model/document.ts';

/** A picture that a file carried. */
export interface SourcePicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes of a picture, and of all of a source, and how many these are at most. What is beyond is left out. */
export const pictureLimits = { bytes: mostPictureBytes, all: 150_000_000, count: 2_000 } as const;

/** Gathers the pictures of one file, each once. */
export class PictureKeeper {
  private readonly kept: SourcePicture[] = [];
  private readonly known = new Map<string, FigurePicture>();
  private size = 0;

  /** Returns how a figure names a picture with these bytes; null when they are none that can be shown, or too many. */
  keep(bytes: Uint8Array): FigurePicture | null {
    if (bytes.length > pictureLimits.bytes) return null;
    const kind = pictureKind(bytes);
    if (!kind) return null;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const known = this.known.get(hash);
    if (known) return known;
    if (this.kept.length >= pictureLimits.count || this.size + bytes.length > pictureLimits.all) return null;
    const { extension, width, height } = kind;
    const picture = { name: `${this.kept.length + 1}.${extension}`, width, height };
    // A copy, so that what it was cut from need not be kept.
    this.kept.push({ name: picture.name, bytes: Uint8Array.from(bytes) });
    this.known.set(hash, picture);
    this.size += bytes.length;
    return picture;
  }

  get pictures(): readonly SourcePicture[] {
    return this.kept;
  }

  /** Returns those pictures that are named; the others were for nothing that is shown. */
  those(names: ReadonlySet<string>): readonly SourcePicture[] {
    return this.kept.filter(({ name }) => names.has(name));
  }
}
