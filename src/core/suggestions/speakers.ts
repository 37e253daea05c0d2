import { message, type Message } from '../messages/messages.ts';
import type { TextRange } from '../model/document.ts';
import type { Neighbourhood, Sentence } from './neighbourhood.ts';
import { attributionsIn, type Attribution } from './speech/attributions.ts';
import { fullNameBefore, genderOf, openingSubject, peopleIn } from './speech/mentions.ts';
import type { Speaker } from './speech/speaker.ts';
import { subordinators } from './speech/words.ts';
import { inOrder, type Suggestion } from './suggestion.ts';

/** A speaker of the passage, and the attribution that names or stands for them. */
export interface Heard extends Suggestion<string> {
  readonly attribution: Attribution;
  readonly sentence: Sentence;
  /** Whether the attribution stands in the passage’s own sentence. */
  readonly own: boolean;
}

/** Whom a speaker as written stands for. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly value: string;
  readonly confidence: number;
  /** The pronoun or surname that stood for the speaker. */
  readonly standIn: string | null;
}
/** An attribution with those whom its speakers stand for. */
type Placed = Attribution & { readonly resolved: readonly Resolved[] };

/** A sentence with its attributions. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly attributions: readonly Placed[];
}

/** Sentences before the passage in which speakers are looked for. */
const sentenceReach = 7;
/** Sentences before a pronoun among which its speaker is looked for. */
const pronounReach = 5;

/** Returns the sentences of the passage and those near it with their attributions. The sentences keep their numbers; those farther off have none. */
export function spokenAround(text: string, { sentences, first, last }: Neighbourhood): readonly Spoken[] {
  const spoken: Spoken[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const resolved: Placed[] = [];
    for (const attribution of i >= first - sentenceReach && i <= last + 2 ? attributionsIn(text, sentence) : []) {
      resolved.push({ ...attribution, resolved: attribution.speakers.flatMap((speaker) => resolve(text, speaker, sentence, resolved, spoken)) });
    }
    spoken.push({ sentence, attributions: resolved });
  }
  return spoken;
}

/** Returns the speakers of the passage from `start` to `end`, best first. */
export function speakersOf(text: string, around: Neighbourhood, spoken: readonly Spoken[], { start, end }: TextRange): readonly Heard[] {
  const { sentences, first, last } = around;
  const heard: Heard[] = [];
  for (let i = first; i <= last; i++) {
    const passage = { start: Math.max(start, sentences[i]!.start), end: Math.min(end, sentences[i]!.end) };
    const own = chosen(spoken[i]!, passage);
    heard.push(...own.length > 0 ? own.flatMap((attribution) => heardFrom(attribution, sentences[i]!, true)) : quotedIn(around, spoken, i, passage, text));
  }
  return withoutRepeats(heard);
}

function heardFrom(attribution: Placed, sentence: Sentence, own: boolean): readonly Heard[] {
  return attribution.resolved.map(({ speaker, value, confidence, standIn }): Heard => ({
    value, start: speaker.start, end: speaker.end, confidence: attribution.confidence * confidence, attribution, sentence, own,
    explanation: explain(attribution, standIn, value),
  }));
}

function explain({ kind, words, content }: Attribution, standIn: string | null, value: string): Message {
  if (standIn !== null && /^(?:he|she|they|it)$/i.test(standIn)) return message('suggestion.speaker.pronoun', { pronoun: standIn, words, speaker: value });
  if (standIn !== null) return message('suggestion.speaker.fullName', { words, short: standIn, speaker: value });
  switch (kind) {
    case 'accordingTo': return message('suggestion.speaker.phrase', { words });
    case 'passive': return message('suggestion.speaker.by', { words });
    case 'noun': return message('suggestion.speaker.noun', { words });
    case 'label': return message('suggestion.speaker.label');
    case 'afterContent': return message('suggestion.speaker.after', { words });
    case 'verb': return content === 'both' ? message('suggestion.speaker.after', { words }) : message('suggestion.speaker.before', { words });
  }
}

