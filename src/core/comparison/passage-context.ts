import { alignToCodePoint, contextLength } from '../anchoring/selector.ts';
import type { TextRange } from '../model/document.ts';
import type { Selector } from '../model/selector.ts';

/** What stands around a passage. An ellipsis marks where the text goes on. */
export interface PassageContext {
  readonly before: string;
  readonly after: string;
}

/** Returns up to `length` UTF-16 units of `text` on each side of a passage, cut at words, each on one line. */
export function contextAround(text: string, { start, end }: TextRange, length: number): PassageContext {
  const from = alignToCodePoint(text, Math.max(0, start - length));
  const to = alignToCodePoint(text, Math.min(text.length, end + length));
  const before = oneLine(text.slice(from, start));
  const after = oneLine(text.slice(end, to));
  return {
    before: from > 0 ? `…${before.replace(/^\S{0,30}\s/, '')}` : before,
    after: to < text.length ? `${after.replace(/(?<=\s)\S{0,30}$/, '').trimEnd()}…` : after,
  };
}

/** Returns what stood around a selector's quote, as far as the selector keeps it, likewise. */
export function contextOf({ prefix, suffix }: Selector): PassageContext {
  const [before, after] = [oneLine(prefix), oneLine(suffix)];
  return {
    before: prefix.length < contextLength ? before : `…${before.replace(/^\S{0,30}\s/, '')}`,
    after: suffix.length < contextLength ? after : `${after.replace(/\s\S{0,30}$/, '')}…`,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
