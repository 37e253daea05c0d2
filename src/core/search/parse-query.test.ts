import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryNode } from './query.ts';

/** Returns a query as fully bracketed words, to compare trees at a glance. */
function shown(node: QueryNode | null): string {
  if (!node) return '';
  switch (node.kind) {
    case 'and': case 'or': return `(${node.parts.map(shown).join(` ${node.kind} `)})`;
    case 'not': return `not ${shown(node.part)}`;
    case 'words': return `${node.prefix ? node.text : `"${node.text}"`}${node.fuzzy > 0 ? `~${node.fuzzy}` : ''}`;
    case 'pattern': return String(node.pattern);
    case 'tag': return `tag:${node.children ? '' : '='}${node.name}`;
    case 'has': return `has:${node.what}`;
    case 'colour': return `colour:${node.colour}`;
    case 'date': return node.span === 'none' ? 'date:none' : `date:${node.span.first}-${node.span.last}`;
    case 'by': case 'verdict': return `${node.kind}:${node.name}`;
    default: return `${node.kind}:${node.words}`;
  }
}

const tree = (query: string): string => {
  const parsed = parseQuery(query);
  return parsed.ok ? shown(parsed.value.root) : textOf(parsed.error.message);
};

describe('parseQuery', () => {
  it.each([
    ['ministry figures', '(ministry and figures)'],
    ['"cease fire" OR truce', '("cease fire" or truce)'],
    ['a or b c', '(a or (b and c))'],
    ['(a or b) and not c', '((a or b) and not c)'],
    ['-tag:Hedge tag:"Death toll" tag:=Figure', '(not tag:Hedge and tag:Death toll and tag:=Figure)'],
    ['not -a', 'a'],
    ['minstry~ goverment~1 gov*', '(minstry~2 and goverment~1 and gov)'],
    ['/67,\\d+/i', '/67,\\d+/gi'],
    ['/[/]a\\/b/', '/[/]a\\/b/g'],
    ['/\\p{Lu}+/', '/\\p{Lu}+/gu'],
    ['/a\\-b/', '/a\\-b/g'],
    ['date:2025-10 before:2024 after:2023-05-06', '(date:20251001-20251031 and date:-Infinity-20240100 and date:20230507-Infinity)'],
    ['date:2025-01..2025-06-15 date:>=2025 date:none', '(date:20250101-20250615 and date:20250101-Infinity and date:none)'],
    ['colour:Red has:note is:untagged by:Ada author:WHO source:brief', '(colour:red and has:note and has:untagged and by:ada and author:who and source:brief)'],
['verdict:"Mostly refuted" -verdict:mixed', '(verdict:Mostly refuted and not verdict:mixed)'],
    ['https://example.org', 'https://example.org'],
    ['“typed with curly marks”', '"typed with curly marks"'],
  ])('reads %s', (query, expected) => {
    expect(tree(query)).toBe(expected);
  });

  it.each([['', ''], ['a or', 'a'], ['(a', 'a'], ['tag:', ''], ['"open phrase', '"open phrase"'], ['a -', 'a'], ['—', ''], ['()', '']])(
    'takes what is not finished yet for what is there: %j', (query, expected) => {
      expect(tree(query)).toBe(expected);
    });

  it.each([
    ['a)', 1, 2], ['/abc', 0, 4], ['x /(/', 2, 5], ['/a/q', 0, 4], ['colour:mauve', 0, 12], ['date:soon', 0, 9], ['(in:notes a)', 1, 9], ['has:wings', 0, 9],
    [`${'('.repeat(60)}a`, 50, 51],
  ])('says what is wrong with %j, and where', (query, start, end) => {
    const parsed = parseQuery(query);
    expect(parsed).toMatchObject({ ok: false, error: { start, end } });
    if (!parsed.ok) expect(textOf(parsed.error.message)).not.toMatch(/\{|undefined/);
  });

  it('says where to search, and what was filtered by', () => {
    const parsed = parseQuery('in:notes -in:tag tag:"Death toll" -colour:red x');
    if (!parsed.ok) throw new Error('refused');
    expect([...parsed.value.kinds]).toEqual(['notes']);
    expect(parsed.value.filters.map(({ name, value, negated }) => `${negated ? '-' : ''}${name}=${value}`)).toEqual(['in=notes', '-in=tag', 'tag=Death toll', '-colour=red']);
  });

  it('never throws, and points into the query', () => {
    const piece = fc.oneof(
      fc.constantFrom('(', ')', 'or', 'and', 'not', '-', '"', '/', '\\', '~', '*', 'tag:', 'date:', '=', 'in:notes', ' ', 'ministry', '[', 'colour:', '“', '中'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const query = pieces.join('');
      const parsed = parseQuery(query);
      if (!parsed.ok) expect(parsed.error.end).toBeLessThanOrEqual(query.length);
      else for (const { start, end } of parsed.value.filters) expect(query.slice(start, end)).toMatch(/^[a-z]+:/i);
    }), { numRuns: 500 });
  });
});
