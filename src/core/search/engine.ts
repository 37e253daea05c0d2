import { selectorAt } from '../anchoring/selector.ts';
import type { Message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import type { HighlightRef } from '../model/highlight.ts';
import type { AnyRecord } from '../model/records.ts';
import type { Selector } from '../model/selector.ts';
import type { Source } from '../model/source.ts';
import { err, ok, type Result } from '../result.ts';
import type { TextUnits } from '../segmentation/text-units.ts';
import { claimsAlone, evaluate, type Outcome, type SearchRuntime } from './evaluate.ts';
import { extended, textUnitsOf, type Extent } from './extent.ts';
import type { LeftOut } from './left-out.ts';
import { mostShown } from './limits.ts';
import { nothingFound, wordsMatcher, type Found } from './matchers.ts';
import { inOrder, type ResultOrder } from './order.ts';
import { parseQuery } from './parse-query.ts';
import type { Query, QueryNode } from './query.ts';
import { pageOf, takePassages, type FoundPassages, type ResultPage } from './results.ts';
import { SearchIndex, type SearchedCollection } from './search-index.ts';
import type { SourceText } from './units.ts';

/** How many of the project's texts are in the index. */
export interface IndexState {
  readonly done: number;
  readonly total: number;
}

/** A part of what was found, and how much could be searched. */
export type SearchPage = ResultPage & { readonly index: IndexState };

/** Where something stands in one source. */
export interface SourceHits {
  /** The version of the text that the places are in. */
  readonly version: number;
  /** Places one after the other: begin, end, begin, end. UTF-16 offsets. */
  readonly ends: readonly number[];
  readonly hints: readonly Message[];
}

/** The claims in which something stands. */
export interface ClaimMatches {
  readonly claimIds: readonly string[];
  readonly hints: readonly Message[];
}

/** What of the results is to be tagged. */
export interface PassagesWanted {
  readonly query: string;
  readonly extent: Extent;
  /** The order of the list, in which the first are taken when there are too many. */
  readonly order: ResultOrder;
  readonly leftOut: LeftOut;
}

/** What is to be tagged of what was found. */
export interface PassagesFound {
  readonly passages: readonly { readonly sourceId: string; readonly version: number; readonly selector: Selector }[];
  readonly highlights: readonly HighlightRef[];
  /** How many more there are than can be tagged at once. */
  readonly more: number;
}

/** How work that may take long is followed. */
export interface Following {
  /** Returns false when nobody waits for it any more. */
  readonly wanted: () => boolean;
  readonly progress: (done: number, total: number) => void;
}

/** What the engine needs from where it runs. */
export interface EngineServices extends Pick<SearchRuntime, 'bounded' | 'now'> {
  /** Reads the present text of a source; null when it cannot be read. */
  readonly readText: (source: Source) => Promise<SourceText | null>;
  /** Told how far the index is, after each text. */
  readonly progress: (state: IndexState) => void;
  /** Resolves after others had their turn. */
  readonly turn: () => Promise<void>;
}

/** Milliseconds of work before others have their turn. */
const turnTime = 30;

interface Known {
  readonly query: string;
  readonly generation: number;
  readonly outcome: Outcome;
}

interface KnownOrder {
  readonly outcome: Outcome;
  readonly order: ResultOrder;
  readonly ordered: Outcome;
}

/** Answers searches in one project, and keeps its index. It says nothing of what it was not told yet. */
export class SearchEngine {
  private readonly index = new SearchIndex();
  private readonly services: EngineServices;
  /** Texts that could not be read, by source and version. */
  private readonly unreadable = new Set<string>();
  private filling: Promise<void> | null = null;
  private latest = 0;
  private latestFind = 0;
  private latestMatch = 0;
  private last: Known | null = null;
  private lastOrder: KnownOrder | null = null;

  constructor(services: EngineServices) {
    this.services = services;
  }

  /** Takes in records of a project that was opened. */
  put(collection: SearchedCollection, records: readonly AnyRecord[]): void {
    for (const record of records) this.index.put(collection, record);
  }

  /** Follows a change of the project. */
  apply(operations: readonly Operation[]): void {
    this.index.apply(operations);
    if (operations.some(({ collection }) => collection === 'sources')) void this.fill();
  }

  /** Reads the texts that are missing; resolves once none is. */
  fill(): Promise<void> {
    this.filling ??= this.readAll().finally(() => { this.filling = null; });
    return this.filling;
  }

  /** Returns the hits from number `first` on; null when another search was asked for meanwhile. A query in which nothing is asked for finds nothing. */
  async search(written: string, order: ResultOrder, first: number, count: number): Promise<Result<SearchPage | null, Message>> {
    const query = parseQuery(written);
    if (!query.ok) return err(query.error.message);
    const call = ++this.latest;
    const outcome = await this.outcomeOf(written, query.value, () => call === this.latest);
    return ok(outcome && { ...pageOf(this.inOrder(outcome, order), first, count), index: this.state });
  }

  /** Returns where letters, or a pattern between slashes, stand in a source; null when something else was asked for meanwhile. */
  async find(sourceId: string, written: string): Promise<Result<SourceHits | null, Message>> {
    const call = ++this.latestFind;
    const source = this.index.sources.get(sourceId);
    if (!this.index.textOf(sourceId) && source) await this.read(source);
    const unit = this.index.textOf(sourceId);
    if (!unit || !source) return ok({ version: source?.version ?? 1, ends: [], hints: [] });
    if (!/^\/.*\/[a-z]*$/su.test(written)) {
      const words = { kind: 'words', text: written, prefix: true, fuzzy: 0, inside: true } as const;
      return ok({ version: source.version, ends: endsOf(wordsMatcher(words, this.index.vocabulary, () => undefined).find(unit)), hints: [] });
    }
    const query = parseQuery(written);
    if (!query.ok) return err(query.error.message);
    if (query.value.root === null) return ok({ version: source.version, ends: [], hints: [] });
    const within: QueryNode = { kind: 'and', parts: [{ kind: 'source', words: sourceId }, query.value.root] };
    const outcome = await evaluate(this.index, { ...query.value, kinds: new Set(['text']), root: within }, this.runtime(() => call === this.latestFind));
    return ok(outcome && { version: source.version, ends: endsOf(outcome.hitsIn(unit)), hints: outcome.hints });
  }

  /** Returns the claims in which, or in whose note, what a query asks for stands; null when other claims were asked for meanwhile. */
  async matchClaims(written: string): Promise<Result<ClaimMatches | null, Message>> {
    const query = parseQuery(written);
    if (!query.ok) return err(query.error.message);
    const { root } = query.value;
    if (root === null) return ok({ claimIds: [...this.index.claims.keys()], hints: [] });
    const call = ++this.latestMatch;
    const outcome = await evaluate(this.index, { ...query.value, root }, this.runtime(() => call === this.latestMatch), claimsAlone);
    return ok(outcome && {
      claimIds: outcome.groups.flatMap(({ parts }) => parts).flatMap(({ unit: { owner } }) => (owner.kind === 'claim' ? [owner.id] : [])),
      hints: outcome.hints,
    });
  }

  /**
   * Returns what of the results can be tagged: highlights that were found, and passages with the text around them as `extent` says,
   * each once, at most {@link mostShown}; null when nobody waits for it any more.
   */
  async passages(wantedOf: PassagesWanted, { wanted, progress }: Following): Promise<Result<PassagesFound | null, Message>> {
    const query = parseQuery(wantedOf.query);
    if (!query.ok) return err(query.error.message);
    // What is not read yet would be left out without a word.
    await this.fill();
    const outcome = wanted() ? await this.outcomeOf(wantedOf.query, query.value, wanted) : null;
    if (!outcome) return ok(null);
    const taken = await this.inTurns(takePassages(this.inOrder(outcome, wantedOf.order), mostShown, wantedOf.leftOut), wanted, () => undefined);
    return ok(taken && await this.inTurns(this.extend(taken, wantedOf.extent), wanted, (done) => progress(done, taken.passages.length)));
  }

  /** Yields the number of passages that are done, from one to the next, and returns all. */
  private* extend({ passages: taken, more }: FoundPassages, extent: Extent): Generator<number, PassagesFound> {
    const highlights = new Map<string, HighlightRef>();
    const passages = new Map<string, PassagesFound['passages'][number]>();
    const units = new Map<string, TextUnits>();
    for (const [done, { sourceId, highlightId, start, end }] of taken.entries()) {
      yield done;
      if (highlightId !== null) {
        highlights.set(`${sourceId}/${highlightId}`, { sourceId, id: highlightId });
        continue;
      }
      const unit = this.index.textOf(sourceId);
      const source = this.index.sources.get(sourceId);
      // Gone since the search began.
      if (!unit || !source) continue;
      const textUnits = units.get(sourceId) ?? textUnitsOf({ text: unit.text, leaves: unit.leaves ?? new Uint32Array() });
      units.set(sourceId, textUnits);
      const range = extended(textUnits, { start, end }, extent);
      passages.set(`${sourceId}/${range.start}/${range.end}`, { sourceId, version: source.version, selector: selectorAt(unit.text, range) });
    }
    return { passages: [...passages.values()], highlights: [...highlights.values()], more };
  }

  /** Runs steps to their end and returns what they return, with everything else in between; null when nobody waits for it any more. */
  private async inTurns<Step, T>(steps: Generator<Step, T>, wanted: () => boolean, told: (step: Step) => void): Promise<T | null> {
    for (let until = this.services.now() + turnTime; ;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.services.now() < until) continue;
      told(step.value);
      await this.services.turn();
      if (!wanted()) return null;
      until = this.services.now() + turnTime;
    }
  }

  private inOrder(outcome: Outcome, order: ResultOrder): Outcome {
    if (this.lastOrder?.outcome !== outcome || this.lastOrder.order !== order) {
      this.lastOrder = { outcome, order, ordered: { ...outcome, groups: inOrder(outcome.groups, order, this.index.sources) } };
    }
    return this.lastOrder.ordered;
  }

  private async outcomeOf(written: string, query: Query, wanted: () => boolean): Promise<Outcome | null> {
    const { root } = query;
    if (root === null) return nothing;
    const { generation } = this.index;
    if (this.last?.query === written && this.last.generation === generation) return this.last.outcome;
    const outcome = await evaluate(this.index, { ...query, root }, this.runtime(wanted));
    if (outcome) this.last = { query: written, generation, outcome };
    return outcome;
  }

  private runtime(wanted: () => boolean): SearchRuntime {
    const { bounded, now, turn } = this.services;
    return {
      bounded,
      now,
      pause: async () => {
        await turn();
        return wanted();
      },
    };
  }

  private get state(): IndexState {
    return { done: this.index.sources.size - this.missing().length, total: this.index.sources.size };
  }

  private missing(): readonly Source[] {
    return this.index.missingTexts().filter(({ id, version }) => !this.unreadable.has(`${id}/${version}`));
  }

  private async readAll(): Promise<void> {
    for (let missing = this.missing(); missing.length > 0; missing = this.missing()) {
      for (const [place, source] of missing.entries()) {
        await this.read(source);
        this.services.progress({ done: this.index.sources.size - missing.length + place + 1, total: this.index.sources.size });
        await this.services.turn();
      }
    }
    this.index.vocabulary.settle();
    this.services.progress(this.state);
  }

  private async read(source: Source): Promise<void> {
    const text = await this.services.readText(source);
    if (text) this.index.putText(source.id, source.version, text);
    else this.unreadable.add(`${source.id}/${source.version}`);
  }
}

const nothing: Outcome = { groups: [], total: 0, hints: [], hitsIn: () => nothingFound };

function endsOf(found: Found): readonly number[] {
  const ends: number[] = [];
  for (let i = 0; i < Math.min(found.count, mostShown); i++) ends.push(found.startOf(i), found.endOf(i));
  return ends;
}
