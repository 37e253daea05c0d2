import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message, textOf } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import { claimsAlone, evaluate } from '../search/evaluate.ts';
import { parseQuery } from '../search/parse-query.ts';
import { SearchIndex } from '../search/search-index.ts';
import { claimsProject, sampleClaim, sampleEvidence, sampleTag } from '../testing/claims.ts';
import { sampleSource } from '../testing/samples.ts';
import { ClaimFactsKeeper, type ClaimsProject } from './claim-facts.ts';
import { claimFilter } from './claim-filter.ts';
import { asksForHints, parseClaimQuery, patternsIn } from './claim-query.ts';
import { hint } from './hints.ts';

function filterOf(written: string, project: ClaimsProject) {
  const query = parseClaimQuery(written);
  if (!query.ok) throw new Error(`not understood: ${written}`);
  // As the window does it: the patterns are looked for first.
  const matches = new Map(patternsIn(query.value).map(({ pattern }) => [pattern, new Set([...project.claims.values()].filter(({ statement }) => statement.match(pattern)).map(({ id }) => id))]));
  return claimFilter(query.value, project, ({ pattern }) => matches.get(pattern)!);
}

const found = (written: string, project: ClaimsProject): string => new ClaimFactsKeeper().of(project).filter(filterOf(written, project).fits).map(({ claim }) => claim.id).join(' ');

