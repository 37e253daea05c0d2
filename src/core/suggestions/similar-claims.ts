import { fold } from '../search/fold.ts';
import { stem } from './stem.ts';

/** A claim that says nearly the same as a statement; the score goes from 0 to 1, for the same words. */
export interface SimilarClaim {
  readonly claimId: string;
  readonly score: number;
}

export interface ComparedClaim {
  readonly id: string;
  readonly statement: string;
}

/** Below this share of common words, weighted by their rarity, claims are about different things. */
const leastScore = 0.45;
/** What is left of a score where one statement denies what the other says, and where they give different numbers. */
const opposite = 0.6;
const otherNumbers = 0.8;
/** UTF-16 units of a statement that are compared. */
const longest = 1_000;

const small = new Set(`a an the of to in on at by for from with and or but as is are was were be been being has have had do does did will would can could may might it its he she they his her their this that these
  those there than then so if into over about also who which whom whose what when where while after before during up out very more most some any such only own same too just`.split(/\s+/));
const denying = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without', 'cannot', 'deny', 'denied', 'denies', 'false', 'falsely', 'untrue', 'refuted']);

/** Numbers of the stems that were met, so that comparing is cheap. Forgotten when there are too many. */
const stems = new Map<string, number>();
/** Stems by the word in small letters: what it stands for, −1 for a small word, −2 for one that denies. */
const known = new Map<string, number>();
const mostWords = 200_000;
/** Statements that were read: the same claims are compared again and again. */
const read = new Map<string, Words>();
const mostStatements = 50_000;
const isSmall = -1;
const denies = -2;

interface Words {
  /** Numbers of stems, each once. */
  readonly stems: readonly number[];
  readonly numbers: readonly string[];
  readonly denied: boolean;
}

function stemNumber(word: string): number {
  let number = known.get(word);
  if (number !== undefined) return number;
  if (denying.has(word)) number = denies;
  else if (small.has(word)) number = isSmall;
  else {
    const stemmed = stem(word);
    number = stems.get(stemmed) ?? stems.size;
    stems.set(stemmed, number);
  }
  known.set(word, number);
  return number;
}

const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
};

function wordsOf(statement: string): Words {
  let words = read.get(statement);
  if (!words) read.set(statement, (words = readWords(statement)));
  return words;
}

/** Returns the words of a statement. Texts in plain letters, which most are, are read without patterns. */
function readWords(statement: string): Words {
  const cut = statement.length > longest ? statement.slice(0, longest) : statement;
  const text = isPlain(cut) ? cut.toLowerCase() : fold(cut).replace(/[’ʼ]/g, '\'').replace(/(\d)[\u00a0\u202f](?=\d{3})/g, '$1');
  const found: number[] = [];
  const numbers: string[] = [];
  let denials = 0;
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && isWordUnit(text, at)) at++;
    if (at === start) {
      at++;
      continue;
    }
    if (isDigit(text.charCodeAt(start))) {
      while (at + 1 < text.length && (text[at] === ',' || text[at] === '.') && isDigit(text.charCodeAt(at + 1))) do at++; while (at < text.length && isWordUnit(text, at));
      numbers.push(text.slice(start, at).replaceAll(',', ''));
      continue;
    }
    let word = text.slice(start, at);
    // Didn’t, and the bridge’s.
    if (text[at] === '\'' && (text[at + 1] === 't' || text[at + 1] === 's') && !isWordUnit(text, at + 2)) {
      if (text[at + 1] === 't' && word.endsWith('n')) denials++;
      at += 2;
      word = word.replace(/^(?:do|does|did|is|was|are|were|has|have|had|wo|would|ca|could|should)n$/, 'not');
      if (word === 'not') continue;
    }
    const number = stemNumber(word);
    if (number === denies) denials++;
    else if (number !== isSmall && !found.includes(number)) found.push(number);
  }
  return { stems: found, numbers, denied: denials % 2 === 1 };
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || isDigit(unit);
  return unit >= 0x80 && /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(text[at]!);
}

/**
 * Returns the claims that say nearly the same as `statement`, the most similar first, at most `limit`. Words count by
 * how rare they are among the claims; those that differ in a number or in a negation alone are found with a lower score,
 * for they may contradict each other. Looks at every claim once: 10,000
 * that were compared before take some 10 ms, new ones ten times that.
 */
export function findSimilarClaims(statement: string, claims: Iterable<ComparedClaim>, limit: number): readonly SimilarClaim[] {
  if (known.size > mostWords || read.size > mostStatements) {
    read.clear();
    known.clear();
    stems.clear();
  }
  const wanted = wordsOf(statement);
  if (wanted.stems.length === 0 || limit <= 0) return [];
  const isWanted = new Set(wanted.stems);
  const frequency: number[] = [];
  const candidates: { readonly id: string; readonly words: Words }[] = [];
  let count = 0;
  for (const { id, statement: other } of claims) {
    count++;
    const words = wordsOf(other);
    let common = false;
    for (const word of words.stems) {
      frequency[word] = (frequency[word] ?? 0) + 1;
      common ||= isWanted.has(word);
    }
    if (common) candidates.push({ id, words });
  }
  const weight = (word: number): number => Math.log(1 + (count + 1) / (1 + (frequency[word] ?? 0)));
  const sum = (words: readonly number[]): number => words.reduce((total, word) => total + weight(word), 0);
  const whole = sum(wanted.stems);
  const found: SimilarClaim[] = [];
  for (const { id, words } of candidates) {
    const common = sum(words.stems.filter((word) => isWanted.has(word)));
    // Without the weights of the other words the score can only be higher.
    if (2 * common < leastScore * (whole + common)) continue;
    const score = 2 * common / (whole + sum(words.stems)) * numberFactor(wanted, words) * (wanted.denied === words.denied ? 1 : opposite);
    if (score >= leastScore) found.push({ claimId: id, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

function numberFactor(a: Words, b: Words): number {
  if (a.numbers.length === 0 && b.numbers.length === 0) return 1;
  return a.numbers.some((number) => b.numbers.includes(number)) ? 1 : otherNumbers;
}
