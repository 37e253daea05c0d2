import type { Citation, CitationName } from '../../model/citation.ts';
import type { Reading } from '../../model/reading.ts';
import { err, ok, type Result } from '../../result.ts';
import { numbered, type FileComment, type PackageDocument, type PackageFiles } from '../draft/package-document.ts';
import type { DraftBlock } from '../draft/draft-block.ts';
import { writeMarked } from '../draft/write-document.ts';
import { personName } from '../web-page/page-citation.ts';
import { childOf, childrenOf, findBelow, parseXml, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { OdtBody, type CommentWords, type OdtContext } from './odt-body.ts';
import { OdtStyles } from './odt-styles.ts';

/**
 * Returns a text document of OpenDocument (OASIS ODF 1.3): as of Word documents, headings, lists, tables, pictures, links, notes at the end,
 * comments on their passages, and one of two readings where changes are tracked. Fails with what is wrong, in English; `locked` where it is encrypted.
 */
export function readOdt(files: PackageFiles, reading: Reading): Result<PackageDocument, string> {
  const manifest = part(files, 'META-INF/manifest.xml');
  if (manifest.ok && manifest.value && findBelow(manifest.value, 'encryption-data')) return err('locked');
  const content = part(files, 'content.xml');
  if (!content.ok) return content;
  const body = childOf(childOf(content.value, 'body'), 'text');
  if (!body) return err('there is no text in it');
  const styles = part(files, 'styles.xml');
  const notes: XmlElement[] = [];
  const comments: (CommentWords & { readonly mark: string })[] = [];
  const deleted = new Map(childrenOf(childOf(body, 'tracked-changes'), 'changed-region').map((region) => [region.attributes['id'] ?? '', childOf(region, 'deletion')]));
  const context: OdtContext = {
    styles: new OdtStyles(styles.ok ? styles.value : null, content.value!),
    picture: files.picture, reading, deleted,
    onNote: (note) => notes.push(note),
    onComment: (comment, name) => {
      const mark = name ?? `unnamed ${comments.length}`;
      comments.push({ ...comment, mark });
      return mark;
    },
  };
  const blocks: DraftBlock[] = [...new OdtBody(context).read(body)];
  // A note may have further ones in it, which then come behind it.
  for (let index = 0; index < notes.length; index++) {
    blocks.push(...numbered(new OdtBody(context).read(childOf(notes[index]!, 'note-body') ?? notes[index]!), `[${index + 1}] `));
  }
  const { document, marks } = writeMarked(blocks);
  return ok({
    document, fields: fieldsOf(files),
    comments: comments.flatMap(({ mark, ...comment }): FileComment[] => {
      const range = marks.get(mark);
      return range && comment.text !== '' ? [{ ...range, ...comment }] : [];
    }),
    changed: deleted.size > 0,
  });
}

function part(files: PackageFiles, path: string): Result<XmlElement | null, string> {
  const text = files.text(path);
  if (!text.ok || text.value === null) return text as Result<null, string>;
  const root = parseXml(text.value, { doctype: path.startsWith('META-INF') });
  return root.ok ? root : err(`${path}: ${root.error}`);
}

function fieldsOf(files: PackageFiles): Partial<Citation> {
  const root = part(files, 'meta.xml');
  const meta = root.ok ? childOf(root.value, 'meta') : null;
  const text = (name: string): string => textOf(childOf(meta, name)).trim();
  const author: readonly CitationName[] = [text('initial-creator') || text('creator')].filter((name) => name !== '').map(personName);
  return {
    ...(text('title') === '' ? {} : { title: text('title').slice(0, 2000) }),
    ...(author.length === 0 ? {} : { author }),
    ...(text('language') === '' ? {} : { language: text('language').slice(0, 35) }),
  };
}
