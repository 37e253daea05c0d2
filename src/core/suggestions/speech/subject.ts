import type { Part } from '../neighbourhood.ts';
import { headOf, isMark, isTime, isWhole, isWord, looksPast, readCore, skipsAsAdverb, type Span } from './noun.ts';
import { speakerOf, wholeName, type Speaker } from './speaker.ts';
import { speechForm } from './verbs.ts';
import { articles, auxiliaries, determiners, otherPronouns, portfolios, possessives, prepositions, speakerKind, speakingPronouns, subordinators, titles } from './words.ts';

/** The subject of a verb: those who speak, and the parts from its first word to the verb. */
export interface Subject {
  readonly speakers: readonly Speaker[];
  /** From the first part of the subject to the part after its last; what stands between it and the verb is not in it. */
  readonly span: Span;
}

/** Returns whether a part ends every clause. */
const isHardBoundary = (part: Part): boolean => part.kind === 'quotation' || (part.kind === 'mark' && !',/&%$€£@#'.includes(part.text));

/** Conjunctions that a subject follows. Relative pronouns are none: officials who asked not to be named said. */
const clauseOpeners = new Set([...subordinators].filter((word) => !/^(?:who|which|whose|that|as|than|once|nor)$/.test(word)));

/** Returns where the clause of the verb at `verb` may begin: after the last mark or conjunction before it, commas aside. */
function clauseStart(parts: readonly Part[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const part = parts[at - 1]!;
    if (isHardBoundary(part) && !(isMark(part, ')') && verb > at - 1)) break;
    if (isMark(part, ')')) {
      const opening = parts.findLastIndex((other, i) => i < at - 1 && isMark(other, '(['));
      if (opening < 0) break;
      at = opening;
    } else {
      if (isWord(part) && clauseOpeners.has(part.word)) break;
      at--;
    }
  }
  return at;
}

/**
 * Returns the subject of the verb at `verb`, whose auxiliaries and adverbs may stand before it; null when there is none
 * that speaks. `lenient` takes any noun. `short` takes the nearest noun: the plan officials say will work.
 */
export function subjectBefore(text: string, parts: readonly Part[], verb: number, lenient: boolean, short = false): Subject | null {
  const start = clauseStart(parts, verb);
  let end = withoutModifiers(parts, start, verb);
  if (end <= start) return null;
  if (isMark(parts[end - 1], ')')) {
    const opening = parts.findLastIndex((part, i) => i < end && isMark(part, '(['));
    if (opening <= start) return null;
    end = opening;
  }
  if (isMark(parts[end - 1], ',')) return beforeInsertion(text, parts, start, end - 1);
  const comma = parts.findLastIndex((part, i) => i < end && i >= start && isMark(part, ','));
  const segment = comma < start ? start : comma + 1;
  const found = wholeIn(text, parts, segment, end, lenient, short);
  if (!found || comma < start) return found;
  return withList(text, parts, start, comma, found);
}

/** Returns where the subject ends: what stands before the verb without auxiliaries, adverbs and times. */
function withoutModifiers(parts: readonly Part[], start: number, verb: number): number {
  let end = verb;
  for (;;) {
    const part = parts[end - 1];
    if (end <= start || !part) return end;
    if (skipsAsAdverb(part) || (isWord(part) && !part.capital && (auxiliaries.has(part.word) || part.word === 'not'))) end--;
    else {
      const time = timeBefore(parts, start, end);
      if (time === end) return end;
      end = time;
    }
  }
}

/** Returns where a time that ends at `end` begins: on Monday, late Tuesday, in March, earlier this week. */
function timeBefore(parts: readonly Part[], start: number, end: number): number {
  let at = end;
  while (at > start && (isTime(parts[at - 1]) || (parts[at - 1]!.kind === 'number' && at > start + 1 && (isTime(parts[at - 2]) || isTime(parts[at]) || parts[at - 2]!.word === 'in')))) at--;
  if (at === end || at === start) return end;
  while (at > start && /^(?:last|next|this|late|early|earlier|later|the)$/.test(parts[at - 1]!.word)) at--;
  if (at > start && /^(?:on|in|at|since|during)$/.test(parts[at - 1]!.word)) return at - 1;
  return at > start && isTime(parts[at]) && !parts[at]!.capital && parts[at]!.kind === 'word' && at === end - 1 && !/^(?:yesterday|today|tonight)$/.test(parts[at]!.word) ? end : at > start ? at : end;
}

/** Returns the leftmost noun phrase that goes on up to `end`. */
function wholeIn(text: string, parts: readonly Part[], from: number, end: number, lenient: boolean, short: boolean): Subject | null {
  let nearest: Subject | null = null;
  for (let at = from; at < end; at++) {
    if (!canBegin(parts, at, from)) continue;
    const found = wholeAt(text, parts, at, end, lenient);
    if (!found) continue;
    if (!short) return found;
    nearest = found;
  }
  return nearest;
}

