import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import type { SourceDocument, TextRange } from '../../../core/model/document.ts';
import styles from './document.module.css';
import { sheetExtension } from './extension.ts';
import { pictureAttribute, startAttribute } from './nodes.ts';
import { countPassing, outlineOf, type Outline } from './outline.ts';

/** Brings a picture of the document, by its name, into the image that stands for it. */
export type LoadPicture = (name: string, image: HTMLImageElement) => void;

/** A sheet whose text is on the page. */
interface Filled {
  readonly editor: LexicalEditorWithDispose;
  /** The elements of its leaves and of its parts, in document order. */
  readonly leaves: readonly HTMLElement[];
  readonly parts: readonly HTMLElement[];
}

/** Numbers of sheets, the first and the last. */
interface SheetRange {
  readonly first: number;
  readonly last: number;
}

/** Sheets that are filled at most: a text of a million characters is on the page as a whole. */
const mostFilled = 40;
/** Sheets beyond the view that stay filled while much is selected. */
const reach = 1;
/** A selection over more sheets than this would make the browser lay out all that is in it. */
const vast = 4;
/** Milliseconds that must be left of an idle moment to fill a sheet in it. */
const timeForSheet = 6;

/**
 * A document on the page. Its sheets are filled when they come into view or are asked for, the others around the view in
 * idle moments, and those farthest away are emptied again where there are many: so any text opens at once, however long it
 * is, and an empty sheet is as tall as it will be.
 */
export class DocumentPage {
  readonly root: HTMLElement;
  readonly document: SourceDocument;
  readonly outline: Outline;
  /** The elements of the sheets. */
  readonly sheets: readonly HTMLElement[];
  private readonly filled = new Map<number, Filled>();
  private view: SheetRange = { first: 0, last: 0 };
  /** The sheets over which a vast selection reaches. */
  private held: SheetRange | null = null;
  private idle = 0;

  /** Puts the document's sheets into `root`, all empty. */
  constructor(root: HTMLElement, document: SourceDocument, private readonly loadPicture: LoadPicture) {
    this.root = root;
    this.document = document;
    this.outline = outlineOf(document);
    this.sheets = this.outline.sheets.map(({ height }) => {
      const element = root.ownerDocument.createElement('div');
      element.className = styles.sheet!;
      element.style.blockSize = `${height}em`;
      return element;
    });
    root.replaceChildren(...this.sheets);
  }

  /** Returns whether the text of a sheet is on the page. */
  isFilled(sheet: number): boolean {
    return this.filled.has(sheet);
  }

  /** Returns the elements of the leaves of a sheet, which is filled if need be. */
  leavesOf(sheet: number): readonly HTMLElement[] {
    return this.fill(sheet).leaves;
  }

  /** Returns the elements of the parts of a sheet, which is filled if need be. */
  partsOf(sheet: number): readonly HTMLElement[] {
    return this.fill(sheet).parts;
  }

  /** Returns the number of the last sheet that begins at or before `offset`; 0 when there is none. */
  sheetAt(offset: number): number {
    const { sheets } = this.outline;
    return Math.max(0, countPassing(sheets.length, (sheet) => sheets[sheet]!.start <= offset) - 1);
  }

  /** Returns the number of the sheet that holds a leaf. */
  sheetOfLeaf(leaf: number): number {
    const { sheets } = this.outline;
    return countPassing(sheets.length, (sheet) => sheets[sheet]!.endLeaf <= leaf);
  }

  /** Tells which sheets are in view. They are filled now, those around them when there is time. */
  show(view: SheetRange): void {
    for (let sheet = view.first; sheet <= view.last; sheet++) this.fill(sheet);
    this.view = view;
    this.tidyInTime();
  }

  /**
   * Tells how far the selection reaches; null when there is none. The browser lays out all that is selected and on the page,
   * so sheets in the middle of a vast selection are emptied, and stay so as long as it lasts.
   */
  hold(selected: TextRange | null): void {
    const first = this.sheetAt(selected?.start ?? 0);
    const last = this.sheetAt(selected?.end ?? 0);
    this.held = last - first > vast ? { first, last } : null;
    if (this.held) this.empty([...this.filled.keys()].filter((sheet) => !this.isWanted(sheet)));
    this.tidyInTime();
  }

