import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfJs } from './open-pdf.ts';
import type { Glyph } from '../../../core/formats/pdf/glyph.ts';

/*
 * Reads the operators of a page as pdf.js hands them out and places every glyph, as PDF 32000-1 §9.4.4 places them: the text state
 * (matrix, spacing, scale, rise, font), transformations and forms are all taken into account.
 */

/** [a b c d e f] as PDF writes a matrix. */
type Matrix = readonly [number, number, number, number, number, number];

/** A glyph as pdf.js tells of it; between them stand numbers, by which the next one is moved. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

interface Font {
  readonly scale: number;
  readonly vertical: boolean;
  readonly metrics: readonly [number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
}

interface State {
  ctm: Matrix;
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
];
const asMatrix = (given: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(given as ArrayLike<number>);
  return [a, b, c, d, e, f];
};

type Operators = PdfJs['OPS'];

/** A font without a name is taken for a usual one. */
const usualFont: Font = { scale: 0.001, vertical: false, metrics: [-1000, 500, 880], ascent: 0.8, descent: 0.2, bold: false };

/**
 * Returns the glyphs that a page shows, in the order in which it draws them. What a file marks as an artifact, such as page numbers,
 * is left out, unless that is most of the page.
 */
export async function glyphsOf(page: PDFPageProxy, ops: Operators): Promise<readonly Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const reader = new GlyphReader(page, ops);
  for (const [index, operator] of fnArray.entries()) reader.take(operator, argsArray[index] as readonly unknown[] | null);
  const { glyphs, artifacts } = reader;
  return artifacts.length > glyphs.length ? [...glyphs, ...artifacts] : glyphs;
}

