import { PDFArray, PDFName, StandardFonts, type PDFDict, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { colourIn, edgesOf, nameIn, numberIn, numbersIn, numbersOf, strokeOf, wordsIn, type Stroke } from './annotation-data.ts';
import { cornersOf, ellipsePath, endingPath, lineAlong, pathThrough, rectanglePath, thicknessOf, waveAlong, type Edges, type Point } from './annotation-shapes.ts';

const name = (value: string): PDFName => PDFName.of(value);
const black = '0 0 0';

/** Points: the least size of an arrow's head, that of text which leaves its own to the program, and the room around it. */
const leastEnding = 6;
const usualSize = 12;
const padding = 2;
/** Share of its size by which a line of text stands below the one before, and how far its letters reach up. */
const leading = 1.15;
const ascent = 0.8;

type Look = (page: PDFPage, annotation: PDFDict) => string | null;

/** Draws annotations of one PDF that bring no picture of themselves, from what they say of their looks (ISO 32000-1 §12.5.6). */
export class AnnotationLooks {
  private readonly document: PDFDocument;
  private face: PDFFont | null = null;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  /** Returns the operators that draw an annotation into its page; null where it does not say how it looks, or in a way that is not known. */
  operatorsOf(page: PDFPage, annotation: PDFDict): string | null {
    const look = this.looks[nameIn(annotation, 'Subtype') ?? ''];
    // An edge of clouds, or lines that lead away, are a program's own business.
    if (!look || annotation.has(name('BE')) || numberIn(annotation, 'LL') !== 0) return null;
    const drawn = look(page, annotation);
    if (drawn === null) return null;
    const opacity = Math.min(1, Math.max(0, numberIn(annotation, 'CA', 1)));
    return `q ${opacity < 1 ? `${this.stateOf(page, opacity)} gs ` : ''}${drawn} Q`;
  }

  private readonly looks: Readonly<Record<string, Look | undefined>> = {
    Underline: (_page, annotation) => linesOver(annotation, (corners) => lineAlong(corners, 0.06)),
    StrikeOut: (_page, annotation) => linesOver(annotation, (corners) => lineAlong(corners, 0.42)),
    Squiggly: (_page, annotation) => linesOver(annotation, waveAlong),
    Square: (_page, annotation) => boxed(annotation, rectanglePath),
    Circle: (_page, annotation) => boxed(annotation, ellipsePath),
    Line: (_page, annotation) => line(annotation),
    PolyLine: (_page, annotation) => through(annotation, 'Vertices', false),
    Polygon: (_page, annotation) => through(annotation, 'Vertices', true),
    Ink: (_page, annotation) => ink(annotation),
    FreeText: (page, annotation) => this.text(page, annotation),
  };

  private stateOf(page: PDFPage, opacity: number): string {
    const { context } = this.document;
    page.node.normalize();
    return page.node.newExtGState('Look', context.register(context.obj({ Type: 'ExtGState', ca: opacity, CA: opacity }))).asString();
  }

  private text(page: PDFPage, annotation: PDFDict): string | null {
    const edges = edgesOf(annotation);
    const words = wordsIn(annotation, 'Contents');
    // One that points at something is drawn by the program that knows how.
    if (!edges || words === '' || annotation.has(name('CL'))) return null;
    const { size, colour } = usualOf(wordsIn(annotation, 'DA'));
    const stroke = strokeOf(annotation, 0);
    this.face ??= this.document.embedStandardFont(StandardFonts.Helvetica);
    const { face } = this;
    const room = padding + stroke.width;
    const inner: Edges = [edges[0] + room, edges[1] + room, edges[2] - room, edges[3] - room];
    const letters = new Set(face.getCharacterSet());
    const plain = words.replaceAll('\t', ' ');
    if (!Array.from(plain).every((letter) => /[\r\n]/.test(letter) || letters.has(letter.codePointAt(0)!))) return null;
    const lines = wrapped(plain, (each) => face.widthOfTextAtSize(each, size), inner[2] - inner[0])
      .map((each) => ({ shown: face.encodeText(each).toString(), width: face.widthOfTextAtSize(each, size) }));
    page.node.normalize();
    const key = page.node.newFontDictionary('Look', face.ref).asString();
    const share = [0, 0.5, 1][numberIn(annotation, 'Q')] ?? 0;
    const ground = colourIn(annotation, 'C', 'fill');
    const set = lines.map(({ shown, width }, index) => {
      const left = inner[0] + Math.max(0, inner[2] - inner[0] - width) * share;
      return `1 0 0 1 ${left.toFixed(2)} ${(inner[3] - size * (ascent + index * leading)).toFixed(2)} Tm ${shown} Tj`;
    });
    return [
      ground === null ? '' : `${ground} ${rectanglePath(edges)} f`,
      stroke.width === 0 ? '' : `${colour.toUpperCase()} ${strokeWords(stroke)} ${rectanglePath(inset(edges, stroke.width / 2))} S`,
      `${rectanglePath(edges)} W n BT ${colour} ${key} ${size} Tf ${set.join(' ')} ET`,
    ].filter((each) => each !== '').join(' ');
  }
}

const strokeWords = ({ width, dashes }: Stroke): string => `${width} w${dashes.length === 0 ? '' : ` [${dashes.join(' ')}] 0 d`}`;

const inset = ([left, bottom, right, top]: Edges, by: number): Edges => [left + by, bottom + by, right - by, top - by];

function pairs(numbers: readonly number[]): readonly Point[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index): Point => [numbers[index * 2]!, numbers[index * 2 + 1]!]);
}

