import { message, text, type Message } from '../messages/messages.ts';
import { claimStatuses, type ClaimStatus } from '../model/claim.ts';
import { stances, type Stance } from '../model/evidence.ts';
import type { Result } from '../result.ts';
import { readQuery, refuse, type GivenFilter, type QueryProblem, type ReadQuery } from '../search/boolean-query.ts';
import { daysOf, readDateSpan, type DateSpan } from '../search/date-span.ts';
import { fold } from '../search/fold.ts';
import { tagTerm } from '../search/parse-query.ts';
import { termsOf, type BooleanNode, type Pattern, type TextTerm } from '../search/query.ts';
import { boundsOf } from '../time/edtf.ts';
import { hintKinds, type HintKind } from './hints.ts';
import { readNumberSpan, type NumberSpan } from './number-span.ts';

/** The filters of the table of claims, which are written as `name:value`. */
export const claimFilterNames = [
  'verdict', 'speaker', 'tag', 'source', 'status', 'assignee', 'said', 'about', 'place', 'confidence', 'stance', 'hint', 'by', 'has', 'is',
] as const;
export type ClaimFilterName = (typeof claimFilterNames)[number];

/** What a claim can have. */
export const claimParts = ['evidence', 'web', 'note', 'tag', 'speaker', 'said', 'about', 'place', 'confidence', 'assignee', 'hint', 'reason'] as const;
export type ClaimPart = (typeof claimParts)[number];

/** What a claim can be. */
export const claimTraits = ['conflicting', 'untagged'] as const;
export type ClaimTrait = (typeof claimTraits)[number];

/** Words that a field must contain; `whole` when it must say these and no others, `none` when it must be empty. All folded. */
export interface FieldWords {
  readonly words: string;
  readonly how: 'contains' | 'whole' | 'none';
}

/** What a claim must be. */
export type ClaimTerm =
  | { readonly kind: 'verdict'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string; readonly children: boolean }
  | { readonly kind: 'speaker' | 'assignee' | 'place' | 'source' | 'by'; readonly field: FieldWords }
  | { readonly kind: 'status'; readonly status: ClaimStatus }
  | { readonly kind: 'said' | 'about'; readonly span: DateSpan }
  | { readonly kind: 'confidence'; readonly span: NumberSpan }
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'hint'; readonly hint: HintKind }
  | { readonly kind: 'has'; readonly what: ClaimPart }
  | { readonly kind: 'is'; readonly trait: ClaimTrait };

export type ClaimNode = BooleanNode<TextTerm | ClaimTerm>;
export type ClaimQuery = ReadQuery<ClaimFilterName, ClaimTerm>;

/** Returns what a filter of the table of claims asks for; see {@link readQuery} for how it is written. */
export const parseClaimQuery = (written: string): Result<ClaimQuery, QueryProblem> => readQuery(written, { names: claimFilterNames, filter: termOf });

/** Returns the regular expressions in a query, which have to be looked for where they can be cut off. */
export const patternsIn = ({ root }: ClaimQuery): readonly Pattern[] =>
  (root === null ? [] : termsOf<TextTerm | ClaimTerm>(root).map(({ term }) => term).filter((term) => term.kind === 'pattern'));

/** Returns whether a query asks for hints, so that its answer depends on those on figures and days. */
export const asksForHints = ({ root }: ClaimQuery): boolean =>
  root !== null && termsOf<TextTerm | ClaimTerm>(root).some(({ term }) => term.kind === 'hint' || (term.kind === 'has' && term.what === 'hint'));

type Filter = GivenFilter<ClaimFilterName>;

function termOf(filter: Filter): ClaimTerm {
  const { name, value } = filter;
  switch (name) {
    case 'verdict': return { kind: 'verdict', name: value.replace(/^=/, '') };
    case 'tag': return tagTerm(value);
    case 'speaker': case 'assignee': case 'place': case 'source': case 'by': return { kind: name, field: fieldWords(value) };
    case 'status': return { kind: 'status', status: named(filter, claimStatuses, (status) => text(`claim.status.${status}`), 'claims.problem.status') };
    case 'said': case 'about': return { kind: name, span: dateSpan(filter) };
    case 'confidence': return { kind: 'confidence', span: readNumberSpan(value) ?? refuse(filter, message('claims.problem.confidence', { value })) };
    case 'stance': return { kind: 'stance', stance: named(filter, stances, (stance) => text(`stance.${stance}`), 'claims.problem.stance') };
    case 'hint': return { kind: 'hint', hint: named(filter, hintKinds, (kind) => text(`hint.kind.${kind}`), 'claims.problem.hint') };
    case 'has': return { kind: 'has', what: named(filter, claimParts, (part) => `${part}s`, 'claims.problem.has') };
    case 'is': return { kind: 'is', trait: named(filter, claimTraits, (trait) => trait, 'claims.problem.is') };
  }
}

function fieldWords(value: string): FieldWords {
  if (value.startsWith('=')) return { words: fold(value.slice(1)), how: 'whole' };
  return fold(value) === 'none' ? { words: '', how: 'none' } : { words: fold(value), how: 'contains' };
}

/** Besides what the search takes for dates, those of claims themselves: `199X`, `2025-21`, `2023/..`. */
function dateSpan(filter: Filter): DateSpan {
  const { value } = filter;
  const bounds = boundsOf(value);
  return readDateSpan(value) ?? (bounds ? daysOf(bounds) : refuse(filter, message('search.problem.date', { value: value.replace(/^[<>]=?/, '') })));
}

/** Returns a name as it is written in a filter: both-sides for bothSides. */
export const hyphenated = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Returns the one of `known` that is meant by its own name, by what it is called, or by the beginning of either. */
function named<Name extends string>(filter: Filter, known: readonly Name[], called: (name: Name) => string, problem: Message['id']): Name {
  const wanted = fold(filter.value).replaceAll(' ', '-');
  const names = (name: Name): readonly string[] => [hyphenated(name), fold(called(name)).replaceAll(' ', '-')];
  return known.find((name) => names(name).includes(wanted))
    ?? known.find((name) => names(name).some((each) => each.startsWith(wanted)))
    ?? refuse(filter, message(problem, { value: filter.value, known: known.map(hyphenated).join(', ') }));
}
