import { message, type Message } from '../messages/messages.ts';
import type { TextRange } from '../model/document.ts';
import { err, ok, type Result } from '../result.ts';
import { lexemesOf, type Lexeme } from './lexer.ts';
import type { BooleanNode, TextTerm, WrittenFilter } from './query.ts';

/*
 * What all queries of the app have in common: words, exact words and regular expressions, joined by and, or, not and
 * parentheses. What can be filtered by is told by a grammar; words mean the same everywhere.
 */

/** Why a query is not understood, and which part of it. */
export interface QueryProblem extends TextRange {
  readonly message: Message;
}

/** Where a filter stands in its query. */
export interface FilterPlace {
  readonly negated: boolean;
  /** True within parentheses, or beside an “or”: it holds for a part of the query only. */
  readonly partial: boolean;
}

/** A filter as it was written. */
export interface GivenFilter<Name extends string> extends TextRange {
  readonly name: Name;
  /** Without quotation marks and white space around it; never empty. */
  readonly value: string;
}

/** The filters of one kind of query. */
export interface QueryGrammar<Name extends string, Term> {
  readonly names: readonly Name[];
  /** Returns what a filter asks for; null when it is no term of the query. It may {@link refuse} the filter. */
  readonly filter: (filter: GivenFilter<Name>, place: FilterPlace) => Term | null;
}

/** What a query asks for, and its filters as they stand in it. */
export interface ReadQuery<Name extends string, Term> {
  /** Null when there is nothing to look for yet. */
  readonly root: BooleanNode<TextTerm | Term> | null;
  readonly filters: readonly WrittenFilter<Name>[];
}

/** Parentheses deeper than this are a slip of the keyboard, and would exhaust the stack. */
const deepest = 50;

/**
 * Returns what a query asks for. Words stand side by side for “and”, which binds more than `or`; `not` and `-` bind most.
 * What is not finished yet is left out, as a query is read while it is typed: an open parenthesis or quotation ends with
 * the query, a filter without a value and an operator without its second half do nothing.
 */
export function readQuery<Name extends string, Term>(written: string, grammar: QueryGrammar<Name, Term>): Result<ReadQuery<Name, Term>, QueryProblem> {
  const reader = new Reader(lexemesOf(written, grammar.names), grammar);
  try {
    const root = reader.alternatives(0);
    const rest = reader.next();
    if (rest) return err({ start: rest.start, end: rest.end, message: message('search.problem.closing') });
    return ok({ root, filters: reader.filters });
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
}

/** Ends the reading from however deep; caught where it began. */
class Refusal extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.message.id);
  }
}

/** Gives up reading a query because of one of its parts. */
export const refuse = ({ start, end }: TextRange, problem: Message): never => {
  throw new Refusal({ start, end, message: problem });
};

class Reader<Name extends string, Term> {
  readonly filters: WrittenFilter<Name>[] = [];
  private readonly lexemes: readonly Lexeme<Name>[];
  private readonly grammar: QueryGrammar<Name, Term>;
  private place = 0;

  constructor(lexemes: readonly Lexeme<Name>[], grammar: QueryGrammar<Name, Term>) {
    this.lexemes = lexemes;
    this.grammar = grammar;
  }

  next(): Lexeme<Name> | undefined {
    return this.lexemes[this.place];
  }

  alternatives(depth: number): BooleanNode<TextTerm | Term> | null {
    const parts: BooleanNode<TextTerm | Term>[] = [];
    for (;;) {
      const part = this.conjunction(depth);
      if (part) parts.push(part);
      if (this.next()?.kind !== 'or') break;
      this.place++;
    }
    return joined('or', parts);
  }

  private conjunction(depth: number): BooleanNode<TextTerm | Term> | null {
    const parts: BooleanNode<TextTerm | Term>[] = [];
    for (let lexeme = this.next(); lexeme && lexeme.kind !== 'or' && lexeme.kind !== 'close'; lexeme = this.next()) {
      if (lexeme.kind === 'and') {
        this.place++;
        continue;
      }
      const part = this.negation(depth, false);
      if (part) parts.push(part);
    }
    return joined('and', parts);
  }

