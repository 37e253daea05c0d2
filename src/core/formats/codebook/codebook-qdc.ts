import { exchangeColour } from '../../model/colour.ts';
import type { Tag } from '../../model/tag.ts';
import { tagRows } from '../../queries/tag-tree.ts';
import { noteToPlainText } from '../note/note.ts';
import { exchangeId } from './entry.ts';

/** The namespace of a codebook in REFI-QDA 1.0 (specification §5, Codebook.xsd). */
export const qdcNamespace = 'urn:QDA-XML:codebook:1.0';

/** Characters that XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escaped = (text: string): string => text.replace(unwritable, '').replace(/[&<>"\r]/g, (character) => escapes[character]!);
/** In an attribute, white space other than spaces would be read as spaces. */
const attribute = (text: string): string => escaped(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Returns a codebook as a REFI-QDA codebook file (`.qdc`), in tree order, valid against its schema; it must hold a tag at
 * least. The format knows no rich text, shortcuts or archive: descriptions become plain text, and the rest is left out.
 */
export function codebookQdc(tags: ReadonlyMap<string, Tag>, origin: string): string {
  const lines = ['<?xml version="1.0" encoding="utf-8"?>', `<CodeBook xmlns="${qdcNamespace}" origin="${attribute(origin)}">`, '  <Codes>'];
  let open: number[] = [];
  const closeTo = (depth: number): void => {
    for (const each of open.filter((one) => one >= depth).toReversed()) lines.push(`${'  '.repeat(each + 2)}</Code>`);
    open = open.filter((one) => one < depth);
  };
  for (const { tag, depth, hasChildren } of tagRows(tags, new Set())) {
    closeTo(depth);
    const indent = '  '.repeat(depth + 2);
    const description = noteToPlainText(tag.description).trim();
    const start = `<Code guid="${exchangeId(tag)}" name="${attribute(tag.name)}" isCodable="true" color="${exchangeColour(tag.colour)}"`;
    if (description === '' && !hasChildren) {
      lines.push(`${indent}${start}/>`);
      continue;
    }
    lines.push(`${indent}${start}>`);
    if (description !== '') lines.push(`${indent}  <Description>${escaped(description)}</Description>`);
    open.push(depth);
  }
  closeTo(0);
  lines.push('  </Codes>', '</CodeBook>', '');
  return lines.join('\n');
}
