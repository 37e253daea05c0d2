import type { Citation, CitationName } from '../../model/citation.ts';
import { looseDate } from '../citation/loose-date.ts';
import { pathIn } from '../draft/package-document.ts';
import { personName } from '../web-page/page-citation.ts';
import { childOf, childrenOf, elementsBelow, textOf, type XmlElement } from '../xml/xml-tree.ts';

/** A file of a book, by its path in the package. */
export interface BookItem {
  readonly path: string;
  readonly mediaType: string;
  readonly properties: string;
}

/** What the package document of a book says (EPUB 3.3, §5; EPUB 2 says it nearly the same way). */
export interface BookPackage {
  /** Its chapters in the order of reading. */
  readonly spine: readonly BookItem[];
  readonly nav: BookItem | null;
  /** The older table of contents. */
  readonly ncx: BookItem | null;
  readonly cover: BookItem | null;
  readonly citation: Partial<Citation>;
}

/** Returns the path of a book's package document, as its container says. */
export const packagePath = (container: XmlElement | null): string | null =>
  (container ? [...elementsBelow(container)].find(({ name }) => name === 'rootfile')?.attributes['full-path'] : null) ?? null;

export function bookPackage(root: XmlElement, path: string): BookPackage {
  const folder = path.replace(/[^/]*$/, '');
  const metadata = childOf(root, 'metadata');
  const items = new Map(childrenOf(childOf(root, 'manifest'), 'item').map(({ attributes }) => [attributes['id'] ?? '', {
    path: bookPath(folder, attributes['href'] ?? ''), mediaType: attributes['media-type'] ?? '', properties: attributes['properties'] ?? '',
  }]));
  const spine = childOf(root, 'spine');
  const coverId = childrenOf(metadata, 'meta').find(({ attributes }) => attributes['name'] === 'cover')?.attributes['content'];
  const all = [...items.values()];
  return {
    // What is apart from the order, such as answers, comes last.
    spine: [...childrenOf(spine, 'itemref')].sort((a, b) => Number(a.attributes['linear'] === 'no') - Number(b.attributes['linear'] === 'no')).flatMap(({ attributes }) => items.get(attributes['idref'] ?? '') ?? []),
    nav: all.find(({ properties }) => /\bnav\b/.test(properties)) ?? null,
    ncx: items.get(spine?.attributes['toc'] ?? '') ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml') ?? null,
    cover: all.find(({ properties }) => /\bcover-image\b/.test(properties)) ?? items.get(coverId ?? '') ?? null,
    citation: bookCitation(metadata),
  };
}

/** Returns the path that a book's address leads to, without the place in it. */
export function bookPath(folder: string, href: string): string {
  const path = pathIn(folder, href.replace(/[#?].*$/, ''));
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Returns the titles of a book's parts by the paths of the files that they begin, of the older table of contents. */
export function ncxTitles(root: XmlElement, folder: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const point of elementsBelow(root)) {
    if (point.name !== 'navPoint') continue;
    const path = bookPath(folder, childOf(point, 'content')?.attributes['src'] ?? '');
    const title = textOf(childOf(childOf(point, 'navLabel'), 'text')).replace(/\s+/g, ' ').trim();
    if (title !== '' && !titles.has(path)) titles.set(path, title);
  }
  return titles;
}

function bookCitation(metadata: XmlElement | null): Partial<Citation> {
  const refined = (id: string | undefined, property: string): string =>
    (id === undefined ? '' : textOf(childrenOf(metadata, 'meta').find(({ attributes }) => attributes['refines'] === `#${id}` && attributes['property'] === property) ?? null).trim());
  const text = (name: string): string => textOf(childOf(metadata, name)).replace(/\s+/g, ' ').trim();
  const authors = childrenOf(metadata, 'creator').filter(({ attributes }) => /^(?:aut)?$/.test(attributes['role'] ?? refined(attributes['id'], 'role'))).map((creator): CitationName => {
    const sorted = creator.attributes['file-as'] ?? refined(creator.attributes['id'], 'file-as');
    const [, family, given] = /^([^,]+),\s*(.+)$/.exec(sorted) ?? [];
    return family !== undefined ? { family: family.trim(), given: given! } : personName(textOf(creator).replace(/\s+/g, ' ').trim());
  });
  const identifiers = childrenOf(metadata, 'identifier').map((identifier) => textOf(identifier).trim());
  const isbn = identifiers.map((identifier) => identifier.replace(/^(?:urn:)?isbn:?\s*/i, '').replace(/[\s-]/g, '')).find((digits) => /^(?:97[89]\d{10}|\d{9}[\dXx])$/.test(digits));
  const issued = looseDate(text('date'));
  return {
    type: 'book',
    ...(text('title') === '' ? {} : { title: text('title').slice(0, 2000) }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(text('publisher') === '' ? {} : { publisher: text('publisher') }),
    ...(issued ? { issued } : {}),
    ...(text('language') === '' ? {} : { language: text('language').slice(0, 35) }),
    ...(isbn === undefined ? {} : { ISBN: isbn }),
  };
}