  /** Takes the document off the page. */
  dispose(): void {
    cancelIdleCallback(this.idle);
    for (const { editor } of this.filled.values()) editor.dispose();
    this.filled.clear();
    this.root.replaceChildren();
  }

  private fill(sheet: number): Filled {
    let filled = this.filled.get(sheet);
    if (filled) return filled;
    const element = this.sheets[sheet]!;
    const editor = buildEditorFromExtensions(sheetExtension(this.document.text, this.outline.sheets[sheet]!));
    editor.setRootElement(element);
    element.style.blockSize = '';
    for (const image of element.querySelectorAll<HTMLImageElement>(`[${pictureAttribute}]`)) this.loadPicture(image.getAttribute(pictureAttribute)!, image);
    filled = {
      editor,
      leaves: [...element.querySelectorAll<HTMLElement>(`[${startAttribute}]`)],
      parts: [...element.children] as HTMLElement[],
    };
    this.filled.set(sheet, filled);
    return filled;
  }

  /** Empties sheets; each stays as tall as it is. */
  private empty(sheets: readonly number[]): void {
    const em = Number.parseFloat(getComputedStyle(this.root).fontSize);
    const heights = sheets.map((sheet) => this.sheets[sheet]!.getBoundingClientRect().height);
    for (const [i, sheet] of sheets.entries()) {
      this.filled.get(sheet)!.editor.dispose();
      this.filled.delete(sheet);
      this.sheets[sheet]!.style.blockSize = `${heights[i]! / em}em`;
    }
  }

  private tidyInTime(): void {
    if (this.idle !== 0 || (this.missing() === null && this.excess().length === 0)) return;
    this.idle = requestIdleCallback((moment) => {
      this.idle = 0;
      this.empty(this.excess());
      for (let sheet = this.missing(); sheet !== null && moment.timeRemaining() >= timeForSheet; sheet = this.missing()) this.fill(sheet);
      this.tidyInTime();
    });
  }

  /** Returns the sheets around the view that are to be filled, as many as there may be. */
  private get around(): SheetRange {
    const { first, last } = this.view;
    const more = Math.max(0, mostFilled - (last - first + 1));
    const after = Math.min(this.sheets.length - 1 - last, Math.max(more >> 1, more - first));
    return { first: Math.max(0, first - (more - after)), last: last + after };
  }

  /** Returns the sheet that is to be filled next, the nearest to the view; null when none is. */
  private missing(): number | null {
    const { first, last } = this.around;
    for (let distance = 1; this.view.last + distance <= last || this.view.first - distance >= first; distance++) {
      for (const sheet of [this.view.last + distance, this.view.first - distance]) {
        if (sheet >= first && sheet <= last && !this.filled.has(sheet) && this.isWanted(sheet)) return sheet;
      }
    }
    return null;
  }

  /** Returns the filled sheets that are too far from the view to stay so. */
  private excess(): readonly number[] {
    const { first, last } = this.around;
    const far = [...this.filled.keys()].filter((sheet) => sheet < first || sheet > last || !this.isWanted(sheet));
    if (far.length === 0) return far;
    const selection = this.root.ownerDocument.getSelection();
    return far.filter((sheet) => !holdsEnd(this.sheets[sheet]!, selection));
  }

  /** Whether a sheet may be filled out of view, as far as a vast selection goes. */
  private isWanted(sheet: number): boolean {
    const distance = Math.max(this.view.first - sheet, sheet - this.view.last);
    return !this.held || sheet <= this.held.first || sheet >= this.held.last || distance <= reach;
  }
}

const holdsEnd = (element: HTMLElement, selection: Selection | null): boolean =>
  element.contains(selection?.anchorNode ?? null) || element.contains(selection?.focusNode ?? null);
