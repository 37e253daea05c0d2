import type { LexicalEditor } from 'lexical';
import { mostPictureBytes } from '../../../core/formats/pictures/picture-kind.ts';
import { message } from '../../../core/messages/messages.ts';
import type { ContentOf, OwnPicture, PictureSize } from '../../../core/model/report-block.ts';
import { placeContents, type BlockPlace } from '../../editor/report/edit-report.ts';
import { bridge } from '../../state/bridge.ts';
import { showProblem } from '../notices/toasts.ts';
import { noteNew } from './new-pieces.ts';

/** Lets the user choose a picture, and puts it in at the cursor. */
export async function insertChosenPicture(editor: LexicalEditor): Promise<void> {
  const chosen = await bridge().choosePicture();
  if (!chosen.ok) return showProblem(chosen.error);
  if (chosen.value) putIn(editor, [chosen.value], null);
}

/** Keeps pictures that were pasted or dropped, and puts them in at the cursor or at a place. What is none, or too large, is refused in words. */
export async function insertPictures(editor: LexicalEditor, files: readonly File[], place: BlockPlace | null): Promise<void> {
  const pictures: OwnPicture[] = [];
  for (const file of files) {
    // What is refused for its size is not read first.
    if (file.size > mostPictureBytes) {
      showProblem(message('problem.pictureTooLarge', { megabytes: mostPictureBytes / 1_000_000 }));
      continue;
    }
    const stored = await bridge().addPicture({ bytes: new Uint8Array(await file.arrayBuffer()) });
    if (stored.ok) pictures.push(stored.value);
    else showProblem(stored.error);
  }
  if (pictures.length > 0) putIn(editor, pictures, place);
}

/** Returns the pictures that a paste brings; none where it brings text, of which word processors add a picture. */
export function picturesPasted(clipboard: DataTransfer | null): readonly File[] {
  const pictures = [...clipboard?.files ?? []].filter(({ type }) => type.startsWith('image/'));
  if (pictures.length === 0) return [];
  const html = clipboard?.getData('text/html') ?? '';
  const hasText = html !== '' && new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== '';
  return hasText || clipboard?.getData('text/plain').trim() ? [] : pictures;
}

/** Returns the block of a picture that is new: as wide as its pixels are enough for. */
export const pictureBlock = (picture: OwnPicture): ContentOf<'picture'> => {
  const size: PictureSize = picture.width >= 900 ? 'full' : picture.width >= 450 ? 'middle' : 'small';
  return { kind: 'picture', picture, size, alt: '', caption: [] };
};

/** A picture alone opens the form for its words. */
function putIn(editor: LexicalEditor, pictures: readonly OwnPicture[], place: BlockPlace | null): void {
  const keys = placeContents(editor, pictures.map(pictureBlock), place);
  if (keys.length === 1) noteNew(keys[0]!);
}
