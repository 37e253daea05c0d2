import type { LexicalEditor } from 'lexical';
import { looksLikeMarkdown, markdownBlocks } from '../../../core/formats/report/markdown-blocks.ts';
import { pastedBlocks, type PastedBlock } from '../../../core/formats/report/pasted/pasted-blocks.ts';
import { text } from '../../../core/messages/messages.ts';
import type { BlockContent } from '../../../core/model/report-block.ts';
import { insertBlocks, pasteBlocks } from '../../editor/report/edit-report.ts';
import { bridge } from '../../state/bridge.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { insertPictures, pictureBlock, picturesPasted } from './insert-pictures.ts';

/** Characters of HTML that are read; more than that is pasted as its words. */
const longestPage = 20_000_000;

/** Puts what is pasted into a report: pictures, what a page or word processor puts on the clipboard, Markdown. Returns whether it was any of these; other text is the editor's to take. */
export function takePaste(editor: LexicalEditor, clipboard: DataTransfer | null): boolean {
  // What was copied in a report brings its blocks along.
  if (!clipboard || clipboard.types.includes('application/x-lexical-editor')) return false;
  const pictures = picturesPasted(clipboard);
  if (pictures.length > 0) {
    void insertPictures(editor, pictures, null);
    return true;
  }
  const html = clipboard.getData('text/html');
  const words = clipboard.getData('text/plain');
  const blocks = html === '' || html.length > longestPage ? [] : pastedBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  // Editors of code put plain text there as HTML too.
  if (blocks.every(isPlain) && looksLikeMarkdown(words)) {
    insertBlocks(editor, markdownBlocks(words));
    return true;
  }
  if (blocks.length === 0) return false;
  void insertPasted(editor, blocks);
  return true;
}

const isPlain = (block: PastedBlock): boolean => block.kind === 'paragraph' && block.content.every((piece) => piece.kind === 'break' || (piece.kind === 'text' && piece.link === undefined && piece.marks.every((mark) => mark === 'code')));

/** Pictures that come along are kept; of those that lie elsewhere, nothing is loaded, and that is said. */
async function insertPasted(editor: LexicalEditor, blocks: readonly PastedBlock[]): Promise<void> {
  const contents: BlockContent[] = [];
  let leftOut = 0;
  for (const block of blocks) {
    if (block.kind !== 'image') {
      contents.push(block);
      continue;
    }
    const bytes = bytesAt(block.address);
    const stored = bytes && await bridge().addPicture({ bytes });
    if (stored?.ok) contents.push({ ...pictureBlock(stored.value), alt: block.alt.slice(0, 5000) });
    else if (stored) showProblem(stored.error);
    else leftOut++;
  }
  if (contents.length > 0) pasteBlocks(editor, contents);
  if (leftOut > 0) showToast({ tone: 'info', topic: 'paste', text: text('report.picturesLeftOut', { count: leftOut }) });
}

/** Returns the bytes in a `data:` address (RFC 2397); null for any other address. */
function bytesAt(address: string): Uint8Array<ArrayBuffer> | null {
  const base64 = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)?.[1];
  try {
    return base64 === undefined ? null : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