/** Returns the noun phrase, or two joined by “and”, from `at` to `end`. */
function wholeAt(text: string, parts: readonly Part[], at: number, end: number, lenient: boolean): Subject | null {
  const both = parts[at]!.word === 'both' || parts[at]!.word === 'either' ? 1 : 0;
  if (end - at === 1 && (speakingPronouns.has(parts[at]!.word) || otherPronouns.has(parts[at]!.word))) {
    const speaker = speakerOf(text, parts, { start: at, end }, end, lenient);
    return speaker && { speakers: [speaker], span: { start: at, end } };
  }
  const core = readCore(parts, at + both, end);
  if (!core) return null;
  if (both > 0 && parts[core.end]?.word !== 'and') core.start = at;
  const name = wholeName(parts, core, end);
  if (isWhole(parts, core, end)) {
    const speaker = speakerOf(text, parts, core, end, lenient);
    return speaker && { speakers: [speaker], span: { start: at, end } };
  }
  if (name < end && /^(?:and|or|&)$/.test(parts[name]!.word)) {
    const first = speakerOf(text, parts, core, name, lenient);
    const rest = first && name + 1 < end ? wholeAt(text, parts, name + 1, end, lenient) : null;
    // Deputy Prime Minister and Finance Minister Carlos Ibarra is one person.
    const sameOne = rest && !first!.named && parts[at]!.capital && titles.has(parts[name - 1]!.word) && rest.speakers[0]!.named && (titles.has(parts[name + 1]!.word) || portfolios.has(parts[name + 1]!.word));
    if (rest) return { speakers: sameOne ? rest.speakers : parts[name + 1]!.word === 'other' ? [first!] : [first!, ...rest.speakers], span: { start: at, end } };
  }
  return null;
}

/** Returns the speakers that the parts from `from` up to `end`, adverbs and times aside, name; null when they are more or less than that. */
export function subjectBetween(text: string, parts: readonly Part[], from: number, end: number): Subject | null {
  const last = withoutModifiers(parts, from, end);
  return from < last ? wholeAt(text, parts, from, last, false) : null;
}

/** Returns whether a noun phrase can begin at `at`, and is not the middle of one. */
function canBegin(parts: readonly Part[], at: number, from: number): boolean {
  const part = parts[at]!;
  if (part.kind !== 'word' && part.kind !== 'number') return false;
  if (isTime(part) && !(parts[at + 1]?.capital === true && !isTime(parts[at + 1]))) return false;
  if (at === from) return true;
  const before = parts[at - 1]!;
  if (determiners.has(part.word) || possessives.has(part.word) || speakingPronouns.has(part.word)) return !/^(?:of|all|both|half|for|from|by|with|to|in|at|on)$/.test(before.word) || !isWord(before);
  if (isWord(before) && ((prepositions.has(before.word) && before.word !== 'as') || auxiliaries.has(before.word) || articles.has(before.word) || possessives.has(before.word) || determiners.has(before.word))) return false;
  // The middle of a noun phrase, unless what is before it is of another kind: In Geneva officials said; on Monday police said.
  if (/^(?:as|and|or|but|so|yet|then)$/.test(before.word)) return true;
  if (isTime(before) || before.kind === 'number') return isTime(before) || isTime(parts[at - 2]);
  if (!isWord(before)) return before.kind !== 'possessive';
  if (before.capital && at - 1 > from && !part.capital) return true;
  return part.capital ? !before.capital : looksPast(before) || speechForm(before.word) !== undefined || !/[\p{L}]/u.test(before.text) || part.word.endsWith('s');
}

/**
 * Returns the subject that ends before the insertion that `end` closes: Keller, 54, the minister of trade, said. Where
 * the insertion is a name and the subject is not, the name is the speaker: her lawyer, Tobias Grunwald, said.
 */
