import type { TextRange } from '../../model/document.ts';
import type { Part, Sentence } from '../neighbourhood.ts';
import { evidenceAfter, isAfterQuotation, makesNoun, skipCircumstances } from './evidence.ts';
import { isMark, isWord, looksPast, readCore, skipsAsAdverb, type Span } from './noun.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import { namedAfter, sharedSubject, subjectBefore, subjectBetween, type Subject } from './subject.ts';
import { alsoNoun, leadingTo, madeKnown, saidByVerbs, speechForm, type SpeechForm } from './verbs.ts';
import { auxiliaries, determiners, isPlural, modals, negations, possessives, prepositions, saidNouns, speakerKind, speakingPronouns } from './words.ts';

/** By what an attribution is recognised. */
export type AttributionKind = 'verb' | 'afterContent' | 'accordingTo' | 'passive' | 'noun' | 'label';

/** A part of a sentence that says whose words something is. */
export interface Attribution extends TextRange {
  readonly kind: AttributionKind;
  readonly speakers: readonly Speaker[];
  /** Where in the sentence what is said lies, seen from here. */
  readonly content: 'before' | 'after' | 'both';
  /** What follows the verb. */
  readonly follows: 'clause' | 'object' | 'quotation' | 'none';
  /** The words that show it, as written: said, according to. */
  readonly words: string;
  /** Parts of the sentence: those of the speaker, the verb or other words that show it, and where what is said begins. */
  readonly subject: Span;
  readonly sign: Span;
  readonly saidFrom: number;
  readonly confidence: number;
}

interface Found {
  readonly kind: AttributionKind;
  readonly subject: Subject;
  readonly sign: Span;
  readonly content: Attribution['content'];
  readonly follows?: Attribution['follows'];
  readonly saidFrom?: number;
  readonly confidence: number;
}

/** Parts of a sentence that are looked at. Longer ones are lists and tables. */
const mostParts = 250;

/** Returns the attributions of a sentence, in order. Words inside quotations are someone’s own and are not looked at. */
export function attributionsIn(text: string, sentence: Sentence): readonly Attribution[] {
  const parts = sentence.parts.slice(0, mostParts);
  const found: Attribution[] = [];
  const label = labelAt(text, parts);
  if (label) found.push(finished(text, parts, label));
  for (let at = 0; at < parts.length; at++) {
    if (!isWord(parts[at]) || (parts[at]!.capital && at > 0 && parts[at - 1]!.kind === 'word')) continue;
    const here = phraseAt(text, parts, at) ?? verbAt(text, parts, at);
    if (here && !found.some(({ subject }) => subject.start < here.subject.span.end && here.subject.span.start < subject.end && subject.start === here.subject.span.start && here.kind !== 'verb')) found.push(finished(text, parts, here));
  }
  return found.sort((a, b) => a.start - b.start);
}

function finished(text: string, parts: readonly Part[], { kind, subject, sign, content, follows = 'none', saidFrom, confidence }: Found): Attribution {
  const start = Math.min(sign.start, subject.span.start);
  const end = Math.max(sign.end, subject.span.end);
  return {
    kind, content, follows, confidence, sign, speakers: subject.speakers, subject: subject.span, saidFrom: saidFrom ?? end,
    start: parts[start]!.start, end: parts[end - 1]!.end, words: text.slice(parts[sign.start]!.start, parts[sign.end - 1]!.end).replace(/\s+/gu, ' '),
  };
}

/** Returns whether something that can be said stands before `at`: a quotation, or a clause before a comma. */
const contentBefore = (parts: readonly Part[], at: number): boolean => {
  for (let i = at - 1; i >= 0; i--) {
    if (parts[i]!.kind === 'quotation') return true;
    if (i > 1 && isMark(parts[i], ',—–-;?!')) return true;
  }
  return false;
};

