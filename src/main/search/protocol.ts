import type { ClaimMatches, PassagesFound, PassagesWanted, SearchPage, SourceHits, IndexState } from '../../core/search/engine.ts';
import type { ResultOrder } from '../../core/search/order.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { Operation } from '../../core/model/change.ts';
import type { AnyRecord } from '../../core/model/records.ts';
import type { SearchedCollection } from '../../core/search/search-index.ts';
import type { Result } from '../../core/result.ts';

/** Where a thread finds the texts that it indexes. */
export interface SearchOrder {
  /** Absolute path of the project folder. */
  readonly folder: string;
}

/** A question that is answered once. */
export type Question =
  | { readonly kind: 'search'; readonly query: string; readonly order: ResultOrder; readonly first: number; readonly count: number }
  | { readonly kind: 'find'; readonly sourceId: string; readonly query: string }
  | { readonly kind: 'claims'; readonly query: string }
  | ({ readonly kind: 'passages' } & PassagesWanted);

/** What each question is answered with. */
export interface Answers {
  readonly search: SearchPage | null;
  readonly find: SourceHits | null;
  readonly claims: ClaimMatches | null;
  /** Null when the question was taken back. */
  readonly passages: PassagesFound | null;
}

/** What main says to the thread, in order. */
export type ToThread =
  | { readonly kind: 'records'; readonly collection: SearchedCollection; readonly records: readonly AnyRecord[] }
  /** All records were sent: the texts can be read. */
  | { readonly kind: 'fill' }
  | { readonly kind: 'apply'; readonly operations: readonly Operation[] }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question }
  /** Nobody waits for the answer to a question any more. */
  | { readonly kind: 'takeBack'; readonly number: number };

/** What the thread says to main. */
export type FromThread =
  | { readonly kind: 'progress'; readonly state: IndexState }
  /** How far the answer to a question is. */
  | { readonly kind: 'step'; readonly number: number; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Result<Answers[keyof Answers], Message> };