function beforeInsertion(text: string, parts: readonly Part[], start: number, end: number): Subject | null {
  const segments: Span[] = [];
  for (let at = start, from = start; at <= end; at++) {
    if (at < end && !isMark(parts[at], ',')) continue;
    if (at > from) segments.push({ start: from, end: at });
    from = at + 1;
  }
  let inserted: Subject | null = null;
  let listed = false;
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = withoutBrackets(parts, segments[i]!);
    // The end of a list inside the insertion: including Russia, Turkey, and Iran.
    if (i > 0 && parts[segment.start]!.word === 'and') listed = true;
    if (listed && i > 0) {
      listed = !isInsertion(parts, segment) || parts[segment.start]!.word === 'and';
      continue;
    }
    const isFirst = i === 0;
    const whole = bareIn(text, parts, segment);
    const named = whole?.speakers[0]?.named === true && whole.speakers[0].kind !== 'document' && whole.span.start === segment.start;
    if (whole && named && !/^[DRIL]-\p{Lu}/u.test(parts[segment.start]!.text)) {
      // A name right after a noun that speaks is in apposition to it.
      const before = segments[i - 1] && bareIn(text, parts, segments[i - 1]!);
      const span = { start: before && !before.speakers[0]!.named ? before.span.start : whole.span.start, end };
      return { speakers: before && before.speakers.length > 1 && !before.speakers.at(-1)!.named ? [...before.speakers.slice(0, -1).filter(({ named }) => named), ...whole.speakers] : whole.speakers, span };
    }
    const insertion = isInsertion(parts, segment);
    if (whole && (!insertion || isFirst)) return inserted && !whole.speakers.some((speaker) => speaker.named) && inserted.speakers[0]!.named ? { ...inserted, span: { start: whole.span.start, end } } : { ...whole, span: { start: whole.span.start, end } };
    if (!insertion) {
      const tail = opensWith(parts, segment) ? wholeIn(text, parts, segment.start, segment.end, false, false) : null;
      return tail && finiteVerbs(parts, segment.start, tail.span.start).length === 0 ? { ...tail, span: { start: tail.span.start, end } } : null;
    }
    if (whole) inserted ??= whole;
  }
  return inserted && { ...inserted, span: { start: inserted.span.start, end } };
}

/** Returns whether a segment opens with a circumstance, which a subject may follow: On Tuesday the minister, … */
const opensWith = (parts: readonly Part[], { start }: Span): boolean => prepositions.has(parts[start]!.word) || skipsAsAdverb(parts[start]) || /^(?:and|but|so|yet)$/.test(parts[start]!.word) || isTime(parts[start]);

/** Returns a segment without what it ends with in brackets. */
function withoutBrackets(parts: readonly Part[], { start, end }: Span): Span {
  const opening = isMark(parts[end - 1], ')') ? parts.findLastIndex((part, i) => i < end && isMark(part, '(')) : end;
  return { start, end: opening > start ? opening : end };
}

/** Returns the noun phrase that a segment is, if it is one and nothing else. */
function bareIn(text: string, parts: readonly Part[], { start, end }: Span): Subject | null {
  let from = start;
  if (isWord(parts[from]) && /^(?:and|but|so|yet|meanwhile|still)$/.test(parts[from]!.word)) from++;
  return from < end ? wholeAt(text, parts, from, end, false) : null;
}

/** Returns whether a segment between commas adds something to what is before it: an age, an office, where, how, who is. */
function isInsertion(parts: readonly Part[], { start, end }: Span): boolean {
  const first = parts[start]!;
  if (first.kind === 'number' || !isWord(first)) return true;
  if (/^(?:who|which|whose|where|when|whom|also|however|meanwhile|though|too|himself|herself|themselves|as|now|then|once|formerly|previously|based|known|born|himself|a|an|the|his|her|their|its|one)$/.test(first.word)) return true;
  if (prepositions.has(first.word) || /..ing$/.test(first.word) || (looksPast(first) && !first.capital) || skipsAsAdverb(first)) return true;
  const core = readCore(parts, start, end);
  return core !== null && (speakerKind(parts[headOf(parts, core)]!.word) !== null || titles.has(parts[headOf(parts, core)]!.word) || /^[DRI]-/.test(first.text));
}

/** Returns the subject with those named before it in a list: Smith, Jones and Brown. */
function withList(text: string, parts: readonly Part[], start: number, comma: number, last: Subject): Subject {
  if (last.speakers.length < 2 && !/^(?:and|or)$/.test(parts[comma + 1]!.word)) return last;
  const speakers: Speaker[] = [...last.speakers];
  let end = comma;
  let from = last.span.start;
  for (;;) {
    const before = parts.findLastIndex((part, i) => i < end && i >= start && isMark(part, ','));
    const segment = { start: Math.max(start, before + 1), end };
    const core = segment.start < segment.end ? readCore(parts, segment.start, segment.end) : null;
    const found = core && wholeName(parts, core, segment.end) === segment.end ? wholeAt(text, parts, segment.start, segment.end, false) : null;
    if (!found || found.speakers.some(({ kind }) => kind === 'pronoun' || kind === 'document')) break;
    speakers.unshift(...found.speakers);
    from = segment.start;
    if (before < start) break;
    end = before;
  }
  return { speakers, span: { start: from, end: last.span.end } };
}

/** Returns the numbers of the parts that are finite verbs as far as one can tell, before `to`. */
export function finiteVerbs(parts: readonly Part[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const part = parts[at]!;
    if (!isWord(part) || part.capital) continue;
    const form = speechForm(part.word)?.form;
    if (auxiliaries.has(part.word) || looksPast(part) || form === 'past' || form === 's') found.push(at);
  }
  return found;
}

