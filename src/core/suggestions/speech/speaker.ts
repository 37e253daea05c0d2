import type { TextRange } from '../../model/document.ts';
import type { Part } from '../neighbourhood.ts';
import { hasSpeakingHead, headOf, isMark, isTime, isWord, readCore, type Span } from './noun.ts';
import { articles, determiners, isBodyNameWord, isListedSpeaker, isPlural, nameParticles, otherPronouns, portfolios, possessives, speakerKind, speakingPronouns, titles, type SpeakerKind } from './words.ts';

export type Gender = 'f' | 'm' | null;

/** Who is named as speaking, and where. */
export interface Speaker extends TextRange {
  /** The name without title, or the words that describe the speaker without article. */
  readonly value: string;
  readonly kind: SpeakerKind | 'pronoun';
  /** Whether it is a person’s or a body’s own name. */
  readonly named: boolean;
  readonly plural: boolean;
  readonly gender: Gender;
}

/** Words, in their places, as one line; without the article before them. */
function valueOf(text: string, parts: readonly Part[], { start, end }: Span): string {
  let first = start;
  if (end - first > 1 && articles.has(parts[first]!.word)) first++;
  const words = text.slice(parts[first]!.start, parts[end - 1]!.end).replace(/\s+/gu, ' ');
  // A common noun that begins the sentence.
  const begins = first === 0 || (first === 1 && start === 0 && parts[0]!.kind === 'quotation');
  return begins && isCommon(parts[first]!) && parts[first + 1]?.capital !== true ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** Returns whether a word that is written with a capital is a common one, which merely begins the sentence. */
const isCommon = ({ text, word }: Part): boolean => !/^\p{Lu}{2}/u.test(text)
  && (isListedSpeaker(word) || determiners.has(word) || possessives.has(word) || /^(?:local|senior|official|several|many|former|eye|government|opposition|hospital|rescue|state|aid|health|media|independent|witness|union|industry|local)$/.test(word));

/** Returns whether a part is in a name: with a capital, or a particle or initial between such. */
const isNamePart = (parts: readonly Part[], at: number): boolean => {
  const part = parts[at];
  return isWord(part) && (part.capital || (nameParticles.has(part.word) && parts[at + 1] !== undefined && (parts[at + 1]!.capital || nameParticles.has(parts[at + 1]!.word))));
};

/** Returns the name that ends a core, titles, offices and the owner before it aside: Health Minister Anna Berg → Anna Berg. */
function trailingName(parts: readonly Part[], core: Span): Span | null {
  let start = core.end;
  while (start > core.start && (isNamePart(parts, start - 1) || (isMark(parts[start - 1], '&') && start < core.end))) start--;
  while (start < core.end && !parts[start]!.capital && !nameParticles.has(parts[start]!.word)) start++;
  while (start < core.end && (articles.has(parts[start]!.word) || (parts[start]!.capital && determiners.has(parts[start]!.word)))) start++;
  return start < core.end ? { start, end: core.end } : null;
}

/** Nouns for people that are names as well. */
const namesToo = /^(?:hunter|baker|butcher|carpenter|farmer|fisher|guard|parent|porter|driver|waiter|dancer|singer|star|green|moderate|mother|father|boss|child|man|boy|trader|dealer|builder|camper|clerk|steward|cook|monk|nun|elder|rebel|hiker)$/;

/** Returns a name without the titles and offices at its beginning. A title stays before a single name: Judge Alvarado. */
function withoutTitles(parts: readonly Part[], name: Span): Span {
  let last = -1;
  for (let i = name.start; i < name.end - 1; i++) if (titles.has(parts[i]!.word)) last = i;
  // Economist Farida Rahimi, at the beginning of a sentence.
  if (last === -1 && name.start === 0 && name.end > 2 && isListedSpeaker(parts[0]!.word) && speakerKind(parts[0]!.word) === 'person' && !namesToo.test(parts[0]!.word)) last = 0;
  if (last === -1) return name;
  let start = last + 1;
  while (start < name.end - 2 && (portfolios.has(parts[start]!.word) || /^(?:of|for|and|the)$/.test(parts[start]!.word))) start++;
  while (start < name.end && !parts[start]!.capital && !nameParticles.has(parts[start]!.word)) start++;
  if (start < name.end - 1) return { start, end: name.end };
  while (last > name.start && titles.has(parts[last - 1]!.word) && parts[last - 1]!.capital) last--;
  return /^(?:spokesman|spokeswoman|spokesperson|official|officer|leader|head)$/.test(parts[last]!.word) ? { start, end: name.end } : { start: last, end: name.end };
}

/** Returns whether a name is that of a body: by its last or, before “of”, its first word, or all in capitals. */
function isBody(parts: readonly Part[], { start, end }: Span): boolean {
  const words = parts.slice(start, end).filter(isWord);
  const last = words.at(-1);
  if (!last) return false;
  if (/^\p{Lu}{2,6}$/u.test(last.text) || (words.length === 1 && /^(?:\p{L}\.){2,}$/u.test(last.text))) return true;
  if (words.length === 1) return isBodyNameWord(last.word) || /^(?:parliament|congress|senate)$/.test(last.word);
  const beforeOf = words.findIndex(({ word }) => word === 'of' || word === 'for');
  return words.some(({ word }, i) => isBodyNameWord(word) && (i === words.length - 1 || i === beforeOf - 1)) || parts.slice(start, end).some((part) => isMark(part, '&'));
}

const female = new Set('mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman policewoman businesswoman actress baroness mother sister daughter wife widow woman girl headmistress señora frau madame mme signora'.split(' '));
const male = new Set('mr sir lord king prince spokesman chairman congressman policeman businessman actor baron father brother son husband man boy headmaster señor herr monsieur signor pope imam'.split(' '));

const genderOf = (parts: readonly Part[], { start, end }: Span): Gender => {
  for (let i = start; i < end; i++) {
    if (female.has(parts[i]!.word)) return 'f';
    if (male.has(parts[i]!.word)) return 'm';
  }
  return null;
};

/** Returns the speaker that a pronoun stands for, to be found among those named before. */
function pronounOf(part: Part): Speaker {
  const gender = part.word === 'she' ? 'f' : part.word === 'he' ? 'm' : null;
  return { start: part.start, end: part.end, value: part.text, kind: 'pronoun', named: false, plural: part.word === 'they', gender };
}

/**
 * Returns who the noun phrase with this core and end speaks of; null when it is nobody who speaks. `lenient` takes any
 * noun, as after “said”.
 */
export function speakerOf(text: string, parts: readonly Part[], core: Span, end: number, lenient: boolean): Speaker | null {
  const first = parts[core.start]!;
  if (core.end - core.start === 1 && speakingPronouns.has(first.word)) return pronounOf(first);
  if (core.end - core.start === 1 && end === core.end && (otherPronouns.has(first.word) || determiners.has(first.word) || first.word === 'people')) return null;
  const head = parts[headOf(parts, core)]!;
  if (head.kind !== 'word') return null;
  const headKind = speakerKind(head.word);
  const range = (span: Span): TextRange => ({ start: parts[span.start]!.start, end: parts[span.end - 1]!.end });
  const made = (span: Span, kind: SpeakerKind, named: boolean): Speaker => ({
    ...range(span), value: valueOf(text, parts, span), kind, named, gender: genderOf(parts, { start: core.start, end }), plural: !named && isPlural(head.word) && (!head.capital || isCommon(head)),
  });
  const holder = titles.has(head.word) && end > core.end ? officeHolder(parts, core.end, end) : null;
  if (holder) return made(holder, 'person', true);
  const name = head.capital && !(core.start === 0 && core.end === 1 && isCommon(head)) ? trailingName(parts, core) : null;
  if (name) return named(parts, core, name, end, made);
  if (!hasSpeakingHead(parts, core) && !lenient) return null;
  if (headKind === 'document') return authorOf(text, parts, core, end, made) ?? made({ start: core.start, end: core.end }, 'document', false);
  return made({ start: core.start, end }, headKind ?? 'person', false);
}

/** A survey that writes reports is a body. */
const isSurvey = (parts: readonly Part[], { end }: Span): boolean => parts[end - 1]!.word === 'survey';

const notAuthored = /^(?:commissioned|funded|backed|sponsored|ordered|obtained|seen|reviewed|leaked|requested|supported|paid|approved|read|cited|quoted)$/;

type Make = (span: Span, kind: SpeakerKind, named: boolean) => Speaker;

/** Returns the speaker that a core ending in a name, or in a word with a capital, stands for. */
function named(parts: readonly Part[], core: Span, name: Span, end: number, made: Make): Speaker | null {
  if (name.start === 0 && name.end > 1 && /^(?:rival|fellow|former)$/.test(parts[0]!.word)) return named(parts, core, { start: 1, end: name.end }, end, made);
  const last = parts[name.end - 1]!;
  const owner = parts.findLastIndex((part, i) => i >= core.start && i < name.start && part.kind === 'possessive');
  if (isBody(parts, name) && !(name.end - name.start === 1 && titles.has(last.word))) {
    const whole = owner === name.start - 1 && owner > 0 ? { start: ownerStart(parts, core, owner), end: name.end } : bodySpan(parts, core, name, end);
    return made(whole, 'body', true);
  }
  if (titles.has(last.word) && !(name.end - name.start === 2 && !titles.has(parts[name.start]!.word) && !portfolios.has(parts[name.start]!.word))) return made({ start: core.start, end }, 'person', false);
  const bare = withoutTitles(parts, name);
  const withOf = bare.start === name.start && royal.test(parts[name.start]!.word) && end > name.end && parts[name.end]!.word === 'of' && parts[name.end + 1]?.capital === true ? { start: bare.start, end } : bare;
  return made(withOf, 'person', true);
}

/** Returns the name after an office with its field: Minister of Foreign Affairs Anna Berg, Bank of England Governor Andrew Lane. */
function officeHolder(parts: readonly Part[], from: number, end: number): Span | null {
  if (!/^(?:of|for)$/.test(parts[from]!.word)) return null;
  let start = end;
  while (start > from + 1 && isNamePart(parts, start - 1)) start--;
  const field = start;
  for (let i = start; i < end - 1; i++) if (titles.has(parts[i]!.word)) start = i + 1;
  while (start < end && portfolios.has(parts[start]!.word)) start++;
  const between = parts.slice(from + 1, field);
  return (start > field || (between.length > 0 && between.every((part) => isWord(part) && !part.capital && !articles.has(part.word)))) && end - start >= 2 ? { start, end } : null;
}

const royal = /^(?:king|queen|prince|princess|emperor|emir|duke|duchess|sultan|pope|archbishop|bishop)$/;

const ownerStart = (parts: readonly Part[], core: Span, owner: number): number => {
  let start = owner;
  while (start > core.start && isNamePart(parts, start - 1)) start--;
  return start < owner && parts[start]!.capital ? start : core.start;
};

/** A body’s name goes on after of, for or and: the Ministry of Health. */
function bodySpan(parts: readonly Part[], core: Span, name: Span, end: number): Span {
  // German police: an adjective with a capital before a body in small letters never comes here, as its head is small.
  return { start: name.start, end: end > name.end && /^(?:of|for|to|on|in|and)$/.test(parts[name.end]!.word) && core.end === name.end ? end : name.end };
}

const bodyBefore = new Set('police ministry government army company agency council union bank party military navy opposition university hospital city court-appointed commission'.split(' '));

/**
 * Returns whose statement, report or figures a phrase speaks of: the Kremlin’s statement, a Kremlin statement, a report
 * by the bank. Null when it does not say.
 */
function authorOf(text: string, parts: readonly Part[], core: Span, end: number, made: Make): Speaker | null {
  const by = parts.findIndex((part, i) => i >= core.end && i < end && /^(?:by|from)$/.test(part.word) && !notAuthored.test(parts[i - 1]!.word));
  if (by !== -1) {
    const author = readCore(parts, by + 1, end);
    if (author) {
      const last = wholeName(parts, author, end);
      const found = speakerOf(text, parts, author, last, false);
      if (found && (found.kind !== 'document' || isSurvey(parts, author))) return found;
    }
  }
  const owner = parts.findLastIndex((part, i) => i >= core.start && i < core.end && part.kind === 'possessive');
  if (owner > core.start) {
    const found = speakerOf(text, parts, { start: core.start, end: owner }, owner, false);
    return found && (found.kind !== 'document' || isSurvey(parts, { start: core.start, end: owner })) ? found : null;
  }
  if (possessives.has(parts[core.start]!.word)) return null;
  let last = core.end - 2;
  while (last >= core.start && isWord(parts[last]) && !parts[last]!.capital && !bodyBefore.has(parts[last]!.word)) last--;
  if (last < core.start || !isWord(parts[last]) || articles.has(parts[last]!.word)) return null;
  let start = last + 1;
  while (start > core.start && isNamePart(parts, start - 1) && !articles.has(parts[start - 1]!.word)) start--;
  if (start === last + 1) return bodyBefore.has(parts[last]!.word) && last === core.end - 2 ? made({ start: last, end: last + 1 }, 'body', false) : null;
  const name = { start, end: last + 1 };
  return start === 0 && name.end === 1 && isCommon(parts[0]!) ? null : made(name, 'body', true);
}

/** Returns where a name that begins with this core ends: with what belongs to it after of or for, when that is a name too. */
export function wholeName(parts: readonly Part[], core: Span, to: number): number {
  const last = parts[headOf(parts, core)]!;
  const next = parts[core.end];
  if (core.end >= to || !isWord(next)) return core.end;
  const isRole = speakerKind(last.word) !== null && (!last.capital || (core.start === 0 && core.end === 1 && isCommon(last)));
  const isNamedBody = last.capital && (isBodyNameWord(last.word) || titles.has(last.word) || /^(?:bank|house|court|board)$/.test(last.word));
  if (isRole ? !/^(?:of|for|from|at|in|with|on)$/.test(next.word) : !(isNamedBody && /^(?:of|for|to|on|in)$/.test(next.word))) return core.end;
  const following = readCore(parts, core.end + 1, to);
  if (!following || isTime(parts[following.start]) || isTime(parts[following.start + 1]) || (!isRole && !parts[following.end - 1]!.capital)) return core.end;
  // In a place, at a time: said a farmer in Tarnov. Those are told by what they do alone.
  if (isRole && /^(?:in|on|at|with|from)$/.test(next.word) && !parts[following.end - 1]!.capital && speakerKind(parts[following.end - 1]!.word) !== 'body') return core.end;
  let end = wholeName(parts, following, to);
  while (isNamedBody && parts[end]?.word === 'and' && parts[end + 1]?.capital === true && end + 1 < to) {
    const more = readCore(parts, end + 1, to);
    if (!more || isBody(parts, more)) break;
    end = more.end;
  }
  return end;
}