/** A transcript’s or a headline’s “Name: “…””, and a quotation that ends in a dash and a name. */
function labelAt(text: string, parts: readonly Part[]): Found | null {
  const colon = parts.findIndex((part) => isMark(part, ':'));
  if (colon > 0 && colon < 8 && parts[colon + 1]?.kind === 'quotation') {
    const core = readCore(parts, 0, colon);
    const speaker = core?.end === colon ? speakerOf(text, parts, core, colon, false) : null;
    if (core && speaker && speaker.kind !== 'document') {
      return { kind: 'label', subject: { speakers: [speaker], span: core }, sign: { start: colon, end: colon + 1 }, content: 'after', confidence: 0.85, follows: 'quotation' };
    }
  }
  const dash = parts.findIndex((part, i) => isMark(part, '—–-') && parts[i - 1]?.kind === 'quotation');
  if (dash === -1) return null;
  const subject = namedAfter(text, parts, dash + 1, false);
  const rest = subject && parts[subject.span.end];
  return subject && subject.speakers[0]!.named && (rest === undefined || isMark(rest, ',.'))
    ? { kind: 'label', subject, sign: { start: dash, end: dash + 1 }, content: 'before', confidence: 0.8 } : null;
}

const matches = (parts: readonly Part[], at: number, words: readonly string[]): boolean => words.every((word, i) => parts[at + i]?.word === word);

const notASpeaker = /^(?:plan|plans|schedule|law|laws|need|needs|size|sizes|age|type|tradition|custom|rules?|taste|height|weight|colou?r|rank|merit|legend|calendar|scripture|usage|ability|means|circumstances|season|recipe|instructions|type|whether|how|what|which|protocol|principle|principles|timetable|order|agreement|terms|criteria|standards|preference|gender|income|availability)$/;

/** Returns the attribution by a phrase that begins at `at`: according to, citing, in the words of, as X put it, the governor’s claim that. */
function phraseAt(text: string, parts: readonly Part[], at: number): Found | null {
  const part = parts[at]!;
  const after = (length: number, confidence: number, lenient = false): Found | null => {
    const subject = namedAfter(text, parts, at + length, lenient);
    if (!subject) return null;
    if (lenient && notASpeaker.test(parts[subject.span.end - 1]!.word) && !subject.speakers[0]!.named) return null;
    const leads = at === 0 || (isMark(parts[at - 1], ',') && at < 4) || isWord(parts[at - 1]);
    return { kind: 'accordingTo', subject, sign: { start: at, end: at + length }, content: at === 0 ? 'after' : leads ? 'both' : 'before', confidence, saidFrom: subject.span.end };
  };
  if (matches(parts, at, ['according', 'to'])) return after(2, 0.95, true);
  if (matches(parts, at, ['as', 'per']) || (part.word === 'per' && (parts[at + 1]?.word === 'the' || parts[at + 1]?.capital === true))) return after(part.word === 'as' ? 2 : 1, 0.75);
  if (/^(?:citing|quoting)$/.test(part.word)) return after(1, 0.85);
  if (matches(parts, at, ['in', 'the', 'words', 'of'])) return after(4, 0.95);
  if (part.word === 'in' && parts[at + 1]?.word === 'the' && /^(?:view|opinion|eyes|judgment|judgement|assessment|estimation|telling|account)$/.test(parts[at + 2]?.word ?? '') && parts[at + 3]?.word === 'of') return after(4, 0.85);
  if (/^(?:in|by|on)$/.test(part.word)) return inOnesWords(text, parts, at);
  if (saidNouns.has(part.word)) return nounAt(text, parts, at);
  return stanceAt(text, parts, at);
}

const stances = /^(?:adamant|convinced|confident|certain|sure|positive|hopeful|sceptical|skeptical|doubtful|optimistic|pessimistic|worried|afraid|concerned|unsure|unconvinced)$/;

/** The mayor is adamant that; the mayor made it clear that. */
function stanceAt(text: string, parts: readonly Part[], at: number): Found | null {
  const clear = parts[at]!.word === 'clear';
  if (parts[at + 1]?.word !== 'that' || !(clear || stances.test(parts[at]!.word))) return null;
  const made = clear ? parts.findLastIndex((part, i) => i < at && i > at - 6 && /^(?:made|makes|make)$/.test(part.word)) : -1;
  const verb = clear ? made : skipsAsAdverb(parts[at - 1]) ? at - 2 : at - 1;
  if (verb < 1 || !(clear || /^(?:is|are|was|were|remains|remained|be|been|seemed)$/.test(parts[verb]!.word)) || negations.has(parts[at - 1]!.word)) return null;
  const subject = subjectBefore(text, parts, verb, false);
  return subject && subject.speakers[0]!.kind !== 'document' ? { kind: 'verb', subject, sign: { start: verb, end: at + 1 }, content: 'after', follows: 'clause', saidFrom: at + 2, confidence: 0.8 } : null;
}

