import { message, text } from '../messages/messages.ts';
import { highlightColours } from '../model/colour.ts';
import type { Result } from '../result.ts';
import { readQuery, refuse, type FilterPlace, type GivenFilter, type QueryProblem } from './boolean-query.ts';
import { readDateSpan } from './date-span.ts';
import { fold } from './fold.ts';
import { filterNames, searchKinds, type FilterName, type PassageTerm, type Query, type SearchKind, type SourceTerm } from './query.ts';

const allKinds: ReadonlySet<SearchKind> = new Set(searchKinds);

/** Returns what a search asks for; see {@link readQuery} for how queries are written. */
export function parseQuery(written: string): Result<Query, QueryProblem> {
  const where = new Where();
  const read = readQuery(written, { names: filterNames, filter: (filter, place) => termOf(filter, place, where) });
  return read.ok ? { ok: true, value: { ...read.value, kinds: where.kinds() } } : read;
}

type Filter = GivenFilter<FilterName>;

function termOf(filter: Filter, place: FilterPlace, where: Where): PassageTerm | SourceTerm | null {
  const { name, value } = filter;
  switch (name) {
    case 'tag': return tagTerm(value);
    case 'verdict': return { kind: 'verdict', name: value };
    case 'colour': return { kind: 'colour', colour: colourCalled(value) ?? refuse(filter, message('search.problem.colour', { value, known: colourNames() })) };
    case 'by': return { kind: 'by', name: fold(value) };
    case 'source': return { kind: 'source', words: fold(value) };
    case 'author': return { kind: 'author', words: fold(value) };
    case 'date': return dateTerm(filter, value);
    case 'before': return dateTerm(filter, `<${value}`);
    case 'after': return dateTerm(filter, `>${value}`);
    case 'has': case 'is': return hasTerm(filter, value.toLowerCase());
    case 'in': return where.add(filter, place);
  }
}

/** Where to look, as it is said once, for the whole query. */
class Where {
  private readonly included = new Set<SearchKind>();
  private readonly excluded = new Set<SearchKind>();

  add(filter: Filter, { negated, partial }: FilterPlace): null {
    const value = filter.value.toLowerCase();
    const kind = searchKinds.find((known) => known === value || known === `${value}s`);
    if (!kind) return refuse(filter, message('search.problem.kind', { value, known: searchKinds.join(', ') }));
    if (partial) refuse(filter, message('search.problem.kindInside', { value }));
    (negated ? this.excluded : this.included).add(kind);
    return null;
  }

  kinds(): ReadonlySet<SearchKind> {
    const from = this.included.size > 0 ? this.included : allKinds;
    return new Set([...from].filter((kind) => !this.excluded.has(kind)));
  }
}

/** Returns what a filter by tag asks for: `=Name` is the tag without those inside it. */
export const tagTerm = (value: string): { readonly kind: 'tag'; readonly name: string; readonly children: boolean } =>
  (value.startsWith('=') ? { kind: 'tag', name: value.slice(1), children: false } : { kind: 'tag', name: value, children: true });

function dateTerm(filter: Filter, value: string): SourceTerm {
  const span = readDateSpan(value);
  return span === null ? refuse(filter, message('search.problem.date', { value: value.replace(/^[<>]=?/, '') })) : { kind: 'date', span };
}

function hasTerm(filter: Filter, value: string): PassageTerm {
  const what = (['note', 'tag', 'highlight'] as const).find((known) => known === value || `${known}s` === value);
  if (what) return { kind: 'has', what };
  if (value === 'untagged') return { kind: 'has', what: 'untagged' };
  return refuse(filter, message('search.problem.has', { value }));
}

const colourNames = (): string => highlightColours.map((colour) => text(`colour.${colour}`).toLowerCase()).join(', ');

const colourCalled = (value: string): (typeof highlightColours)[number] | undefined =>
  highlightColours.find((colour) => colour === fold(value) || fold(text(`colour.${colour}`)) === fold(value));