function withoutRepeats(heard: readonly Heard[]): readonly Heard[] {
  const found = new Map<string, Heard>();
  for (const one of heard) {
    const key = one.value.toLowerCase();
    const known = found.get(key);
    if (!known || known.confidence < one.confidence) found.set(key, one);
  }
  return inOrder([...found.values()]);
}

/** Returns whom a speaker as named stands for: a pronoun for someone named before, a surname for the full name. */
function resolve(text: string, speaker: Speaker, sentence: Sentence, earlier: readonly { resolved: readonly Resolved[] }[], before: readonly Spoken[]): readonly Resolved[] {
  if (speaker.kind === 'pronoun') return antecedents(text, speaker, sentence, earlier, before);
  if (speaker.kind === 'person' && speaker.named) {
    const words = speaker.value.split(' ');
    const surname = words.at(-1)!;
    if (words.length === 1 || (words.length === 2 && /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Senator|Sen|Rep|Gov|Governor|Minister|Judge|Justice|Mayor|General|Gen|Coach|Chancellor|Premier)\.?$/.test(words[0]!))) {
      const full = fullNameBefore(text, surname, speaker.start);
      if (full !== null) return [{ speaker, value: full, confidence: 1, standIn: speaker.value }];
    }
  }
  return [{ speaker, value: speaker.value, confidence: 1, standIn: null }];
}

/** UTF-16 units from a sentence’s beginning within which its subject is named. */
const subjectReach = 60;

function antecedents(text: string, pronoun: Speaker, sentence: Sentence, earlier: readonly { resolved: readonly Resolved[] }[], before: readonly Spoken[]): readonly Resolved[] {
  const word = pronoun.value.toLowerCase();
  const standsFor = (found: readonly Resolved[], confidence: number): readonly Resolved[] => found.map(({ speaker, value }) => ({ speaker, value, confidence, standIn: pronoun.value }));
  const asResolved = (speaker: Speaker): Resolved => resolve(text, speaker, sentence, [], [])[0]!;
  const fits = ({ speaker }: Resolved): boolean => {
    if (word === 'they') return speaker.plural || speaker.kind === 'body' || (speaker.kind === 'document' && speaker.plural);
    if (word === 'it') return speaker.kind === 'body' || speaker.kind === 'document';
    const gender = genderOf(speaker);
    return speaker.kind === 'person' && !speaker.plural && (gender === null || gender === pronoun.gender);
  };
  const inSentence = earlier.flatMap(({ resolved }) => resolved).filter((one) => one.speaker.start < pronoun.start && fits(one));
  if (inSentence.length > 0) return standsFor([inSentence.at(-1)!], 0.9);
  if (word === 'he' || word === 'she') {
    const named = peopleIn(text, sentence).filter((person) => person.end <= pronoun.start).map(asResolved).filter(fits);
    if (named.length > 0) return standsFor([best(named, pronoun)], 0.9);
  }
  const near = before.filter((spoken) => spoken.sentence.paragraph >= sentence.paragraph - 2).slice(-pronounReach).toReversed();
  let mentioned: readonly Resolved[] | null = null;
  for (const [i, { sentence: other, attributions }] of near.entries()) {
    const confidence = 0.88 - 0.06 * i - (other.paragraph === sentence.paragraph ? 0 : 0.06);
    const speaking = attributions.filter(({ resolved }) => resolved.some(fits));
    const lastSpeaking = speaking.at(-1);
    if (lastSpeaking) {
      const all = lastSpeaking.resolved.filter(fits);
      return standsFor(word === 'they' ? all : [best(all, pronoun)], confidence);
    }
    if (word === 'they' && attributions.some(({ resolved }) => resolved.length > 1)) return standsFor(attributions.find(({ resolved }) => resolved.length > 1)!.resolved, confidence);
    const opening = word === 'it' || word === 'they' ? openingSubject(text, other) : null;
    if (opening && fits(asResolved(opening))) return standsFor([asResolved(opening)], confidence - 0.1);
    if (word === 'he' || word === 'she') {
      const people = peopleIn(text, other).map(asResolved).filter(fits);
      const subject = people.filter(({ speaker }) => speaker.start - other.start < subjectReach);
      if (subject.length > 0) return standsFor([best(people, pronoun)], confidence - 0.05);
      const role = openingSubject(text, other);
      if (people.length === 0 && role && fits(asResolved(role))) return standsFor([asResolved(role)], confidence - 0.1);
      mentioned ??= people.length > 0 ? standsFor([best(people, pronoun)], confidence - 0.15) : null;
    }
  }
  return mentioned ?? [];
}