  private negation(depth: number, negated: boolean): BooleanNode<TextTerm | Term> | null {
    let negatedHere = negated;
    while (this.next()?.kind === 'not') {
      negatedHere = !negatedHere;
      this.place++;
    }
    const lexeme = this.next();
    if (!lexeme || lexeme.kind === 'close' || lexeme.kind === 'or' || lexeme.kind === 'and') return null;
    this.place++;
    const part = lexeme.kind === 'open' ? this.group(lexeme, depth) : this.term(lexeme, negatedHere, depth);
    return part && negatedHere ? { kind: 'not', part } : part;
  }

  private group(open: Lexeme<Name>, depth: number): BooleanNode<TextTerm | Term> | null {
    if (depth === deepest) refuse(open, message('search.problem.deep', { levels: deepest }));
    const part = this.alternatives(depth + 1);
    if (this.next()?.kind === 'close') this.place++;
    return part;
  }

  private term(lexeme: Lexeme<Name>, negated: boolean, depth: number): TextTerm | Term | null {
    switch (lexeme.kind) {
      case 'word': return wordsOf(lexeme.text, true, lexeme.fuzzy);
      case 'phrase': return wordsOf(lexeme.text, false, lexeme.fuzzy);
      case 'pattern': return patternOf(lexeme);
      case 'filter': return this.filter(lexeme, negated, depth);
      default: throw new Error(`${lexeme.kind} is no term`);
    }
  }

  private filter({ name, value: written, start, end }: Extract<Lexeme<Name>, { kind: 'filter' }>, negated: boolean, depth: number): Term | null {
    const value = written.trim();
    if (value === '' || value === '=') return null;
    this.filters.push({ name, value, negated, start, end });
    const either = [this.lexemes[this.place]?.kind, this.lexemes[this.place - (negated ? 3 : 2)]?.kind].includes('or');
    return this.grammar.filter({ name, value, start, end }, { negated, partial: depth > 0 || either });
  }
}

const joined = <Term>(kind: 'and' | 'or', parts: readonly BooleanNode<Term>[]): BooleanNode<Term> | null => (parts.length < 2 ? (parts[0] ?? null) : { kind, parts });

/** Punctuation alone is nothing to look for. */
const wordsOf = (given: string, prefix: boolean, fuzzy: number): TextTerm | null =>
  (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(given) ? { kind: 'words', text: given, prefix, fuzzy } : null);

function patternOf(lexeme: Extract<Lexeme, { kind: 'pattern' }>): TextTerm | null {
  const { source, flags, closed } = lexeme;
  if (!closed) return refuse(lexeme, message('search.problem.patternOpen'));
  if (source === '') return null;
  const unknown = Array.from(flags).find((flag) => !'imsu'.includes(flag));
  if (unknown !== undefined) return refuse(lexeme, message('search.problem.flag', { flag: unknown }));
  // With the flag u, \p{L} and \u{1F600} mean what they say. Without, patterns are found faster, and more is forgiven.
  const flagged = [...new Set(/\\[pPu]\{|[\u{10000}-\u{10ffff}]/u.test(source) ? `${flags}u` : flags)].join('');
  const pattern = compiled(source, `g${flagged}`);
  const either = pattern.ok ? pattern : compiled(source, `g${flagged.replace('u', '')}`);
  if (either.ok) return { kind: 'pattern', pattern: either.value };
  return refuse(lexeme, message('search.problem.pattern', { detail: pattern.ok ? '' : pattern.error }));
}

function compiled(source: string, flags: string): Result<RegExp, string> {
  try {
    return ok(new RegExp(source, flags));
  } catch (error) {
    return err(error instanceof Error ? error.message.replace(/^Invalid regular expression: \/.*\/\w*: /s, '') : String(error));
  }
}
