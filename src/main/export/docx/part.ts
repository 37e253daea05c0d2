import type { RichPicture } from '../../../core/formats/rich/rich-document.ts';
import { escapeXml, relationType, xmlHead } from '../xml.ts';

/** A document's own numbering of lists, which all its parts share. */
export class Lists {
  /** The number of the first item of each list that counts, in the order of their `numId`s, which begin at 2; bullets are 1. */
  readonly counted: { readonly level: number; readonly first: number }[] = [];

  /** Returns the `numId` of a new list at a level from 0. */
  begin(ordered: boolean, level: number, first: number): number {
    return ordered ? this.counted.push({ level, first }) + 1 : 1;
  }
}

/** What the parts of one file share. */
export interface Shared {
  readonly lists: Lists;
  /** The files of pictures, by what they are named in the archive. */
  readonly media: Map<RichPicture, string>;
  /** Numbers of comments by their id. */
  readonly comments: ReadonlyMap<string, number>;
  readonly footnotes: Footnotes;
  readonly anchors: Anchors;
  readonly drawings: Counter;
  /** Whether the document is written from right to left. */
  readonly rightToLeft: boolean;
}

/** Counts from 1. */
export class Counter {
  private count = 0;

  next(): number {
    return ++this.count;
  }
}

/** Names of places. Word knows names of at most 40 letters, digits and underscores. */
export class Anchors {
  private readonly names = new Map<string, number>();

  /** Returns the number of the anchor of that name. */
  numberOf(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.names.size + 1);
    return this.names.size;
  }
}

/** The footnotes met so far, as XML; the first two numbers are those of the separators. */
export class Footnotes {
  readonly written: string[] = [];

  /** Returns the number that the next one will have. */
  add(write: (number: number) => string): number {
    const number = this.written.length + 1;
    this.written.push('');
    this.written[number - 1] = write(number);
    return number;
  }
}

/**
 * What the parts of a file relate to: links, pictures, and other parts. An id stands for the same in all parts, because some readers look
 * up the links of comments among those of the text.
 */
export class Relations {
  private readonly ids = new Map<string, string>();
  private readonly written: { readonly type: string; readonly xml: string }[] = [];

  /** Returns the id of a relation, made when it is asked for first. */
  idOf(type: string, target: string, external = false): string {
    const key = `${type} ${target}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.written.length + 1}`;
    this.ids.set(key, id);
    this.written.push({ type, xml: `<Relationship Id="${id}" Type="${relationType(type)}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>` });
    return id;
  }

  /** Returns all relations, or those of a part that has no parts of its own. */
  toXml(whole: boolean): string {
    const shown = this.written.filter(({ type }) => whole || type === 'hyperlink' || type === 'image');
    return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${shown.map(({ xml }) => xml).join('')}</Relationships>`;
  }
}
