import { pathIn } from '../draft/package-document.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.ts';

/** A part of a document that another refers to. */
export interface Relationship {
  /** The last step of its type's address, which is the same in the strict and the usual format: `hyperlink`, `image`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** Returns the relationships of a part (ECMA-376 part 2, §6.5) by their ids, targets as paths in the package. */
export function relationshipsOf(root: XmlElement | null, folder: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const { attributes } of childrenOf(root, 'Relationship')) {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    found.set(attributes['Id'] ?? '', { kind: (attributes['Type'] ?? '').replace(/^.*\//, ''), target: external ? target : pathIn(folder, target), external });
  }
  return found;
}

/** What a style says of the paragraphs and runs that have it. */
export interface DocxStyle {
  /** Level of the heading from 1; null for other text. */
  readonly level: number | null;
  readonly kind: 'title' | 'subtitle' | 'quote' | 'caption' | 'strong' | 'emphasis' | null;
  readonly list: DocxListPlace | null;
}

/** Which list a paragraph is in, and how deep. */
export interface DocxListPlace {
  readonly id: string;
  readonly level: number;
}

const kinds: Readonly<Record<string, DocxStyle['kind']>> = {
  title: 'title', subtitle: 'subtitle', quote: 'quote', 'intense quote': 'quote', 'block text': 'quote', caption: 'caption', strong: 'strong', emphasis: 'emphasis', 'intense emphasis': 'emphasis',
};

/** Styles of a document by their ids. Names are those of the built-in styles, which are the same in every language of Word. */
export class DocxStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly known = new Map<string, DocxStyle>();

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root, 'style')) this.styles.set(style.attributes['styleId'] ?? '', style);
  }

  /** Returns what a style says, with what it takes from those it is based on. */
  get(id: string): DocxStyle {
    const known = this.known.get(id);
    if (known) return known;
    let found: DocxStyle = { level: null, kind: null, list: null };
    let style = this.styles.get(id);
    for (let steps = 0; style && steps < 20; steps++) {
      const name = (childOf(style, 'name')?.attributes['val'] ?? '').toLowerCase();
      const properties = childOf(style, 'pPr');
      const outline = Number(childOf(properties, 'outlineLvl')?.attributes['val'] ?? Number.NaN);
      const level = /^heading ([1-9])$/.exec(name)?.[1] ?? (outline >= 0 && outline < 9 ? outline + 1 : null);
      found = { level: found.level ?? (level === null ? null : Number(level)), kind: found.kind ?? kinds[name] ?? null, list: found.list ?? listPlace(properties) };
      style = this.styles.get(childOf(style, 'basedOn')?.attributes['val'] ?? '');
    }
    this.known.set(id, found);
    return found;
  }
}

/** Returns the list that paragraph properties name; of those without a level the outermost. */
export function listPlace(properties: XmlElement | null): DocxListPlace | null {
  const numbering = childOf(properties, 'numPr');
  const id = childOf(numbering, 'numId')?.attributes['val'];
  if (id === undefined) return null;
  const level = Number(childOf(numbering, 'ilvl')?.attributes['val'] ?? 0);
  return { id, level: level >= 0 && level < 9 ? level : 0 };
}

/** How the lists of a document are numbered. */
export class DocxNumbering {
  private readonly levels = new Map<string, { readonly ordered: boolean; readonly start: number }>();

  constructor(root: XmlElement | null) {
    const abstracts = new Map(childrenOf(root, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', each]));
    for (const numbering of childrenOf(root, 'num')) {
      const id = numbering.attributes['numId'] ?? '';
      const overrides = childrenOf(numbering, 'lvlOverride');
      for (const level of childrenOf(abstracts.get(childOf(numbering, 'abstractNumId')?.attributes['val'] ?? ''), 'lvl')) {
        const depth = level.attributes['ilvl'] ?? '0';
        const override = overrides.find(({ attributes }) => attributes['ilvl'] === depth);
        const start = Number(childOf(override, 'startOverride')?.attributes['val'] ?? childOf(level, 'start')?.attributes['val'] ?? 1);
        const format = childOf(level, 'numFmt')?.attributes['val'] ?? 'decimal';
        this.levels.set(`${id} ${depth}`, { ordered: format !== 'bullet' && format !== 'none', start: Number.isSafeInteger(start) ? start : 1 });
      }
    }
  }

  get({ id, level }: DocxListPlace): { readonly ordered: boolean; readonly start: number } {
    return this.levels.get(`${id} ${level}`) ?? { ordered: false, start: 1 };
  }
}
