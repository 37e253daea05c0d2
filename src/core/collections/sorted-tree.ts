/** How a tree keeps its items. */
export interface TreeRules<T> {
  /** Negative when `a` comes first, 0 when both are the same item, of which a tree holds one. */
  readonly compare: (a: T, b: T) => number;
  /** How far an item reaches, where that is asked for: see {@link SortedTree.reaching}. */
  readonly reach?: (item: T) => number;
}

interface Node<T> {
  readonly item: T;
  readonly left: Node<T> | null;
  readonly right: Node<T> | null;
  /** Items in this node and below it. */
  readonly size: number;
  /** The farthest reach of any of them. */
  readonly reach: number;
}

/**
 * Items in order that is never changed in place: a change makes a new tree, which shares with the old one all but the
 * nodes on the way to what changed. So a change takes O(log n) time and memory, and every tree that there was can still
 * be read. A weight-balanced tree with the parameters 3 and 2, for which Hirai and Yamamoto proved that it stays balanced
 * (“Balancing weight-balanced trees”, Journal of Functional Programming 21, 2011).
 */
export class SortedTree<T> implements Iterable<T> {
  private readonly root: Node<T> | null;
  private readonly rules: TreeRules<T>;

  private constructor(root: Node<T> | null, rules: TreeRules<T>) {
    this.root = root;
    this.rules = rules;
  }

  /** Returns a tree of these items; of those that are the same the last. O(n log n), from items in order hardly more than O(n). */
  static of<T>(items: Iterable<T>, rules: TreeRules<T>): SortedTree<T> {
    const sorted = [...items].sort(rules.compare);
    const unique = sorted.filter((item, i) => i + 1 === sorted.length || rules.compare(item, sorted[i + 1]!) !== 0);
    return new SortedTree(build(unique, 0, unique.length, rules), rules);
  }

  get size(): number {
    return sizeOf(this.root);
  }

  /** Returns the tree without some items, then with others, each in the place of one that is the same. Items to go that are not there do no harm. */
  changed(gone: readonly T[], come: readonly T[]): SortedTree<T> {
    const { rules } = this;
    // Very many at once are sorted in sooner than one by one.
    if ((gone.length + come.length) * 8 > this.size) {
      const left = SortedTree.of(gone, rules);
      const kept = gone.length === 0 ? this : Array.from(this).filter((item) => left.find((other) => rules.compare(item, other)) === undefined);
      return SortedTree.of([...kept, ...come], rules);
    }
    let { root } = this;
    for (const item of gone) root = removed(root, item, rules);
    for (const item of come) root = inserted(root, item, rules);
    return root === this.root ? this : new SortedTree(root, rules);
  }

  /** Returns the item that is sought, if it is there: `seek` tells whether that comes before (negative) or after (positive) an item, or is it (0). */
  find(seek: (item: T) => number): T | undefined {
    let node = this.root;
    while (node) {
      const side = seek(node.item);
      if (side === 0) return node.item;
      node = side < 0 ? node.left : node.right;
    }
    return undefined;
  }

  /** Returns how many items pass; those that do come before all that do not. */
  count(passes: (item: T) => boolean): number {
    let count = 0;
    let node = this.root;
    while (node) {
      if (passes(node.item)) {
        count += sizeOf(node.left) + 1;
        node = node.right;
      } else node = node.left;
    }
    return count;
  }

  /** Returns the item at a place, from 0; undefined outside. */
  at(place: number): T | undefined {
    let left = place;
    let node = this.root;
    while (node) {
      const before = sizeOf(node.left);
      if (left === before) return node.item;
      if (left < before) node = node.left;
      else {
        left -= before + 1;
        node = node.right;
      }
    }
    return undefined;
  }

  /** Yields the items from a place on, in order. */
  *from(place: number): Generator<T, undefined> {
    const path: Node<T>[] = [];
    let left = place;
    for (let node = this.root; node;) {
      const before = sizeOf(node.left);
      if (left <= before) {
        path.push(node);
        node = node.left;
      } else {
        left -= before + 1;
        node = node.right;
      }
    }
    for (let node = path.pop(); node; node = path.pop()) {
      yield node.item;
      for (let next = node.right; next; next = next.left) path.push(next);
    }
    return undefined;
  }

  [Symbol.iterator](): Generator<T, undefined> {
    return this.from(0);
  }

