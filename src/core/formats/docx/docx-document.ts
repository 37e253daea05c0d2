import type { Citation } from '../../model/citation.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import { err, ok, type Result } from '../../result.ts';
import type { DraftBlock } from '../draft/draft-block.ts';
import { numbered, type FileComment, type PackageDocument, type PackageFiles } from '../draft/package-document.ts';
import { writeMarked } from '../draft/write-document.ts';
import { parseAuthors } from '../citation/citation-fields.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { commentsOf, DocxBody, type DocxContext } from './docx-body.ts';
import { DocxNumbering, DocxStyles, relationshipsOf } from './docx-parts.ts';

/**
 * Returns a Word document (ECMA-376, in the usual and the strict format): headings, lists, tables, pictures, links; text of boxes behind its
 * paragraph; foot- and endnotes at the end, numbered in the order of the text; comments with their passages. Fails with what is wrong, in English.
 */
export function readDocx(files: PackageFiles, reading: Reading): Result<PackageDocument, string> {
  try {
    return ok(new DocxReader(files, reading).read());
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  }
}

/** A reason to stop reading; never seen outside this file. */
class Unreadable extends Error {}

class DocxReader {
  private readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];
  private changed = false;

  constructor(private readonly files: PackageFiles, private readonly reading: Reading) {}

  read(): PackageDocument {
    const start = [...relationshipsOf(this.part('_rels/.rels'), '').values()].find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
    const root = this.part(start);
    const body = childOf(root, 'body');
    if (!body) throw new Unreadable(`there is no ${start}`);
    const folder = start.replace(/[^/]*$/, '');
    const related = relationshipsOf(this.part(relationsPath(start)), folder);
    const pathOf = (kind: string): string => [...related.values()].find((each) => each.kind === kind && !each.external)?.target ?? `${folder}${kind}.xml`;
    const context: DocxContext = {
      styles: new DocxStyles(this.part(pathOf('styles'))),
      numbering: new DocxNumbering(this.part(pathOf('numbering'))),
      relationships: related,
      picture: this.files.picture,
      noteNumber: (kind, id) => this.noteNumber(kind, id),
      reading: this.reading,
      onChange: () => { this.changed = true; },
    };
    const blocks = [...new DocxBody(context).read(body), ...this.noteBlocks(context, pathOf)];
    const { document, marks } = writeMarked(blocks);
    const comments = [...commentsOf(this.part(pathOf('comments')))].flatMap(([id, { author, date, paragraphs }]): FileComment[] => {
      const range = marks.get(id);
      return range && paragraphs.length > 0 ? [{ ...range, text: paragraphs.join('\n\n'), author: author.trim() || null, at: instantOf(date) }] : [];
    });
    return { document, comments, fields: this.fields(document), changed: this.changed };
  }

  private part(path: string): XmlElement | null {
    const text = this.files.text(path);
    if (!text.ok) throw new Unreadable(text.error);
    if (text.value === null) return null;
    const root = parseXml(text.value);
    if (!root.ok) throw new Unreadable(`${path}: ${root.error}`);
    return root.value;
  }

  private noteNumber(kind: 'footnote' | 'endnote', id: string): number {
    const known = this.notes.findIndex((note) => note.kind === kind && note.id === id);
    return known === -1 ? this.notes.push({ kind, id }) : known + 1;
  }

  private noteBlocks(context: DocxContext, pathOf: (kind: string) => string): readonly DraftBlock[] {
    const written: DraftBlock[] = [];
    const parts = new Map((['footnote', 'endnote'] as const).map((kind) => {
      const path = pathOf(`${kind}s`);
      const root = this.notes.length > 0 ? this.part(path) : null;
      const relationships = root ? relationshipsOf(this.part(relationsPath(path)), path.replace(/[^/]*$/, '')) : context.relationships;
      return [kind, { notes: new Map(childrenOf(root, kind).map((note) => [note.attributes['id'] ?? '', note])), relationships }] as const;
    }));
    // A note may refer to further ones, which then come behind it.
    for (let index = 0; index < this.notes.length; index++) {
      const { kind, id } = this.notes[index]!;
      const { notes, relationships } = parts.get(kind)!;
      const note = notes.get(id);
      const blocks = note ? new DocxBody({ ...context, relationships }).read(note) : [];
      written.push(...numbered(blocks, `[${index + 1}] `));
    }
    return written;
  }

  private fields(document: SourceDocument): Partial<Citation> {
    const core = this.part('docProps/core.xml');
    const text = (name: string): string => textOf(childOf(core, name)).trim();
    const own = text('title');
    const [first] = document.blocks;
    const title = /^(?:Word Document|Microsoft Word\b.*|Document\d*|Untitled)$/i.test(own) ? '' : own;
    const heading = first?.type === 'heading' ? document.text.slice(first.start, first.end) : '';
    const author = parseAuthors(text('creator')).map((name) => (/^(?:Microsoft Office User|Windows User|Admin(?:istrator)?|User|python-docx)$/i.test(name.literal ?? '') ? null : name)).filter((name) => name !== null);
    return {
      ...(title || heading ? { title: (title || heading).slice(0, 2000) } : {}),
      ...(author.length > 0 ? { author: [...author] } : {}),
      ...(text('language') === '' ? {} : { language: text('language').slice(0, 35) }),
    };
  }
}

const relationsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** Word writes local times without a zone, or UTC. */
function instantOf(date: string): string | null {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(date) ? Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
