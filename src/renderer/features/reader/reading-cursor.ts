import type { ReadingSurface } from './surface.ts';

type Direction = 'forward' | 'backward' | 'left' | 'right';
type Granularity = 'character' | 'word' | 'sentence' | 'line' | 'lineboundary' | 'paragraph' | 'documentboundary';

type Motion = readonly [Direction, Granularity];

/** Returns how far a key moves the cursor; null when it does not. Ctrl (or Option) moves by word, Alt by sentence. */
function motionOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Motion | null {
  if (metaKey) return null;
  switch (key) {
    case 'ArrowLeft': return altKey ? ['backward', 'sentence'] : ['left', ctrlKey ? 'word' : 'character'];
    case 'ArrowRight': return altKey ? ['forward', 'sentence'] : ['right', ctrlKey ? 'word' : 'character'];
    case 'ArrowUp': return altKey ? null : ['backward', ctrlKey ? 'paragraph' : 'line'];
    case 'ArrowDown': return altKey ? null : ['forward', ctrlKey ? 'paragraph' : 'line'];
    case 'Home': return ['backward', ctrlKey ? 'documentboundary' : 'lineboundary'];
    case 'End': return ['forward', ctrlKey ? 'documentboundary' : 'lineboundary'];
    default: return null;
  }
}

/**
 * A cursor in a text that can't be edited: arrow keys move it, Shift extends a selection from it. It is the page's own
 * selection; only the line that shows it is drawn here, because the browser shows none outside what can be edited.
 */
export class ReadingCursor {
  private readonly surface: ReadingSurface;
  private readonly line: HTMLElement;
  private readonly stopFollowing: () => void;
  /** True from a key that moved the cursor until the pointer is used. */
  private shown = false;

  constructor(surface: ReadingSurface, line: HTMLElement) {
    this.surface = surface;
    this.line = line;
    surface.root.addEventListener('keydown', this.onKeyDown);
    surface.root.addEventListener('pointerdown', this.hide);
    surface.root.addEventListener('blur', this.hide);
    document.addEventListener('selectionchange', this.draw);
    this.stopFollowing = surface.follow(this.draw);
  }

  /** Stops listening and hides the line. */
  dispose(): void {
    this.surface.root.removeEventListener('keydown', this.onKeyDown);
    this.surface.root.removeEventListener('pointerdown', this.hide);
    this.surface.root.removeEventListener('blur', this.hide);
    document.removeEventListener('selectionchange', this.draw);
    this.stopFollowing();
    this.hide();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const motion = motionOf(event);
    const selection = document.getSelection();
    if (!motion || !selection) return;
    event.preventDefault();
    this.shown = true;
    if (!selection.focusNode || !this.surface.root.contains(selection.focusNode)) this.enter(selection);
    else this.move(selection, event.shiftKey, motion);
    this.follow(selection);
    this.draw();
  };

  /** Puts the cursor at the first line in view. */
  private enter(selection: Selection): void {
    const point = this.surface.map.pointOf(this.surface.textInView.start);
    if (point) selection.collapse(point.node, point.offset);
  }

  private move(selection: Selection, extending: boolean, [direction, granularity]: Motion): void {
    const { root, map } = this.surface;
    selection.modify(extending ? 'extend' : 'move', direction, granularity);
    if (root.contains(selection.focusNode)) return;
    // Past its end the browser goes on to what stands around the text in the window: there is no farther than the end.
    const after = selection.focusNode && (root.compareDocumentPosition(selection.focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const end = map.pointOf(after ? map.startOf(map.leaves.length) : 0);
    if (!end) return;
    if (extending) selection.extend(end.node, end.offset);
    else selection.collapse(end.node, end.offset);
  }

  private follow(selection: Selection): void {
    const { scroller } = this.surface;
    const rect = this.focusRect(selection);
    if (!rect) return;
    const view = scroller.getBoundingClientRect();
    const margin = rect.height * 2;
    if (rect.top < view.top + margin) scroller.scrollTop -= view.top + margin - rect.top;
    else if (rect.bottom > view.bottom - margin) scroller.scrollTop += rect.bottom - (view.bottom - margin);
  }

  private focusRect({ focusNode, focusOffset }: Selection): DOMRect | null {
    if (!focusNode) return null;
    const range = document.createRange();
    range.setStart(focusNode, focusOffset);
    const rect = range.getClientRects()[0];
    if (rect) return rect;
    return this.surface.rectAt(this.surface.map.offsetOf({ node: focusNode, offset: focusOffset }, 'after'));
  }

  private readonly hide = (): void => {
    this.shown = false;
    this.line.style.display = 'none';
  };

  private readonly draw = (): void => {
    const selection = document.getSelection();
    const rect = this.shown && selection?.focusNode && this.surface.root.contains(selection.focusNode) ? this.focusRect(selection) : null;
    if (!rect) {
      this.line.style.display = 'none';
      return;
    }
    const page = this.line.parentElement!.getBoundingClientRect();
    this.line.style.display = 'block';
    this.line.style.height = `${rect.height}px`;
    this.line.style.transform = `translate(${rect.left - page.left}px, ${rect.top - page.top}px)`;
  };
}
