import { shorten } from '../commands/words.ts';
import { message, text, type Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { parseEdtf } from '../time/edtf.ts';
import { sayTime } from '../time/say-time.ts';
import { publishedOn } from './day-counted-from.ts';
import { timesIn } from '../suggestions/index.ts';
import { likeness, stemsOf } from '../suggestions/similar-claims.ts';
import { figureFits, figuresDisagree, figuresIn, limitsDiffer, type Figure } from './figures.ts';
import { hint, originOf, type Hint } from './hints.ts';

/** Words whose numbers and days are compared: a passage, or a claim’s statement. */
interface Voice {
  /** Words of the same origin are not held against each other. */
  readonly origin: string;
  /** Who says it, as a hint names it. */
  readonly source: string;
  readonly words: string;
  readonly stems: () => ReadonlySet<string>;
  readonly figures: () => readonly Figure[];
  /** Null where the words name no single day. */
  readonly day: () => NamedDay | null;
}

/** A day as EDTF, with the words around it. */
interface NamedDay {
  readonly edtf: string;
  readonly around: ReadonlySet<string>;
}

/** Returns a function that works something out when it is first asked, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What is said about two passages of which each names a day: below this share of common words, it is not the same. */
const leastLikeness = 0.3;
/** The same of claims, which are compared without anybody having tied them together. */
const leastLikenessOfClaims = 0.7;
/** Days apart at most, for two claims that are alike to be about the same event. */
const mostDaysApart = 31;
/** UTF-16 units of a voice that are read. */
const longest = 2_000;

/** Returns hints on numbers and days that do not fit together: between the sources tied to a claim, and between it and `others`, claims that say nearly the same and carry a tag of its or stand in one of its passages. */
export function disagreementsOn(claim: Claim, evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>, others: readonly Claim[]): readonly Hint[] {
  const steps = disagreementSteps(claim, evidence, sources, () => others);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Does what {@link disagreementsOn} does in steps, each of a few milliseconds whatever the evidence; `others` is asked only where the claim has something to hold against them. */
export function* disagreementSteps(
  claim: Claim, evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>, others: () => readonly Claim[],
): Generator<undefined, readonly Hint[]> {
  const voices = evidence.filter(({ stance, quote }) => stance !== 'context' && quote !== '').map((item) => voiceOf(item, sources));
  const own = statementOf(claim, text('hint.thisClaim'));
  const several = new Set(voices.map(({ origin }) => origin)).size > 1;
  const counts = own.figures().length > 0;
  for (const voice of voices) {
    if (several) voice.day();
    if (several || counts) voice.figures();
    yield;
  }
  const figures = several ? yield* pairsOf(voices.filter((voice) => voice.figures().length > 0), figureConflicts) : [];
  const days = several ? yield* pairsOf(voices.filter((voice) => voice.day() !== null), dayConflict) : [];
  const hints = [
    ...figureHints('figures', figures.length > 0 || !counts ? figures : voices.flatMap((voice) => figureConflicts(own, voice))),
    ...(days.length > 0 ? [hint('days', days.map(({ words }) => words), message('hint.days', { list: listed(days) }))] : []),
  ];
  yield;
  return counts || isDay(claim) ? [...hints, ...others().flatMap((other) => otherHints(claim, own, other))] : hints;
}

function voiceOf({ at, quote, ...item }: Evidence, sources: ReadonlyMap<string, Source>): Voice {
  const citation = at.kind === 'highlight' ? sources.get(at.sourceId)?.citation : undefined;
  const source = citation?.title ?? (at.kind === 'web' ? at.page.title || at.page.url : '');
  const words = quote.slice(0, longest);
  const locale = citation?.language ?? null;
  return {
    origin: originOf({ at, quote, ...item }), source: shorten(source), words, stems: once(() => stemsOf(words)), figures: once(() => figuresIn(words, locale)),
    day: once(() => onlyDay(words, citation ? publishedOn(citation) : null, locale)),
  };
}

const statementOf = ({ id, statement }: Claim, source: string): Voice => {
  const words = statement.slice(0, longest);
  return { origin: `claim ${id}`, source, words, stems: once(() => stemsOf(words)), figures: once(() => figuresIn(words, null)), day: () => null };
};

function onlyDay(words: string, reference: ReturnType<typeof publishedOn>, locale: string | null): NamedDay | null {
  const [time, ...more] = timesIn(words, { start: 0, end: words.length }, reference, locale);
  if (!time || more.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(time.edtf)) return null;
  return { edtf: time.edtf, around: stemsOf(words.slice(0, time.start) + words.slice(time.end)) };
}

/** What one voice gives, for a hint to list. */
interface Given {
  readonly words: string;
  readonly source: string;
}
interface FigureConflict {
  readonly sort: 'figures' | 'limits';
  readonly given: readonly Given[];
}

/** Returns what a comparison finds in every two voices of different origins; those that one is compared with are a step. */
function* pairsOf<Found>(voices: readonly Voice[], compare: (a: Voice, b: Voice) => readonly Found[]): Generator<undefined, readonly Found[]> {
  const found: Found[] = [];
  for (const [i, a] of voices.entries()) {
    for (const b of voices.slice(i + 1)) if (a.origin !== b.origin) found.push(...compare(a, b));
    yield;
  }
  return found;
}

/** Returns the figures of two voices that do not fit; one that fits any figure of the other is no matter. */
function figureConflicts(a: Voice, b: Voice): readonly FigureConflict[] {
  if (a.figures().length === 0 || b.figures().length === 0) return [];
  const alike = likeness(a.stems(), b.stems());
  const conflicts = (one: Figure, other: Figure): FigureConflict['sort'] | null => (figuresDisagree(one, other, alike) ? 'figures' : limitsDiffer(one, other, alike) ? 'limits' : null);
  const lonely = (figures: readonly Figure[], others: readonly Figure[]): readonly Figure[] => figures.filter((one) => !others.some((other) => figureFits(one, other)));
  return lonely(a.figures(), b.figures()).flatMap((one) => lonely(b.figures(), a.figures()).flatMap((other) => {
    const sort = conflicts(one, other);
    return sort ? [{ sort, given: [{ words: one.words, source: a.source }, { words: other.words, source: b.source }] }] : [];
  }));
}

function dayConflict(a: Voice, b: Voice): readonly Given[] {
  const [first, second] = [a.day(), b.day()];
  if (!first || !second || first.edtf === second.edtf || likeness(first.around, second.around) < leastLikeness) return [];
  return [{ day: first, source: a.source }, { day: second, source: b.source }].map(({ day, source }) => ({ words: sayTime(day.edtf), source }));
}

function figureHints(kind: 'figures', conflicts: readonly FigureConflict[]): readonly Hint[] {
  return (['figures', 'limits'] as const).flatMap((sort) => {
    const given = conflicts.filter((conflict) => conflict.sort === sort).flatMap((conflict) => conflict.given);
    return given.length === 0 ? [] : [hint(kind, [sort, ...new Set(given.map(({ words }) => words))], message(`hint.${sort}`, { list: listed(given) }))];
  });
}

/** Figures or days that a hint names at most. */
const mostListed = 4;

function listed(given: readonly Given[]): string {
  const different = given.filter(({ words, source }, i) => given.findIndex((other) => other.words === words && other.source === source) === i);
  return different.slice(0, mostListed).map(({ words, source }) => text('hint.given', { words, source })).join(', ');
}

const isDay = ({ about }: Claim): boolean => /^\d{4}-\d\d-\d\d/.test(about?.edtf ?? '') && !about!.edtf!.includes('/');

function otherHints(claim: Claim, own: Voice, other: Claim): readonly Hint[] {
  const spans = [claim, other].map(({ about }) => spanOf(about?.edtf ?? null));
  const apart = spans[0] && spans[1] ? daysBetween(spans[0], spans[1]) : 0;
  const told = (list: readonly Given[], id: 'hint.otherFigure' | 'hint.otherDay'): Message => message(id, { list: listed(list) });
  // Figures of different times may differ.
  const figures = apart > 0 ? [] : figureConflicts(own, statementOf(other, shorten(other.statement))).filter(({ sort }) => sort === 'figures').flatMap(({ given }) => given.slice(1));
  const days = apart > 0 && apart <= mostDaysApart && isDay(claim) && isDay(other) && likeness(own.stems(), stemsOf(other.statement)) >= leastLikenessOfClaims
    ? [{ words: sayTime(other.about!.edtf!), source: shorten(other.statement) }] : [];
  return [
    ...(figures.length > 0 ? [hint('figures', [other.id, ...figures.map(({ words }) => words)], told(figures, 'hint.otherFigure'))] : []),
    ...(days.length > 0 ? [hint('days', [other.id, ...days.map(({ words }) => words)], told(days, 'hint.otherDay'))] : []),
  ];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(edtf: string | null): Span | null {
  const time = edtf === null ? null : parseEdtf(edtf);
  if (!time) return null;
  if (time.kind === 'point') return { from: time.point.start, to: time.point.end };
  return { from: typeof time.from === 'object' ? time.from.start : -Infinity, to: typeof time.to === 'object' ? time.to.end : Infinity };
}

/** Returns how many days lie from the beginning of one span to that of another which has no moment in common with it; 0 where they have. */
function daysBetween(a: Span, b: Span): number {
  return a.from < b.to && b.from < a.to ? 0 : Math.ceil(Math.abs(a.from - b.from) / 86_400_000);
}
