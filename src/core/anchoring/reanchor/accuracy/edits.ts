import type { TextRange } from '../../../model/document.ts';
import type { Random } from './random.ts';

/** How much of a text is edited: shares of its words, sentences and paragraphs. */
export interface EditLevel {
  /** Words replaced, deleted, followed by a new one, or typeset otherwise. */
  readonly words: number;
  readonly sentencesDeleted: number;
  readonly paragraphsMoved: number;
}

export const levels = {
  light: { words: 0.01, sentencesDeleted: 0, paragraphsMoved: 0 },
  medium: { words: 0.05, sentencesDeleted: 0.04, paragraphsMoved: 0.05 },
  heavy: { words: 0.2, sentencesDeleted: 0.1, paragraphsMoved: 0.25 },
} as const satisfies Record<string, EditLevel>;

/** A way to edit. Shares that are left out are 0. */
export interface EditStyle {
  /** Where new words come from: the text itself, or letters at random. */
  readonly newWords: 'own' | 'invented';
  /** Share of the edited words that only get a letter wrong. */
  readonly typos?: number;
  /** Share of characters of typography (quotes, dashes, spaces, accents) that are written otherwise. */
  readonly typography?: number;
  /** Sentences put in, as a share of all; they come from `foreign`. */
  readonly sentencesInserted?: number;
  readonly sentencesMoved?: number;
  readonly paragraphsRewritten?: number;
  /** Share of the borders of paragraphs that are split or joined. */
  readonly reflowed?: number;
  /** Paragraphs of `foreign` put around the text. */
  readonly around?: number;
  /** Prose of another text in the same language. */
  readonly foreign?: readonly string[];
}

/** Ways that differ as much as editors do. */
export const styles = {
  words: { newWords: 'own', typography: 0.02 },
  letters: { newWords: 'invented', typos: 0.4, typography: 0.3 },
  insertions: { newWords: 'own', sentencesInserted: 0.05, reflowed: 0.2, around: 5, typography: 0.05 },
  rewriting: { newWords: 'own', sentencesInserted: 0.02, sentencesMoved: 0.01, paragraphsRewritten: 0.05, reflowed: 0.5 },
} as const satisfies Record<string, EditStyle>;

/** An edited text, and what became of each UTF-16 unit of the old one: its place in the new text, or −1. */
export interface Edited {
  readonly text: string;
  readonly toNew: Int32Array;
}

/** Text that stands for `units` units of the old text from `from` on; for none where it is new. */
interface Run {
  readonly text: string;
  readonly from: number;
  readonly units: number;
}
type Sentence = readonly Run[];

const letters = Array.from('abcdefghiklmnoprstuvw');
const fresh = (text: string): Run => ({ text, from: 0, units: 0 });

