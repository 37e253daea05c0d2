import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { mostPictureBytes, mostPicturePixels, pictureKind } from '../../core/formats/pictures/picture-kind.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { ownPicturePattern, type OwnPicture } from '../../core/model/report-block.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { diskProblem, makeFolder, readIfThere, writeDurably, type Disk } from './disk.ts';
import { picturesFolder } from './layout.ts';

/** The pictures that the user put into reports. Each is one file, named by what its bytes are, and none is ever changed or deleted: every undo finds it. */
export class OwnPictures {
  constructor(private readonly disk: Disk, private readonly folder: string) {}

  /** Stores a picture, durably, unless it is there already. Refuses in words what is no picture in PNG, JPEG, GIF or WebP, and what is too large. */
  async add(bytes: Uint8Array): Promise<Result<OwnPicture, Message>> {
    if (bytes.length > mostPictureBytes) return err(message('problem.pictureTooLarge', { megabytes: mostPictureBytes / 1_000_000 }));
    const kind = pictureKind(bytes);
    if (!kind) return err(message('problem.pictureUnknown'));
    const { extension, width, height } = kind;
    if (width * height > mostPicturePixels) return err(message('problem.pictureTooManyPixels', { width, height, megapixels: mostPicturePixels / 1_000_000 }));
    const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
    const path = `${picturesFolder}/${name}`;
    try {
      await makeFolder(this.disk, join(this.folder, picturesFolder));
      const present = await readIfThere(this.disk, join(this.folder, path));
      if (!present?.equals(bytes)) await writeDurably(this.disk, join(this.folder, path), [bytes]);
    } catch (error) {
      return err(diskProblem(error, path));
    }
    return ok({ name, width, height });
  }

  /** Returns the bytes of a picture, or the words for its absence. */
  async read(name: string): Promise<Result<Uint8Array, Message>> {
    if (!ownPicturePattern.test(name)) return err(message('problem.pictureMissing', { file: name }));
    const path = `${picturesFolder}/${name}`;
    try {
      const bytes = await readIfThere(this.disk, join(this.folder, path));
      return bytes ? ok(bytes) : err(message('problem.pictureMissing', { file: path }));
    } catch (error) {
      return err(diskProblem(error, path));
    }
  }
}
