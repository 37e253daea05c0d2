import { fold } from '../search/fold.ts';
import { stem } from './stem.ts';

/** A claim that says nearly the same as a statement. */
export interface SimilarClaim {
  readonly claimId: string;
  /** From 0 to 1, for the same words. */
  readonly score: number;
  /** What may make it another claim all the same: it denies what the statement says, or gives none of its numbers. */
  readonly differs: 'denial' | 'numbers' | null;
}

interface ComparedClaim {
  readonly id: string;
  readonly statement: string;
}

/** Below this share of common words, weighted by their rarity, claims are about different things. */
const leastScore = 0.45;
/** What is left of a score where one statement denies what the other says, and where they give different numbers. */
const opposite = 0.6;
const otherNumbers = 0.8;
/** So many claims are compared one by one; among more, those that share a rare word are looked for first. */
const fewAmong = 1_000;
/** UTF-16 units of a statement that are compared. */
const longest = 1_000;

const small = new Set(`a an the of to in on at by for from with and or but as is are was were be been being has have had do does did will would can could may might it its he she they his her their this that these
  those there than then so if into over about also who which whom whose what when where while after before during up out very more most some any such only own same too just`.split(/\s+/));
const denying = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without', 'cannot', 'deny', 'denied', 'denies', 'false', 'falsely', 'untrue', 'refuted']);

interface Words {
  /** Each once. */
  readonly stems: readonly string[];
  readonly numbers: readonly string[];
  readonly denied: boolean;
}

const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
};

/** Returns the words of a statement. Texts in plain letters, which most are, are read without patterns. */
function readWords(statement: string): Words {
  const cut = statement.length > longest ? statement.slice(0, longest) : statement;
  const text = isPlain(cut) ? cut.toLowerCase() : fold(cut).replace(/[’ʼ]/g, '\'').replace(/(\d)[\u00a0\u202f](?=\d{3})/g, '$1');
  const found = new Set<string>();
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
    if (denying.has(word)) denials++;
    else if (!small.has(word)) found.add(stem(word));
  }
  return { stems: [...found], numbers, denied: denials % 2 === 1 };
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || isDigit(unit);
  return unit >= 0x80 && /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(text[at]!);
}

interface Indexed extends Words {
  readonly claimId: string;
  readonly statement: string;
}

/**
 * The claims of a project by their words, kept in step with it. Finding those like a statement looks only at claims that share
 * one of its rarer words; taking claims in can be done piece by piece, when nothing else is to do.
 */
export class ClaimsByWords {
  private followed: ReadonlyMap<string, ComparedClaim> = new Map();
  private readonly claims = new Map<string, Indexed>();
  private readonly byStem = new Map<string, Set<Indexed>>();
  private waiting: ComparedClaim[] = [];

  /** Follows the project: claims that are new or reworded wait to be taken in, those that are gone are forgotten. */
  follow(claims: ReadonlyMap<string, ComparedClaim>): void {
    if (claims === this.followed) return;
    this.followed = claims;
    for (const [id, indexed] of this.claims) if (claims.get(id)?.statement !== indexed.statement) this.forget(indexed);
    this.waiting = [...claims.values()].filter(({ id }) => !this.claims.has(id));
  }

  /** Takes in that many of the claims that wait; returns whether more do. */
  takeIn(most: number): boolean {
    for (const { id, statement } of this.waiting.splice(0, most)) {
      const indexed: Indexed = { claimId: id, statement, ...readWords(statement) };
      this.claims.set(id, indexed);
      for (const stemmed of indexed.stems) {
        const beside = this.byStem.get(stemmed);
        if (beside) beside.add(indexed);
        else this.byStem.set(stemmed, new Set([indexed]));
      }
    }
    return this.waiting.length > 0;
  }

  private forget(indexed: Indexed): void {
    this.claims.delete(indexed.claimId);
    for (const stemmed of indexed.stems) {
      const beside = this.byStem.get(stemmed)!;
      beside.delete(indexed);
      if (beside.size === 0) this.byStem.delete(stemmed);
    }
  }

  /**
   * Returns the claims that say nearly the same as a statement, the most similar first, at most `limit`. Words count by how rare
   * they are among the claims; those that differ in a number or in a negation alone are found with a lower score, for they may
   * contradict each other. Claims that still wait are taken in first. With `among`, only these claims are looked at.
   */
  like(statement: string, limit: number, among?: ReadonlySet<string>): readonly SimilarClaim[] {
    this.takeIn(this.waiting.length);
    const wanted = readWords(statement);
    const isWanted = new Set(wanted.stems);
    const weights = new Map<string, number>();
    const weight = (stemmed: string): number => {
      let known = weights.get(stemmed);
      if (known === undefined) weights.set(stemmed, (known = Math.log(1 + (this.claims.size + 1) / (1 + (this.byStem.get(stemmed)?.size ?? 0)))));
      return known;
    };
    const sum = (stems: readonly string[]): number => stems.reduce((total, stemmed) => total + weight(stemmed), 0);
    const whole = sum(wanted.stems);
    const found: SimilarClaim[] = [];
    for (const indexed of among && among.size <= fewAmong ? this.given(among) : this.sharing(wanted.stems, whole, weight)) {
      if (among?.has(indexed.claimId) === false) continue;
      const common = sum(indexed.stems.filter((stemmed) => isWanted.has(stemmed)));
      const differs = wanted.denied !== indexed.denied ? 'denial' : haveOtherNumbers(wanted, indexed) ? 'numbers' : null;
      const score = 2 * common / (whole + sum(indexed.stems)) * (differs === 'denial' ? opposite : 1) * (haveOtherNumbers(wanted, indexed) ? otherNumbers : 1);
      if (score >= leastScore) found.push({ claimId: indexed.claimId, score, differs });
    }
    return found.sort((a, b) => b.score - a.score || (a.claimId < b.claimId ? -1 : 1)).slice(0, limit);
  }

  private given(claimIds: ReadonlySet<string>): readonly Indexed[] {
    return [...claimIds].flatMap((id) => this.claims.get(id) ?? []);
  }

  /** Returns the claims that share so much with a statement that they may reach the least score: all of these have one of its rarest words, down to where the others alone would not do. */
  private sharing(stems: readonly string[], whole: number, weight: (stemmed: string) => number): ReadonlySet<Indexed> {
    const rarest = stems.toSorted((a, b) => weight(b) - weight(a));
    // A claim has at least the words that it shares: its score is at most 2 · common / (whole + common).
    const least = whole * leastScore / (2 - leastScore);
    const found = new Set<Indexed>();
    let left = whole;
    for (const stemmed of rarest) {
      if (left < least) break;
      for (const indexed of this.byStem.get(stemmed) ?? []) found.add(indexed);
      left -= weight(stemmed);
    }
    return found;
  }
}

const haveOtherNumbers = (a: Words, b: Words): boolean => (a.numbers.length > 0 || b.numbers.length > 0) && !a.numbers.some((number) => b.numbers.includes(number));

/** Returns the stems of the words of a text by which it is compared, numbers and small words aside. */
export const stemsOf = (text: string): ReadonlySet<string> => new Set(readWords(text).stems);

/** Returns how much two texts have in common by their stems, from 0 to 1 for the same words in any order. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const stemmed of a) if (b.has(stemmed)) common++;
  return 2 * common / (a.size + b.size);
}
