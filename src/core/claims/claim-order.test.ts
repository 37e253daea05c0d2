import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../messages/messages.ts';
import { claimColumns, type ClaimTable } from '../model/claim-view.ts';
import { claimsProject, sampleClaim, sampleEvidence, sampleTag } from '../testing/claims.ts';
import { ClaimFacts, ClaimFactsKeeper } from './claim-facts.ts';
import { evidenceOn } from './evidence-by-claim.ts';
import { groupClaims } from './group-claims.ts';
import { hint, type HintsByClaim } from './hints.ts';
import { ClaimSorter } from './sort-claims.ts';
import { sortedBy, sortedSo } from './sorting.ts';
import { claimsIn, groupRows, plainRows } from './table-rows.ts';
import { TextRanks } from './text-ranks.ts';

type Sort = ClaimTable['sort'];
const up = (column: Sort[number]['column']): Sort[number] => ({ column, descending: false });
const down = (column: Sort[number]['column']): Sort[number] => ({ column, descending: true });

const claims = [
  sampleClaim('a', { speaker: 'Zoe', saidOn: '2025-10-06', about: '2023/..', verdict: 'refuted', confidence: 40, status: 'done', tagIds: ['two'] }),
  sampleClaim('b', { speaker: 'émile', saidOn: '2025-10', verdict: 'supported', tagIds: ['one', 'two'], createdAt: '2026-01-03T00:00:00.000Z' }),
  sampleClaim('c', { speaker: '', saidOn: 'on Monday', about: '/2020', confidence: 90, status: 'in-work' }),
  sampleClaim('d', { speaker: 'Emma', saidOn: '1990~', about: '2023', verdict: 'refuted', createdAt: '2026-01-02T00:00:00.000Z' }),
];
const project = claimsProject(claims, {
  tags: [sampleTag('two', 'Two', null, 2), sampleTag('one', 'One', null, 1)],
  evidence: [sampleEvidence('b', 'a', 'supports'), sampleEvidence('b', 'b', 'supports'), sampleEvidence('d', 'b', 'refutes')],
});
const facts = claims.map((claim) => new ClaimFacts(claim, evidenceOn(project.evidenceByClaim, claim.id)));
const order = (...sort: Sort): string => new ClaimSorter().sorted(facts, sort, project).map(({ claim }) => claim.id).join('');

describe('sorting', () => {
  it.each<[string, Sort]>([
    ['abcd', []],
    ['bdac', [up('speaker')]],
    ['adbc', [down('speaker')]],
    ['dbac', [up('saidOn')]],
    ['abdc', [down('saidOn')]],
    ['cdab', [up('about')]],
    ['cbad', [up('verdict')]],
    ['acdb', [down('status'), down('verdict')]],
    ['acbd', [up('confidence')]],
    ['cabd', [down('confidence')]],
    ['bacd', [up('tags')]],
    ['bacd', [down('for')]],
    ['dabc', [down('against')]],
    ['bdac', [down('sources')]],
    ['bcda', [up('hints')]],
    ['bdac', [down('created')]],
    ['bdca', [up('status'), down('created')]],
  ])('gives %s', (expected, sort) => {
    expect(order(...sort)).toBe(expected);
  });

  it('counts hints on figures and days, also those that come later', () => {
    const figures = (...ids: readonly string[]): HintsByClaim => new Map(ids.map((id) => [id, [hint('figures', [id], message('hint.figures', { list: '' })), hint('days', [id], message('hint.days', { list: '' }))]]));
    const sorter = new ClaimSorter();
    const orderOf = (disagreements: HintsByClaim): string => sorter.sorted(facts, [down('hints')], { ...project, disagreements }).map(({ claim }) => claim.id).join('');
    expect([orderOf(figures()), orderOf(figures('b', 'c')), orderOf(figures('c'))]).toEqual(['abcd', 'bcad', 'cabd']);
    const groups = groupClaims(facts, { group: 'hint', sort: [] }, { ...project, disagreements: figures('b') });
    expect(groups.map(({ value, claims: inside }) => `${value}:${inside.map(({ claim }) => claim.id).join('')}`)).toEqual(['figures:b', 'days:b', 'verdictAlone:a', 'null:cd']);
  });

  it('keeps all claims, leaves equal ones as they were, and is turned round by the direction', () => {
    const claim = fc.record({ speaker: fc.constantFrom('', 'Ann', 'bob', 'Élan'), saidOn: fc.constantFrom('', '2025', '2025-10', 'soon', '199X'), confidence: fc.constantFrom(null, 10, 20), verdict: fc.constantFrom('mixed', 'refuted') });
    const column = fc.constantFrom(...claimColumns);
    fc.assert(fc.property(fc.array(claim, { maxLength: 10 }), column, (given, by) => {
      const some = claimsProject(given.map((fields, i) => sampleClaim(`c${i}`, fields)));
      const all = new ClaimFactsKeeper().of(some);
      const sorter = new ClaimSorter();
      const ascending = sorter.sorted(all, [up(by)], some);
      const descending = sorter.sorted(all, [down(by)], some);
      expect(new Set(ascending)).toEqual(new Set(all));
      // Sorting what is sorted changes nothing; turned round, only runs of equal claims and those without a value stay.
      expect(sorter.sorted(ascending, [up(by)], some)).toEqual(ascending);
      expect(sorter.sorted(descending, [up(by)], some).map((each) => JSON.stringify(each.claim)).toSorted())
        .toEqual(ascending.map((each) => JSON.stringify(each.claim)).toSorted());
    }));
  });

  it('by a head: in its usual direction, the other, not at all; alone or besides others', () => {
    expect(sortedBy([], 'speaker', false)).toEqual([up('speaker')]);
    expect(sortedBy([up('speaker')], 'speaker', false)).toEqual([down('speaker')]);
    expect(sortedBy([down('speaker')], 'speaker', false)).toEqual([]);
    expect(sortedBy([], 'confidence', false)).toEqual([down('confidence')]);
    expect(sortedBy([up('speaker')], 'saidOn', false)).toEqual([up('saidOn')]);
    expect(sortedBy([up('speaker')], 'saidOn', true)).toEqual([up('speaker'), up('saidOn')]);
    expect(sortedBy([up('speaker'), up('saidOn')], 'saidOn', true)).toEqual([up('speaker'), down('saidOn')]);
    expect(sortedBy([up('speaker'), down('saidOn')], 'saidOn', true)).toEqual([up('speaker')]);
    expect(sortedBy([up('speaker'), down('saidOn')], 'saidOn', false)).toEqual([up('saidOn')]);
    expect(sortedSo([up('speaker')], 'saidOn', true, true)).toEqual([up('speaker'), down('saidOn')]);
    expect(sortedSo([up('speaker'), up('saidOn')], 'speaker', true, true)).toEqual([down('speaker'), up('saidOn')]);
    expect(sortedSo([up('speaker')], 'saidOn', true, false)).toEqual([down('saidOn')]);
  });
});