/** In the bishop’s words; by the company’s own account. */
function inOnesWords(text: string, parts: readonly Part[], at: number): Found | null {
  const owner = parts.findIndex((part, i) => i > at && i < at + 8 && part.kind === 'possessive');
  if (owner === -1) return null;
  let noun = owner + 1;
  if (parts[noun]?.word === 'own') noun++;
  if (!/^(?:words|view|opinion|telling|account|estimation|reckoning|estimate|estimates|count|assessment|admission)$/.test(parts[noun]?.word ?? '')) return null;
  const core = readCore(parts, at + 1, owner);
  const speaker = core?.end === owner ? speakerOf(text, parts, core, owner, false) : null;
  return core && speaker && { kind: 'accordingTo', subject: { speakers: [speaker], span: { start: at + 1, end: noun + 1 } }, sign: { start: noun, end: noun + 1 }, content: 'both', confidence: 0.85 };
}

/** The governor’s claim that; claims by villagers that. */
function nounAt(text: string, parts: readonly Part[], at: number): Found | null {
  if (parts[at + 1]?.word === 'that' && parts[at - 1]?.kind !== 'possessive' && !isWord(parts[at - 1])) return null;
  if (parts[at - 1]?.kind === 'possessive' || (isWord(parts[at - 1]) && !parts[at - 1]!.capital && parts[at - 2]?.kind === 'possessive')) {
    const owner = parts[at - 1]!.kind === 'possessive' ? at - 1 : at - 2;
    const follows = parts[at + 1]?.word;
    if (follows !== 'that') return null;
    for (let from = Math.max(0, owner - 8); from < owner; from++) {
      const core = readCore(parts, from, owner);
      const before = parts[from - 1];
      if (core?.end !== owner || (before && isWord(before) && (before.capital || before.word === 'the'))) continue;
      const speaker = speakerOf(text, parts, core, owner, false);
      if (speaker && speaker.kind !== 'pronoun') return { kind: 'noun', subject: { speakers: [speaker], span: { start: from, end: owner } }, sign: { start: at, end: at + 1 }, content: 'after', confidence: 0.75, follows: 'clause', saidFrom: at + 2 };
    }
    return null;
  }
  if (!/^(?:by|from)$/.test(parts[at + 1]?.word ?? '')) return null;
  const subject = namedAfter(text, parts, at + 2, false);
  return subject && parts[subject.span.end]?.word === 'that' ? { kind: 'noun', subject, sign: { start: at, end: at + 1 }, content: 'after', confidence: 0.75, follows: 'clause', saidFrom: subject.span.end + 1 } : null;
}

/** Returns the attribution by a verb of speech at `at`. */
function verbAt(text: string, parts: readonly Part[], at: number): Found | null {
  const word = parts[at]!.word;
  const form = speechForm(word);
  if (madeKnown.has(word) || (form && saidByVerbs.has(form.verb.base) && (form.form === 'past' || form.form === 'participle'))) {
    const passive = byAt(text, parts, at);
    if (passive) return passive;
  }
  if (!form) return null;
  if (form.verb.base === 'say' && isIdiom(parts, at)) return null;
  if (form.verb.base === 'shoot' && !(parts[at + 1]?.word === 'back' && contentBefore(parts, at))) return null;
  if (form.verb.base === 'go' && !(parts[at + 1]?.word === 'on' && contentBefore(parts, at) && (parts[at + 2] === undefined || parts[at + 2]!.kind !== 'word'))) return null;
  if (matches(parts, at - 1, ['as', 'saying']) || matches(parts, at - 1, ['as', 'telling'])) return quotedAsSaying(text, parts, at);
  if (form.form === 'ing') return participleAt(text, parts, at, form);
  // “…,” said the mayor; but: Keller, the mayor, said the city was broke.
  return isAfterQuotation(parts, at) || at === 0 ? invertedAt(text, parts, at, form) ?? finiteAt(text, parts, at, form) : finiteAt(text, parts, at, form) ?? invertedAt(text, parts, at, form);
}

