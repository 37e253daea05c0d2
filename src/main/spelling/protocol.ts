import type { SpellingLanguage } from '../../core/spelling/languages.ts';

/** Where a thread finds what it checks with. */
export interface SpellingOrder {
  /** Absolute path of the folder of the dictionaries, with Hunspell beside them. */
  readonly folder: string;
}

/** A question that is answered once, by a list of words. */
export type SpellingQuestion =
  /** Which of these are misspelt? */
  | { readonly kind: 'check'; readonly languages: readonly SpellingLanguage[]; readonly words: readonly string[] }
  /** What may be meant by this one? */
  | { readonly kind: 'suggest'; readonly languages: readonly SpellingLanguage[]; readonly word: string };

/** What main says to the thread. */
export interface ToSpelling {
  readonly number: number;
  readonly question: SpellingQuestion;
}

/** What the thread says to main: the answer, or why there is none. */
export type FromSpelling =
  | { readonly number: number; readonly words: readonly string[] }
  | { readonly number: number; readonly failed: string };
