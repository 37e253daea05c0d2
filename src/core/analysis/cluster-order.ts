/**
 * Returns the indices 0…n−1 in an order that puts what is alike side by side: agglomerative clustering with average linkage
 * (UPGMA, Sokal & Michener 1958), the two clusters joined the way round that brings their nearest ends together. `likeness` is
 * symmetric, higher is more alike. The same order for the same likeness, always. Takes time with the cube of n: some hundreds
 * are no trouble.
 */
export function clusterOrder(n: number, likeness: (a: number, b: number) => number): readonly number[] {
  interface Cluster { readonly order: readonly number[]; readonly size: number }
  const between: number[][] = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_unused, b) => (a === b ? -Infinity : likeness(a, b))));
  const clusters = new Map<number, Cluster>(Array.from({ length: n }, (_, i) => [i, { order: [i], size: 1 }]));
  while (clusters.size > 1) {
    const ids = [...clusters.keys()];
    let [best, left, right] = [-Infinity, ids[0]!, ids[1]!];
    for (const [place, a] of ids.entries()) {
      for (let other = place + 1; other < ids.length; other++) {
        const b = ids[other]!;
        const value = between[a]![b]!;
        if (value > best) [best, left, right] = [value, a, b];
      }
    }
    const [one, two] = [clusters.get(left)!, clusters.get(right)!];
    clusters.delete(left);
    clusters.delete(right);
    const joined = { order: joinEnds(one.order, two.order, likeness), size: one.size + two.size };
    for (const other of clusters.keys()) {
      const value = (between[left]![other]! * one.size + between[right]![other]! * two.size) / joined.size;
      between[left]![other] = value;
      between[other]![left] = value;
    }
    clusters.set(left, joined);
  }
  return [...clusters.values()][0]?.order ?? [];
}

function joinEnds(one: readonly number[], two: readonly number[], likeness: (a: number, b: number) => number): readonly number[] {
  const [first, last] = [one[0]!, one.at(-1)!];
  const [begin, end] = [two[0]!, two.at(-1)!];
  const ways = [
    { value: likeness(last, begin), order: () => [...one, ...two] },
    { value: likeness(last, end), order: () => [...one, ...two.toReversed()] },
    { value: likeness(first, begin), order: () => [...one.toReversed(), ...two] },
    { value: likeness(first, end), order: () => [...two, ...one] },
  ];
  return ways.reduce((best, way) => (way.value > best.value ? way : best)).order();
}
