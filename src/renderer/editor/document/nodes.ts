import type { FigurePicture } from '../../../core/model/document.ts';
import { DecoratorNode, ElementNode, type LexicalNode, type LexicalUpdateJSON, type NodeKey, type SerializedElementNode, type SerializedLexicalNode } from 'lexical';

/** The element that a block, row, cell, item or link of a source is shown as. */
export interface Shape {
  readonly tag: string;
  readonly className?: string;
  /** UTF-16 offset of a leaf's first character in the source's text; absent on what only holds other blocks. */
  readonly start?: number;
  readonly inline?: boolean;
  /** The way its text is read. Told by us and not left to `auto`, which Lexical sets on the outermost elements alone. */
  readonly direction?: 'ltr' | 'rtl';
  readonly attributes?: Readonly<Record<string, string>>;
}

const plainShape: Shape = { tag: 'p' };

/** The attribute of a leaf's element that holds its start offset. */
export const startAttribute = 'data-start';

export type SerializedBlockNode = SerializedElementNode & { readonly shape: Shape };

/**
 * Every element of a source's document. One light class instead of Lexical's own for paragraphs, headings, lists and
 * tables, which carry what editing needs; a source is never edited, and a long one has tens of thousands of them.
 */
export class BlockNode extends ElementNode {
  __shape: Shape;

  constructor(shape: Shape = plainShape, key?: NodeKey) {
    super(key);
    this.__shape = shape;
    this.__dir = shape.direction ?? null;
  }

  static override getType(): string {
    return 'source-block';
  }

  static override clone(node: BlockNode): BlockNode {
    return new BlockNode(node.__shape, node.__key);
  }

  static override importJSON(json: SerializedBlockNode): BlockNode {
    return new BlockNode(json.shape).updateFromJSON(json as LexicalUpdateJSON<SerializedBlockNode>);
  }

  override exportJSON(): SerializedBlockNode {
    return { ...super.exportJSON(), shape: this.__shape };
  }

  override createDOM(): HTMLElement {
    const { tag, className, start, attributes } = this.__shape;
    const element = document.createElement(tag);
    if (className !== undefined) element.className = className;
    if (start !== undefined) element.setAttribute(startAttribute, String(start));
    for (const name in attributes) element.setAttribute(name, attributes[name]!);
    return element;
  }

  override updateDOM(previous: BlockNode): boolean {
    return previous.__shape !== this.__shape;
  }

  override isInline(): boolean {
    return this.__shape.inline === true;
  }
}

/** A line across the page. */
export class RuleNode extends DecoratorNode<null> {
  static override getType(): string {
    return 'source-rule';
  }

  static override clone(node: RuleNode): RuleNode {
    return new RuleNode(node.__key);
  }

  static override importJSON(json: SerializedLexicalNode): RuleNode {
    return new RuleNode().updateFromJSON(json as LexicalUpdateJSON<SerializedLexicalNode>);
  }

  override createDOM(): HTMLElement {
    return document.createElement('hr');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }
}

/** What a picture of a source is shown by. */
export interface PictureShape {
  /** Null where the file carried none, and its words stand in its place. */
  readonly picture: FigurePicture | null;
  readonly alt: string;
  readonly className: string;
}

/** The attribute of a picture's element that holds its name, by which the page asks for it. */
export const pictureAttribute = 'data-picture';

/** A picture: an empty image of its size, which the page fills, or the words for what is missing. */
export class PictureNode extends DecoratorNode<null> {
  __shape: PictureShape;

  constructor(shape: PictureShape = { picture: null, alt: '', className: '' }, key?: NodeKey) {
    super(key);
    this.__shape = shape;
  }

  static override getType(): string {
    return 'source-picture';
  }

  static override clone(node: PictureNode): PictureNode {
    return new PictureNode(node.__shape, node.__key);
  }

  static override importJSON(): PictureNode {
    return new PictureNode();
  }

  override createDOM(): HTMLElement {
    const { picture, alt, className } = this.__shape;
    const element = document.createElement('div');
    element.className = className;
    if (!picture) {
      element.textContent = alt;
      return element;
    }
    const image = document.createElement('img');
    image.alt = alt;
    image.width = picture.width;
    image.height = picture.height;
    image.draggable = false;
    image.setAttribute(pictureAttribute, picture.name);
    element.append(image);
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }
}

/** Returns a new block of this shape, holding `children`. */
export const $block = (shape: Shape, children: readonly LexicalNode[]): BlockNode => new BlockNode(shape).splice(0, 0, [...children]);
