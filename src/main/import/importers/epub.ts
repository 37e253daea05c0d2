import { noText, plain, type DraftBlock } from '../../../core/formats/draft/draft-block.ts';
import { writeDocument } from '../../../core/formats/draft/write-document.ts';
import { pathIn } from '../../../core/formats/draft/package-document.ts';
import { bookPackage, bookPath, ncxTitles, packagePath, type BookPackage } from '../../../core/formats/epub/epub-package.ts';
import { nameWithoutEnding } from '../../../core/formats/plain-text/title.ts';
import { attribute } from '../../../core/formats/web-page/html-node.ts';
import { pageBlocks } from '../../../core/formats/web-page/page-blocks.ts';
import { elementsBelow, parseXml, type XmlElement } from '../../../core/formats/xml/xml-tree.ts';
import { message, text, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ImportedFile, Importer } from '../importer.ts';
import { PictureKeeper } from '../pictures.ts';
import { documentOf, fromXhtml } from '../web-page/page-document.ts';
import { openZip, type ZipFiles } from '../zip/open-zip.ts';
import { packageLimits, picturesIn } from './word.ts';

/** Books in EPUB 2 and 3. */
export class EpubImporter implements Importer {
  readonly extensions = ['epub'] as const;
  readonly mediaType = 'application/epub+zip';
  readonly limits = packageLimits;

  recognises(): boolean {
    return false;
  }

  read(bytes: Uint8Array, name: string): Result<ImportedFile, Message> {
    const zip = openZip(bytes);
    if (!zip.ok) return zip;
    const book = new Book(zip.value);
    const read = book.read();
    if (!read.ok) return read.error === 'locked' ? err(message('import.lockedBook')) : err(message('import.damaged', { detail: read.error }));
    const document = writeDocument(read.value);
    if (document.text === '') return err(message('import.empty'));
    return ok({ document, pictures: book.keeper.pictures, encoding: 'utf-8', citation: { type: 'book', title: nameWithoutEnding(name), ...book.citation } });
  }
}

/** Fonts may be mixed up with a key that stands in the book: they are not read, and this locks nothing else. */
const fontMixing = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

class Book {
  readonly keeper = new PictureKeeper();
  citation: BookPackage['citation'] = {};

  constructor(private readonly zip: ZipFiles) {}

  /** Returns the blocks of the book's parts in the order of reading. Fails with what is wrong, in English, or `locked`. */
  read(): Result<readonly DraftBlock[], string> {
    const encryption = this.xml('META-INF/encryption.xml');
    if (encryption.ok && encryption.value && [...elementsBelow(encryption.value)].some(({ name, attributes }) => name === 'EncryptionMethod' && !fontMixing.test(attributes['Algorithm'] ?? ''))) return err('locked');
    const container = this.xml('META-INF/container.xml');
    if (!container.ok) return container;
    const path = packagePath(container.value) ?? this.zip.names.find((name) => name.endsWith('.opf')) ?? null;
    if (path === null) return err('there is no package document');
    const root = this.xml(path);
    if (!root.ok) return root;
    if (!root.value) return err(`there is no ${path}`);
    const book = bookPackage(root.value, path);
    this.citation = book.citation;
    const titles = this.titles(book);
    const blocks: DraftBlock[] = [];
    const cover = book.cover ? picturesIn(this.zip, this.keeper)(book.cover.path) : null;
    if (cover) blocks.push({ type: 'figure', picture: cover, alt: text('import.cover'), content: noText });
    for (const { path: part, mediaType } of book.spine) {
      // The table of contents is made of what the reader finds anyway.
      if (part === book.nav?.path || !/xhtml|html/.test(mediaType)) continue;
      const chapter = this.zip.text(part);
      if (!chapter.ok) return chapter;
      if (chapter.value === null) continue;
      const read = this.chapter(chapter.value, part).filter((block) => !(block.type === 'figure' && cover && block.picture?.name === cover.name));
      const title = titles.get(part);
      if (title !== undefined && read.length > 0 && !read.slice(0, 3).some(({ type }) => type === 'heading')) blocks.push({ type: 'heading', level: 1, content: plain(title) });
      blocks.push(...read);
    }
    return ok(blocks);
  }

  private chapter(xhtml: string, part: string): readonly DraftBlock[] {
    const folder = part.replace(/[^/]*$/, '');
    const picture = picturesIn(this.zip, this.keeper);
    return pageBlocks(documentOf(fromXhtml(xhtml)).documentElement, {
      picture: (src) => (/^[a-z]+:/i.test(src) ? null : picture(bookPath(folder, src))),
      // Links within the book lead nowhere outside it.
      address: (href) => (/^(?:https?|mailto):/i.test(href) ? href : 'javascript:'),
    });
  }

  /** Returns the titles of parts by the files that they begin. A table of contents that cannot be read is one that says nothing. */
  private titles({ nav, ncx }: BookPackage): ReadonlyMap<string, string> {
    const page = nav ? this.zip.text(nav.path) : ok(null);
    if (nav && page.ok && page.value !== null) {
      const folder = nav.path.replace(/[^/]*$/, '');
      const titles = new Map<string, string>();
      for (const link of documentOf(fromXhtml(page.value)).querySelectorAll('nav a')) {
        const path = pathIn('', bookPath(folder, attribute(link, 'href')));
        const title = link.textContent.replace(/\s+/g, ' ').trim();
        if (title !== '' && !titles.has(path)) titles.set(path, title);
      }
      if (titles.size > 0) return titles;
    }
    const root = ncx ? this.xml(ncx.path) : ok(null);
    return ncx && root.ok && root.value ? ncxTitles(root.value, ncx.path.replace(/[^/]*$/, '')) : new Map<string, string>();
  }

  private xml(path: string): Result<XmlElement | null, string> {
    const found = this.zip.text(path);
    if (!found.ok || found.value === null) return found as Result<null, string>;
    const root = parseXml(found.value, { doctype: true });
    return root.ok ? root : err(`${path}: ${root.error}`);
  }
}