  /** Returns those of the first `count` items that reach beyond `limit`, in order. O(log n + found). */
  reaching(limit: number, count: number): readonly T[] {
    const found: T[] = [];
    const { reach } = this.rules;
    if (reach) collect(this.root, limit, count, reach, found);
    return found;
  }
}

const sizeOf = (node: Node<unknown> | null): number => (node ? node.size : 0);

function join<T>(item: T, left: Node<T> | null, right: Node<T> | null, { reach }: TreeRules<T>): Node<T> {
  const own = reach ? reach(item) : 0;
  return {
    item, left, right,
    size: sizeOf(left) + sizeOf(right) + 1,
    reach: Math.max(own, left ? left.reach : own, right ? right.reach : own),
  };
}

function build<T>(sorted: readonly T[], from: number, to: number, rules: TreeRules<T>): Node<T> | null {
  if (from >= to) return null;
  const middle = (from + to) >>> 1;
  return join(sorted[middle]!, build(sorted, from, middle, rules), build(sorted, middle + 1, to, rules), rules);
}

const isTooHeavy = (side: Node<unknown> | null, beside: Node<unknown> | null): boolean => sizeOf(side) + 1 > 3 * (sizeOf(beside) + 1);
const isOuterHeavy = (inner: Node<unknown> | null, outer: Node<unknown> | null): boolean => sizeOf(inner) + 1 < 2 * (sizeOf(outer) + 1);

/** As {@link join}, where one side may be too heavy by one item come or gone. */
function balanced<T>(item: T, left: Node<T> | null, right: Node<T> | null, rules: TreeRules<T>): Node<T> {
  if (right && isTooHeavy(right, left)) {
    const { left: inner, right: outer } = right;
    if (!inner || isOuterHeavy(inner, outer)) return join(right.item, join(item, left, inner, rules), outer, rules);
    return join(inner.item, join(item, left, inner.left, rules), join(right.item, inner.right, outer, rules), rules);
  }
  if (left && isTooHeavy(left, right)) {
    const { left: outer, right: inner } = left;
    if (!inner || isOuterHeavy(inner, outer)) return join(left.item, outer, join(item, inner, right, rules), rules);
    return join(inner.item, join(left.item, outer, inner.left, rules), join(item, inner.right, right, rules), rules);
  }
  return join(item, left, right, rules);
}

function inserted<T>(node: Node<T> | null, item: T, rules: TreeRules<T>): Node<T> {
  if (!node) return join(item, null, null, rules);
  const side = rules.compare(item, node.item);
  if (side === 0) return node.item === item ? node : join(item, node.left, node.right, rules);
  if (side < 0) {
    const left = inserted(node.left, item, rules);
    return left === node.left ? node : balanced(node.item, left, node.right, rules);
  }
  const right = inserted(node.right, item, rules);
  return right === node.right ? node : balanced(node.item, node.left, right, rules);
}

function removed<T>(node: Node<T> | null, item: T, rules: TreeRules<T>): Node<T> | null {
  if (!node) return null;
  const side = rules.compare(item, node.item);
  if (side < 0) {
    const left = removed(node.left, item, rules);
    return left === node.left ? node : balanced(node.item, left, node.right, rules);
  }
  if (side > 0) {
    const right = removed(node.right, item, rules);
    return right === node.right ? node : balanced(node.item, node.left, right, rules);
  }
  if (!node.left || !node.right) return node.left ?? node.right;
  // The heavier side gives its item next to the gap.
  if (node.left.size > node.right.size) {
    const last = lastOf(node.left);
    return balanced(last, removed(node.left, last, rules), node.right, rules);
  }
  const first = firstOf(node.right);
  return balanced(first, node.left, removed(node.right, first, rules), rules);
}

function firstOf<T>(node: Node<T>): T {
  let first = node;
  while (first.left) first = first.left;
  return first.item;
}

function lastOf<T>(node: Node<T>): T {
  let last = node;
  while (last.right) last = last.right;
  return last.item;
}

function collect<T>(node: Node<T> | null, limit: number, count: number, reach: (item: T) => number, found: T[]): void {
  if (!node || count <= 0 || node.reach <= limit) return;
  collect(node.left, limit, count, reach, found);
  const before = sizeOf(node.left);
  if (count <= before) return;
  if (reach(node.item) > limit) found.push(node.item);
  collect(node.right, limit, count - before - 1, reach, found);
}
