import type { Part } from '../neighbourhood.ts';
import { isMark, isTime, isWord, looksPast, readCore, skipsAsAdverb } from './noun.ts';
import type { SpeechVerb } from './verbs.ts';
import { auxiliaries, determiners, irregularPasts, isBodyNameWord, occasions, otherPronouns, possessives, prepositions, speakerKind, speakingPronouns } from './words.ts';

/** What shows that a verb reports speech: the content that follows, as a clause, a noun or a quotation, or its absence beside a content before. */
export interface Evidence {
  readonly content: 'clause' | 'object' | 'quotation' | 'none';
  /** The part at which what is said begins. */
  readonly at: number;
}

const conjunctions = /^(?:whether|why|how|what|who|where|when|if|which)$/;
const claimed = /^(?:claims?|allegations?|accusations?|suggestions?|reports?|idea|notion|charges?|criticisms?|assertions?|rumou?rs?|complaints?|concerns?|account|version|findings|figures?|verdict|speculation|fears)$/;
const demanded = /^(?:resignations?|release|end|return|action|answers?|apolog(?:y|ies)|withdrawal|investigation|inquiry|probe|explanation|justice|compensation|access|guarantees?|recount|changes?|reforms?|halt|retrial|access|talks|clarity|transparency|assurances)$/;
const notReported = /^(?:story|stories|news|incident|incidents|theft|crime|crimes|scandal|matter|case|it|him|her|them)$/;
const nothingSaid = /^(?:nothing|little|goodbye|hello|farewell|grace|prayers|mass|thanks|sorry|much|no|yes)$/;
const notDenied = /^(?:entry|access|bail|permission|visas?|asylum|treatment|boarding|opportunit(?:y|ies)|chance|them|him|her|entrance|parole|service|credit)$/;
const notTold = /^(?:story|stories|tale|tales|truth|lie|lies|joke|jokes|difference|time|fortunes|apart|fibs?)$/;
const amount = /^(?:toll|number|cost|costs|figure|total|loss|losses|damage|value|count|price|deaths|dead|share|bill|odds|chances|turnout|population|deficit|size|estimate)$/;

/** Returns whether a finite verb follows in the clause at `from`, so that it is a clause. */
function isClause(parts: readonly Part[], from: number): boolean {
  for (let at = from + 1; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.kind === 'mark' && !',/&%$€£'.includes(part.text)) return false;
    if (!isWord(part)) continue;
    if (/^(?:who|which|that|whose)$/.test(part.word) && at > from + 1) return false;
    if (auxiliaries.has(part.word) || (irregularPasts.has(part.word) && !part.capital)) return true;
    if (looksPast(part) && !determiners.has(parts[at - 1]!.word) && parts[at - 1]!.kind !== 'possessive' && !prepositions.has(parts[at - 1]!.word)
      && (parts[at + 1] === undefined || parts[at + 1]!.kind !== 'word' || !/^(?:by|for|of)$/.test(parts[at + 1]!.word) || parts[at - 1]!.word.endsWith('s'))) return true;
    // A verb in the present: a plural before, or an s on it, and then what no noun would precede.
    if (at > from + 1 && /[^s]s$/.test(part.word) && !part.capital && parts[at + 1] && isWord(parts[at + 1]) && (determiners.has(parts[at + 1]!.word) || possessives.has(parts[at + 1]!.word))) return true;
  }
  return false;
}

/** Returns where the words after a verb go on that say when, where, how and to whom it was said. */
export function skipCircumstances(parts: readonly Part[], from: number, hearer: boolean): number {
  let at = from;
  let heard = !hearer;
  for (let turns = 0; turns < 8; turns++) {
    const part = parts[at];
    if (part?.word === 'as' && /^(?:early|late|recently|long)$/.test(parts[at + 1]?.word ?? '') && parts[at + 2]?.word === 'as') at += Math.max(3, timeAfter(parts, at + 2) - at, parts[at + 3]?.kind === 'number' ? 4 : 3);
    else if (skipsAsAdverb(part)) at++;
    else if (isMark(part, ',') && turns > 0 && isCircumstance(parts, at + 1)) at++;
    else {
      const next = isWord(part) && timeAfter(parts, at) > at ? timeAfter(parts, at) : isCircumstance(parts, at) ? circumstanceEnd(parts, at) : at;
      if (next > at) at = next;
      else if (!heard && (readCore(parts, at, parts.length) || /^(?:him|her|them|me|us)$/.test(part?.word ?? ''))) {
        at = readHearer(parts, at);
        heard = true;
      } else return at;
    }
  }
  return at;
}

/** Returns where those who are told end: reporters, the Tarnov Kurier, a crowd of supporters. */
function readHearer(parts: readonly Part[], from: number): number {
  const core = readCore(parts, from, parts.length);
  if (!core) return from + 1;
  let end = core.end;
  while (parts[end]?.word === 'and' || parts[end]?.word === 'of') {
    const more = readCore(parts, end + 1, parts.length);
    if (!more) break;
    end = more.end;
  }
  return end;
}