/** Having said that; that said; it goes without saying; to say the least; say, ten; a say in. */
function isIdiom(parts: readonly Part[], at: number): boolean {
  const word = parts[at]!.word;
  const before = parts[at - 1];
  if (word === 'saying') return before?.word === 'without' || before?.word === 'of' || before?.word === 'goes' || before?.word === 'for';
  if (word === 'said') return (before?.word === 'that' && isMark(parts[at + 1], ',') && at < 3) || /^(?:having|easier|less|more|least|aforementioned)$/.test(before?.word ?? '') || parts[at + 1]?.word === 'to';
  if (word === 'say') return (isMark(before, ',') && isMark(parts[at + 1], ',')) || matches(parts, at + 1, ['the', 'least']) || (before?.word !== 'to' && makesNoun(before)) || (before?.word === 'to' && !leadingTo.some((words) => matches(parts, at - words.length, words))) || before?.word === 'final';
  return false;
}

/** Interfax quoted the director as saying; the director was quoted as saying. */
function quotedAsSaying(text: string, parts: readonly Part[], at: number): Found | null {
  const verb = parts.findLastIndex((part, i) => i < at && i > at - 16 && /^(?:quoted|cited|quotes|quoting|citing|cites|record|heard|reported|described)$/.test(part.word));
  if (verb === -1) return null;
  const between = verb + 1 < at - 1 && parts[verb]!.word !== 'record' ? namedAfter(text, parts, verb + 1, true) : null;
  const subject = between ?? subjectBefore(text, parts, verb, true);
  return subject && { kind: 'verb', subject, sign: { start: verb, end: at + 1 }, content: 'both', confidence: 0.9, follows: 'clause', saidFrom: at + 1 };
}

/** Announced by the ministry; figures released on Monday by the bank; as outlined in a Kremlin statement. */
function byAt(text: string, parts: readonly Part[], at: number): Found | null {
  if (makesNoun(parts[at - 1]) && parts[at - 1]!.word !== 'as') return null;
  const word = parts[at]!.word;
  const next = skipCircumstances(parts, at + 1, false);
  const by = parts[next]?.word === 'by' ? next : -1;
  if (by === -1) {
    const inPaper = /^(?:outlined|described|stated|noted|reported|explained|quoted|summari[sz]ed)$/.test(word) && parts[at - 1]?.word === 'as' && parts[at + 1]?.word === 'in';
    const paper = inPaper ? namedAfter(text, parts, at + 2, false) : null;
    return paper && { kind: 'passive', subject: paper, sign: { start: at, end: at + 2 }, content: 'both', confidence: 0.75 };
  }
  const isFigures = madeKnown.has(word) && !/^(?:outlined|voiced|expressed|raised|summari[sz]ed)$/.test(word);
  if (isFigures && !parts.slice(Math.max(0, at - 6), at).some((part) => speakerKind(part.word) === 'document')) return null;
  // Criticised by whom tells who speaks, but the statement is not theirs.
  if (/^(?:critici[sz]ed|condemned|denounced|proposed|made|expressed|raised|cited|mentioned|described|voiced)$/.test(word) && parts[at - 1]?.word !== 'as') return null;
  const subject = namedAfter(text, parts, by + 1, false);
  if (!subject || subject.speakers[0]!.kind === 'pronoun') return null;
  return { kind: 'passive', subject, sign: { start: at, end: by + 1 }, content: 'both', confidence: isFigures ? 0.7 : 0.8 };
}

