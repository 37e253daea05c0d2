/** Returns how many UTF-16 units of two words differ (left out, added, changed, two neighbours swapped), or null when that is more than `most`. */
export function withinDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  return restricted(a.slice(start, aEnd), b.slice(start, bEnd), most);
}

/** The optimal string alignment distance, row by row, in a band as wide as may differ; it ends with the first row that holds nothing small enough. */
function restricted(a: string, b: string, most: number): number | null {
  const far = most + 1;
  const width = b.length + 1;
  let before = new Uint8Array(width).fill(far);
  let above = Uint8Array.from({ length: width }, (_, column) => Math.min(far, column));
  let current = new Uint8Array(width);
  for (let row = 1; row <= a.length; row++) {
    current.fill(far);
    current[0] = Math.min(far, row);
    let least = current[0];
    const unit = a.charCodeAt(row - 1);
    for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column++) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (unit === other ? 0 : 1), far);
      const swapped = row > 1 && column > 1 && unit === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    [before, above, current] = [above, current, before];
  }
  const distance = above[b.length]!;
  return distance <= most ? distance : null;
}
