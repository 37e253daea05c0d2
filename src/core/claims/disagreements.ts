import { shorten } from '../commands/words.ts';
import { message, text, type Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { parseEdtf } from '../time/edtf.ts';
import { sayTime } from '../time/say-time.ts';
import { publishedOn } from './day-counted-from.ts';
import { timesIn } from '../suggestions/index.ts';
import { likeness } from '../suggestions/similar-claims.ts';
import { figuresDisagree, figuresIn, limitsDiffer, type Figure } from './figures.ts';
import { hint, originOf, type Hint } from './hints.ts';

/** Words whose numbers and days are compared: a passage, or a claim’s statement. */
interface Voice {
  /** Words of the same origin are not held against each other. */
  readonly origin: string;
  /** Who says it, as a hint names it. */
  readonly source: string;
  readonly words: string;
  readonly figures: readonly Figure[];
  /** As EDTF; null where the words name no single day. */
  readonly day: { readonly edtf: string; readonly around: string } | null;
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
  const voices = evidence.filter(({ stance, quote }) => stance !== 'context' && quote !== '').map((item) => voiceOf(item, sources));
  const own = statementOf(claim, text('hint.thisClaim'));
  const figures = pairsOf(voices, figureConflicts);
  const days = pairsOf(voices, dayConflict);
  return [
    ...figureHints('figures', figures.length > 0 ? figures : voices.flatMap((voice) => figureConflicts(own, voice))),
    ...(days.length > 0 ? [hint('days', days.flat().map(({ words }) => words), message('hint.days', { list: listed(days.flat()) }))] : []),
    ...others.flatMap((other) => otherHints(claim, own, other)),
  ];
}

function voiceOf({ at, quote, ...item }: Evidence, sources: ReadonlyMap<string, Source>): Voice {
  const citation = at.kind === 'highlight' ? sources.get(at.sourceId)?.citation : undefined;
  const source = citation?.title ?? (at.kind === 'web' ? at.page.title || at.page.url : '');
  const words = quote.slice(0, longest);
  const locale = citation?.language ?? null;
  return { origin: originOf({ at, quote, ...item }), source: shorten(source), words, figures: figuresIn(words, locale), day: onlyDay(words, citation ? publishedOn(citation) : null, locale) };
}

const statementOf = ({ id, statement }: Claim, source: string): Voice => {
  const words = statement.slice(0, longest);
  return { origin: `claim ${id}`, source, words, figures: figuresIn(words, null), day: null };
};

function onlyDay(words: string, reference: ReturnType<typeof publishedOn>, locale: string | null): Voice['day'] {
  const [time, ...more] = timesIn(words, { start: 0, end: words.length }, reference, locale);
  if (!time || more.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(time.edtf)) return null;
  return { edtf: time.edtf, around: words.slice(0, time.start) + words.slice(time.end) };
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

/** Returns what a comparison finds in every two voices of different origins. */
const pairsOf = <Found>(voices: readonly Voice[], compare: (a: Voice, b: Voice) => readonly Found[]): readonly Found[] =>
  voices.flatMap((a, i) => voices.slice(i + 1).flatMap((b) => (a.origin === b.origin ? [] : compare(a, b))));

/** Returns the figures of two voices that do not fit; one that fits any figure of the other is no matter. */
function figureConflicts(a: Voice, b: Voice): readonly FigureConflict[] {
  const alike = likeness(a.words, b.words);
  const conflicts = (one: Figure, other: Figure): FigureConflict['sort'] | null => (figuresDisagree(one, other, alike) ? 'figures' : limitsDiffer(one, other, alike) ? 'limits' : null);
  const lonely = (figures: readonly Figure[], others: readonly Figure[]): readonly Figure[] => figures.filter((one) => !others.some((other) => one.fits(other)));
  return lonely(a.figures, b.figures).flatMap((one) => lonely(b.figures, a.figures).flatMap((other) => {
    const sort = conflicts(one, other);
    return sort ? [{ sort, given: [{ words: one.words, source: a.source }, { words: other.words, source: b.source }] }] : [];
  }));
}

function dayConflict(a: Voice, b: Voice): readonly (readonly Given[])[] {
  if (!a.day || !b.day || a.day.edtf === b.day.edtf || likeness(a.day.around, b.day.around) < leastLikeness) return [];
  return [[a, b].map(({ day, source }) => ({ words: sayTime(day!.edtf), source }))];
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

function otherHints(claim: Claim, own: Voice, other: Claim): readonly Hint[] {
  const spans = [claim, other].map(({ about }) => spanOf(about?.edtf ?? null));
  const apart = spans[0] && spans[1] ? daysBetween(spans[0], spans[1]) : 0;
  const told = (list: readonly Given[], id: 'hint.otherFigure' | 'hint.otherDay'): Message => message(id, { list: listed(list) });
  // Figures of different times may differ.
  const figures = apart > 0 ? [] : figureConflicts(own, statementOf(other, shorten(other.statement))).filter(({ sort }) => sort === 'figures').flatMap(({ given }) => given.slice(1));
  const days = apart > 0 && apart <= mostDaysApart && [claim, other].every(({ about }) => /^\d{4}-\d\d-\d\d/.test(about?.edtf ?? '') && !about!.edtf!.includes('/')) && likeness(claim.statement, other.statement) >= leastLikenessOfClaims
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