/** “…,” said Maria Keller; the strike is over, says the union. */
function invertedAt(text: string, parts: readonly Part[], at: number, { verb, form }: SpeechForm): Found | null {
  if (form === 'base' || form === 'participle' || verb.base === 'tell' || !(verb.takes.has('*') || verb.takes.has('p'))) return null;
  let before = at - 1;
  if (skipsAsAdverb(parts[before])) before--;
  const quoted = parts[before]?.kind === 'quotation' || (isMark(parts[before], ',') && parts[before - 1]?.kind === 'quotation') || at === 0;
  if (!quoted && !(isMark(parts[before], ',?!—–-') && before > 1)) return null;
  const from = skipsAsAdverb(parts[at + 1]) ? at + 2 : at + 1;
  const subject = namedAfter(text, parts, from, quoted && verb.takes.has('*'));
  if (!subject) return null;
  const next = parts[subject.span.end];
  // “…,” said the minister was false: the verb after shows that it was no subject.
  if (isWord(next) && auxiliaries.has(next.word) && !modals.has(next.word) && !quoted) return null;
  if (!quoted && !(subject.speakers[0]!.kind !== 'pronoun' && (next === undefined || next.kind === 'mark' || prepositions.has(next.word) || skipsAsAdverb(next)))) return null;
  if (at === 0 && !parts.some((part) => part.kind === 'quotation' || isMark(part, ':'))) return null;
  return { kind: 'afterContent', subject, sign: { start: at, end: at + 1 }, content: 'both', confidence: quoted ? 0.95 : 0.85, saidFrom: subject.span.end };
}

/** The company closed the plant, saying …; with engineers warning that; officials are saying. */
function participleAt(text: string, parts: readonly Part[], at: number, { verb }: SpeechForm): Found | null {
  const before = skipsAsAdverb(parts[at - 1]) ? parts[at - 2] : parts[at - 1];
  const evidence = evidenceAfter(parts, at, verb, false);
  if (!evidence || negations.has(parts[at - 1]?.word ?? '')) return null;
  const made = (subject: Subject | null, confidence: number): Found | null => subject && { kind: 'verb', subject, sign: { start: at, end: at + 1 }, content: 'after', follows: evidence.content, saidFrom: evidence.at, confidence };
  if (isWord(before) && /^(?:is|are|was|were|been|be|'s|'re)$/.test(before.word)) return made(subjectBefore(text, parts, at, verb.takes.has('*')), 0.85);
  if (before === undefined) {
    const comma = parts.findIndex((part, i) => i > at && isMark(part, ','));
    const core = comma === -1 ? null : readCore(parts, comma + 1, parts.length);
    const speaker = core && speakerOf(text, parts, core, core.end, false);
    return core && speaker ? made({ speakers: [speaker], span: core }, 0.7) : null;
  }
  if (isMark(before, ',') || before.word === 'and' || before.word === 'while') return made(sharedBy(text, parts, at, verb.base), 0.8);
  if (makesNoun(before)) return null;
  const opening = parts.findLastIndex((part, i) => i < at && i > at - 12 && part.word === 'with' && (i === 0 || isMark(parts[i - 1], ',—–-')));
  const subject = (opening === -1 ? null : subjectBetween(text, parts, opening + 1, at)) ?? subjectBefore(text, parts, at, false);
  if (!subject) return null;
  const withBefore = parts[subject.span.start - 1]?.word === 'with';
  if (!withBefore && speakerKind(before.word) === 'document') return null;
  return withBefore || evidence.content === 'clause' ? made(subject, withBefore ? 0.85 : 0.6) : null;
}

/** Returns the subject that a participle shares with its clause; of “suggesting” and “showing” only people. */
function sharedBy(text: string, parts: readonly Part[], at: number, base: string): Subject | null {
  const subject = sharedSubject(text, parts, at);
  return /^(?:suggest|show|indicate|signal)$/.test(base) && subject?.speakers[0]?.kind !== 'person' ? null : subject;
}

const reports = new Set(['say', 'find', 'show', 'suggest', 'indicate', 'conclude', 'reveal', 'estimate', 'note', 'state', 'warn', 'report', 'claim', 'confirm', 'recommend', 'predict', 'project', 'forecast', 'argue', 'describe', 'put', 'cite',
  'allege', 'add', 'emphasize', 'emphasise', 'stress', 'acknowledge', 'mention', 'specify', 'propose', 'call', 'accuse', 'blame', 'deny', 'point', 'highlight', 'underline', 'quote', 'urge', 'advise', 'insist', 'announce', 'explain', 'declare', 'reiterate', 'express', 'contend', 'read', 'criticise', 'criticize', 'condemn', 'assert', 'demand', 'expect', 'speak', 'tell', 'hint', 'criticize', 'determine', 'disclose']);

