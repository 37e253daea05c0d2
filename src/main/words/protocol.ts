import type { LineOrder } from '../../core/analysis/words/asked.ts';
import type { Concordance } from '../../core/analysis/words/concordance.ts';
import type { Frequencies } from '../../core/analysis/words/frequencies.ts';
import type { StopChoice } from '../../core/model/settings.ts';

/** A text that is counted: one version of a source, which never changes. */
export interface WordSource {
  readonly id: string;
  readonly version: number;
  /** As the citation has it; null where it says nothing. */
  readonly language: string | null;
}

/** A question that is answered once, about these texts. */
export type WordQuestion =
  | { readonly kind: 'frequencies'; readonly sources: readonly WordSource[]; readonly size: number; readonly stop: StopChoice }
  | { readonly kind: 'concordance'; readonly sources: readonly WordSource[]; readonly keys: readonly string[]; readonly order: LineOrder };

/** What each question is answered with. */
export interface WordAnswers {
  readonly frequencies: Frequencies & {
    /** Of each text that could be read: how many words it has, and its language where that is known. */
    readonly texts: readonly { readonly sourceId: string; readonly words: number; readonly language: string | null }[];
  };
  readonly concordance: Concordance;
}

/** What main says to the thread, in order. */
export type ToWordThread =
  | { readonly kind: 'ask'; readonly number: number; readonly question: WordQuestion }
  | { readonly kind: 'cancel'; readonly number: number };

/** What the thread says to main. An answer is null when the question was cancelled. */
export type FromWordThread =
  | { readonly kind: 'progress'; readonly number: number; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: WordAnswers[keyof WordAnswers] | null };