describe('filters', () => {
  const claims = [
    sampleClaim('toll', {
      statement: 'More than 67,100 people have died.', speaker: 'The ministry', saidOn: '2025-10-06', about: '2023-10-07/..', place: 'Gaza', tagIds: ['figure'],
      verdict: 'supported', confidence: 80, verdictHistory: [{ verdict: 'supported', name: 'Supported', author: 'Ada', at: '2026-01-01T00:00:00.000Z', reason: 'Three lists agree' }],
      status: 'done', assignee: 'Ada', note: 'See the [lists](https://example.org/tally).',
    }),
    sampleClaim('hours', { statement: 'All are freed within 72 hours.', speaker: 'Hamas', saidOn: 'on Monday', about: '2025-10~', verdict: 'mostly-refuted', confidence: 60, status: 'in-work', assignee: 'Bob' }),
    sampleClaim('stop', { statement: 'He likely sought to stop it.', speaker: 'Hamas official', saidOn: '2025-09', tagIds: ['hedge', 'fact'], author: 'Bob' }),
    sampleClaim('eighties', { statement: 'It began in the nineteen-eighties.', about: '198X' }),
  ];
  const project = claimsProject(claims, {
    evidence: [
      sampleEvidence('toll', 'a', 'supports'), sampleEvidence('toll', 'b', 'refutes'), sampleEvidence('hours', 'b', 'states'),
      { ...sampleEvidence('stop', 'a', 'context'), at: { kind: 'web', page: { url: 'https://example.org', title: '', accessedOn: '2026-01-01' } } },
    ],
    tags: [sampleTag('fact', 'Fact'), sampleTag('figure', 'Figure', 'fact'), sampleTag('hedge', 'Hedge')],
    disagreements: new Map([['stop', [hint('figures', ['40', '50'], message('hint.figures', { list: '' }))]]]),
    sources: [sampleSource('a'), { ...sampleSource('b'), citation: { type: 'report', title: 'Second report' } }],
  });

  it.each([
    ['', 'toll hours stop eighties'],
    ['ministr', 'toll'],
    ['"the ministry"', 'toll'],
    ['"ministry the"', ''],
    ['died ministry', 'toll'],
    ['died or freed', 'toll hours'],
    ['peple~', 'toll'],
    ['lists', 'toll'],
    ['tally', ''],
    ['/\\d{2},\\d/', 'toll'],
    ['-/\\d/', 'stop eighties'],
    ['verdict:supported', 'toll'],
    ['verdict:"mostly refuted" or verdict:supported', 'toll hours'],
    ['-verdict:open', 'toll hours'],
    ['verdict:against', 'hours'],
    ['speaker:hamas', 'hours stop'],
    ['speaker:=Hamas', 'hours'],
    ['speaker:none', 'eighties'],
    ['tag:Fact', 'toll stop'],
    ['tag:=Fact', 'stop'],
    ['tag:fact/figure', 'toll'],
    ['source:second', 'toll hours'],
    ['source:a', 'toll'],
    ['source:none', 'stop eighties'],
    ['status:open', 'stop eighties'],
    ['status:"in work"', 'hours'],
    ['status:in-w', 'hours'],
    ['assignee:ada or assignee:bob', 'toll hours'],
    ['assignee:none', 'stop eighties'],
    ['place:gaza', 'toll'],
    ['by:bob', 'stop'],
    ['said:2025', 'toll stop'],
    ['said:2025-10', 'toll'],
    ['said:2025-09-30', 'stop'],
    ['said:<2025-10', 'stop'],
    ['said:2025-10-01..', 'toll'],
    ['said:none', 'hours eighties'],
    ['about:2025-10', 'toll hours'],
    ['about:<2000', 'eighties'],
    ['about:198X', 'eighties'],
    ['about:2030', 'toll'],
    ['about:2023-24', 'toll'],
    ['confidence:>60', 'toll'],
    ['confidence:>=60%', 'toll hours'],
    ['confidence:60', 'hours'],
    ['confidence:..70', 'hours'],
    ['confidence:none', 'stop eighties'],
    ['stance:refutes', 'toll'],
    ['stance:state', 'hours'],
    ['has:evidence', 'toll hours stop'],
    ['has:web', 'stop'],
    ['has:note', 'toll'],
    ['has:tags', 'toll stop'],
    ['has:said -has:about', 'stop'],
    ['has:reason', 'toll'],
    ['has:hint', 'toll hours stop'],
    ['hint:figures', 'stop'],
    ['hint:both-sides', 'toll'],
    ['hint:verdict', 'hours'],
    ['-hint:"verdict alone" has:hint', 'toll stop'],
    ['is:conflicting', 'toll'],
    ['is:untagged', 'hours eighties'],
    ['(tag:fact or is:untagged) -speaker:hamas', 'toll eighties'],
  ])('%s', (written, expected) => {
    expect(found(written, project)).toBe(expected);
  });

  it('say that there is no such name', () => {
    expect(filterOf('tag:Nothing verdict:half', project).hints.map(textOf)).toEqual(['There is no tag “Nothing”.', 'There is no verdict “half” on the project’s scale.']);
  });

  it.each([['status:gone', 0, 11], ['x confidence:much', 2, 17], ['stance:maybe', 0, 12], ['has:wings', 0, 9], ['hint:odd', 0, 8], ['is:nice', 0, 7], ['said:soon', 0, 9], ['confidence:..', 0, 13]])(
    'are refused with the place of what is wrong: %s', (written, start, end) => {
      const query = parseClaimQuery(written);
      expect(query).toMatchObject({ ok: false, error: { start, end } });
      if (!query.ok) expect(textOf(query.error.message)).not.toMatch(/\{|undefined/);
    },
  );

  it('name the patterns in them, wherever they stand', () => {
    const query = parseClaimQuery('a (/b/ or -/c/i) tag:d');
    expect(query.ok && patternsIn(query.value).map(({ pattern }) => String(pattern))).toEqual(['/b/g', '/c/gi']);
  });

  it.each([['a -(has:hint or b)', true], ['hint:days', true], ['has:note hint', false], ['', false]])('ask for hints or not: %s', (written, expected) => {
    const query = parseClaimQuery(written);
    expect(query.ok && asksForHints(query.value)).toBe(expected);
  });
});

describe('words', () => {
  const pieces = ['ministry', 'Ministries', 'cease-fire', 'fire', '67,100', 'Élysée', 'élan', 'الوزارة', 'وزارة', 'שלום', 'השלום', '中国人民', '国', 'ガソリン', 'a', 'as', 'the'];
  const texts = fc.array(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 5 });
  const wanted = fc.tuple(fc.constantFrom(...pieces, 'minist', 'elys', 'minstry', 'ceas', '人民'), fc.constantFrom('plain', 'phrase', 'fuzzy'))
    .map(([word, how]) => (how === 'phrase' ? `"${word}"` : how === 'fuzzy' && /^\p{L}+$/u.test(word) ? `${word}~` : word));

  it('are found where the search of the whole project finds them', async () => {
    await fc.assert(fc.asyncProperty(texts, wanted, async (statements, word) => {
      const claims = statements.map((statement, i) => sampleClaim(`c${i}`, { statement: `${statement}.` }));
      const index = new SearchIndex();
      for (const claim of claims) index.put('claims', claim);
      const query = parseQuery(word);
      if (!query.ok || !query.value.root) throw new Error('refused');
      const outcome = await evaluate(index, { ...query.value, root: query.value.root }, { bounded: () => true, pause: async () => true, now: () => 0 }, claimsAlone);
      // A word that nothing has is taken for similar ones by the search alone.
      if (outcome!.hints.length > 0) return;
      const there = outcome!.groups.flatMap(({ parts }) => parts).map(({ unit: { owner } }) => (owner as { readonly id: string }).id);
      expect(found(word, claimsProject(claims)).split(' ').filter(Boolean)).toEqual(there);
    }), { numRuns: 300 });
  });
});