/** The minister said; officials have repeatedly warned; she went on to say. */
function finiteAt(text: string, parts: readonly Part[], at: number, { verb, form }: SpeechForm): Found | null {
  let first = at;
  const before = parts[at - 1];
  if (verb.base === 'go' || verb.base === 'shoot') {
    const goer = subjectBefore(text, parts, at, false);
    return goer && { kind: 'afterContent', subject: goer, sign: { start: at, end: at + 2 }, content: 'before', confidence: 0.85 };
  }
  if (form === 'base' && before?.word === 'to') {
    const phrase = leadingTo.find((words) => matches(parts, at - words.length, words));
    if (!phrase) return null;
    first = at - phrase.length;
  } else if (!isFinite(parts, at, form)) return null;
  const everything = verb.takes.has('*');
  if (first === at && makesNoun(before)) return null;
  const next = parts[at + 1];
  const inside = isWord(next) && auxiliaries.has(next.word) && form !== 'past';
  const isElided = isWord(before) && /^(?:and|but|then)$/.test(skipsAsAdverb(before) ? parts[at - 2]?.word ?? '' : before.word);
  const subject = isElided ? sharedSubject(text, parts, at) : subjectBefore(text, parts, first, everything || verb.base === 'tell', inside) ?? tailSubject(text, parts, first);
  if (!subject) return null;
  // Milk makes consumers think: a verb that another makes them do.
  if (form === 'base' && parts.slice(Math.max(0, subject.span.start - 1), at).some((part) => /^(?:makes?|made|lets?|helps?|helped|let|saw|heard|watched|having)$/.test(part.word))) return null;
  const isPaper = subject.speakers[0]!.kind === 'document';
  if (isPaper && !reports.has(verb.base)) return null;
  if (/^(?:signs?|clock|clocks|banners?|posters?|label|labels|labelled|screens?|bible|legend|rumou?r|story)$/.test(parts[subject.span.end - 1]!.word) && !subject.speakers[0]!.named) return null;
  if (verb.base === 'suggest' && !isPaper && !parts.slice(at).some(({ word, kind }) => word === 'that' || kind === 'quotation') && isMark(parts.at(-1), '.') && !parts.slice(at + 1).some((part) => auxiliaries.has(part.word) || looksPast(part))) return null;
  if (verb.base === 'read' && (!isPaper || !isMark(next, ':'))) return null;
  if (verb.base === 'show' && !isPaper && !subject.speakers[0]!.plural && subject.speakers[0]!.kind !== 'body') return null;
  const quoted = isAfterQuotation(parts, subject.span.start) && (everything || verb.takes.has('p'));
  const evidence = evidenceAfter(parts, at, verb, contentBefore(parts, subject.span.start) || isAs(parts, subject.span.start)) ?? (quoted ? { content: 'none' as const, at: at + 1 } : null);
  const framed = isAs(parts, subject.span.start);
  if (!evidence || (framed && evidence.content !== 'none' && !isMark(parts[evidence.at], ',') && parts[evidence.at]?.kind !== 'quotation')) return null;
  if ((form === 'base' || form === 's') && alsoNoun.has(verb.base) && !agrees(parts, subject, form, evidence.content !== 'object' || opensClause(next))) return null;
  if (evidence.content === 'none' && /^(?:what|whatever|whom|all)$/.test(parts[subject.span.start - 1]?.word ?? '')) return null;
  if ((form === 'base' || form === 's') && alsoNoun.has(verb.base) && evidence.content === 'clause' && parts[evidence.at - 1]!.word !== 'that' && !opensClause(parts[at + 1])) return null;
  const ambiguous = alsoNoun.has(verb.base) && form !== 'past';
  const { kind } = subject.speakers[0]!;
  const confidence = (everything || verb.base === 'tell' ? 0.95 : evidence.content === 'object' ? 0.75 : 0.88) - (ambiguous ? 0.1 : 0) - (isElided ? 0.1 : 0) - (kind === 'document' ? 0.05 : 0);
  const leads = evidence.content !== 'none';
  const content = isAs(parts, subject.span.start) ? 'both' : leads ? (parts.slice(0, subject.span.start).some((part) => part.kind === 'quotation') ? 'both' : 'after') : goesOnAfter(parts, at) ? 'both' : 'before';
  return { kind: leads ? 'verb' : 'afterContent', subject, sign: { start: at, end: at + 1 }, content, follows: evidence.content, saidFrom: evidence.at, confidence };
}

