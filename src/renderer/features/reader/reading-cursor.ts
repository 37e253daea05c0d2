import type { TextRange } from '../../../core/model/document.ts';
import type { TextUnits, Unit } from '../../../core/segmentation/text-units.ts';
import { caretRect } from './caret-rect.ts';
import type { PlainStep, StepDirection } from './reading-page.ts';
import type { ReadingSurface } from './surface.ts';

interface CursorOptions {
  readonly sourceId: string;
  readonly surface: ReadingSurface;
  readonly units: TextUnits;
  /** The element that is drawn as the cursor. */
  readonly line: HTMLElement;
  /** Called after every move by key. */
  readonly onMoved: (cursor: ReadingCursor) => void;
}

/** Pixels of the page that stay in view when the cursor moves by a page. */
const pageOverlap = 72;

/**
 * A cursor in a text that can't be edited. It is the page's own selection, moved by our words, sentences and paragraphs;
 * only the line that shows it is drawn here, because the browser shows none outside what can be edited. It is kept as
 * offsets, so that it is where it was after another field had the page's selection.
 */
export class ReadingCursor {
  readonly sourceId: string;
  readonly surface: ReadingSurface;
  readonly units: TextUnits;
  private readonly line: HTMLElement;
  private readonly onMoved: (cursor: ReadingCursor) => void;
  private readonly stopFollowing: () => void;
  private anchor: number | null = null;
  private focus: number | null = null;
  /** True while the reader has the keys, from a key until the pointer is used. */
  private shown = false;

  constructor({ sourceId, surface, units, line, onMoved }: CursorOptions) {
    this.sourceId = sourceId;
    this.surface = surface;
    this.units = units;
    this.line = line;
    this.onMoved = onMoved;
    const { root } = surface;
    root.addEventListener('keydown', this.onKeyDown);
    root.addEventListener('pointerdown', this.hide);
    root.addEventListener('focus', this.onFocus);
    root.addEventListener('blur', this.hide);
    document.addEventListener('selectionchange', this.read);
    this.stopFollowing = surface.follow(this.draw);
  }

  /** Stops listening and hides the line. */
  dispose(): void {
    const { root } = this.surface;
    root.removeEventListener('keydown', this.onKeyDown);
    root.removeEventListener('pointerdown', this.hide);
    root.removeEventListener('focus', this.onFocus);
    root.removeEventListener('blur', this.hide);
    document.removeEventListener('selectionchange', this.read);
    this.stopFollowing();
    this.hide();
  }

  /** Where the cursor is, as a UTF-16 offset; null until it was put anywhere. */
  get offset(): number | null {
    return this.focus;
  }

  /** Whether the user sees where the cursor is: it stays where it was while the text is scrolled by other means. */
  get isInView(): boolean {
    const rect = this.focus === null ? null : caretRect(this.surface, this.units.text, this.focus);
    const view = this.surface.scroller.getBoundingClientRect();
    return rect !== null && rect.bottom > view.top && rect.top < view.bottom;
  }

