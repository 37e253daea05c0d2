import type { Selector } from '../../model/selector.ts';
import { foundAt, gone, type Candidate, type Reanchored, type ReanchorOptions } from './outcome.ts';

/**
 * Returns, for each selector of `oldText` in order, what became of its passage in `newText`. All offsets are UTF-16 and
 * never split a surrogate pair of `newText`. A selector whose quote does not stand at its offsets is looked for by its
 * quote. Never throws by itself.
 */
export function reanchor(
  oldText: string, newText: string, selectors: readonly Selector[], { onProgress }: ReanchorOptions = {},
): readonly Reanchored[] {
  const prefix = commonPrefix(oldText, newText);
  const suffix = commonSuffix(oldText, newText, prefix);
  const shift = newText.length - oldText.length;
  onProgress?.(0);
  return selectors.map(({ start, end, exact }) => {
    if (exact === '') return gone;
    const valid = end > start && oldText.slice(start, end) === exact;
    if (valid && end <= prefix) return foundAt('same', [{ start, end, score: 1 }]);
    if (valid && start >= oldText.length - suffix) return foundAt('moved', [{ start: start + shift, end: end + shift, score: 1 }]);
    const [first, ...others] = occurrences(newText, exact).map((at): Candidate => ({ start: at, end: at + exact.length, score: 0.5 }));
    if (!first) return gone;
    if (others.length > 0) return foundAt('doubtful', [first, ...others]);
    return foundAt(first.start === start ? 'same' : 'moved', [{ ...first, score: 1 }]);
  });
}

function occurrences(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && found.length < 5; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
