import type { OffsetMap } from '../../anchoring/offsets.ts';
import { message, type Message } from '../../messages/messages.ts';
import type { TextRange } from '../../model/document.ts';
import { err, ok, type Result } from '../../result.ts';
import type { PassageSelector } from './passage-selector.ts';

export interface Located {
  /** UTF-16 offsets. */
  readonly range: TextRange;
  /** True when the quote was found elsewhere than the position said. */
  readonly moved: boolean;
}

/** A quote that occurs once is believed without its surroundings from this length on: shorter ones meet by chance. */
const tellingLength = 32;

/**
 * Returns where a passage lies in `text`, whose offsets `offsets` converts. A position is believed when the quote stands
 * there, or when there is none to compare; otherwise the quote is looked for, white space aside, and must occur once
 * with its surroundings. Fails in words rather than guess: a wrong passage is worse than none.
 */
export function locate(text: string, offsets: OffsetMap, selector: PassageSelector): Result<Located, Message> {
  const found = find(text, offsets, selector);
  if (!found.ok) return found;
  const { start, end } = found.value.range;
  return text.slice(start, end).trim() === '' ? err(message('annotation.blank')) : found;
}

function find(text: string, offsets: OffsetMap, { position, quote, within }: PassageSelector): Result<Located, Message> {
  const outer = within === null || within === 'unreadable' ? ok({ range: { start: 0, end: text.length } }) : locate(text, offsets, within);
  if (!outer.ok) return outer;
  const window = outer.value.range;
  // A position inside a passage that cannot be found counts from nowhere.
  const stated = position && within !== 'unreadable' ? rangeAt(offsets, window, position) : null;
  if (stated && stated.end <= window.end && (!quote || sameWords(text.slice(stated.start, stated.end), quote.exact))) {
    return ok({ range: stated, moved: false });
  }
  if (!quote) return err(message(stated ? 'annotation.outside' : 'annotation.noPassage'));

  const places = occurrences(text, window, quote.exact);
  const fitting = places.filter((place) => endsWithWords(text, place.start, quote.prefix) && startsWithWords(text, place.end, quote.suffix));
  const moved = stated !== null;
  if (fitting.length === 1) return ok({ range: fitting[0]!, moved });
  if (fitting.length > 1) return err(message('annotation.ambiguous', { count: fitting.length }));
  if (places.length === 0) return err(message('annotation.notFound'));
  return places.length === 1 && quote.exact.length >= tellingLength
    ? ok({ range: places[0]!, moved })
    : err(message('annotation.otherSurroundings'));
}

function rangeAt(offsets: OffsetMap, window: TextRange, position: { readonly start: number; readonly end: number }): TextRange {
  const base = offsets.toCodePoints(window.start);
  return { start: offsets.toUtf16(base + position.start), end: offsets.toUtf16(base + position.end) };
}

const oneSpaced = (words: string): string => words.replace(/\s+/g, ' ').trim();
const unspaced = (words: string): string => words.replace(/\s+/g, '');

const sameWords = (there: string, exact: string): boolean => there === exact || (oneSpaced(there) === oneSpaced(exact) && there.trim() === there);

/** Returns every place of the quote in the window, letter by letter; if there is none, whatever white space is in it. */
function occurrences(text: string, window: TextRange, exact: string): readonly TextRange[] {
  const places: TextRange[] = [];
  for (let start = text.indexOf(exact, window.start); start !== -1 && start + exact.length <= window.end; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length });
  }
  const words = exact.trim().split(/\s+/);
  if (places.length > 0 || words[0] === '') return places;
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'), 'g');
  pattern.lastIndex = window.start;
  for (let match = pattern.exec(text); match && match.index + match[0].length <= window.end; match = pattern.exec(text)) {
    places.push({ start: match.index, end: match.index + match[0].length });
    pattern.lastIndex = match.index + 1;
  }
  return places;
}

/** White space between blocks differs from tool to tool and is no part of the comparison, as long as it is not endless. */
const slack = 256;

const endsWithWords = (text: string, end: number, prefix: string): boolean =>
  unspaced(text.slice(Math.max(0, end - 2 * prefix.length - slack), end)).endsWith(unspaced(prefix));

const startsWithWords = (text: string, start: number, suffix: string): boolean =>
  unspaced(text.slice(start, start + 2 * suffix.length + slack)).startsWith(unspaced(suffix));
