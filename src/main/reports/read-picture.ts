import { mostPictureBytes } from '../../core/formats/pictures/picture-kind.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, type Result } from '../../core/result.ts';
import { readFileWithin } from '../import/read-file.ts';

/** Endings of the files that pictures for reports are chosen from; what they are is told by their bytes. */
export const pictureExtensions = ['png', 'jpg', 'jpeg', 'gif', 'webp'] as const;

/** Returns the bytes of a picture that was chosen, or in words why they cannot be had. */
export async function readPictureFile(path: string): Promise<Result<Uint8Array, Message>> {
  const bytes = await readFileWithin(path, mostPictureBytes);
  return !bytes.ok && bytes.error.id === 'import.tooLarge' ? err(message('problem.pictureTooLarge', { megabytes: mostPictureBytes / 1_000_000 })) : bytes;
}
