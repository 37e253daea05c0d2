import { message, type Message } from '../messages/messages.ts';
import type { Source } from '../model/source.ts';
import { tagsMeant, verdictsMeant } from '../search/conditions.ts';
import { daysOf, type DateSpan } from '../search/date-span.ts';
import { fold } from '../search/fold.ts';
import type { Pattern } from '../search/query.ts';
import type { TimeBounds } from '../time/edtf.ts';
import type { ClaimFacts, ClaimsProject } from './claim-facts.ts';
import type { ClaimNode, ClaimPart, ClaimQuery, ClaimTerm, ClaimTrait, FieldWords } from './claim-query.ts';
import { wordsTest } from './folded-words.ts';
import type { NumberSpan } from './number-span.ts';

type Test = (facts: ClaimFacts) => boolean;

/** A filter ready to be asked about each claim, for as long as the project is as it was. */
export interface ClaimFilter {
  readonly fits: Test;
  /** What the user should know of it: names of which there are none. */
  readonly hints: readonly Message[];
}

/** Returns the claims that a regular expression stands in, by their ids. */
export type PatternMatches = (pattern: Pattern) => ReadonlySet<string>;

/** Returns the filter that a query asks for. Regular expressions are not run here: `matches` knows what they found. */
export function claimFilter({ root }: ClaimQuery, project: ClaimsProject, matches: PatternMatches): ClaimFilter {
  const hints: Message[] = [];
  return { fits: root === null ? () => true : nodeTest(root, { project, matches, hints }), hints };
}

interface Compiling {
  readonly project: ClaimsProject;
  readonly matches: PatternMatches;
  readonly hints: Message[];
}

function nodeTest(node: ClaimNode, compiling: Compiling): Test {
  switch (node.kind) {
    case 'and': {
      const tests = node.parts.map((part) => nodeTest(part, compiling));
      return (facts) => tests.every((test) => test(facts));
    }
    case 'or': {
      const tests = node.parts.map((part) => nodeTest(part, compiling));
      return (facts) => tests.some((test) => test(facts));
    }
    case 'not': {
      const test = nodeTest(node.part, compiling);
      return (facts) => !test(facts);
    }
    case 'words': return wordsTest(node);
    case 'pattern': {
      const found = compiling.matches(node);
      return ({ claim }) => found.has(claim.id);
    }
    default: return termTest(node, compiling);
  }
}

function termTest(term: ClaimTerm, { project, hints }: Compiling): Test {
  switch (term.kind) {
    case 'verdict': {
      const meant = verdictsMeant(project.project.verdicts, term.name);
      if (!meant) hints.push(message('search.hint.noVerdict', { name: term.name }));
      return ({ claim }) => meant?.has(claim.verdict) === true;
    }
    case 'tag': {
      const meant = tagsMeant(project.tags, term.name, term.children);
      if (!meant) hints.push(message('search.hint.noTag', { name: term.name }));
      return ({ claim }) => meant !== null && claim.tagIds.some((id) => meant.has(id));
    }
    case 'speaker': case 'assignee': case 'place': {
      const test = fieldTest(term.field);
      const { kind } = term;
      return ({ claim }) => test(claim[kind]);
    }
    case 'by': {
      const test = fieldTest(term.field);
      return ({ claim }) => test(claim.author);
    }
    case 'source': return sourceTest(term.field, project);
    case 'status': return ({ claim }) => claim.status === term.status;
    case 'said': return ({ bounds }) => isWithinDays(bounds.saidOn, term.span);
    case 'about': return ({ bounds }) => isWithinDays(bounds.about, term.span);
    case 'confidence': return ({ claim }) => isWithinNumbers(claim.confidence, term.span);
    case 'stance': return ({ sums }) => sums[term.stance] > 0;
    case 'hint': return (facts) => facts.hints(project).some(({ kind }) => kind === term.hint);
    case 'has': return partTest(term.what, project);
    case 'is': return traitTest(term.trait);
  }
}

/** Returns a test of a field's words; each value is folded once. */
function fieldTest({ words, how }: FieldWords): (value: string) => boolean {
  if (how === 'none') return (value) => value === '';
  const known = new Map<string, boolean>();
  return (value) => {
    let fits = known.get(value);
    if (fits === undefined) {
      const folded = fold(value);
      known.set(value, (fits = how === 'whole' ? folded === words : folded.includes(words)));
    }
    return fits;
  };
}

function sourceTest(field: FieldWords, project: ClaimsProject): Test {
  if (field.how === 'none') return ({ sums }) => sums.sourceIds.length === 0;
  const test = fieldTest(field);
  const isMeant = ({ id, citation, file }: Source): boolean => fold(id) === field.words || test(citation.title) || test(file.name);
  const meant = new Set([...project.sources.values()].filter(isMeant).map(({ id }) => id));
  return ({ sums }) => sums.sourceIds.some((sourceId) => meant.has(sourceId));
}

function isWithinDays(bounds: TimeBounds | null, span: DateSpan): boolean {
  if (span === 'none') return bounds === null;
  if (bounds === null) return false;
  const { first, last } = daysOf(bounds);
  return first <= span.last && last >= span.first;
}

function isWithinNumbers(value: number | null, span: NumberSpan): boolean {
  if (span === 'none') return value === null;
  return value !== null && value >= span.least && value <= span.most;
}

function partTest(part: ClaimPart, project: ClaimsProject): Test {
  switch (part) {
    case 'evidence': return ({ evidence }) => evidence.length > 0;
    case 'web': return ({ evidence }) => evidence.some(({ at }) => at.kind === 'web');
    case 'note': return ({ claim }) => claim.note !== null;
    case 'tag': return ({ claim }) => claim.tagIds.length > 0;
    case 'speaker': case 'place': case 'assignee': return ({ claim }) => claim[part] !== '';
    case 'said': return ({ claim }) => claim.saidOn !== null;
    case 'about': return ({ claim }) => claim.about !== null;
    case 'confidence': return ({ claim }) => claim.confidence !== null;
    case 'hint': return (facts) => facts.hints(project).length > 0;
    case 'reason': return ({ claim }) => (claim.verdictHistory.at(-1)?.reason ?? '') !== '';
  }
}

function traitTest(trait: ClaimTrait): Test {
  switch (trait) {
    case 'conflicting': return ({ sums }) => sums.conflicting;
    case 'untagged': return ({ claim }) => claim.tagIds.length === 0;
  }
}
