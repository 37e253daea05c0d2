import type { TextRange } from '../model/document.ts';
import type { TextUnits } from '../segmentation/text-units.ts';

/** What stands before and after a passage in the sentences that it begins and ends in; empty where it begins or ends with them. An ellipsis marks what was cut. */
export interface SentenceAround {
  readonly before: string;
  readonly after: string;
}

/** UTF-16 units that are shown on each side at most. */
const longest = 280;

/** Returns the rest of the sentences that a passage begins and ends in, each side on one line. */
export function sentenceAround(units: TextUnits, { start, end }: TextRange): SentenceAround {
  const first = units.at('sentence', start);
  const last = units.at('sentence', Math.max(start, end - 1));
  return {
    before: first && first.start < start ? lastWords(units.text.slice(first.start, start)) : '',
    after: last && last.end > end ? firstWords(units.text.slice(end, last.end)) : '',
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function lastWords(text: string): string {
  const line = oneLine(text);
  return line.length <= longest ? line.replace(/^ /, '') : `…${line.slice(-longest).replace(/^\S{0,40}\s/, '')}`;
}

function firstWords(text: string): string {
  const line = oneLine(text);
  return line.length <= longest ? line.replace(/ $/, '') : `${line.slice(0, longest).replace(/\s\S{0,40}$/, '')}…`;
}