/** A line over each marked stretch, as thick as its letters want it. */
function linesOver(annotation: PDFDict, path: (corners: ReturnType<typeof cornersOf>[number]) => string): string | null {
  const stretches = cornersOf(numbersIn(annotation, 'QuadPoints') ?? []);
  const colour = colourIn(annotation, 'C', 'stroke', `${black} RG`);
  if (stretches.length === 0 || colour === null) return null;
  return `${colour} ${stretches.map((corners) => `${thicknessOf(corners).toFixed(2)} w ${path(corners)} S`).join(' ')}`;
}

/** A shape in its rectangle, with the edge and the inside that it names. */
function boxed(annotation: PDFDict, path: (edges: Edges) => string): string | null {
  const edges = edgesOf(annotation);
  const stroke = strokeOf(annotation);
  if (!edges) return null;
  const within = inset(edges, Math.min(stroke.width, edges[2] - edges[0], edges[3] - edges[1]) / 2);
  return painted(annotation, path(within), stroke, colourIn(annotation, 'IC', 'fill'));
}

/** Paints a path with its edge and inside; null where neither is seen. */
function painted(annotation: PDFDict, path: string, stroke: Stroke, inside: string | null): string | null {
  const colour = stroke.width === 0 ? null : colourIn(annotation, 'C', 'stroke', `${black} RG`);
  if (colour === null && inside === null) return null;
  return [inside, colour === null ? null : `${colour} ${strokeWords(stroke)} 1 j`, path, colour === null ? 'f' : inside === null ? 'S' : 'B'].filter((each) => each !== null).join(' ');
}

function line(annotation: PDFDict): string | null {
  const ends = pairs(numbersIn(annotation, 'L') ?? []);
  const stroke = strokeOf(annotation);
  const path = ends.length === 2 ? pathThrough(ends) : null;
  const drawn = path && painted(annotation, path, stroke, null);
  if (!drawn) return null;
  const kinds = annotation.lookup(name('LE'));
  const [first, last] = kinds instanceof PDFArray ? kinds.asArray().map((kind) => (kind instanceof PDFName ? kind.decodeText() : 'None')) : [];
  const size = Math.max(leastEnding, stroke.width * 4);
  const endings = [endingPath(first ?? 'None', ends[1]!, ends[0]!, size), endingPath(last ?? 'None', ends[0]!, ends[1]!, size)];
  const shapes = endings.map((ending) => ending && (ending.path === '' ? '' : painted(annotation, ending.path, { ...stroke, dashes: [] }, ending.closed ? colourIn(annotation, 'IC', 'fill') : null)));
  return shapes.includes(null) ? null : [drawn, ...shapes.filter((shape) => shape !== '').map((shape) => `[] 0 d ${shape!}`)].join(' ');
}

function through(annotation: PDFDict, key: string, closed: boolean): string | null {
  const path = annotation.has(name('LE')) ? null : pathThrough(pairs(numbersIn(annotation, key) ?? []), closed);
  return path && painted(annotation, path, strokeOf(annotation), closed ? colourIn(annotation, 'IC', 'fill') : null);
}

function ink(annotation: PDFDict): string | null {
  const list = annotation.lookup(name('InkList'));
  const strokes = list instanceof PDFArray ? list.asArray().map((each) => pathThrough(pairs(numbersOf(annotation, annotation.context.lookup(each)) ?? []))) : [];
  const paths = strokes.filter((path) => path !== null);
  return paths.length === 0 ? null : painted(annotation, `1 J ${paths.join(' ')}`, strokeOf(annotation), null);
}

/** Returns the size and the colour of text by what an annotation says of its usual looks: the operators of a page (ISO 32000-1 §12.7.3.3). */
function usualOf(appearance: string): { readonly size: number; readonly colour: string } {
  const size = Number(/([\d.]+)\s+Tf\b/.exec(appearance)?.[1] ?? 0);
  const colour = /((?:-?[\d.]+\s+){1,4})(rg|g|k)\b/.exec(appearance);
  return { size: size > 0 && Number.isFinite(size) ? size : usualSize, colour: colour ? `${colour[1]!.trim()} ${colour[2]!}` : `${black} rg` };
}

/** Returns the lines of a text, none of them longer than the room, unless a word is. */
function wrapped(words: string, widthOf: (line: string) => number, room: number): readonly string[] {
  return words.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer) > room) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    return [...lines, line];
  });
}
