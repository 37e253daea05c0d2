/** Is told whether a block is near the view, and how high it was when it was near, CSS pixels. */
type Follower = (near: boolean, height: number) => void;

const near = new WeakSet<Element>();
const followers = new WeakMap<Element, Set<Follower>>();

/** Returns the block of a text that holds `node`, a child of `root`; null when none does. */
export function blockOf(node: Node | null, root: Element): HTMLElement | null {
  let each = node;
  while (each && each.parentNode !== root) each = each.parentNode;
  return each instanceof HTMLElement ? each : null;
}

/** Returns whether a block was last told to be near the view. */
export const isNear = (block: Element): boolean => near.has(block);

/** Calls `follower` whenever a block comes near the view or goes from there. Returns a function that stops it. */
export function followNearness(block: Element, follower: Follower): () => void {
  const all = followers.get(block) ?? new Set();
  followers.set(block, all.add(follower));
  return () => void all.delete(follower);
}

/** Tells the pieces of a block whether it is near the view, and how high it is, CSS pixels. */
export function tellNearness(block: Element, isNearNow: boolean, height: number): void {
  if (isNearNow) near.add(block);
  else near.delete(block);
  for (const follower of followers.get(block) ?? []) follower(isNearNow, height);
}
