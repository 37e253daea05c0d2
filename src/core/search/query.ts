import type { TextRange } from '../model/document.ts';
import type { HighlightColour } from '../model/colour.ts';
import type { DateSpan } from './date-span.ts';

/** Where something can be found: source texts, notes (of highlights, sources, claims and the project), tags, citations, claims, reports. */
export const searchKinds = ['text', 'notes', 'tags', 'citations', 'claims', 'reports'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Words to look for. One that ends in a letter may go on (`prefix`); `fuzzy` is how many letters may differ. */
export interface Words {
  readonly kind: 'words';
  /** As typed; several words must follow each other. */
  readonly text: string;
  readonly prefix: boolean;
  readonly fuzzy: number;
  /** True when it may begin and end anywhere in words, as when one looks for letters on a page. */
  readonly inside?: boolean;
}

/** A regular expression over the text as it stands; it has the flag g. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly pattern: RegExp;
}

/** What is looked for in texts. */
export type TextTerm = Words | Pattern;

/** What a highlight must be; with a verdict, the evidence of a claim that has it. */
export type PassageTerm =
  | { readonly kind: 'verdict'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string; readonly children: boolean }
  | { readonly kind: 'colour'; readonly colour: HighlightColour }
  | { readonly kind: 'by'; readonly name: string }
  | { readonly kind: 'has'; readonly what: 'note' | 'tag' | 'highlight' | 'untagged' };

/** What a source must be. */
export type SourceTerm =
  | { readonly kind: 'source'; readonly words: string }
  | { readonly kind: 'author'; readonly words: string }
  | { readonly kind: 'date'; readonly span: DateSpan };

export type QueryTerm = TextTerm | PassageTerm | SourceTerm;

/** Terms joined by and, or and not. */
export type BooleanNode<Term> =
  | Term
  | { readonly kind: 'and' | 'or'; readonly parts: readonly BooleanNode<Term>[] }
  | { readonly kind: 'not'; readonly part: BooleanNode<Term> };

/** What a search asks for. */
export type QueryNode = BooleanNode<QueryTerm>;

/** The filters that are written as `name:value`. */
export const filterNames = ['tag', 'verdict', 'colour', 'source', 'date', 'before', 'after', 'author', 'by', 'has', 'is', 'in'] as const;
export type FilterName = (typeof filterNames)[number];

/** One filter as it stands in the query, so that it can be shown and taken out. */
export interface WrittenFilter<Name extends string = string> extends TextRange {
  readonly name: Name;
  /** Without quotation marks. */
  readonly value: string;
  readonly negated: boolean;
}

/** A query that was understood. */
export interface Query {
  /** Null when there is nothing to look for yet. */
  readonly root: QueryNode | null;
  /** The kinds that are searched. */
  readonly kinds: ReadonlySet<SearchKind>;
  readonly filters: readonly WrittenFilter<FilterName>[];
}

const passageKinds: ReadonlySet<QueryNode['kind']> = new Set(['tag', 'verdict', 'colour', 'by', 'has']);

/** Returns the terms of a query, each with whether what has it is left out. */
export function termsOf<Term extends { readonly kind: string }>(node: BooleanNode<Term>, negated = false): readonly { readonly term: Term; readonly negated: boolean }[] {
  if ('parts' in node) return node.parts.flatMap((part) => termsOf<Term>(part, negated));
  if ('part' in node) return termsOf<Term>(node.part, !negated);
  return [{ term: node, negated }];
}

/** Returns whether a query is about highlights: it asks for a tag, a colour or the like. */
export const asksForPassages = (root: QueryNode): boolean => termsOf<QueryTerm>(root).some(({ term }) => passageKinds.has(term.kind));

/** Returns whether a query is about claims too: it asks for a verdict. */
export const asksForClaims = (root: QueryNode): boolean => termsOf<QueryTerm>(root).some(({ term }) => term.kind === 'verdict');