/** Returns the one whose name tells the gender of the pronoun, else the first, who is most often the subject. */
const best = (people: readonly Resolved[], { gender }: Speaker): Resolved => people.find(({ speaker }) => genderOf(speaker) === gender) ?? people[0]!;

/** Returns the attributions of a sentence that say whose words the passage in it is. */
function chosen({ sentence, attributions }: Spoken, passage: TextRange): readonly Placed[] {
  const named = attributions.filter(({ resolved }) => resolved.length > 0);
  if (named.length === 0) return [];
  const isPart = passage.end - passage.start < 0.8 * (sentence.end - sentence.start);
  if (isPart) {
    const shares = named.map((attribution) => ({ attribution, share: overlap(contentOf(attribution, attributions, sentence), passage) }));
    const most = Math.max(...shares.map(({ share }) => share));
    if (most > 0) {
      const fitting = shares.filter(({ share }) => share >= 0.6 * most).map(({ attribution }) => attribution);
      // Of attributions inside each other the innermost around the passage, and what frames it.
      return fitting.filter((attribution) => !isEmbedded(attribution, fitting, sentence) || attribution.start >= passage.start);
    }
    const touched = named.filter((attribution) => attribution.end > passage.start && attribution.start < passage.end);
    return touched;
  }
  return named.filter((attribution) => !isEmbedded(attribution, attributions, sentence));
}

const overlap = (ranges: readonly TextRange[], { start, end }: TextRange): number =>
  ranges.reduce((sum, range) => sum + Math.max(0, Math.min(end, range.end) - Math.max(start, range.start)), 0);

/** Returns where in the sentence what an attribution says lies. */
function contentOf(attribution: Attribution, all: readonly Attribution[], sentence: Sentence): readonly TextRange[] {
  const before = all.filter((other) => other.end <= attribution.start && other !== attribution);
  const after = all.find((other) => other.start >= attribution.end && other !== attribution && !isEmbedded(other, all, sentence));
  const ranges: TextRange[] = [];
  const boundary = before.at(-1);
  if (attribution.content !== 'after') {
    const own = boundary && !all.some((other) => other.content === 'before' && other === boundary) && boundary.content === 'after' ? boundaryAfter(sentence, boundary, attribution) : boundary?.end ?? sentence.start;
    ranges.push({ start: own, end: attribution.start });
  }
  if (attribution.content !== 'before') {
    const from = sentence.parts[attribution.saidFrom]?.start ?? attribution.end;
    ranges.push({ start: Math.max(attribution.end, from), end: after?.start ?? sentence.end });
  }
  return ranges;
}

/** Returns where the content of `next` may begin that follows the attribution `before`: after the last conjunction or mark between them. */
function boundaryAfter(sentence: Sentence, before: Attribution, next: Attribution): number {
  const between = sentence.parts.filter((part) => part.start >= before.end && part.end <= next.start);
  return between.findLast((part) => (part.kind === 'mark' && ',;—–'.includes(part.text)) || (part.kind === 'word' && /^(?:while|but|whereas|and)$/.test(part.word)))?.end ?? next.start;
}