class GlyphReader {
  readonly glyphs: Glyph[] = [];
  readonly artifacts: Glyph[] = [];
  private state: State = { ctm: identity, font: null, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  private readonly saved: State[] = [];
  private readonly fonts = new Map<string, Font>();
  /** Of each marked content that is open, whether it is an artifact. */
  private readonly marked: boolean[] = [];
  private text: Matrix = identity;
  private line: Matrix = identity;

  constructor(private readonly page: PDFPageProxy, private readonly ops: Operators) {}

  take(operator: number, args: readonly unknown[] | null): void {
    const { ops, state } = this;
    const number = (index: number): number => Number(args?.[index] ?? 0);
    switch (operator) {
      case ops.save: this.saved.push({ ...state }); break;
      case ops.restore: this.state = this.saved.pop() ?? state; break;
      case ops.transform: state.ctm = times(asMatrix(args), state.ctm); break;
      case ops.paintFormXObjectBegin:
        this.saved.push({ ...state });
        if (args?.[0]) state.ctm = times(asMatrix(args[0]), state.ctm);
        break;
      case ops.paintFormXObjectEnd: this.state = this.saved.pop() ?? state; break;
      case ops.beginText: this.text = this.line = identity; break;
      case ops.setFont: this.setFont(args![0] as string, number(1)); break;
      case ops.setGState:
        for (const [key, value] of args![0] as readonly (readonly [string, unknown])[]) {
          if (key === 'Font') this.setFont((value as readonly [string, number])[0], (value as readonly [string, number])[1]);
        }
        break;
      case ops.setCharSpacing: state.charSpacing = number(0); break;
      case ops.setWordSpacing: state.wordSpacing = number(0); break;
      case ops.setHScale: state.scale = number(0) / 100; break;
      case ops.setLeading: state.leading = -number(0); break;
      case ops.setTextRise: state.rise = number(0); break;
      case ops.setTextMatrix: this.text = this.line = asMatrix(args!.length === 1 ? args![0] : args); break;
      case ops.moveText: this.move(number(0), number(1)); break;
      case ops.setLeadingMoveText:
        state.leading = number(1);
        this.move(number(0), number(1));
        break;
      case ops.nextLine: this.move(0, state.leading); break;
      case ops.showText: case ops.showSpacedText: this.show(args![0] as readonly (ShownGlyph | number | null)[]); break;
      case ops.beginMarkedContent: case ops.beginMarkedContentProps: this.marked.push(args?.[0] === 'Artifact'); break;
      case ops.endMarkedContent: this.marked.pop(); break;
      default: break;
    }
  }

  private move(x: number, y: number): void {
    this.text = this.line = times([1, 0, 0, 1, x, y], this.line);
  }

  private setFont(name: string, size: number): void {
    let font = this.fonts.get(name);
    if (!font) {
      font = this.page.commonObjs.has(name) ? fontOf(this.page.commonObjs.get(name) as FontObject) : usualFont;
      this.fonts.set(name, font);
    }
    this.state.font = font;
    this.state.size = size;
  }

  private show(shown: readonly (ShownGlyph | number | null)[]): void {
    const { font, size, scale, charSpacing, wordSpacing, rise } = this.state;
    if (!font || size === 0) return;
    const into = this.marked.includes(true) ? this.artifacts : this.glyphs;
    for (const each of shown) {
      if (each === null) continue;
      if (typeof each === 'number') {
        this.advance(-each / 1000 * size * (font.vertical ? 1 : scale), font.vertical);
        continue;
      }
      const spacing = charSpacing + (each.isSpace ? wordSpacing : 0);
      const base = times(this.text, this.state.ctm);
      if (font.vertical) {
        const [advance, vx] = each.vmetric ?? [font.metrics[0], each.width / 2, font.metrics[2]];
        this.add(into, each.unicode, base, [0, advance * font.scale * size], { across: (each.width / 2 - vx) * font.scale * size, font, size });
        this.advance(advance * font.scale * size + spacing, true);
      } else {
        const width = each.width * font.scale * size;
        this.add(into, each.unicode, base, [width * scale, 0], { across: rise, font, size });
        this.advance((width + spacing) * scale, false);
      }
    }
  }

  private advance(by: number, vertical: boolean): void {
    this.text = times([1, 0, 0, 1, vertical ? 0 : by, vertical ? by : 0], this.text);
  }

  private add(into: Glyph[], text: string, m: Matrix, along: readonly [number, number], { across, font, size }: { readonly across: number; readonly font: Font; readonly size: number }): void {
    // The vectors to the next glyph and to the ascent's side, and the place of the glyph, in user space.
    const [ax, ay] = [along[0] * m[0] + along[1] * m[2], along[0] * m[1] + along[1] * m[3]];
    const width = Math.hypot(ax, ay);
    const unit: readonly [number, number] = font.vertical ? [0, -1] : [Math.sign(size) || 1, 0];
    const [ux, uy] = [unit[0] * m[0] + unit[1] * m[2], unit[0] * m[1] + unit[1] * m[3]];
    const length = Math.hypot(ux, uy);
    const height = Math.abs(size) * (font.vertical ? Math.hypot(m[0], m[1]) : Math.abs(m[0] * m[3] - m[1] * m[2]) / (Math.hypot(m[0], m[1]) || 1));
    if (!(length > 0) || !(height > 0) || !Number.isFinite(m[4] + m[5] + width + height)) return;
    const [ox, oy] = font.vertical ? [across * m[0], across * m[1]] : [across * m[2], across * m[3]];
    into.push({
      text, x: m[4] + ox, y: m[5] + oy, dx: ux / length, dy: uy / length, width, size: height,
      ascent: height * (font.vertical ? 0.5 : font.ascent), descent: height * (font.vertical ? 0.5 : font.descent),
      bold: font.bold, vertical: font.vertical,
    });
  }
}

interface FontObject {
  readonly name?: string;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly [number, number, number];
  readonly ascent?: number;
  readonly descent?: number;
  readonly bold?: boolean;
  readonly black?: boolean;
}

function fontOf({ name = '', fontMatrix, vertical = false, defaultVMetrics, ascent = 0, descent = 0, bold, black }: FontObject): Font {
  return {
    scale: fontMatrix?.[0] || usualFont.scale,
    vertical,
    metrics: defaultVMetrics ?? usualFont.metrics,
    // Fonts say what they like of themselves; what cannot be is taken to be usual.
    ascent: ascent > 0.5 && ascent < 1.1 ? ascent : usualFont.ascent,
    descent: descent < -0.05 && descent > -0.4 ? -descent : usualFont.descent,
    bold: Boolean(bold) || Boolean(black) || /bold|black|heavy|semibold|[-,]medi(?:um)?(?![a-z])|demi/i.test(name),
  };
}
