import { message, type Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';
import { byPosition } from '../queries/highlights.ts';
import { isClaim, isPassage, isSource, tagsMeant, verdictsMeant } from './conditions.ts';
import { nothingFound, PatternMatcher, wordsMatcher, type Found, type Matcher } from './matchers.ts';
import { asksForClaims, asksForPassages, termsOf, type PassageTerm, type Query, type QueryNode, type QueryTerm, type SourceTerm, type TextTerm } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { sourceIdOf, type Unit } from './units.ts';

/** What a search needs from where it runs. */
export interface SearchRuntime {
  /** Does `work`, and returns false when it took longer than `limit` milliseconds and was cut off. */
  readonly bounded: (work: () => void, limit: number) => boolean;
  /** Lets others have their turn; resolves to false when nobody waits for this search any more. */
  readonly pause: () => Promise<boolean>;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

/** What was found in one text, or one highlight that fits as a whole. */
export type Part =
  | { readonly kind: 'unit'; readonly unit: Unit; readonly count: number; readonly taggable: number }
  | { readonly kind: 'highlights'; readonly unit: Unit; readonly highlights: readonly Highlight[]; readonly count: number; readonly taggable: number };

/** What was found in one source, or among the tags, claims, reports or the project. */
export interface Group {
  readonly kind: 'source' | 'tags' | 'claims' | 'reports' | 'project';
  readonly sourceId: string | null;
  readonly parts: readonly Part[];
  readonly count: number;
  /** How many passages there are among it, which can be tagged. */
  readonly taggable: number;
}

/** Everything that fits a query, to be shown part by part. */
export interface Outcome {
  readonly groups: readonly Group[];
  readonly total: number;
  /** What the user should know of how it was found. */
  readonly hints: readonly Message[];
  /** Returns where the terms that are looked for stand in a text, merged. */
  readonly hitsIn: (unit: Unit) => Found;
}

/** Milliseconds: for a stretch of scanning before others have their turn, for one text, and for all. */
const times = { turn: 40, text: 700, all: 4000 };
/** A pattern that is found more often says nothing. */
const mostPatternHits = 200_000;

/** What a search is among: all texts, the highlights, the claims. */
interface Scope {
  readonly texts: boolean;
  readonly passages: boolean;
  readonly claims: boolean;
}

/** The scope of searching claims alone. */
export const claimsAlone: Scope = { texts: false, passages: false, claims: true };

/** A search for a verdict is among claims and the highlights that are their evidence, unless it is said where to look. */
function scopeOf({ root, kinds }: Query & { readonly root: QueryNode }): Scope {
  if (!asksForPassages(root)) return { texts: true, passages: false, claims: false };
  const claims = asksForClaims(root) && kinds.has('claims');
  return { texts: false, passages: !claims || kinds.has('text'), claims };
}

/** Finds what fits `query`, among what it asks for by itself if nothing else is said. Resolves to null when nobody waits for it any more. */
export async function evaluate(
  index: SearchIndex, query: Query & { readonly root: QueryNode }, runtime: SearchRuntime, scope: Scope = scopeOf(query),
): Promise<Outcome | null> {
  const evaluation = new Evaluation(index, query, scope);
  if (!(await evaluation.scan(runtime))) return null;
  return evaluation.outcome();
}

/** One search under way. */
class Evaluation {
  private readonly index: SearchIndex;
  private readonly query: Query & { readonly root: QueryNode };
  private readonly matchers = new Map<QueryTerm, Matcher>();
  private readonly patterns: PatternMatcher[] = [];
  /** Matchers of what is looked for rather than left out. */
  private readonly wanted: readonly Matcher[];
  private readonly meant = new Map<QueryTerm, ReadonlySet<string> | null>();
  private readonly scope: Scope;
  private readonly hints: Message[] = [];

  constructor(index: SearchIndex, query: Query & { readonly root: QueryNode }, scope: Scope) {
    this.index = index;
    this.query = query;
    this.scope = scope;
    const wanted: Matcher[] = [];
    for (const { term, negated } of termsOf<QueryTerm>(query.root)) {
      if (term.kind === 'tag' || term.kind === 'verdict') this.meantBy(term);
      if (term.kind !== 'words' && term.kind !== 'pattern') continue;
      const matcher = this.matcherOf(term);
      this.matchers.set(term, matcher);
      if (!negated) wanted.push(matcher);
    }
    this.wanted = wanted;
  }

  private meantBy(term: Extract<PassageTerm, { kind: 'tag' | 'verdict' }>): void {
    const meant = term.kind === 'tag' ? tagsMeant(this.index.tags, term.name, term.children) : verdictsMeant(this.index.verdicts, term.name);
    this.meant.set(term, meant);
    if (meant === null) this.hints.push(message(term.kind === 'tag' ? 'search.hint.noTag' : 'search.hint.noVerdict', { name: term.name }));
  }

  private matcherOf(term: TextTerm): Matcher {
    if (term.kind === 'words') {
      return wordsMatcher(term, this.index.vocabulary, ({ word, similar }) =>
        this.hints.push(message('search.hint.similar', { word, similar: similar.join(', ') })));
    }
    const matcher = new PatternMatcher(term);
    this.patterns.push(matcher);
    return matcher;
  }

  /** Looks through the texts for regular expressions: those that can still fit, as long as there is time. */
  async scan(runtime: SearchRuntime): Promise<boolean> {
    const began = runtime.now();
    let found = 0;
    for (const matcher of this.patterns) {
      const units = this.candidates();
      let place = 0;
      while (place < units.length && found < mostPatternHits) {
        if (runtime.now() - began > times.all) {
          this.hints.push(message('search.hint.stopped', { done: place, total: units.length }));
          return true;
        }
        const until = runtime.now() + times.turn;
        const inTime = runtime.bounded(() => {
          for (; place < units.length && found < mostPatternHits && runtime.now() < until; place++) found += matcher.scan(units[place]!, mostPatternHits - found);
        }, times.text);
        const stuck = units[place];
        if (!inTime && stuck) {
          this.hints.push(message('search.hint.slow', { title: this.titleOf(stuck) }));
          place++;
        }
        if (!(await runtime.pause())) return false;
      }
      if (found >= mostPatternHits) this.hints.push(message('search.hint.manyHits', { count: mostPatternHits }));
    }
    return true;
  }

  outcome(): Outcome {
    const { index, scope } = this;
    const sources = scope.texts || scope.passages ? [...index.sources.values()].map((source) => this.groupOf(source)).filter((group) => group.count > 0) : [];
    const others = scope.texts ? this.otherGroups() : scope.claims ? this.claimGroups() : [];
    // The codebook's order of passages is the library's; texts come with the best first.
    const sorted = scope.passages ? sources : sources.map((group) => ({ group, score: scoreOf(group) })).sort((a, b) => b.score - a.score).map(({ group }) => group);
    const groups = [...others, ...sorted];
    return { groups, total: groups.reduce((sum, { count }) => sum + count, 0), hints: this.hints, hitsIn: (unit) => this.hitsIn(unit) };
  }

  private groupOf(source: Source): Group {
    const units = this.index.unitsOf(source.id);
    const parts = this.scope.passages ? this.passageParts(source) : units.flatMap((unit) => this.unitPart(unit, source));
    return groupWith('source', source.id, parts);
  }

  private otherGroups(): readonly Group[] {
    const parts = this.index.otherUnits().flatMap((unit) => this.unitPart(unit, null));
    const kinds = { tag: 'tags', claim: 'claims', report: 'reports', project: 'project' } as const;
    return (['tag', 'claim', 'report', 'project'] as const).flatMap((owner) => {
      const own = parts.filter(({ unit }) => unit.owner.kind === owner);
      return own.length === 0 ? [] : [groupWith(kinds[owner], null, own)];
    });
  }

  private claimGroups(): readonly Group[] {
    const parts = [...this.index.claims.values()].flatMap((claim): readonly Part[] => {
      const [unit] = this.index.unitsOfClaim(claim.id);
      return unit && this.fitsClaim(this.query.root, claim) ? [{ kind: 'unit', unit, count: Math.max(1, this.hitsCount(unit)), taggable: 0 }] : [];
    });
    return parts.length === 0 ? [] : [groupWith('claims', null, parts)];
  }

  private unitPart(unit: Unit, source: Source | null): readonly Part[] {
    if (!this.query.kinds.has(unit.kind) || !this.fits(this.query.root, unit, source, null)) return [];
    const count = this.hitsCount(unit);
    // What fits without a word to show (a date, or words left out) is shown once for its source.
    if (count > 0) return [{ kind: 'unit', unit, count, taggable: unit.owner.kind === 'highlight' ? 1 : unit.kind === 'text' ? count : 0 }];
    return unit.kind === 'text' ? [{ kind: 'unit', unit, count: 1, taggable: 0 }] : [];
  }

  private passageParts(source: Source): readonly Part[] {
    const unit = this.index.textOf(source.id);
    if (!unit) return [];
    const highlights = [...this.index.highlights.get(source.id)?.values() ?? []]
      .filter((highlight) => highlight.review === null && this.fits(this.query.root, unit, source, highlight))
      .sort(byPosition);
    return highlights.length === 0 ? [] : [{ kind: 'highlights', unit, highlights, count: highlights.length, taggable: highlights.length }];
  }

  /** Returns the units that fit a query in which the patterns not looked for yet could be found anywhere. */
  private candidates(): readonly Unit[] {
    const { index, query, scope } = this;
    const found: Unit[] = scope.claims ? Array.from(index.claims.keys(), (id) => index.unitsOfClaim(id)).flat() : [];
    for (const source of scope.texts || scope.passages ? index.sources.values() : []) {
      for (const unit of index.unitsOf(source.id)) {
        const possible = scope.passages || (query.kinds.has(unit.kind) && this.mayFit(query.root, unit, source));
        if (possible) found.push(unit);
      }
    }
    if (scope.texts) found.push(...index.otherUnits().filter((unit) => query.kinds.has(unit.kind) && this.mayFit(query.root, unit, null)));
    return found;
  }

  private mayFit(node: QueryNode, unit: Unit, source: Source | null): boolean {
    switch (node.kind) {
      case 'and': return node.parts.every((part) => this.mayFit(part, unit, source));
      case 'or': return node.parts.some((part) => this.mayFit(part, unit, source));
      case 'not': return true;
      case 'pattern': {
        const matcher = this.matchers.get(node) as PatternMatcher;
        return !matcher.knows(unit) || matcher.has(unit);
      }
      default: return this.fits(node, unit, source, null);
    }
  }

  private fits(node: QueryNode, unit: Unit, source: Source | null, highlight: Highlight | null): boolean {
    switch (node.kind) {
      case 'and': return node.parts.every((part) => this.fits(part, unit, source, highlight));
      case 'or': return node.parts.some((part) => this.fits(part, unit, source, highlight));
      case 'not': return !this.fits(node.part, unit, source, highlight);
      case 'words': case 'pattern': return highlight ? this.isIn(node, unit, highlight) : this.matchers.get(node)!.has(unit);
      case 'source': case 'author': case 'date': return source !== null && isSource(node satisfies SourceTerm, source);
      default: return highlight !== null && isPassage(node, highlight, { tags: this.index.tags, meant: this.meant.get(node) ?? null, claimsAt: this.index.claimLinks().claimsAt });
    }
  }

  private fitsClaim(node: QueryNode, claim: Claim): boolean {
    switch (node.kind) {
      case 'and': return node.parts.every((part) => this.fitsClaim(part, claim));
      case 'or': return node.parts.some((part) => this.fitsClaim(part, claim));
      case 'not': return !this.fitsClaim(node.part, claim);
      case 'words': case 'pattern': return this.index.unitsOfClaim(claim.id).some((unit) => this.matchers.get(node)!.has(unit));
      default: return isClaim(node, claim, this.meant.get(node) ?? null, () => this.index.claimLinks().sourcesOf(claim.id));
    }
  }

  /** Returns whether words stand in a highlight's passage or in its note. */
  private isIn(term: TextTerm, unit: Unit, highlight: Highlight): boolean {
    const matcher = this.matchers.get(term)!;
    const { kinds } = this.query;
    if (kinds.has('text') && within(matcher.find(unit), highlight.selector).next().done === false) return true;
    const note = kinds.has('notes') ? this.index.noteOn(highlight) : undefined;
    return note !== undefined && matcher.has(note);
  }

  private hitsCount(unit: Unit): number {
    let count = 0;
    for (const matcher of this.wanted) count += matcher.count(unit);
    return count;
  }

  private hitsIn(unit: Unit): Found {
    const found = this.wanted.map((matcher) => matcher.find(unit)).filter(({ count }) => count > 0);
    return found.length < 2 ? (found[0] ?? nothingFound) : merged(found);
  }

  private titleOf(unit: Unit): string {
    const id = sourceIdOf(unit);
    return (id === null ? undefined : this.index.sources.get(id)?.citation.title) ?? unit.text.slice(0, 40);
  }
}

function groupWith(kind: Group['kind'], sourceId: string | null, parts: readonly Part[]): Group {
  return {
    kind, sourceId, parts,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    taggable: parts.reduce((sum, { taggable }) => sum + taggable, 0),
  };
}

/** Yields the numbers of what was found within a range, by position. */
export function* within(found: Found, { start, end }: { readonly start: number; readonly end: number }): Generator<number> {
  let low = 0;
  let high = found.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (found.startOf(middle) < start) low = middle + 1;
    else high = middle;
  }
  for (; low < found.count && found.startOf(low) < end; low++) if (found.endOf(low) <= end) yield low;
}

/** Returns what several terms found in one text, by position. */
function merged(all: readonly Found[]): Found {
  const hits = all.flatMap((found, term) => Array.from({ length: found.count }, (_, index) => ({ start: found.startOf(index), term, index })))
    .sort((a, b) => a.start - b.start || a.term - b.term);
  return {
    count: hits.length,
    startOf: (index) => hits[index]!.start,
    endOf: (index) => all[hits[index]!.term]!.endOf(hits[index]!.index),
  };
}

/** What is found in a title says more of a source than what is found in its text, and one more among many says little. */
function scoreOf({ parts }: Group): number {
  return parts.reduce((sum, { unit, count }) => sum + (unit.kind === 'citations' ? 4 : 1) * Math.log2(1 + count), 0);
}