/** Returns whether an attribution is itself what another says: officials said they feared … */
function isEmbedded(attribution: Attribution, all: readonly Attribution[], sentence: Sentence): boolean {
  if (attribution.kind === 'accordingTo') return false;
  return all.some((outer) => {
    if (outer === attribution || outer.content === 'before' || outer.follows === 'none' || outer.end > attribution.start || outer.kind === 'afterContent') return false;
    const between = sentence.parts.filter((part) => part.start >= outer.end && part.end <= attribution.start);
    return !between.some((part, i) => part.kind === 'quotation' || (part.kind === 'mark' && ',;—–:'.includes(part.text)) || (part.kind === 'word' && part.word !== 'that' && i > 0 && (subordinators.has(part.word) && /^(?:while|whereas|but|although|though)$/.test(part.word))) || (part.word === 'and' && i > 1));
  });
}

/** Returns who says the quotation that the passage in sentence `i` lies in, by the sentences beside it. */
function quotedIn({ quotations, sentences }: Neighbourhood, spoken: readonly Spoken[], i: number, passage: TextRange, text: string): readonly Heard[] {
  const sentence = sentences[i]!;
  const around = quotations.find((quotation) => quotation.start < passage.end && quotation.end > passage.start);
  if (!around || overlap([around], passage) < 0.7 * (passage.end - passage.start)) return labelled(spoken, sentence);
  const weaker = (heard: readonly Heard[], by: number): readonly Heard[] => heard.map((one) => ({
    ...one, own: false, confidence: one.confidence * by,
    explanation: message('suggestion.speaker.quotationGoesOn', { speaker: one.value, words: one.attribution.words }),
  }));
  // Other sentences of the same quotation.
  for (const { sentence: other, attributions } of spoken) {
    if (other === sentence || other.end <= around.start || other.start >= around.end) continue;
    const beside = attributions.filter(({ resolved }) => resolved.length > 0);
    if (beside.length > 0) return weaker([...heardFrom(beside[0]!, other, false)], 0.95);
  }
  if (sentence.parts.length > 2 && sentence.parts.some((part) => part.kind !== 'quotation' && part.kind !== 'mark')) return [];
  const next = spoken[i + 1];
  const following = next?.attributions[0];
  if (next && following && next.sentence.paragraph === sentence.paragraph && following.kind === 'afterContent' && following.start - next.sentence.start < 40 && next.sentence.parts[0]!.kind !== 'quotation') return weaker(heardFrom(following, next.sentence, false), 0.8);
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const { sentence: other, attributions } = spoken[j]!;
    const apart = sentence.paragraph - other.paragraph;
    if (apart > 1) return [];
    const speaking = attributions.findLast(({ resolved, content }) => resolved.length > 0 && content !== undefined);
    const isQuoted = other.parts.some(({ kind }) => kind === 'quotation');
    if (speaking && (isQuoted || apart === 0)) return weaker(heardFrom(speaking, other, false), apart === 0 ? 0.85 : 0.7);
    if (!isQuoted) {
      const person = apart === 0 && j === i - 1 ? peopleIn(text, other)[0] : undefined;
      return person ? introduced(text, person, other) : [];
    }
  }
  return [];
}

/** Someone named right before a quotation that nobody else is said to say: Keller shook her head. “We lost.” */
function introduced(text: string, person: Speaker, sentence: Sentence): readonly Heard[] {
  if (person.start - sentence.start > 24) return [];
  const { value } = resolve(text, person, sentence, [], [])[0]!;
  const attribution: Attribution = {
    kind: 'label', speakers: [person], content: 'after', follows: 'quotation', words: '', subject: { start: 0, end: 0 }, sign: { start: 0, end: 0 }, saidFrom: sentence.parts.length, confidence: 0.6, start: person.start, end: person.end,
  };
  return [{ value, start: person.start, end: person.end, confidence: 0.6, attribution, sentence, own: false, explanation: message('suggestion.speaker.introduced', { speaker: value }) }];
}

/** Returns the speaker whose name and a colon begin the paragraph, as in an interview. */
function labelled(spoken: readonly Spoken[], sentence: Sentence): readonly Heard[] {
  const opening = spoken.find((other) => other.sentence.paragraph === sentence.paragraph);
  const label = opening?.attributions.find(({ kind, content }) => kind === 'label' && content === 'after');
  return opening && label && opening.sentence !== sentence && label.follows === 'clause' ? heardFrom(label, opening.sentence, false) : [];
}
