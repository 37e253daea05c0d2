/** Whole numbers from the least to the greatest, both included; `none` stands for claims without one. */
export type NumberSpan = { readonly least: number; readonly most: number } | 'none';

const number = String.raw`(\d{1,3})\s*%?`;
const compared = new RegExp(`^(<=|>=|<|>|=)?\\s*${number}$`);
const between = new RegExp(`^(?:${number})?\\s*\\.\\.\\s*(?:${number})?$`);

/** Returns what a filter by a percentage asks for, or null when it is not understood: `60`, `>60`, `>=60`, `<60`, `<=60`, `40..60` with either end left out, `none`. */
export function readNumberSpan(written: string): NumberSpan | null {
  const text = written.trim();
  if (text.toLowerCase() === 'none') return 'none';
  const span = between.exec(text);
  if (span) return span[1] === undefined && span[2] === undefined ? null : { least: Number(span[1] ?? 0), most: Number(span[2] ?? Infinity) };
  const found = compared.exec(text);
  if (!found) return null;
  const value = Number(found[2]);
  switch (found[1]) {
    case '<': return { least: 0, most: value - 1 };
    case '<=': return { least: 0, most: value };
    case '>': return { least: value + 1, most: Infinity };
    case '>=': return { least: value, most: Infinity };
    default: return { least: value, most: value };
  }
}
