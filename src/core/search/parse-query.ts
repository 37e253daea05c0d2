import { message, text, type Message } from '../messages/messages.ts';
import { highlightColours } from '../model/colour.ts';
import type { TextRange } from '../model/document.ts';
import { err, ok, type Result } from '../result.ts';
import { readDateSpan } from './date-span.ts';
import { fold } from './fold.ts';
import { lexemesOf, type Lexeme } from './lexer.ts';
import { searchKinds, type Query, type QueryNode, type QueryTerm, type SearchKind, type WrittenFilter } from './query.ts';

/** Why a query is not understood, and which part of it. */
export interface QueryProblem extends TextRange {
  readonly message: Message;
}

/** Parentheses deeper than this are a slip of the keyboard, and would exhaust the stack. */
const deepest = 50;

const allKinds: ReadonlySet<SearchKind> = new Set(searchKinds);

/**
 * Returns what a query asks for. Words stand side by side for “and”, which binds more than `or`; `not` and `-` bind most.
 * What is not finished yet is left out, as a query is read while it is typed: an open parenthesis or quotation ends with
 * the query, a filter without a value and an operator without its second half do nothing.
 */
export function parseQuery(written: string): Result<Query, QueryProblem> {
  const parser = new Parser(lexemesOf(written));
  try {
    const root = parser.alternatives(0);
    const rest = parser.next();
    if (rest) return err({ start: rest.start, end: rest.end, message: message('search.problem.closing') });
    return ok({ root, kinds: parser.kinds(), filters: parser.filters });
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
}

/** Ends the parsing from however deep; caught where it began. */
class Refusal extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.message.id);
  }
}

const refuse = ({ start, end }: TextRange, problem: Message): never => {
  throw new Refusal({ start, end, message: problem });
};

class Parser {
  readonly filters: WrittenFilter[] = [];
  private readonly lexemes: readonly Lexeme[];
  private readonly included = new Set<SearchKind>();
  private readonly excluded = new Set<SearchKind>();
  private place = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes;
  }

  next(): Lexeme | undefined {
    return this.lexemes[this.place];
  }

  kinds(): ReadonlySet<SearchKind> {
    const from = this.included.size > 0 ? this.included : allKinds;
    return new Set([...from].filter((kind) => !this.excluded.has(kind)));
  }

  alternatives(depth: number): QueryNode | null {
    const parts: QueryNode[] = [];
    for (;;) {
      const part = this.conjunction(depth);
      if (part) parts.push(part);
      if (this.next()?.kind !== 'or') break;
      this.place++;
    }
    return joined('or', parts);
  }

  private conjunction(depth: number): QueryNode | null {
    const parts: QueryNode[] = [];
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

  private negation(depth: number, negated: boolean): QueryNode | null {
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

  private group(open: Lexeme, depth: number): QueryNode | null {
    if (depth === deepest) refuse(open, message('search.problem.deep', { levels: deepest }));
    const part = this.alternatives(depth + 1);
    if (this.next()?.kind === 'close') this.place++;
    return part;
  }

  private term(lexeme: Lexeme, negated: boolean, depth: number): QueryTerm | null {
    switch (lexeme.kind) {
      case 'word': return wordsOf(lexeme.text, true, lexeme.fuzzy);
      case 'phrase': return wordsOf(lexeme.text, false, lexeme.fuzzy);
      case 'pattern': return patternOf(lexeme);
      case 'filter': return this.filter(lexeme, negated, depth);
      default: throw new Error(`${lexeme.kind} is no term`);
    }
  }

  private filter(lexeme: Extract<Lexeme, { kind: 'filter' }>, negated: boolean, depth: number): QueryTerm | null {
    const { name, start, end } = lexeme;
    const value = lexeme.value.trim();
    if (value === '' || value === '=') return null;
    this.filters.push({ name, value, negated, start, end });
    switch (name) {
      case 'tag': return value.startsWith('=') ? { kind: 'tag', name: value.slice(1), children: false } : { kind: 'tag', name: value, children: true };
      case 'colour': return { kind: 'colour', colour: colourCalled(value) ?? refuse(lexeme, message('search.problem.colour', { value, known: colourNames() })) };
      case 'by': return { kind: 'by', name: fold(value) };
      case 'source': return { kind: 'source', words: fold(value) };
      case 'author': return { kind: 'author', words: fold(value) };
      case 'date': return dateTerm(lexeme, value);
      case 'before': return dateTerm(lexeme, `<${value}`);
      case 'after': return dateTerm(lexeme, `>${value}`);
      case 'has': case 'is': return hasTerm(lexeme, value.toLowerCase());
      case 'in': return this.within(lexeme, value.toLowerCase(), negated, depth);
    }
  }

  /** Where to look is said once, for the whole query. */
  private within(lexeme: Lexeme, value: string, negated: boolean, depth: number): null {
    const kind = searchKinds.find((known) => known === value || known === `${value}s`);
    if (!kind) return refuse(lexeme, message('search.problem.kind', { value, known: searchKinds.join(', ') }));
    const either = [this.lexemes[this.place]?.kind, this.lexemes[this.place - (negated ? 3 : 2)]?.kind].includes('or');
    if (depth > 0 || either) refuse(lexeme, message('search.problem.kindInside', { value }));
    (negated ? this.excluded : this.included).add(kind);
    return null;
  }
}

const joined = (kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null => (parts.length < 2 ? (parts[0] ?? null) : { kind, parts });

/** Punctuation alone is nothing to look for. */
const wordsOf = (given: string, prefix: boolean, fuzzy: number): QueryTerm | null =>
  (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(given) ? { kind: 'words', text: given, prefix, fuzzy } : null);

function patternOf(lexeme: Extract<Lexeme, { kind: 'pattern' }>): QueryTerm | null {
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

function dateTerm(lexeme: TextRange, value: string): QueryTerm {
  const span = readDateSpan(value);
  return span === null ? refuse(lexeme, message('search.problem.date', { value: value.replace(/^[<>]=?/, '') })) : { kind: 'date', span };
}

function hasTerm(lexeme: TextRange, value: string): QueryTerm {
  const what = (['note', 'tag', 'highlight'] as const).find((known) => known === value || `${known}s` === value);
  if (what) return { kind: 'has', what };
  if (value === 'untagged') return { kind: 'has', what: 'untagged' };
  return refuse(lexeme, message('search.problem.has', { value }));
}

const colourNames = (): string => highlightColours.map((colour) => text(`colour.${colour}`).toLowerCase()).join(', ');

const colourCalled = (value: string): (typeof highlightColours)[number] | undefined =>
  highlightColours.find((colour) => colour === fold(value) || fold(text(`colour.${colour}`)) === fold(value));
