import { shorten } from '../../commands/words.ts';
import { forEachLeaf, type SourceDocument } from '../../model/document.ts';

const longestTitle = 120;

/**
 * Returns a title for a document that names none: its first heading, else its first line if that is short enough and
 * more follows, else the file's name without its ending.
 */
export function guessTitle(document: SourceDocument, fileName: string): string {
  const heading = firstLeaf(document, true);
  if (heading) return shorten(heading, longestTitle);
  const [line = ''] = (firstLeaf(document, false) ?? '').split('\n');
  const stands = line.length < document.text.trim().length && !/[.,;:]$/.test(line);
  return line && line.length <= longestTitle && stands ? shorten(line, longestTitle) : nameWithoutEnding(fileName);
}

function firstLeaf({ text, blocks }: SourceDocument, headings: boolean): string | null {
  let found: string | null = null;
  forEachLeaf(blocks, (leaf, block) => {
    if (headings && block.type !== 'heading') return;
    found ??= text.slice(leaf.start, leaf.end).trim() || null;
  });
  return found;
}

/** Returns a file's name without its ending. */
export const nameWithoutEnding = (fileName: string): string => fileName.replace(/\.[^.]*$/, '').trim() || fileName;
