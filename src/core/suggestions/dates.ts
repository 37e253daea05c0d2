import { message, type Message } from '../messages/messages.ts';
import type { TextRange } from '../model/document.ts';
import { sayTime } from '../time/say-time.ts';
import type { Neighbourhood, Part, Sentence } from './neighbourhood.ts';
import type { Heard, Spoken } from './speakers.ts';
import type { Attribution } from './speech/attributions.ts';
import { looksPast } from './speech/noun.ts';
import { speechForm } from './speech/verbs.ts';
import { auxiliaries, irregularPasts, speakerKind } from './speech/words.ts';
import { inOrder, type Suggestion } from './suggestion.ts';
import { edtfOf, type PartialDate } from './times/calendar.ts';
import { timesIn, type FoundTime } from './times/find.ts';

/** When the passage was said, and what time it is about, as EDTF; best first. */
export interface SuggestedTimes {
  readonly saidOn: readonly Suggestion<string>[];
  readonly about: readonly Suggestion<string>[];
}

export interface TimeOptions {
  readonly reference: PartialDate | null;
  readonly locale: string | null;
}

/** The time at which words were said, told by the words beside their attribution. */
interface Said {
  readonly attribution: Attribution;
  readonly time: FoundTime;
}

/** Returns the times of the passage: those beside who says it tell when it was said, the others what it is about. */
export function timesOf(text: string, { first, last }: Neighbourhood, spoken: readonly Spoken[], passage: TextRange, heard: readonly Heard[], { reference, locale }: TimeOptions): SuggestedTimes {
  const saidOn: Suggestion<string>[] = [];
  const about: Suggestion<string>[] = [];
  const suggest = (time: FoundTime, weight: number, explanation: Message): Suggestion<string> => ({ value: time.edtf, start: time.start, end: time.end, confidence: time.confidence * weight, explanation });
  for (const { sentence, attributions } of spoken.slice(first, last + 1)) {
    const times = timesIn(text, sentence, reference, locale);
    const mine = new Set(heard.filter((one) => one.sentence === sentence).map(({ attribution }) => attribution.start));
    const said: Said[] = [];
    const before = lazily(() => timesIn(text, sentence, reference, locale, 'past'));
    const others: FoundTime[] = [];
    for (const time of times) {
      const role = roleOf(sentence, time, attributions);
      if (typeof role === 'object') said.push({ attribution: role, time: before().find(({ start, end }) => start === time.start && end === time.end) ?? time });
      else if (role === 'about') others.push(time);
    }
    for (const { attribution, time } of said) if (mine.has(attribution.start)) saidOn.push(suggest(time, 0.95, explain(time, reference)));
    const inside = others.some((time) => isIn(time, passage));
    for (const time of others) {
      const within = isIn(time, passage);
      if (!within && (inside || !opens(text, time, passage))) continue;
      about.push(aboutOf(text, sentence, time, said, locale, within ? 0.9 : 0.7) ?? suggest(time, within ? 0.9 : 0.7, explain(time, reference)));
    }
  }
  for (const { attribution, time } of saidElsewhere(text, spoken, first, last, heard, reference, locale)) if (saidOn.length === 0 && attribution) saidOn.push(suggest(time, 0.8, explain(time, reference)));
  return { saidOn: once(saidOn), about: once(about) };
}

/** Returns a function that makes a value when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const isIn = (time: TextRange, passage: TextRange): boolean => time.start < passage.end && time.end > passage.start;

/** Returns whether a time before the passage opens the clause that the passage is in. */
const opens = (text: string, time: TextRange, passage: TextRange): boolean => time.end <= passage.start && !/[;:—]|\b(?:while|but|whereas)\b/.test(text.slice(time.end, passage.start));