/** Words that begin something else after an aside: the council said, and the mayor resigned. */
const beginsOther = /^(?:and|but|or|while|as|after|before|when|where|which|who|whose|because|though|although|so|with|without|whereas|since|until|if)$/;

/** Returns whether the verb ends an aside in the middle of what is said: the bridge, the council said, cost 40 million. */
const goesOnAfter = (parts: readonly Part[], verb: number): boolean => isMark(parts[verb + 1], ',') && isWord(parts[verb + 2]) && !beginsOther.test(parts[verb + 2]!.word) && parts[verb + 3] !== undefined && parts[verb + 3]!.kind !== 'mark';

/** Returns the subject of a verb that ends the sentence after a comma, whatever its noun: prices have risen again, fans complain. */
function tailSubject(text: string, parts: readonly Part[], verb: number): Subject | null {
  const next = parts[verb + 1];
  if (next !== undefined && !isMark(next, '.')) return null;
  const subject = subjectBefore(text, parts, verb, true);
  const before = subject && parts[subject.span.start - 1];
  return before && (before.kind === 'quotation' || isMark(before, ',')) && subject.span.end - subject.span.start <= 4 ? subject : null;
}

/** Returns whether a part right after a verb shows that a clause begins: he, the, it, a name. */
const opensClause = (part: Part | undefined): boolean => part !== undefined && (part.kind === 'number' || part.capital || determiners.has(part.word) || possessives.has(part.word) || speakingPronouns.has(part.word) || /^(?:whether|how|why|what|there|i|we)$/.test(part.word));

/** As the bishop put it; as noted by. */
const isAs = (parts: readonly Part[], start: number): boolean => parts[start - 1]?.word === 'as';

/** Returns whether a form is a finite verb of someone’s speech here: not told, not “did not say”, not “might say”, not “the stated aim”. */
function isFinite(parts: readonly Part[], at: number, form: SpeechForm['form']): boolean {
  let i = at - 1;
  let helper = '';
  while (i >= 0 && isWord(parts[i]) && (skipsAsAdverb(parts[i]) || auxiliaries.has(parts[i]!.word) || negations.has(parts[i]!.word))) {
    if (negations.has(parts[i]!.word)) return false;
    if (auxiliaries.has(parts[i]!.word)) helper ||= parts[i]!.word;
    i--;
  }
  if (modals.has(helper)) return helper === 'would' && form === 'base' && parts[at]!.word === 'say' && parts[at - 1]!.word === 'only';
  if (/^(?:is|are|was|were|been|be|being|am)$/.test(helper)) return false;
  if (form === 'participle') return /^(?:has|have|had)$/.test(helper);
  if (form === 'base') return helper === '' || helper === 'will' || helper === 'did' || helper === 'do' || helper === 'does';
  if (form === 's') return helper === '';
  return helper === '' || /^(?:has|have|had|'ve|'d)$/.test(helper);
}

/** Returns whether a subject goes with a verb that could also be a noun: they claim, she claims. */
function agrees(parts: readonly Part[], { speakers, span }: Subject, form: 'base' | 's', strong: boolean): boolean {
  const last = parts[span.end - 1]!;
  const speaker = speakers.at(-1)!;
  const many = speakers.length > 1 || speaker.plural || (speaker.kind === 'document' && isPlural(last.word)) || /^(?:police|they|staff|media)$/.test(last.word);
  if (form === 'base') return many;
  return (!many || /^(?:police|media|staff)$/.test(last.word)) && (strong || speaker.named) && !looksPast(last);
}
