import { describe, expect, it } from 'vitest';
import { findSimilarClaims } from './index.ts';

const claims = [
  { id: 'toll', statement: 'More than 67,100 people have died in the war.' },
  { id: 'lower', statement: 'About 65,000 people have died in the war.' },
  { id: 'denial', statement: 'It is not true that more than 67,100 people have died in the war.' },
  { id: 'bridge', statement: 'The new bridge over the Varna cost 40 million crowns.' },
  { id: 'tunnel', statement: 'The tunnel will never be finished.' },
  { id: 'café', statement: 'Der Bürgermeister schließt das Café am Fluss.' },
];
const ids = (statement: string, limit = 10): readonly string[] => findSimilarClaims(statement, claims, limit).map(({ claimId }) => claimId);

describe('similar claims', () => {
  it('say nearly the same in other words, the likest first', () => {
    expect(ids('In the war, more than 67,100 people died.')).toEqual(['toll', 'lower', 'denial']);
    expect(ids('Building the Varna’s new bridge has cost 40 million crowns')).toEqual(['bridge']);
    expect(ids('DER BURGERMEISTER schliesst das Cafe am Fluss')).toEqual(['café']);
  });

  it('score 1 for the same words, less for another number, and less for a denial', () => {
    const [same, number, denied] = findSimilarClaims(claims[0]!.statement, claims, 3);
    expect(same).toEqual({ claimId: 'toll', score: 1 });
    expect(number!.score).toBeLessThan(1);
    expect(denied!.score).toBeLessThan(number!.score);
  });

  it('are few, and none for what is about something else or says nothing', () => {
    expect(ids('More than 67,100 people died in the war', 1)).toEqual(['toll']);
    expect(ids('The harvest was good this year')).toEqual([]);
    expect(ids('It is not')).toEqual([]);
    expect(findSimilarClaims('The bridge', [], 5)).toEqual([]);
  });
});
