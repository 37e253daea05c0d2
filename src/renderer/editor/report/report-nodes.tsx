import { $create, $getState, $setState, createState, DecoratorNode, type DOMExportOutput, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { blockContentSchema, isLive, type ContentOf, type LiveContent } from '../../../core/model/report-block.ts';
import { inlineSchema, type Footnote, type FootnotePiece, type Inline } from '../../../core/model/report-text.ts';
import { footnoteAttribute } from './footnote-attribute.ts';
import { decorators } from './report-decorators.ts';
import styles from './report.module.css';

/*
 * The parts of a report that are one piece to the one who writes: live blocks, page breaks, citations and footnotes. What
 * comes from the clipboard is checked as what comes from a file is.
 */

type Citation = Extract<Inline, { readonly kind: 'citation' }>;

const empty: LiveContent = { kind: 'sources', all: false };

const liveState = createState('live', {
  parse: (value: unknown): LiveContent => {
    const read = blockContentSchema.safeParse(value);
    return read.success && isLive(read.data) ? read.data : empty;
  },
});

/** The element around a block that is no text. */
function blockElement(): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.bleed ?? '';
  return element;
}

interface Drawn {
  readonly editor: LexicalEditor;
  readonly frame: HTMLElement | null;
  readonly element: React.JSX.Element;
}

const drawn = new WeakMap<object, Drawn>();

/**
 * Returns the element of a piece, the same one for the same content in the same place of the page: a piece is asked for it also when only its
 * neighbour has changed, and with a new one React goes through the pieces of the whole report.
 */
function drawnOnce(editor: LexicalEditor, key: NodeKey, content: object, draw: () => React.JSX.Element): React.JSX.Element {
  const frame = editor.getElementByKey(key);
  const before = drawn.get(content);
  if (before?.editor === editor && before.frame === frame) return before.element;
  const element = draw();
  drawn.set(content, { editor, frame, element });
  return element;
}

/** A block that shows something of the project. */
export class LiveBlockNode extends DecoratorNode<React.JSX.Element> {
  override $config() {
    return this.config('live-block', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: liveState }] });
  }

  getLive(): LiveContent {
    return $getState(this, liveState);
  }

  setLive(content: LiveContent): void {
    $setState(this, liveState, content);
  }

  override createDOM(): HTMLElement {
    return blockElement();
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('blockquote');
    element.textContent = this.getTextContent();
    return { element };
  }

  override getTextContent(): string {
    const content = this.getLive();
    return 'seen' in content ? content.seen.words : '';
  }

  override decorate(editor: LexicalEditor): React.JSX.Element {
    const { Live } = decorators();
    const content = this.getLive();
    const draw = (): React.JSX.Element => <Live nodeKey={this.getKey()} content={content} />;
    // A claim does not repeat what stands above it, which may be what has changed.
    return content.kind === 'claim' ? draw() : drawnOnce(editor, this.getKey(), content, draw);
  }
}

/** Returns a block that shows something of the project. */
export function $createLiveBlock(content: LiveContent): LiveBlockNode {
  const node = $create(LiveBlockNode);
  $setState(node, liveState, content);
  return node;
}

const pictureState = createState('picture', {
  parse: (value: unknown): ContentOf<'picture'> => {
    const read = blockContentSchema.safeParse(value);
    return read.success && read.data.kind === 'picture' ? read.data : { kind: 'picture', picture: { name: '', width: 1, height: 1 }, size: 'small', alt: '', caption: [] };
  },
});

/** A picture of the user's own. */
export class PictureNode extends DecoratorNode<React.JSX.Element> {
  override $config() {
    return this.config('own-picture', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: pictureState }] });
  }

  getPicture(): ContentOf<'picture'> {
    return $getState(this, pictureState);
  }

  setPicture(content: ContentOf<'picture'>): void {
    $setState(this, pictureState, content);
  }

  override createDOM(): HTMLElement {
    return blockElement();
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('p');
    element.textContent = this.getPicture().alt;
    return { element };
  }

  override getTextContent(): string {
    return this.getPicture().caption.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  }

  override decorate(editor: LexicalEditor): React.JSX.Element {
    const { Picture } = decorators();
    const content = this.getPicture();
    return drawnOnce(editor, this.getKey(), content, () => <Picture nodeKey={this.getKey()} content={content} />);
  }
}

/** Returns a picture of the user's own. */
export function $createPicture(content: ContentOf<'picture'>): PictureNode {
  const node = $create(PictureNode);
  $setState(node, pictureState, content);
  return node;
}

/** The end of a page, whatever still fits on it. */
export class PageBreakNode extends DecoratorNode<React.JSX.Element> {
  override $config() {
    return this.config('page-break', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    return blockElement();
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }

  override decorate(): React.JSX.Element {
    const { PageBreak } = decorators();
    return <PageBreak nodeKey={this.getKey()} />;
  }
}

export const $createPageBreak = (): PageBreakNode => $create(PageBreakNode);

const citationState = createState('citation', {
  parse: (value: unknown): Citation => {
    const read = inlineSchema.safeParse(value);
    return read.success && read.data.kind === 'citation' ? read.data : { kind: 'citation', sourceId: 'none', locator: null };
  },
});

/** A source that is cited within a line. */
export class CitationNode extends DecoratorNode<React.JSX.Element> {
  override $config() {
    return this.config('citation', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: citationState }] });
  }

  getCitation(): Citation {
    return $getState(this, citationState);
  }

  setCitation(citation: Citation): void {
    $setState(this, citationState, citation);
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(editor: LexicalEditor): React.JSX.Element {
    const { Citation } = decorators();
    const citation = this.getCitation();
    return drawnOnce(editor, this.getKey(), citation, () => <Citation nodeKey={this.getKey()} citation={citation} />);
  }
}

export function $createCitation(citation: Citation): CitationNode {
  const node = $create(CitationNode);
  $setState(node, citationState, citation);
  return node;
}

const noteState = createState('footnote', {
  parse: (value: unknown): readonly FootnotePiece[] => {
    const read = inlineSchema.safeParse({ kind: 'footnote', content: value });
    return read.success && read.data.kind === 'footnote' ? read.data.content : [];
  },
});

/** A note at the foot of the page; within the line it is a number. */
export class FootnoteNode extends DecoratorNode<React.JSX.Element> {
  override $config() {
    return this.config('footnote', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: noteState }] });
  }

  getFootnote(): Footnote {
    return { kind: 'footnote', content: $getState(this, noteState) };
  }

  setFootnote(content: Footnote['content']): void {
    $setState(this, noteState, content);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.setAttribute(footnoteAttribute, this.getKey());
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(editor: LexicalEditor): React.JSX.Element {
    const { Footnote } = decorators();
    const { content } = this.getFootnote();
    return drawnOnce(editor, this.getKey(), content, () => <Footnote nodeKey={this.getKey()} content={content} />);
  }
}

export function $createFootnote(content: Footnote['content']): FootnoteNode {
  const node = $create(FootnoteNode);
  $setState(node, noteState, content);
  return node;
}

export const $isLiveBlock = (node: LexicalNode | null | undefined): node is LiveBlockNode => node instanceof LiveBlockNode;
export const $isPicture = (node: LexicalNode | null | undefined): node is PictureNode => node instanceof PictureNode;
export const $isPageBreak = (node: LexicalNode | null | undefined): node is PageBreakNode => node instanceof PageBreakNode;
export const $isCitation = (node: LexicalNode | null | undefined): node is CitationNode => node instanceof CitationNode;
export const $isFootnote = (node: LexicalNode | null | undefined): node is FootnoteNode => node instanceof FootnoteNode;
