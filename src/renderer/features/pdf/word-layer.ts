import type { PageLayout } from '../../../core/model/page-layout.ts';
import { wordsOf, type WordPlace } from '../../../core/pages/word-places.ts';
import { startAttribute } from '../../editor/document/nodes.ts';
import styles from './pages.module.css';

/** A stretch of text on the page, and where it begins and ends in the source's text. */
export interface LaidWord {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
}

/** A part of the text as one block of it, for assistive technology. */
export interface LeafOnPage {
  readonly leaf: number;
  readonly start: number;
  readonly end: number;
  /** Level of a heading; null for what is none. */
  readonly level: number | null;
}

const face = 'sans-serif';
/** Pixels of the face, for measuring and in the layer alike: at other sizes letters may have other shares of the length. */
const faceSize = 100;
const wordsKept = 20_000;

let context: CanvasRenderingContext2D | null = null;
const lengths = new Map<string, number>();
let lineHeight = 0;

function measure(): CanvasRenderingContext2D {
  if (context) return context;
  context = document.createElement('canvas').getContext('2d')!;
  context.font = `${faceSize}px ${face}`;
  context.textRendering = 'geometricPrecision';
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  lineHeight = fontBoundingBoxAscent + fontBoundingBoxDescent;
  return context;
}

/** Returns how long a word is in the face of the layer, in CSS pixels. */
function lengthOf(word: string): number {
  let length = lengths.get(word);
  if (length === undefined) {
    if (lengths.size > wordsKept) lengths.clear();
    lengths.set(word, (length = measure().measureText(word).width));
  }
  return length;
}

function wordElement(place: WordPlace, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = styles.word!;
  element.setAttribute(startAttribute, String(place.start));
  if (place.rightToLeft) element.dir = 'rtl';
  element.textContent = text;
  measure();
  const natural = lengthOf(text);
  const along = natural > 0 && place.length > 0 ? place.length / natural : 1 / faceSize;
  const across = place.height / lineHeight;
  const [a, b, c, d, e, f] = place.frame;
  element.style.cssText =
    `font-size:${faceSize}px;inline-size:${natural.toFixed(3)}px;transform:matrix(${[a * along, b * along, c * across, d * across, e, f].map((number) => number.toFixed(5)).join()})`;
  return element;
}

/** Fills `layer` with the words of a page, invisible, where those of its picture stand. Returns them in the order of the text. */
export function layWords(layer: HTMLElement, page: PageLayout, text: string, leaves: readonly LeafOnPage[]): readonly LaidWord[] {
  const words: LaidWord[] = [];
  const blocks = leaves.map(({ level, leaf }) => {
    const block = document.createElement('div');
    block.className = styles.leaf!;
    block.dataset['leaf'] = String(leaf);
    block.setAttribute('role', level === null ? 'paragraph' : 'heading');
    if (level !== null) block.setAttribute('aria-level', String(level));
    return block;
  });
  let block = 0;
  for (const run of page.runs) {
    while (block + 1 < leaves.length && leaves[block + 1]!.start <= run.start) block++;
    const into = blocks[block] ?? layer;
    for (const place of wordsOf(run, text, page)) {
      const element = wordElement(place, text.slice(place.start, place.end));
      into.append(element);
      words.push({ start: place.start, end: place.end, node: element.firstChild as Text });
    }
  }
  layer.replaceChildren(...blocks);
  return words;
}

/** Fills `layer` with the text of a page of which it is not known where its letters stand, or that has none: it can be pointed at, and is not seen. */
export function layText(layer: HTMLElement, text: string, start: number): readonly LaidWord[] {
  const element = document.createElement('span');
  element.className = styles.word!;
  element.setAttribute(startAttribute, String(start));
  const node = document.createTextNode(text);
  element.append(node);
  layer.replaceChildren(element);
  element.toggleAttribute('data-unseen', true);
  return [{ start, end: start + text.length, node }];
}