/** Returns a time counted from the day on which the words with it were said, where that is known: he said on Saturday that it would begin on Monday. */
function aboutOf(text: string, sentence: Sentence, time: FoundTime, said: readonly Said[], locale: string | null, weight: number): Suggestion<string> | null {
  const day = said.length === 1 && time.counted ? /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(said[0]!.time.edtf) : null;
  if (!day) return null;
  const from = { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
  const again = timesIn(text, sentence, from, locale).find(({ start }) => start === time.start);
  if (!again || again.edtf === time.edtf) return null;
  return {
    value: again.edtf, start: time.start, end: time.end, confidence: again.confidence * weight * 0.95,
    explanation: message('suggestion.time.countedFromSaying', { words: time.words, date: sayTime(said[0]!.time.edtf) }),
  };
}

/** Returns when the passage was said, as sentences beside it tell. */
function saidElsewhere(text: string, spoken: readonly Spoken[], first: number, last: number, heard: readonly Heard[], reference: PartialDate | null, locale: string | null): readonly Said[] {
  const own = new Set(spoken.slice(first, last + 1).map(({ sentence }) => sentence));
  const found: Said[] = [];
  for (const one of heard) {
    if (own.has(one.sentence) && !goesOn(one)) continue;
    const beside = own.has(one.sentence) ? saidBefore(spoken[first - 1], one, heard) : { sentence: one.sentence, attribution: one.attribution };
    if (!beside) continue;
    for (const time of timesIn(text, beside.sentence, reference, locale, 'past')) {
      if (typeof roleOf(beside.sentence, time, [beside.attribution]) === 'object') found.push({ attribution: beside.attribution, time });
    }
  }
  return found;
}

/** Returns whether someone goes on speaking, so that what the sentence before says of the time holds on. */
const goesOn = ({ explanation, attribution }: Heard): boolean => explanation.id === 'suggestion.speaker.pronoun' && /^(?:added|adds|continued|went on|concluded)/i.test(attribution.words);

function saidBefore(before: Spoken | undefined, one: Heard, heard: readonly Heard[]): { sentence: Sentence; attribution: Attribution } | null {
  if (!before || heard.length !== 1) return null;
  const attribution = before.attributions.find(({ resolved }) => resolved.some(({ value }) => value === one.value));
  return attribution ? { sentence: before.sentence, attribution } : null;
}

function once(suggestions: readonly Suggestion<string>[]): readonly Suggestion<string>[] {
  const found = new Map<string, Suggestion<string>>();
  for (const suggestion of suggestions) {
    const known = found.get(suggestion.value);
    if (!known || known.confidence < suggestion.confidence) found.set(suggestion.value, suggestion);
  }
  return inOrder([...found.values()]);
}

function explain({ counted, words }: FoundTime, reference: PartialDate | null): Message {
  return counted && reference ? message('suggestion.time.counted', { words, date: sayTime(edtfOf(reference)) }) : message('suggestion.time.written', { words });
}

/** Returns what a time in a sentence tells: when one of the attributions was made, what the sentence is about, or something of neither. */
function roleOf(sentence: Sentence, time: TextRange, attributions: readonly Attribution[]): Attribution | 'about' | 'background' {
  const { parts } = sentence;
  const from = parts.findIndex((part) => part.end > time.start);
  const to = parts.findIndex((part) => part.start >= time.end);
  const span = { start: from, end: to === -1 ? parts.length : to };
  if (parts[from]?.kind === 'quotation') return 'about';
  for (const attribution of attributions) {
    if (attribution.kind === 'noun') continue;
    const place = placeIn(parts, span, attribution);
    if (place === 'said') return attribution;
    if (place === 'background') return 'background';
  }
  return 'about';
}

interface Place { readonly start: number; readonly end: number }

/** Returns whether a time stands with the words of an attribution, as when it was said or as something else about the speaker. */
function placeIn(parts: readonly Part[], time: Place, attribution: Attribution): 'said' | 'background' | null {
  const { subject, sign, saidFrom, kind } = attribution;
  if (time.start >= subject.start && time.end <= subject.end) return insideSubject(parts, time, subject);
  const first = Math.min(subject.start, sign.start);
  if (time.start >= sign.end && time.end <= saidFrom) return 'said';
  if (time.start >= subject.end && time.end <= sign.start) return parts.slice(subject.end, sign.start).some((part) => looksPast(part)) ? null : looksPast(parts[subject.end - 1]) && !speaking.test(parts[subject.end - 1]!.word) ? 'background' : 'said';
  if (time.end <= first) return leadsIn(parts, time, attribution, first) ? 'said' : null;
  if (kind === 'afterContent' || kind === 'accordingTo' || kind === 'passive') {
    const after = Math.max(subject.end, sign.end);
    return time.start >= after && isBeside(parts, after, time) ? 'said' : null;
  }
  return attribution.follows === 'object' && announces(parts, attribution) && isEndOfObject(parts, saidFrom, time) ? 'said' : null;
}

const speaking = /^(?:speaking|talking|writing|interviewed|addressing|appearing|quoted|asked|testifying|published|released|issued|posted|dated|made|given|broadcast|printed|written|sent|held|unveiled|filed|aired|delivered|circulated)$/;

/** A report published in March says so then; a man arrested in March said it later. */
function insideSubject(parts: readonly Part[], time: Place, subject: Place): 'said' | 'background' {
  const before = parts.slice(subject.start, time.start);
  const isPaper = before.some((part) => speakerKind(part.word) === 'document') || parts.slice(time.end, subject.end).some((part) => speakerKind(part.word) === 'document');
  const verb = before.findLast((part) => part.kind === 'word' && (speaking.test(part.word) || /..ed$/.test(part.word) || part.word === 'who' || irregularPasts.has(part.word)));
  if (verb && speaking.test(verb.word)) return 'said';
  return isPaper && !verb ? 'said' : 'background';
}

/** Returns whether a time opens the sentence and what follows is the attribution: On Monday, the minister said that … */
function leadsIn(parts: readonly Part[], time: Place, { content, follows, kind }: Attribution, first: number): boolean {
  if (kind === 'accordingTo' || kind === 'passive') {
    return false;
  }
  const opener = parts[time.start];
  if (opener && /^(?:since|by|until|till|before|after|between|from|as|through)$/.test(opener.word)) return false;
  const lead = parts.slice(0, first);
  const quotedOnly = content === 'both' && follows !== 'none' && !lead.some((part) => part.kind === 'quotation');
  if (content !== 'after' && !quotedOnly) return false;
  const between = parts.slice(time.end, first);
  if (between.some((part) => part.kind === 'quotation' || (part.kind === 'mark' && part.text !== ','))) return false;
  const hasVerb = lead.some((part, i) => part.kind === 'word' && !part.capital && (auxiliaries.has(part.word) || (irregularPasts.has(part.word) && lead[i - 1]?.kind === 'word') || (/..ed$/.test(part.word) && i > 0 && parts[i - 1]?.kind === 'word' && !speaking.test(part.word) && lead.slice(0, i).every((other) => other.word !== 'in'))));
  return !hasVerb && between.filter((part) => part.kind === 'word').length <= 8;
}

/** Returns whether a time follows a speaker’s name with nothing but an apposition between them: said X, the mayor, on Monday. */
function isBeside(parts: readonly Part[], after: number, time: Place): boolean {
  const between = parts.slice(after, time.start);
  if (between.length > 16 || between.some((part) => part.kind === 'quotation' || (part.kind === 'mark' && !',()'.includes(part.text)))) return false;
  if (between.some((part) => part.kind === 'word' && (/^(?:who|which|that|and|but|while|when|after|because|was|were|has|had)$/.test(part.word) || (looksPast(part) && !speaking.test(part.word) && part.word !== 'seen')))) return between.some((part) => /^(?:spoke|speaking|wrote|talked)$/.test(part.word));
  const commas = between.filter((part) => part.text === ',').length;
  return commas !== 1 || between.at(-1)!.text === ',' || /^(?:in|at|on|during|late|early)$/.test(between[1]?.word ?? '');
}

const announcing = new Set(['announce', 'urge', 'call', 'accuse', 'criticize', 'criticise', 'condemn', 'warn', 'reject', 'dismiss', 'demand', 'propose', 'praise', 'welcome', 'denounce', 'reiterate', 'deny', 'confirm']);

const announces = (parts: readonly Part[], { sign }: Attribution): boolean => announcing.has(speechForm(parts[sign.end - 1]!.word)?.verb.base ?? '');

/** Returns whether a time ends what was announced, without belonging to a clause in it: announced a truce on Monday. */
function isEndOfObject(parts: readonly Part[], from: number, time: Place): boolean {
  const between = parts.slice(from, time.start);
  const next = parts[time.end];
  if (between.some((part) => part.kind !== 'word' && part.kind !== 'number' && part.kind !== 'possessive' && part.kind !== 'quotation')) return false;
  if (between.some((part) => part.kind === 'word' && (auxiliaries.has(part.word) || /^(?:that|to|who|which|whether|if|from|between|until|by|since)$/.test(part.word)))) return false;
  return (next === undefined || next.kind === 'mark') && /^(?:on|late|early|last|earlier|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(parts[time.start]!.kind === 'word' && parts[time.start - 1]?.word === 'on' ? 'on' : parts[time.start]!.word);
}
