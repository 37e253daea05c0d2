import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimsByWords, type SimilarClaim } from './similar-claims.ts';

interface Stated {
  readonly id: string;
  readonly statement: string;
}

const mapOf = (claims: readonly Stated[]): ReadonlyMap<string, Stated> => new Map(claims.map((claim) => [claim.id, claim]));
const among = (claims: readonly Stated[]): ClaimsByWords => {
  const index = new ClaimsByWords();
  index.follow(mapOf(claims));
  return index;
};

const claims = [
  { id: 'toll', statement: 'More than 67,100 people have died in the war.' },
  { id: 'lower', statement: 'About 65,000 people have died in the war.' },
  { id: 'denial', statement: 'It is not true that more than 67,100 people have died in the war.' },
  { id: 'bridge', statement: 'The new bridge over the Varna cost 40 million crowns.' },
  { id: 'tunnel', statement: 'The tunnel will never be finished.' },
  { id: 'café', statement: 'Der Bürgermeister schließt das Café am Fluss.' },
];
const like = (statement: string, limit = 10): readonly SimilarClaim[] => among(claims).like(statement, limit);
const ids = (statement: string, limit = 10): readonly string[] => like(statement, limit).map(({ claimId }) => claimId);

describe('similar claims', () => {
  it('say nearly the same in other words, the likest first', () => {
    expect(ids('In the war, more than 67,100 people died.')).toEqual(['toll', 'lower', 'denial']);
    expect(ids('Building the Varna’s new bridge has cost 40 million crowns')).toEqual(['bridge']);
    expect(ids('DER BURGERMEISTER schliesst das Cafe am Fluss')).toEqual(['café']);
  });

  it('score 1 for the same words, less for another number, and less for a denial, which they tell', () => {
    const [same, number, denied] = like(claims[0]!.statement, 3);
    expect(same).toEqual({ claimId: 'toll', score: 1, differs: null });
    expect(number!.score).toBeLessThan(1);
    expect(denied!.score).toBeLessThan(number!.score);
    expect([number!.differs, denied!.differs]).toEqual(['numbers', 'denial']);
  });

  it('are few, and none for what is about something else or says nothing', () => {
    expect(ids('More than 67,100 people died in the war', 1)).toEqual(['toll']);
    expect(ids('The harvest was good this year')).toEqual([]);
    expect(ids('It is not')).toEqual([]);
    expect(among([]).like('The bridge', 5)).toEqual([]);
  });
});

describe('claims by their words', () => {
  const word = fc.constantFrom('bridge', 'bridges', 'war', 'people', 'died', 'cost', 'million', '40', '65,000', 'not', 'the', 'river', 'mayor', 'harvest');
  const statement = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
  const project = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 20 }).map((n) => `c${n}`), statement }), { selector: ({ id }) => id, maxLength: 15 });

  it('find the same, in whatever steps the project came to what it is', () => {
    fc.assert(fc.property(fc.array(project, { minLength: 1, maxLength: 4 }), statement, fc.nat(3), (states, wanted, most) => {
      const index = new ClaimsByWords();
      for (const state of states) {
        index.follow(mapOf(state));
        index.takeIn(most);
      }
      expect(index.like(wanted, 100)).toEqual(among(states.at(-1)!).like(wanted, 100));
    }));
  });

  it('always find a claim in its own words', () => {
    fc.assert(fc.property(project, (state) => {
      const index = among(state);
      for (const { id, statement: own } of state) {
        const found = index.like(own, 100).find(({ claimId }) => claimId === id);
        if (/bridge|war|people|died|cost|million|river|mayor|harvest/.test(own)) expect(found?.score).toBeCloseTo(1);
      }
    }));
  });

  it('are alike both ways', () => {
    fc.assert(fc.property(project, (state) => {
      const index = among(state);
      const pairs = state.flatMap(({ id, statement: own }) => index.like(own, 100).map(({ claimId, score }) => [[id, claimId].sort().join(' '), score.toFixed(9)].join(' ')));
      for (const pair of pairs) {
        const [a, b] = pair.split(' ');
        if (a !== b) expect(pairs.filter((other) => other === pair)).toHaveLength(2);
      }
    }));
  });
});