const sentence = /[^.!?…。！？\n]+(?:[.!?…。！？]+["'”’»)]*\s*|\n*$|(?=\n))/gu;
/** Words, and one or two characters of scripts that write none. */
const word = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]\p{M}*[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]?\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+|[^\p{L}\p{M}\p{N}]+/gu;

/** Returns where the sentences of a text lie, without the white space after them. */
export const sentencesOf = (text: string): readonly TextRange[] => Array.from(
  text.matchAll(sentence), ({ index, 0: found }) => ({ start: index, end: index + found.trimEnd().length }),
);

/** Returns the text edited at random. Paragraphs are separated by blank lines. */
export function edit(text: string, level: EditLevel, style: EditStyle, random: Random): Edited {
  const words = text.match(word)?.filter((part) => /^[\p{L}\p{N}]/u.test(part)) ?? [];
  const foreign = style.foreign ?? [];
  const newWord = () => (style.newWords === 'own' ? random.pick(words) : invented(random));
  const written = (at: number, source: string): Sentence => rewrite(source, at, level, style, newWord, random);

  let paragraphs = paragraphsOf(text).map(({ start, end }): Sentence[] => {
    if (random.chance(style.paragraphsRewritten ?? 0) && foreign.length > 0) return [[fresh(random.pick(foreign))]];
    const sentences: Sentence[] = [];
    for (const match of text.slice(start, end).matchAll(sentence)) {
      if (random.chance(style.sentencesInserted ?? 0) && foreign.length > 0) sentences.push([fresh(sentenceOf(random.pick(foreign), random))]);
      if (!random.chance(level.sentencesDeleted)) sentences.push(written(start + match.index, match[0]));
    }
    return shifted(sentences, style.sentencesMoved ?? 0, random);
  });
  paragraphs = shifted(paragraphs, level.paragraphsMoved, random);
  for (let i = 0; i < (style.around ?? 0) && foreign.length > 0; i++) {
    paragraphs.unshift([[fresh(random.pick(foreign))]]);
    paragraphs.push([[fresh(random.pick(foreign))]]);
  }
  return joined(text.length, paragraphs, style.reflowed ?? 0, random);
}

/** Returns where the paragraphs of a text lie, which blank lines separate. */
export const paragraphsOf = (text: string): readonly TextRange[] => Array.from(
  text.matchAll(/\S[^]*?(?=\n\n|$(?![^]))/gu), ({ index, 0: found }) => ({ start: index, end: index + found.length }),
);

/** Returns the list with a share of its members put elsewhere. */
function shifted<T>(list: readonly T[], share: number, random: Random): T[] {
  const staying: T[] = [];
  const moving: T[] = [];
  for (const member of list) (random.chance(share) ? moving : staying).push(member);
  for (const member of moving) staying.splice(random.below(staying.length + 1), 0, member);
  return staying;
}

function rewrite(source: string, at: number, level: EditLevel, style: EditStyle, newWord: () => string, random: Random): Sentence {
  const runs: Run[] = [];
  for (const match of source.matchAll(word)) {
    const part = match[0];
    const from = at + match.index;
    const isWord = /^[\p{L}\p{M}\p{N}]/u.test(part);
    if (!isWord || !random.chance(level.words)) runs.push(...typeset(part, from, style.typography ?? 0, random));
    else if (random.chance(style.typos ?? 0)) runs.push(...misspelt(part, from, random));
    else {
      const way = random.below(3);
      if (way === 0) runs.push(fresh(newWord()));
      if (way === 2) runs.push({ text: part, from, units: part.length }, fresh(spaced(part, newWord())));
    }
  }
  return runs;
}

/** Other ways to write a character. */
const otherwise: Readonly<Record<string, string>> = {
  '"': '“', '“': '"', '”': '"', "'": '’', '’': "'", '—': '--', '–': '-', '-': '\u2011', ' ': '\u00a0', '…': '...',
};

/** Returns the run with some characters written otherwise; each still comes from its place. */
function typeset(text: string, from: number, share: number, random: Random): readonly Run[] {
  if (share === 0) return [{ text, from, units: text.length }];
  let at = from;
  return Array.from(text, (character): Run => {
    const other = otherwise[character] ?? character.normalize('NFD');
    const run = { text: random.chance(share) ? other : character, from: at, units: character.length };
    at += character.length;
    return run;
  });
}

function misspelt(text: string, from: number, random: Random): readonly Run[] {
  const i = random.below(text.length);
  return [
    { text: text.slice(0, i), from, units: i },
    fresh(random.pick(letters)),
    { text: text.slice(i + 1), from: from + i + 1, units: text.length - i - 1 },
  ];
}

const spaced = (before: string, added: string): string => (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(before) ? added : ` ${added}`);

function sentenceOf(paragraph: string, random: Random): string {
  const { start, end } = random.pick(sentencesOf(paragraph));
  return `${paragraph.slice(start, end)} `;
}

const invented = (random: Random): string => Array.from({ length: 2 + random.below(8) }, () => random.pick(letters)).join('');

function joined(oldLength: number, paragraphs: readonly (readonly Sentence[])[], reflowed: number, random: Random): Edited {
  const toNew = new Int32Array(oldLength).fill(-1);
  let text = '';
  const add = (run: Run) => {
    for (let i = 0; i < run.units; i++) toNew[run.from + i] = text.length + Math.min(i, run.text.length - 1);
    text += run.text;
  };
  for (const sentences of paragraphs) {
    if (sentences.length === 0) continue;
    if (text !== '') text += random.chance(reflowed) ? ' ' : '\n\n';
    sentences.forEach((runs, i) => {
      if (i > 0 && random.chance(reflowed * 0.3)) text += '\n\n';
      runs.forEach(add);
    });
  }
  return { text, toNew };
}