  /** What is selected; null when nothing is. */
  get range(): TextRange | null {
    const { anchor, focus } = this;
    if (anchor === null || focus === null || anchor === focus) return null;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  /** Whether the text has the keys. */
  get hasFocus(): boolean {
    return document.activeElement === this.surface.root;
  }

  /** Gives the text the keys. */
  takeKeys(): void {
    if (!this.hasFocus) this.surface.root.focus({ preventScroll: true });
  }

  /** Moves by a word, sentence or paragraph towards the end (1) or the beginning (-1); `extending` selects up to there. */
  moveBy(unit: Unit, way: 1 | -1, extending: boolean): void {
    const from = this.enter();
    if (from === null) return;
    // A selection ends where a word or sentence does; the cursor goes to where the next one begins, to have it under it.
    const ends = extending || unit === 'word';
    const to = way < 0 ? this.units.previousStart(unit, from) : ends ? this.units.nextEnd(unit, from) : this.units.nextStart(unit, from);
    this.goTo(to ?? this.edge(way), extending);
  }

  /** As {@link moveBy}, by a word to the right or left of the screen. */
  moveWord(side: 'left' | 'right', extending: boolean): void {
    const rtl = this.focus !== null && this.surface.directionAt(this.focus) === 'rtl';
    this.moveBy('word', (side === 'right') === rtl ? -1 : 1, extending);
  }

  /** Moves to the next (1) or previous (-1) heading. Returns whether there is one. */
  moveToHeading(way: 1 | -1): boolean {
    const from = this.enter();
    const to = from === null ? null : this.units.heading(from, way);
    if (to !== null) this.goTo(to, false);
    return to !== null;
  }

  /** Selects the sentence or paragraph at the cursor; when it is selected already, the one after it as well. */
  selectUnit(unit: 'sentence' | 'paragraph'): void {
    const from = this.enter();
    if (from === null) return;
    const { range } = this;
    const first = this.units.at(unit, range ? range.start : from);
    if (!first) return;
    const whole = range !== null && range.start <= first.start && range.end >= first.end;
    const end = range ? (this.units.nextEnd(unit, whole ? range.end : range.end - 1) ?? range.end) : first.end;
    this.put(whole ? range.start : first.start, end);
    this.moved();
  }

  /** Selects the whole text, and leaves in view what is. */
  selectAll(): void {
    this.put(this.edge(-1), this.edge(1));
    this.draw();
  }

  /** Brings the cursor into view, if it is anywhere. */
  show(): void {
    if (this.focus !== null) this.bringIntoView(this.enter()!);
  }

  /** Puts the cursor somewhere without bringing it into view. */
  place(offset: number): void {
    this.put(offset, offset);
    this.draw();
  }

  /** Shows the cursor, first putting it at the first line in view unless it is somewhere already. Returns where it is; null in an empty text. */
  enter(): number | null {
    this.shown = true;
    if (this.focus === null) {
      const { start } = this.surface.textInView;
      this.put(start, start);
    } else if (!this.surface.root.contains(document.getSelection()?.focusNode ?? null)) {
      this.put(this.anchor!, this.focus);
    }
    this.draw();
    return this.focus;
  }

  private goTo(offset: number, extending: boolean): void {
    this.put(extending ? this.anchor! : offset, offset);
    this.moved();
  }

  private moved(): void {
    this.shown = true;
    this.bringIntoView(this.focus!);
    this.draw();
    this.onMoved(this);
  }

  /** Selects from `anchor` to `focus`, in the page as well if no other field has its selection. */
  private put(anchor: number, focus: number): void {
    const { map, root } = this.surface;
    // Before the browser is told: it lays out at once what is selected.
    this.surface.hold({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
    const from = map.pointOf(anchor);
    const to = map.pointOf(focus);
    if (!from || !to) return;
    this.anchor = anchor;
    this.focus = focus;
    const active = document.activeElement;
    if (active === null || active === document.body || root.contains(active)) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private readonly read = (): void => {
    const selection = document.getSelection();
    const { map, root } = this.surface;
    const inside = selection !== null && root.contains(selection.focusNode) && root.contains(selection.anchorNode);
    if (inside && selection.anchorNode && selection.focusNode) {
      this.anchor = map.offsetOf({ node: selection.anchorNode, offset: selection.anchorOffset }, 'after');
      this.focus = map.offsetOf({ node: selection.focusNode, offset: selection.focusOffset }, 'after');
    }
    this.surface.hold(inside ? this.range : null);
    this.draw();
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || altKey || metaKey) return;
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        if (ctrlKey) return;
        this.movePlainly(key === 'ArrowLeft' ? 'left' : 'right', 'character', shiftKey);
        break;
      case 'ArrowUp':
      case 'ArrowDown':
        if (ctrlKey) return;
        this.movePlainly(key === 'ArrowUp' ? 'backward' : 'forward', 'line', shiftKey);
        break;
      case 'Home':
      case 'End':
        if (ctrlKey) this.moveToEdge(key === 'Home' ? -1 : 1, shiftKey);
        else this.movePlainly(key === 'Home' ? 'backward' : 'forward', 'lineboundary', shiftKey);
        break;
      case 'PageUp':
      case 'PageDown':
        this.movePage(key === 'PageUp' ? -1 : 1, shiftKey);
        break;
      default: return;
    }
    event.preventDefault();
  };

  private movePlainly(direction: StepDirection, by: PlainStep, extending: boolean): void {
    const known = this.focus !== null;
    const from = this.enter();
    const selection = document.getSelection();
    // The first key shows where the cursor is; the next ones move it.
    if (from === null || !selection || !known) return;
    const { root, map } = this.surface;
    if (map.step) {
      const back = direction === 'backward' || (direction !== 'forward' && (direction === 'left') === (map.directionAt(from) === 'ltr'));
      return this.goTo(map.step(from, direction, by) ?? this.edge(back ? -1 : 1), extending);
    }
    selection.modify(extending ? 'extend' : 'move', direction, by);
    const inside = selection.focusNode !== null && root.contains(selection.focusNode);
    const to = inside ? map.offsetOf({ node: selection.focusNode, offset: selection.focusOffset }, 'after') : null;
    if (to !== null && (to !== from || by !== 'line')) {
      this.read();
      return this.moved();
    }
    // The browser leaves the text at its ends, and stops where what follows was never laid out.
    const way = direction === 'backward' || (direction !== 'forward' && this.leavesBackward(selection)) ? -1 : 1;
    const next = by === 'line' ? (way > 0 ? this.units.nextStart('paragraph', from) : this.units.previousEnd('paragraph', from)) : null;
    this.goTo(next ?? this.edge(way), extending);
  }

  private leavesBackward({ focusNode }: Selection): boolean {
    return focusNode !== null && (this.surface.root.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }

  private moveToEdge(way: 1 | -1, extending: boolean): void {
    if (this.enter() !== null) this.goTo(this.edge(way), extending);
  }

  /** Returns where the text begins (-1) or ends (1). */
  private edge(way: 1 | -1): number {
    const { text } = this.units;
    return (way < 0 ? this.units.nextStart('paragraph', -1) : this.units.previousEnd('paragraph', text.length + 1)) ?? 0;
  }

  /** Moves by what is in view: the cursor stays at its height on the screen. */
  private movePage(way: 1 | -1, extending: boolean): void {
    const from = this.enter();
    if (from === null) return;
    const { scroller, map } = this.surface;
    const view = scroller.getBoundingClientRect();
    const rect = caretRect(this.surface, this.units.text, from);
    const before = scroller.scrollTop;
    scroller.scrollTop += way * (scroller.clientHeight - pageOverlap);
    if (scroller.scrollTop === before || !rect) return this.goTo(this.edge(way), extending);
    const x = Math.min(Math.max(rect.left, view.left + 1), view.right - 1);
    const y = Math.min(Math.max(rect.top + rect.height / 2, view.top + pageOverlap), view.bottom - pageOverlap);
    const to = map.offsetAt(x, y, 'after');
    this.goTo(to !== null && (to - from) * way > 0 ? to : this.edge(way), extending);
  }

  /** Scrolls as little as brings the line at `offset` well into view. */
  bringIntoView(offset: number): void {
    this.scrollInto(offset);
    this.surface.onceLaidOut(() => this.scrollInto(offset));
  }

  private scrollInto(offset: number): void {
    const { scroller } = this.surface;
    // What was never laid out has only an estimated place: what is between moves once it is, hence a second look.
    for (let round = 0; round < 3; round++) {
      const rect = caretRect(this.surface, this.units.text, offset);
      if (!rect) return;
      const view = scroller.getBoundingClientRect();
      const margin = rect.height * 2;
      const before = scroller.scrollTop;
      if (rect.top < view.top + margin) scroller.scrollTop -= view.top + margin - rect.top;
      else if (rect.bottom > view.bottom - margin) scroller.scrollTop += rect.bottom - (view.bottom - margin);
      if (Math.abs(scroller.scrollTop - before) < 1) return;
    }
  }

  private readonly onFocus = (): void => {
    if (this.surface.root.matches(':focus-visible')) this.enter();
  };

  private readonly hide = (): void => {
    this.shown = false;
    this.draw();
  };

  private readonly draw = (): void => {
    const { surface, focus, shown } = this;
    const inView = focus !== null && focus >= surface.paintedText.start && focus <= surface.paintedText.end;
    const rect = shown && inView ? caretRect(surface, this.units.text, focus) : null;
    surface.showSentence(rect && !this.range ? this.units.at('sentence', focus!) : null);
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
