import type { Part } from '../neighbourhood.ts';
import { speechForm } from './verbs.ts';
import {
  adverbs, articles, auxiliaries, determiners, irregularPasts, isBodyNameWord, nameParticles, otherPronouns, possessives, prepositions, speakerKind, speakingPronouns, subordinators, timeWords, titles,
} from './words.ts';

/** Parts of a sentence, by their numbers: from `start` up to `end`, which is not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const isWord = (part: Part | null | undefined): part is Part & { readonly kind: 'word' } => part?.kind === 'word';
export const isMark = (part: Part | null | undefined, marks: string): boolean => part?.kind === 'mark' && marks.includes(part.text);
/** Returns whether a part is a word of time, where it is none of a name: Monday, yesterday, October. */
export const isTime = (part: Part | undefined): boolean => isWord(part) && timeWords.has(part.word) && (part.capital || !verbsToo.test(part.word));

/** Months and days that are other words in small letters. */
const verbsToo = /^(?:may|march|mar|sat|sun|wed|dec|jan)$/;

const isAdverb = (part: Part): boolean => adverbs.has(part.word) || (/..ly$/.test(part.word) && !part.capital && !/^(?:family|ally|assembly|supply|monthly|weekly|daily|elderly|early|only|anomaly|bully|reply|july)$/.test(part.word));
export const skipsAsAdverb = (part: Part | undefined): boolean => isWord(part) && isAdverb(part) && !part.capital;

/** Words that end in -ed and are none of a verb. */
const notPasts = new Set('united red bed hundred seed feed need speed deed weed breed shed creed wed sacred naked wicked beloved aged crooked hatred kindred'.split(' '));
/** Participles that stand before nouns as often as not. */
export const looksPast = (part: Part | undefined): boolean => isWord(part) && !part.capital && !notPasts.has(part.word) && (irregularPasts.has(part.word) || (part.word.length > 3 && part.word.endsWith('ed')));

/** Returns whether a word can be no noun, adjective or name. */
function isFunctionWord({ word }: Part): boolean {
  return prepositions.has(word) || subordinators.has(word) || auxiliaries.has(word) || determiners.has(word) || possessives.has(word) || speakingPronouns.has(word) || otherPronouns.has(word)
    || word === 'and' || word === 'not' || word === 'him' || word === 'them' || word === 'me' || word === 'us' || word === 'if';
}

/** Returns whether a part can be inside the core of a noun phrase: an adjective, a noun, a name, a number. */
function isContent(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind === 'number') return true;
  if (!isWord(part)) return false;
  if (part.capital) {
    const inName = (part.word === 'may' && parts[at - 1]?.capital === true) || (part.word === 'will' && parts[at + 1]?.capital === true);
    return inName || !(isFunctionWord(part) && !nameParticles.has(part.word)) || /^\p{Lu}{2,}$/u.test(part.text);
  }
  if (isFunctionWord(part) || isAdverb(part) || isTime(part)) return false;
  const form = speechForm(part.word);
  return !(form?.form === 'past' || irregularPasts.has(part.word));
}

/** Returns whether the word at `at` is a small particle between the parts of a name: Anneke de Vries. */
function isParticle(parts: readonly Part[], at: number): boolean {
  const part = parts[at]!;
  if (!isWord(part) || part.capital || !nameParticles.has(part.word)) return false;
  let next = at + 1;
  while (isWord(parts[next]) && !parts[next]!.capital && nameParticles.has(parts[next]!.word)) next++;
  return parts[at - 1]?.capital === true && parts[next]?.capital === true;
}

/** Returns whether, at `at`, one of the next words in small letters is a noun for someone who speaks: Kremlin press secretary. */
function leadsToSpeaker(parts: readonly Part[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 4); i++) {
    const part = parts[i];
    if (!isWord(part) || part.capital || !isContent(parts, i)) return false;
    if (speakerKind(part.word) !== null || titles.has(part.word)) return true;
  }
  return false;
}

/**
 * Returns where the core of a noun phrase that begins at `from` ends: determiner, adjectives, nouns and names, without
 * what follows the head. Null when none begins there.
 */
