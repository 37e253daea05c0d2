import type { TextRange } from '../../../model/document.ts';
import { selectorAt } from '../../selector.ts';
import type { Reanchored } from '../outcome.ts';
import { reanchor } from '../reanchor.ts';
import { paragraphsOf, sentencesOf, type Edited } from './edits.ts';
import type { Random } from './random.ts';

/**
 * What re-anchoring did with a passage. Of those that survive, be it in pieces that were torn apart: found, found in a wrong place
 * (`wrong`), or not found (`missed`). Of those of which nothing survives: reported as gone or doubtful (`recognised`), or found
 * somewhere (`invented`). `between`: less than half survives, so that either answer may be right.
 */
export type Verdict = 'found' | 'wrong' | 'missed' | 'recognised' | 'invented' | 'between';

/** What really became of a passage. */
interface Truth {
  /** The share of its characters, white space aside, that survive: from 0 to 1; and that survive in one place. */
  readonly survival: number;
  readonly together: number;
  /** The places of the survivors in the new text, ascending. */
  readonly survivors: readonly number[];
}

/** Characters between two survivors from which on they are in different places. */
const apart = 400;

/** Returns what became of a passage of `text`. */
export function truthOf(text: string, { toNew }: Edited, { start, end }: TextRange): Truth {
  let all = 0;
  const survivors: number[] = [];
  for (let i = start; i < end; i++) {
    if (/\s/.test(text[i]!)) continue;
    all++;
    if (toNew[i]! >= 0) survivors.push(toNew[i]!);
  }
  survivors.sort((x, y) => x - y);
  let most = 0;
  for (let i = 0, from = 0; i < survivors.length; i++) {
    if (i > 0 && survivors[i]! - survivors[i - 1]! > apart) from = i;
    most = Math.max(most, i + 1 - from);
  }
  return { survival: survivors.length / all, together: most / all, survivors };
}

/** Returns passages as people mark them: a few words, parts of sentences, one sentence or more, also across paragraphs. */
export function passagesOf(text: string, count: number, random: Random): readonly TextRange[] {
  const words = Array.from(text.matchAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu), rangeOf);
  const sentences = sentencesOf(text).filter((range) => /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end)));
  const span = (units: readonly TextRange[], least: number, most: number): TextRange => {
    const first = random.below(units.length - least);
    return { start: units[first]!.start, end: units[Math.min(units.length, first + least + random.below(most - least + 1)) - 1]!.end };
  };
  return Array.from({ length: count }, () => {
    const kind = random.next();
    return kind < 0.25 ? span(words, 2, 6) : kind < 0.5 ? span(words, 7, 30) : kind < 0.8 ? span(sentences, 1, 1) : span(sentences, 1, 5);
  });
}

/** Returns passages that run from anywhere in a paragraph to anywhere in one of the four that follow. */
export function passagesAcross(text: string, count: number, random: Random): readonly TextRange[] {
  const paragraphs = paragraphsOf(text);
  return Array.from({ length: count }, () => {
    const first = random.below(paragraphs.length - 1);
    const from = paragraphs[first]!;
    const to = paragraphs[Math.min(paragraphs.length - 1, first + 1 + random.below(4))]!;
    return { start: from.start + random.below(from.end - from.start), end: to.start + 1 + random.below(to.end - to.start) };
  });
}

/** Returns runs of four words that stand in the text more than once. */
export function repeatedPassages(text: string, count: number, random: Random): readonly TextRange[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), rangeOf);
  const places = new Map<string, TextRange[]>();
  for (let i = 0; i + 4 <= words.length; i++) {
    const range = { start: words[i]!.start, end: words[i + 3]!.end };
    const quote = text.slice(range.start, range.end);
    const others = places.get(quote);
    if (others) others.push(range);
    else places.set(quote, [range]);
  }
  const repeated = [...places.values()].filter(({ length }) => length > 1).flat();
  return Array.from({ length: count }, () => random.pick(repeated));
}

const rangeOf = ({ index, 0: { length } }: RegExpMatchArray): TextRange => ({ start: index!, end: index! + length });

/** Returns the verdict on each passage of `text`, in order, after the text was edited. */
export function judge(text: string, edited: Edited, passages: readonly TextRange[]): readonly Verdict[] {
  const answers = reanchor(text, edited.text, passages.map((passage) => selectorAt(text, passage)));
  return passages.map((passage, i) => verdictOf(truthOf(text, edited, passage), answers[i]!));
}

/**
 * Returns the verdict on an answer. To be right it must hold most of what survives, or of its largest piece where no half of the passage
 * is in one place, and not twice as much of anything else.
 */
export function verdictOf({ survival, together, survivors }: Truth, answer: Reanchored): Verdict {
  const isFound = answer.outcome !== 'gone' && answer.outcome !== 'doubtful';
  if (survival === 0) return isFound ? 'invented' : 'recognised';
  if (survival < 0.5) return 'between';
  if (!isFound) return 'missed';
  const enough = 0.5 * survivors.length * (together < 0.5 ? together / survival : 1);
  const inside = survivors.filter((place) => place >= answer.start && place < answer.end);
  const extent = inside.length > 0 ? inside.at(-1)! + 1 - inside[0]! : 0;
  return inside.length > enough && extent >= 0.5 * (answer.end - answer.start) ? 'found' : 'wrong';
}

/** Shares of passages, from 0 to 1; NaN where there were none. */
export interface Accuracy {
  readonly passages: number;
  /** Of the passages that survive, those found, and those found in a wrong place. */
  readonly found: number;
  readonly wrong: number;
  /** Of the passages of which nothing survives, those reported as gone or doubtful. */
  readonly recognised: number;
}

/** Returns how many of the verdicts are good. */
export function accuracyOf(verdicts: readonly Verdict[]): Accuracy {
  const count = (...kinds: readonly Verdict[]) => verdicts.filter((verdict) => kinds.includes(verdict)).length;
  const surviving = count('found', 'wrong', 'missed');
  return {
    passages: verdicts.length,
    found: count('found') / surviving,
    wrong: count('wrong') / surviving,
    recognised: count('recognised') / count('recognised', 'invented'),
  };
}