describe('alphabetical places', () => {
  it('are those of sorting anew, however the texts came', () => {
    const batch = fc.array(fc.string({ maxLength: 4 }), { maxLength: 90 });
    const collator = new Intl.Collator('en');
    fc.assert(fc.property(fc.array(batch, { minLength: 1, maxLength: 4 }), (batches) => {
      const ranks = new TextRanks();
      for (const texts of batches) ranks.learn(texts);
      const last = batches.at(-1)!;
      for (const [i, text] of last.entries()) {
        const other = last[(i * 7 + 3) % last.length]!;
        expect(Math.sign(ranks.of(text) - ranks.of(other))).toBe(Math.sign(collator.compare(text, other)));
      }
    }));
  });
});

describe('groups', () => {
  const grouped = (group: ClaimTable['group'], sort: Sort = []): string =>
    groupClaims(facts, { group, sort }, project).map(({ value, claims: inside }) => `${value}:${inside.map(({ claim }) => claim.id).join('')}`).join(' ');

  it.each<[ClaimTable['group'], string]>([
    ['verdict', 'unchecked:c supported:b refuted:ad'],
    ['speaker', 'émile:b Emma:d Zoe:a null:c'],
    ['tag', 'one:b two:ab null:cd'],
    ['source', 'a:b b:bd null:ac'],
    ['status', 'open:bd in-work:c done:a'],
    ['assignee', 'null:abcd'],
    ['none', 'null:abcd'],
  ])('by %s are %s', (group, expected) => {
    expect(grouped(group)).toBe(expected);
  });

  it('turn round with the column they are named after, and only with it', () => {
    expect(grouped('verdict', [down('verdict')])).toBe('refuted:ad supported:b unchecked:c');
    expect(grouped('tag', [down('tags')])).toBe('two:ab one:b null:cd');
    expect(grouped('verdict', [down('speaker')])).toBe('unchecked:c supported:b refuted:ad');
  });

  it('have a row each, and one for each claim unless they are folded', () => {
    const groups = groupClaims(facts, { group: 'tag', sort: [] }, project);
    expect(groupRows(groups, new Set(['tag two'])).map(({ key }) => key)).toEqual(['tag one', 'tag one/b', 'tag two', 'tag', 'tag/c', 'tag/d']);
    expect(claimsIn(groupRows(groups, new Set(['tag two'])))).toEqual(['b', 'a', 'c', 'd']);
    expect(claimsIn(plainRows(facts))).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('what was worked out about claims is kept while they are the same', () => {
  const keeper = new ClaimFactsKeeper();
  const before = keeper.of(project);
  expect(before.map(({ claim }) => claim.id)).toEqual(['a', 'c', 'd', 'b']);
  const changed = { ...claims[2]!, statement: 'Other words' };
  const after = keeper.of({ ...project, claims: new Map([...project.claims, ['c', changed]]) });
  expect(after.map((each, place) => each === before[place])).toEqual([true, false, true, true]);
  expect(after[1]!.words).toBe(' other words \n on monday \n 2020 \n');
  const unweighed = keeper.of({ ...project, evidenceByClaim: new Map() });
  expect(unweighed[3]!.sums.supports).toBe(0);
});