/** Returns where a time that begins at `from` ends: on Monday, late on 12 April, last week. */
function timeAfter(parts: readonly Part[], from: number): number {
  let at = from;
  if (/^(?:on|in|at|last|late|early|earlier|this|since|the|next)$/.test(parts[at]?.word ?? '')) at++;
  if (/^(?:on|in|last|late|early|the|this)$/.test(parts[at]?.word ?? '')) at++;
  let last = from;
  for (let i = at; i < Math.min(parts.length, at + 8); i++) {
    const part = parts[i]!;
    if (isTime(part)) last = i + 1;
    else if (part.kind === 'number') {
      if (last > from || (at > from && (isTime(parts[i + 1]) || /^\d{4}$/.test(part.text)))) last = i + 1;
      else break;
    } else if (!(isMark(part, ',') && last === i && parts[i + 1] && (parts[i + 1]!.kind === 'number' || isTime(parts[i + 1])))) break;
  }
  return last;
}

/** Returns whether a prepositional phrase at `at` tells of the speaking: in a statement, at a hearing in Oslo, to reporters. */
function isCircumstance(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (!isWord(part) || !/^(?:in|at|during|to|from|on|after|before|via|through|by|with|under|over)$/.test(part.word)) return false;
  const core = readCore(parts, at + 1, parts.length);
  if (!core) return false;
  const words = parts.slice(core.start, core.end);
  const last = words.at(-1)!;
  return words.some(({ word }) => occasions.has(word)) || (/^(?:in|at|from)$/.test(part.word) && last.capital && !isTime(last))
    || (/^(?:to|with|before)$/.test(part.word) && (speakerKind(last.word) !== null || last.capital || isBodyNameWord(last.word)))
    || (/^(?:under|on)$/.test(part.word) && /^(?:oath|condition|record)$/.test(last.word)) || (/^(?:at|during|after)$/.test(part.word) && /^(?:event|ceremony|visit|talks|trial|trip|tour|funeral|match|game|dinner|show|launch|gathering|inquest|inquiry)$/.test(last.word));
}

function circumstanceEnd(parts: readonly Part[], at: number): number {
  let end = readCore(parts, at + 1, parts.length)!.end;
  for (let turns = 0; turns < 4 && isWord(parts[end]) && /^(?:of|with|to|for|by|from|about|on|in|at)$/.test(parts[end]!.word); turns++) {
    const more = readCore(parts, end + 1, parts.length);
    if (!more || timeAfter(parts, end) > end) break;
    end = more.end;
  }
  return isWord(parts[end]) && /^(?:dated|published|released|issued|posted|broadcast|sent|delivered)$/.test(parts[end]!.word) ? timeAfter(parts, end + 1) : end;
}

/** For hours, on Monday. */
const isDuration = (parts: readonly Part[], at: number): boolean => /^(?:for|on|about)$/.test(parts[at]!.word) && (isTime(parts[at + 1]) || (parts[at + 1]?.kind === 'number' && isTime(parts[at + 2])));

/** Returns whether a quotation stands right before the subject that begins at `start`. */
export const isAfterQuotation = (parts: readonly Part[], start: number): boolean => parts[start - 1]?.kind === 'quotation' || (isMark(parts[start - 1], ',') && parts[start - 2]?.kind === 'quotation');

/**
 * Returns what shows that `verb`, whose form stands at `at`, reports what someone said; null when nothing does. With
 * `contentBefore` something stands before its subject that may be what is said.
 */
