import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFContext, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const name = (value: string): PDFName => PDFName.of(value);

/**
 * The structure tree of a tagged PDF (ISO 32000-1 §14.7), as far as annotations hang in it. Untagged documents have none;
 * then every method does nothing.
 */
export class StructureTree {
  private readonly context: PDFContext;
  private readonly root: PDFDict | undefined;
  /** The elements of links by the annotation they refer to. */
  private readonly linkElements = new Map<PDFRef, PDFRef>();
  /** Elements of figures that say nothing of what they show. */
  private readonly figures: PDFDict[] = [];
  private readonly removedKeys = new Set<number>();
  private readonly added: (readonly [key: number, element: PDFRef])[] = [];
  private readonly touched = new Set<PDFRef>();
  private nextKey = 0;

  constructor(document: PDFDocument) {
    this.context = document.context;
    this.root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
    if (!this.root) return;
    for (const [reference, object] of this.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue;
      if (object.get(name('S')) === name('Figure') && !object.has(name('Alt'))) this.figures.push(object);
      if (object.get(name('S')) !== name('Link')) continue;
      for (const kid of this.kidsOf(object)) {
        const annotation = this.annotationOf(kid);
        if (annotation) this.linkElements.set(annotation, reference);
      }
    }
    this.nextKey = this.root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? this.parentEntries().reduce((next, [key]) => Math.max(next, key + 1), 0);
  }

  /** Returns the structure element of a link annotation, or null when it has none. */
  elementOf(link: PDFRef): PDFRef | null {
    return this.linkElements.get(link) ?? null;
  }

  /** Takes a link annotation out of its element, before it is deleted. */
  removeLink(link: PDFRef): void {
    const key = this.context.lookup(link, PDFDict).lookupMaybe(name('StructParent'), PDFNumber);
    if (key) this.removedKeys.add(key.asNumber());
    const reference = this.linkElements.get(link);
    if (!reference) return;
    const element = this.context.lookup(reference, PDFDict);
    element.set(name('K'), this.context.obj(this.kidsOf(element).filter((kid) => this.annotationOf(kid) !== link)));
    this.touched.add(reference);
  }

  /** Gives a new annotation an element of its own inside `parent`, at its end. */
  addAnnotation(annotation: PDFRef, page: PDFRef, parent: PDFRef): void {
    const key = this.nextKey++;
    this.context.lookup(annotation, PDFDict).set(name('StructParent'), PDFNumber.of(key));
    const element = this.context.register(this.context.obj({
      Type: 'StructElem', S: 'Annot', P: parent, K: [{ Type: 'OBJR', Obj: annotation, Pg: page }],
    }));
    const parentElement = this.context.lookup(parent, PDFDict);
    parentElement.set(name('K'), this.context.obj([...this.kidsOf(parentElement), element]));
    this.added.push([key, element]);
  }

  /** Makes a figure around one with alternative text what it is, a part of the text: Chromium tags a picture and what holds it and its caption alike. */
  untangleFigures(): void {
    const isAround = (element: PDFDict, depth: number): boolean => this.kidsOf(element).some((kid) => {
      const inner = kid instanceof PDFRef ? this.context.lookup(kid) : kid;
      return inner instanceof PDFDict && ((inner.get(name('S')) === name('Figure') && inner.has(name('Alt'))) || (depth > 0 && isAround(inner, depth - 1)));
    });
    for (const figure of this.figures) if (isAround(figure, 3)) figure.set(name('S'), name('Div'));
  }

  /** Writes down what changed. Elements of links that link no more become plain spans. */
  finish(): void {
    if (!this.root) return;
    for (const reference of this.touched) {
      const element = this.context.lookup(reference, PDFDict);
      if (!this.kidsOf(element).some((kid) => this.annotationOf(kid))) element.set(name('S'), name('Span'));
    }
    const entries = this.parentEntries().filter(([key]) => !this.removedKeys.has(key));
    const numbers = [...entries, ...this.added].sort(([a], [b]) => a - b).flat();
    this.root.set(name('ParentTree'), this.context.register(this.context.obj({ Nums: numbers })));
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(this.nextKey));
  }

  private kidsOf(element: PDFDict): readonly PDFObject[] {
    const kids = element.lookup(name('K'));
    if (kids instanceof PDFArray) return kids.asArray();
    return kids === undefined ? [] : [element.get(name('K'))!];
  }

  /** The annotation that an object reference (OBJR) among an element's kids names. */
  private annotationOf(kid: PDFObject): PDFRef | null {
    if (!(kid instanceof PDFDict)) return null;
    const object = kid.get(name('Obj'));
    return object instanceof PDFRef ? object : null;
  }

  /** All entries of the number tree from annotations and pages to their elements. */
  private parentEntries(): readonly (readonly [number, PDFObject])[] {
    const entries: (readonly [number, PDFObject])[] = [];
    const visit = (node: PDFDict | undefined): void => {
      const numbers = node?.lookupMaybe(name('Nums'), PDFArray);
      for (let i = 0; numbers && i + 1 < numbers.size(); i += 2) entries.push([numbers.lookup(i, PDFNumber).asNumber(), numbers.get(i + 1)]);
      const kids = node?.lookupMaybe(name('Kids'), PDFArray);
      for (let i = 0; kids && i < kids.size(); i++) visit(kids.lookup(i, PDFDict));
    };
    visit(this.root?.lookupMaybe(name('ParentTree'), PDFDict));
    return entries;
  }
}
