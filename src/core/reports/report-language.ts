import type { SetBlock, SetReport, SetText } from './set-block.ts';
import { wordsOfSet } from './set-block.ts';

interface Script {
  /** ISO 15924. */
  readonly name: string;
  readonly letters: RegExp;
  /** Its language where no source says which. */
  readonly usual: (words: string) => string;
}

/** Letters that Urdu and Persian have and Arabic has not. */
const [urdu, persian] = [/[ٹڈڑےں]/u, /[پچژگ]/u];

const scripts: readonly Script[] = [
  { name: 'Latn', letters: /\p{Script=Latin}/gu, usual: () => 'en' },
  { name: 'Arab', letters: /\p{Script=Arabic}/gu, usual: (words) => (urdu.test(words) ? 'ur' : persian.test(words) ? 'fa' : 'ar') },
  { name: 'Hebr', letters: /\p{Script=Hebrew}/gu, usual: () => 'he' },
  { name: 'Cyrl', letters: /\p{Script=Cyrillic}/gu, usual: (words) => (/[іїєґ]/iu.test(words) ? 'uk' : 'ru') },
  { name: 'Grek', letters: /\p{Script=Greek}/gu, usual: () => 'el' },
  { name: 'Hang', letters: /\p{Script=Hangul}/gu, usual: () => 'ko' },
  { name: 'Hani', letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, usual: (words) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? 'ja' : 'zh') },
];

/** Characters of a report that tell its letters. */
const enough = 50_000;

/** How languages are named (BCP 47), as far as exports trust them. */
const wellFormed = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/**
 * Returns the language that a report is written in, as a BCP 47 tag: of the languages of the sources that it cites (`cited`, one each) the most frequent one
 * that is written in the letters of its prose, else the usual one of these letters; English where it has none.
 */
export function languageOfReport(report: SetReport, cited: readonly string[]): string {
  const words = [report.title, ...report.blocks.flatMap(proseOf)].join('\n').slice(0, enough);
  const counted = scripts.map((script) => ({ script, count: words.match(script.letters)?.length ?? 0 }));
  const { script } = counted.reduce((most, one) => (one.count > most.count ? one : most));
  return mostOf(cited.filter((language) => wellFormed.test(language) && isWrittenIn(language, script.name))) ?? script.usual(words);
}

/** What its author writes, and not what it quotes. */
function proseOf(block: SetBlock): readonly string[] {
  const words = (lines: readonly SetText[]): readonly string[] => lines.map(wordsOfSet);
  switch (block.kind) {
    case 'heading': return words([block.content]);
    case 'paragraph': return block.role === 'text' ? words([block.content]) : [];
    case 'list': return words(block.items.map(({ content }) => content));
    default: return [];
  }
}

function isWrittenIn(language: string, script: string): boolean {
  const own = likelyScript(language);
  return script === 'Hani' ? /^(?:Hani|Hans|Hant|Jpan)$/.test(own) : script === 'Hang' ? own === 'Kore' : own === script;
}

/** Returns the script that a language is mostly written in; empty where the engine does not know it. */
function likelyScript(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}

/** Returns whether a language is written from right to left. */
export const isRightToLeft = (language: string | null): boolean => language !== null && /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)$/.test(likelyScript(language));

/** Returns what a list holds most of; undefined for an empty one. */
function mostOf(list: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