export function evidenceAfter(parts: readonly Part[], at: number, verb: SpeechVerb, contentBefore: boolean): Evidence | null {
  const { takes, prepositions: allowed } = verb;
  const direct = skipsAsAdverb(parts[at + 1]) ? at + 2 : at + 1;
  const quoted = parts.findIndex((part, i) => i > at && part.kind === 'quotation');
  const first = parts[direct];
  if (verb.base === 'quote') {
    const as = parts.findIndex((part, i) => i > at && part.word === 'as');
    return as !== -1 && parts[as + 1]?.word === 'saying' ? { content: 'clause', at: as + 2 } : null;
  }
  if (isWord(first) && allowed.has(first.word) && !isDuration(parts, direct)) return parts[direct + 1] ? { content: isClause(parts, direct + 1) && first.word === 'out' ? 'clause' : 'object', at: direct + 1 } : null;
  let next = skipCircumstances(parts, at + 1, takes.has('e'));
  if (isMark(parts[next], ',')) {
    const closing = parts[next + 1]?.word === 'that' ? next : parts.findIndex((other, i) => i > next && i < next + 12 && isMark(other, ','));
    if (closing !== -1 && (parts[closing + 1]?.word === 'that' || parts[closing + 1]?.kind === 'quotation')) next = closing + 1;
  }
  const part = parts[next];
  const everything = takes.has('*');
  if (part === undefined || isMark(part, '.!?;)—–-…') || (isMark(part, ',') && parts[next + 1]?.kind !== 'quotation')) {
    return contentBefore && (everything || takes.has('p') || verb.base === 'tell') ? { content: 'none', at: next } : null;
  }
  if (part.kind === 'quotation' || isMark(part, ':') || (isMark(part, ',') && parts[next + 1]?.kind === 'quotation')) return { content: 'quotation', at: next };
  if (verb.base === 'tell') return toldSomething(parts, at, next);
  if (isWord(part)) {
    if (part.word === 'that') return everything || takes.has('t') || takes.has('e') ? { content: 'clause', at: next + 1 } : null;
    if (conjunctions.test(part.word) && (everything || takes.has('w') || (takes.has('t') && isClause(parts, next)))) return { content: 'clause', at: next };
    if (allowed.has(part.word) && !isDuration(parts, next)) return { content: 'object', at: next + 1 };
    if (part.word === 'to') {
      if (everything) return null;
      return takes.has('i') && parts[next + 1] !== undefined ? { content: 'object', at: next } : null;
    }
    if (part.word === 'and' || part.word === 'but') return contentBefore && (everything || takes.has('p')) && next === at + 1 ? { content: 'none', at: next } : null;
  }
  if (verb.base === 'put' && /^(?:it|this)$/.test(part.word) && contentBefore) return { content: 'none', at: next + 1 };
  if (everything) return nothingSaid.test(part.word) && next === at + 1 && !isClause(parts, next) ? null : { content: 'clause', at: next };
  if (quoted !== -1 && !/^(?:find|show|put|recall|cite|question)$/.test(verb.base) && (takes.has('o') || takes.has('a') || takes.has('e') || verb.base === 'call')) return { content: 'object', at: direct };
  if (takes.has('a')) return parts.slice(direct, direct + 14).some(({ word }) => word === 'as') ? { content: 'object', at: direct } : null;
  if (takes.has('t') && (speakingPronouns.has(part.word) || /^(?:i|we|there)$/.test(part.word) || isClause(parts, next)) && !(isWord(part) && prepositions.has(part.word) && !isClause(parts, next + 1))) return { content: 'clause', at: next };
  if (takes.has('e') && direct !== next) return { content: 'object', at: direct };
  if (takes.has('e') && readCore(parts, direct, parts.length)) return { content: 'object', at: direct };
  return takes.has('o') ? objectAfter(parts, direct, verb.base) : null;
}

/** Returns the evidence that someone was told something, not told to go or told a story. */
function toldSomething(parts: readonly Part[], at: number, next: number): Evidence | null {
  const part = parts[next];
  const hearer = parts.slice(at + 1, next);
  if (part && notTold.test(part.word)) return null;
  if (hearer.length === 0 || hearer.some(({ word }) => notTold.test(word))) return null;
  if (isWord(part) && (part.word === 'to' || part.word === 'apart')) return null;
  if (isWord(part) && /^(?:of|about)$/.test(part.word)) return { content: 'object', at: next + 1 };
  return { content: 'clause', at: isWord(part) && part.word === 'that' ? next + 1 : next };
}

/** Returns the evidence that what is said follows as a noun: denied the charge, rejected the claim. */
function objectAfter(parts: readonly Part[], at: number, base: string): Evidence | null {
  const core = readCore(parts, at, parts.length);
  if (!core) return null;
  const words = parts.slice(core.start, core.end);
  const last = words.at(-1)!.word;
  if (base === 'deny' && notDenied.test(last)) return null;
  if (/^(?:reject|dismiss|dispute|refute|question|rebut)$/.test(base) && !words.some(({ word }) => claimed.test(word))) return null;
  if (base === 'demand' && !words.some(({ word }) => demanded.test(word))) return null;
  if (base === 'find' && !(words[0]!.word === 'no' || words.some(({ word }) => /^(?:evidence|links?|correlation|differences?|signs?|traces?|increase|decline|rise|drop)$/.test(word)))) return null;
  if (base === 'express' || base === 'voice') {
    return words.some(({ word }) => /^(?:doubts?|hopes?|concerns?|fears?|confidence|regrets?|surprise|alarm|worry|worries|optimism|scepticism|skepticism|dismay|outrage|support|disappointment)$/.test(word)) ? { content: 'object', at } : null;
  }
  if (base === 'put') {
    const to = parts.findIndex((part, i) => i >= core.end && /^(?:at|to)$/.test(part.word));
    return to !== -1 && parts.slice(at, to).some(({ word }) => amount.test(word)) && parts.slice(to, to + 6).some(({ kind, word }) => kind === 'number' || /^(?:million|billion|dozens|hundreds|thousands)$/.test(word)) ? { content: 'object', at } : null;
  }
  if (base === 'cite' || base === 'blame') return { content: 'object', at };
  if (/^(?:criticize|criticise|condemn|denounce|slam|blast|praise|welcome|hail|laud|liken)$/.test(base)) return parts.slice(at).some(({ word }) => word === 'as') ? { content: 'object', at } : null;
  if (base === 'report' && (notReported.test(last) || otherPronouns.has(last) || speakerKind(last) === 'person')) return null;
  return { content: 'object', at };
}

/** Returns whether a part that stands before a verb makes a noun of it: a report, his claims. */
export const makesNoun = (part: Part | undefined): boolean => part !== undefined && (part.kind === 'possessive' || determiners.has(part.word) || possessives.has(part.word) || (prepositions.has(part.word) && part.word !== 'as'));
