/*
 * PDF draws letters where they are seen, from left to right. The order in which they are read follows by undoing what rule L2 of the
 * Unicode Bidirectional Algorithm (UAX 9) does: reversing runs of one level is its own inverse.
 */

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;
const number = /[\p{Nd}%+#$€£-]/u;

/** Returns whether text is written from right to left; where both kinds of letters stand in it, whether most are. */
export function isRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false;
  let balance = 0;
  for (const sign of text) if (letter.test(sign)) balance += rightToLeft.test(sign) ? 1 : -1;
  return balance >= 0;
}

const mirrors: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«' };

/** A piece of a line in the order in which it is read, and whether it is read to the left. */
export interface Ordered<Unit> {
  readonly unit: Unit;
  readonly text: string;
  readonly leftwards: boolean;
}

/** Returns the units of a line, given from left to right, in the order in which they are read. Brackets read to the left are mirrored. */
export function inLogicalOrder<Unit extends { readonly text: string }>(units: readonly Unit[]): readonly Ordered<Unit>[] {
  const line = units.map(({ text }) => text).join('');
  if (!rightToLeft.test(line)) return units.map((unit) => ({ unit, text: unit.text, leftwards: false }));
  const base = isRightToLeft(line) ? 1 : 0;
  const levels = levelsOf(units.map(({ text }) => text), base);
  const ordered = units.map((unit, index) => {
    const leftwards = levels[index]! % 2 === 1;
    return { unit, text: leftwards ? mirrors[unit.text] ?? unit.text : unit.text, leftwards, level: levels[index]! };
  });
  for (let level = 2; level >= 1; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if (ordered[start]!.level < level) continue;
      let end = start;
      while (end < ordered.length && ordered[end]!.level >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
      start = end;
    }
  }
  return ordered;
}

function levelsOf(texts: readonly string[], base: 0 | 1): readonly number[] {
  const kinds = texts.map((text) => (rightToLeft.test(text) ? 'R' : letter.test(text) ? 'L' : number.test(text) ? 'N' : ' '));
  // What stands within a number belongs to it.
  const isNumber = (index: number): boolean => kinds[index] === 'N' || (/^[.,:/]$/.test(texts[index]!) && kinds[index - 1] === 'N' && kinds[index + 1] === 'N');
  const strongBeside = (index: number, by: 1 | -1): 'L' | 'R' | null => {
    for (let at = index + by; at >= 0 && at < kinds.length; at += by) if (kinds[at] === 'L' || kinds[at] === 'R') return kinds[at] as 'L' | 'R';
    return null;
  };
  return kinds.map((kind, index) => {
    if (kind === 'R') return 1;
    if (kind === 'L') return base === 1 ? 2 : 0;
    const [before, after] = [strongBeside(index, -1), strongBeside(index, 1)];
    const around = before === after ? before : null;
    if (isNumber(index)) return around === 'L' && base === 0 ? 0 : around === 'R' || base === 1 ? 2 : 0;
    return around === 'R' ? 1 : around === 'L' && base === 1 ? 2 : base;
  });
}