/** Returns the subject of the clause that the verb at `verb` shares with one before it: police arrested him and said … */
export function sharedSubject(text: string, parts: readonly Part[], verb: number): Subject | null {
  const hard = parts.findLastIndex((part, i) => i < verb && isMark(part, ';:'));
  const from = Math.max(0, hard + 1);
  for (const at of finiteVerbs(parts, from, verb)) {
    if (/^(?:i|we|you)$/.test(parts[withoutModifiers(parts, from, at) - 1]?.word ?? '')) return null;
    const found = subjectBefore(text, parts, at, false);
    if (found && found.span.start >= from) return found;
  }
  // The verb is in the present, which no ending tells from a plural: the group opposes the plan, saying …
  for (let at = from; at < verb; at++) {
    if (at > from && !isMark(parts[at - 1], ',')) continue;
    const first = parts[at]!;
    if (!isWord(first) || prepositions.has(first.word) || /..ing$/.test(first.word) || skipsAsAdverb(first)) continue;
    const core = readCore(parts, at, verb);
    const speaker = core && speakerOf(text, parts, core, core.end, false);
    return core && speaker ? { speakers: [speaker], span: core } : null;
  }
  return null;
}

/** Returns those named by the noun phrase that begins at `from`: after said, by, according to. */
export function namedAfter(text: string, parts: readonly Part[], from: number, lenient: boolean): Subject | null {
  const first = parts[from];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number')) return null;
  if (speakingPronouns.has(first.word)) {
    const pronoun = speakerOf(text, parts, { start: from, end: from + 1 }, from + 1, lenient);
    return pronoun && { speakers: [pronoun], span: { start: from, end: from + 1 } };
  }
  const both = first.word === 'both' ? 1 : 0;
  const core = readCore(parts, from + both, parts.length);
  if (!core) return null;
  if (both > 0 && parts[core.end]?.word !== 'and') core.start = from;
  const end = withKnowledge(parts, core, wholeName(parts, core, parts.length));
  const speaker = speakerOf(text, parts, core, afterParticiple(parts, core, end), lenient);
  if (!speaker) return null;
  // The head of the union, Einar Solbakken: the name is the speaker.
  if (!speaker.named && isMark(parts[end], ',')) {
    const apposed = readCore(parts, end + 1, parts.length);
    const name = apposed && speakerOf(text, parts, apposed, apposed.end, false);
    const closed = apposed && (apposed.end >= parts.length || parts[apposed.end]!.kind === 'mark');
    if (name?.named === true && closed && speaker.kind !== 'document') return { speakers: [name], span: { start: from, end: apposed.end } };
  }
  const joined = parts[end]?.word === 'and' && end + 1 < parts.length ? namedAfter(text, parts, end + 1, false) : null;
  const another = joined && parts[joined.span.end] && looksPast(parts[joined.span.end]) ? null : joined;
  return another && another.speakers.every(({ kind }) => kind !== 'pronoun')
    ? { speakers: parts[end + 1]!.word === 'other' ? [speaker] : [speaker, ...another.speakers], span: { start: from, end: another.span.end } }
    : { speakers: [speaker], span: { start: from, end } };
}

/** What makes nameless people worth hearing belongs to them: officials briefed on the talks, sources close to the club. */
function withKnowledge(parts: readonly Part[], core: Span, end: number): number {
  const next = parts[end];
  if (end !== core.end || !isWord(next) || speakerKind(parts[headOf(parts, core)]!.word) !== 'person') return end;
  if (!/^(?:familiar|close|briefed|involved|aware|present|who|with)$/.test(next.word) || (next.word === 'with' && !/^(?:knowledge|access|ties|links|direct)$/.test(parts[end + 1]?.word ?? ''))) return end;
  const stop = parts.findIndex((part, i) => i > end && (part.kind === 'mark' || part.kind === 'quotation'));
  const last = stop === -1 ? parts.length : stop;
  return last - end <= 12 && isWhole(parts, core, last) ? last : end;
}

/** What is said of a noun by a participle belongs to it when it tells whose it is: a report published on Monday by the bank. */
function afterParticiple(parts: readonly Part[], core: Span, end: number): number {
  if (speakerKind(parts[headOf(parts, core)]!.word) !== 'document') return end;
  const by = parts.findIndex((part, i) => i >= core.end && i < core.end + 12 && /^(?:by|from)$/.test(part.word));
  if (by === -1 || parts.slice(core.end, by).some((part) => part.kind !== 'word' && part.kind !== 'number')) return end;
  const author = readCore(parts, by + 1, parts.length);
  return author ? wholeName(parts, author, parts.length) : end;
}