describe('boolean filters', () => {
  type Tree = { readonly term: string } | { readonly not: Tree } | { readonly and: readonly [Tree, Tree] } | { readonly or: readonly [Tree, Tree] };
  const terms = ['speaker:=Ann', 'status:done', 'confidence:>50', 'tag:x', 'died'];
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.record({ term: fc.constantFrom(...terms) }),
      fc.record({ not: tie('tree') }),
      fc.record({ and: fc.tuple(tie('tree'), tie('tree')) }),
      fc.record({ or: fc.tuple(tie('tree'), tie('tree')) }),
    ),
  }));
  const written = (node: Tree): string => {
    if ('term' in node) return node.term;
    if ('not' in node) return `not (${written(node.not)})`;
    return 'and' in node ? `(${written(node.and[0])} ${written(node.and[1])})` : `(${written(node.or[0])} or ${written(node.or[1])})`;
  };
  const holds = (node: Tree, claim: Claim): boolean => {
    if ('not' in node) return !holds(node.not, claim);
    if ('and' in node) return holds(node.and[0], claim) && holds(node.and[1], claim);
    if ('or' in node) return holds(node.or[0], claim) || holds(node.or[1], claim);
    return [claim.speaker === 'Ann', claim.status === 'done', (claim.confidence ?? 0) > 50, claim.tagIds.includes('x'), claim.statement.includes('died')][terms.indexOf(node.term)]!;
  };
  const claim = fc.record({
    speaker: fc.constantFrom('Ann', 'Anna', ''), status: fc.constantFrom('open' as const, 'done' as const), confidence: fc.constantFrom(null, 40, 60),
    tagIds: fc.subarray(['x', 'y']), statement: fc.constantFrom('They died.', 'It rained.'),
  });

  it('find the claims that trying each one finds', () => {
    fc.assert(fc.property(fc.array(claim, { minLength: 1, maxLength: 8 }), tree, (given, node) => {
      const claims = given.map((fields, i) => sampleClaim(`c${i}`, fields));
      const project = claimsProject(claims, { tags: [sampleTag('x', 'x'), sampleTag('y', 'y')] });
      expect(found(written(node), project)).toBe(claims.filter((each) => holds(node, each)).map(({ id }) => id).join(' '));
    }), { numRuns: 300 });
  });
});
