import type { PageLayout } from '../../model/page-layout.ts';

/** A glyph as it is shown on a page: places in points of the page's user space. */
export interface Glyph {
  /** The letters that it stands for, in the order in which they are read. */
  readonly text: string;
  /** Where it begins on its baseline; of vertical text on the line down its middle. */
  readonly x: number;
  readonly y: number;
  /** The unit vector to the next glyph. */
  readonly dx: number;
  readonly dy: number;
  /** How far it reaches in that direction. */
  readonly width: number;
  /** The height of its font. */
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  readonly vertical: boolean;
}

/** A page as it is read: its glyphs in the order in which they are drawn. */
export interface PageGlyphs extends Pick<PageLayout, 'box' | 'rotation' | 'label'> {
  readonly glyphs: readonly Glyph[];
}

/** A glyph in the frame of one who holds its line upright: `x` to the right, `y` upwards; of vertical text `x` down and `y` to the right. */
export interface Item {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  /** White space is drawn before it. */
  readonly spaced: boolean;
}

/** The glyphs of a page that stand upright in one frame, in the order in which they are drawn. */
export interface Frame {
  /** To the right, as a unit vector of the page's user space. */
  readonly u: readonly [number, number];
  readonly vertical: boolean;
  readonly items: readonly Item[];
  /** True where the file draws white space between words. */
  readonly drawsSpaces: boolean;
}

const ligatures = /[\uFB00-\uFDFF\uFE70-\uFEFC]/;

/** Returns letters as they are written: ligatures and forms of presentation by their letters, without what is invisible. */
const written = (text: string): string =>
  (ligatures.test(text) ? text.replace(/[\uFB00-\uFDFF\uFE70-\uFEFC]/g, (sign) => sign.normalize('NFKC')) : text).replace(/[\p{Cc}\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu, '');

/**
 * Returns the glyphs of a page by the frames in which they stand upright: first that in which most of them do, and of equals the
 * one that is upright on the page as it is shown. What is drawn twice, to look bold, is there once.
 */
export function framesOf({ glyphs, rotation }: PageGlyphs): readonly Frame[] {
  const groups = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const angle = Math.round(Math.atan2(glyph.dy, glyph.dx) * 180 / Math.PI);
    const near = Math.round(angle / 90) * 90;
    const key = `${glyph.vertical ? 'v' : 'h'}${((Math.abs(angle - near) <= 2 ? near : angle) + 360) % 360}`;
    const group = groups.get(key);
    if (group) group.push(glyph);
    else groups.set(key, [glyph]);
  }
  const upright = `h${rotation}`;
  return [...groups].sort(([a, some], [b, others]) => others.length - some.length || Number(b === upright) - Number(a === upright)).map(([, group]) => frameOf(group));
}

function frameOf(glyphs: readonly Glyph[]): Frame {
  const [{ dx, dy, vertical }] = glyphs as [Glyph];
  const items: Item[] = [];
  const drawn = new Map<string, number>();
  let spaced = false;
  let spaces = 0;
  for (const glyph of glyphs) {
    const text = written(glyph.text);
    if (text.trim() === '') {
      spaced ||= text !== '' || glyph.text !== '';
      if (text !== '') spaces++;
      continue;
    }
    const x0 = glyph.x * dx + glyph.y * dy;
    const y = glyph.y * dx - glyph.x * dy;
    // Within an eighth of its size the same letter again is the same letter.
    const place = `${text} ${Math.round(x0 / glyph.size * 8)} ${Math.round(y / glyph.size * 8)}`;
    const before = drawn.get(place);
    drawn.set(place, items.length);
    if (before !== undefined && glyph.width > 0) continue;
    items.push({ text: text.trim(), x0, x1: x0 + glyph.width, y, size: glyph.size, ascent: glyph.ascent, descent: glyph.descent, bold: glyph.bold, spaced });
    spaced = false;
  }
  return { u: [dx, dy], vertical, items, drawsSpaces: spaces > items.length * 0.05 };
}