export function readCore(parts: readonly Part[], from: number, to: number): { start: number; end: number } | null {
  let at = from;
  while (at < to && isWord(parts[at]) && ((determiners.has(parts[at]!.word) && parts[at]!.word !== 'that') || possessives.has(parts[at]!.word)) && !(parts[at]!.capital && at > from && !articles.has(parts[at]!.word))) at++;
  if (at > from && at < to && parts[at]!.word === 'of' && !articles.has(parts[at - 1]!.word)) {
    const inner = readCore(parts, at + 1, to);
    return inner && { start: from, end: inner.end };
  }
  const contentFrom = at;
  let lastSpeaker = -1;
  while (at < to) {
    const part = parts[at]!;
    if (part.kind === 'possessive') {
      if (at === contentFrom) return null;
    } else if (isMark(part, '&') && parts[at + 1]?.capital === true) {
      at++;
    } else if (isParticle(parts, at)) {
      // Inside a name.
    } else if (!isContent(parts, at)) {
      break;
    } else if (at > contentFrom && isTime(part) && !isNameOfTime(parts, at)) {
      break;
    } else if ((lastSpeaker >= 0 && lastSpeaker === at - 1 && looksPast(part)) || (/..ing$/.test(part.word) && !part.capital && !part.word.includes('-') && parts[at - 1]?.kind === 'word' && /[^s]s$/.test(parts[at - 1]!.word) && at > contentFrom)) {
      break;
    } else if (!part.capital && at > contentFrom && parts[at - 1]!.capital && part.kind === 'word' && !leadsToSpeaker(parts, at, to)) {
      break;
    } else if (part.kind === 'word' && !part.capital && speakerKind(part.word) !== null) lastSpeaker = at;
    at++;
  }
  if (at === contentFrom) return null;
  // What follows the last noun that speaks, in small letters, is no part of it: a farmer standing nearby.
  if (lastSpeaker >= 0 && lastSpeaker < at - 1 && parts.slice(lastSpeaker + 1, at).every((part) => part.kind === 'word' && !part.capital)) at = lastSpeaker + 1;
  return parts[at - 1]!.kind === 'possessive' ? null : { start: from, end: at };
}

/** Returns whether a word of time is part of a name or stands before a noun that speaks: Judge April Stone, the Sunday Times. */
function isNameOfTime(parts: readonly Part[], at: number): boolean {
  const before = parts[at - 1];
  const after = parts[at + 1];
  const month = /^(?:april|may|june|august|january|summer|autumn)$/.test(parts[at]!.word);
  return (month && parts[at]!.capital && after?.capital === true && !isTime(after)) || (month && parts[at]!.capital && before?.capital === true && !isTime(before) && after?.kind !== 'number')
    || (parts[at]!.capital && after?.capital === true && isBodyNameWord(after.word));
}

const joining = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on', 'to', 'by', 'near', 'against', 'behind', 'about', 'into', 'between', 'across', 'outside', 'inside', 'within', 'under', 'over', 'during', 'after', 'before']);
const trailing = new Set(['familiar', 'close', 'able', 'responsible', 'aware', 'present', 'loyal', 'opposed', 'sympathetic', 'critical', 'active', 'nearby', 'there', 'here', 'involved', 'concerned']);

/**
 * Returns whether parts from `from` up to `to` are one noun phrase with all that may follow its head: officials briefed
 * on the plan, a man who asked not to be named, the head of the union.
 */
export function isWhole(parts: readonly Part[], core: Span, to: number): boolean {
  if (core.end === to) return true;
  const next = parts[core.end]!;
  if (!isWord(next)) return false;
  const rest = parts.slice(core.end, to);
  if (rest.some((part) => part.kind === 'quotation' || (part.kind === 'mark' && !'/&%$€£'.includes(part.text)))) return false;
  if (next.word === 'who' || next.word === 'that' || next.word === 'which' || next.word === 'whose') return hasSpeakingHead(parts, core) && rest.length > 1;
  const opensPhrase = joining.has(next.word) || trailing.has(next.word) || looksPast(next) || /..ing$/.test(next.word);
  if (!opensPhrase || (!joining.has(next.word) && !hasSpeakingHead(parts, core))) return false;
  if (rest.some((part, i) => part.word === 'and' && articles.has(rest[i + 1]?.word ?? '') && rest[i + 2]?.capital === true)) return false;
  const isLast = rest.length === 1;
  if (isLast) return trailing.has(next.word) || /^(?:affected|interviewed|surveyed|polled|questioned|contacted|arrested|detained|injured|displaced|quoted|published|released|issued|dated|posted)$/.test(next.word);
  return !rest.slice(1).some((part, i) => isWord(part) && ((auxiliaries.has(part.word) && rest[i]!.word !== 'to') || subordinators.has(part.word) || speakingPronouns.has(part.word) || part.word === 'i' || part.word === 'we' || irregularPasts.has(part.word)));
}

/** Returns the number of the last noun or name of a core. */
export function headOf(parts: readonly Part[], { start, end }: Span): number {
  let at = end - 1;
  while (at > start && (parts[at]!.kind !== 'word' || /^(?:jr|sr|phd|md|qc|kc|mp|mep|inc|ltd|corp|co)$/.test(parts[at]!.word))) at--;
  return at;
}

/** Returns whether the head of a core is a name or a noun for someone who speaks. */
export function hasSpeakingHead(parts: readonly Part[], core: Span): boolean {
  const head = parts[headOf(parts, core)]!;
  return (head.capital && (core.start > 0 || head !== parts[0] || core.end - core.start > 1 || speakerKind(head.word) !== null)) || speakerKind(head.word) !== null;
}
