import type { Fragment } from './fragments.ts';

/** Points between two places at which a gutter is looked for, and that it is wide at least. */
const step = 2;
const narrowest = 5;
/** Fragments that each of two columns has at least. */
const fewest = 3;
/** Letters that a line of a column has, weighed by letters; the cells of tables have fewer. */
const shortestLines = 18;

const byPlace = (a: Fragment, b: Fragment): number => b.y - a.y || a.x0 - b.x0;

/**
 * Returns the regions of a page in the order in which they are read; within each, lines go from edge to edge. Where text stands in
 * columns these are regions; what crosses the gutter between them parts them into bands, which are read one after the other.
 */
export function regionsOf(fragments: readonly Fragment[], rightToLeft: boolean): readonly (readonly Fragment[])[] {
  const sorted = fragments.toSorted(byPlace);
  const best = bestGutter(sorted);
  if (!best) return fragments.length === 0 ? [] : [sorted];
  return best.flatMap((band) => {
    if (!band.columns) return regionsOf(band.fragments, rightToLeft);
    const [left, right] = band.columns;
    return (rightToLeft ? [right, left] : [left, right]).flatMap((column) => regionsOf(column, rightToLeft));
  });
}

interface Band {
  readonly fragments: Fragment[];
  readonly columns: readonly [Fragment[], Fragment[]] | null;
}

function bestGutter(sorted: readonly Fragment[]): readonly Band[] | null {
  if (sorted.length < 2 * fewest) return null;
  let from = Infinity;
  let to = -Infinity;
  for (const { x0, x1 } of sorted) {
    from = Math.min(from, x0);
    to = Math.max(to, x1);
  }
  // The gutters between which nothing begins or ends part the region alike, and none has more letters on its poorer side than stand on it at all.
  const candidates = guttersIn(sorted, from, to).sort((a, b) => b.most - a.most || a.x - b.x);
  let best: { readonly x: number; readonly score: number; readonly bands: readonly Band[] } | null = null;
  for (const { x, most } of candidates) {
    if (most === 0 || most < (best?.score ?? 0)) break;
    const bands = bandsAt(sorted, x);
    const score = bands.reduce((sum, { columns }) => sum + (columns ? Math.min(lettersOf(columns[0]), lettersOf(columns[1])) : 0), 0);
    if (score > 0 && (!best || score > best.score || (score === best.score && x < best.x))) best = { x, score, bands };
  }
  return best?.bands ?? null;
}

interface Gutter {
  readonly x: number;
  /** Letters that the side with fewer of them has. */
  readonly most: number;
}

/** Returns where gutters can be between two edges, the first of those that part the fragments alike. */
function guttersIn(fragments: readonly Fragment[], from: number, to: number): Gutter[] {
  const byEnd = fragments.toSorted((a, b) => a.x1 - b.x1);
  const byStart = fragments.toSorted((a, b) => a.x0 - b.x0);
  const gutters: Gutter[] = [];
  let [ended, begun, left, right] = [0, 0, 0, lettersOf(fragments)];
  for (let x = from + step; x < to; x += step) {
    const before = ended + begun;
    while (ended < byEnd.length && byEnd[ended]!.x1 <= x - narrowest / 2) left += byEnd[ended++]!.letters;
    while (begun < byStart.length && byStart[begun]!.x0 < x + narrowest / 2) right -= byStart[begun++]!.letters;
    if (gutters.length === 0 || ended + begun > before) gutters.push({ x, most: Math.min(left, right) });
  }
  return gutters;
}

/** Returns the bands into which a gutter at `x` parts a region, from above; bands without columns that follow each other are one. */
function bandsAt(sorted: readonly Fragment[], x: number): readonly Band[] {
  const bands: Band[] = [];
  let sides: [Fragment[], Fragment[]] = [[], []];
  const whole = (fragments: readonly Fragment[]): void => {
    const last = bands.at(-1);
    if (last && !last.columns) last.fragments.push(...fragments);
    else if (fragments.length > 0) bands.push({ fragments: [...fragments], columns: null });
  };
  const close = (): void => {
    const fragments = [...sides[0], ...sides[1]].sort(byPlace);
    if (areColumns(sides)) bands.push({ fragments, columns: sides });
    else whole(fragments);
    sides = [[], []];
  };
  for (const fragment of sorted) {
    if (fragment.x1 <= x - narrowest / 2) sides[0].push(fragment);
    else if (fragment.x0 >= x + narrowest / 2) sides[1].push(fragment);
    else {
      close();
      whole([fragment]);
    }
  }
  close();
  return bands;
}

function areColumns([left, right]: readonly [readonly Fragment[], readonly Fragment[]]): boolean {
  if (left.length < fewest || right.length < fewest) return false;
  if (lineLength(left) < shortestLines || lineLength(right) < shortestLines) return false;
  const [a, b] = [extent(left), extent(right)];
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > 0.5 * Math.min(a.top - a.bottom, b.top - b.bottom);
}

const lettersOf = (fragments: readonly Fragment[]): number => fragments.reduce((sum, { letters }) => sum + letters, 0);
/** A sign of Chinese or Japanese says as much as some three letters. */
const weight = ({ items, letters }: Fragment): number => (/[\u3040-\u30FF\u3400-\u9FFF]/.test(items[0]!.text) ? 3 * letters : letters);
const lineLength = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, each) => sum + weight(each) ** 2, 0) / fragments.reduce((sum, each) => sum + weight(each), 0);
const extent = (fragments: readonly Fragment[]): { readonly top: number; readonly bottom: number } =>
  ({ top: fragments[0]!.y + fragments[0]!.size, bottom: fragments.at(-1)!.y });
