import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '../model/highlight.ts';
import { newProject } from '../model/project.ts';
import { ProjectState } from '../model/project-state.ts';
import type { Source } from '../model/source.ts';
import { findHighlights, wordsOf, type FoundHighlights } from './find-highlights.ts';
import { foldText, foldWords } from './fold.ts';
import { wordMatches } from './word-matches.ts';

const at = '2026-01-01T00:00:00.000Z';
const highlight = (id: string, exact: string, more: Partial<Highlight> = {}): Highlight => ({
  id, sourceId: 's', selector: { start: 0, end: exact.length, exact, prefix: '', suffix: '' }, colour: 'amber', tagIds: [], note: null, review: null, author: '', createdAt: at, modifiedAt: at, ...more,
});

function projectOf(highlights: readonly Highlight[]): ProjectState {
  const state = new ProjectState(newProject('p', 'P', at));
  state.sources.set('s', { id: 's' } as Source);
  state.highlights.set('s', new Map(highlights.map((each) => [each.id, each])));
  return state;
}

function find(highlights: readonly Highlight[], query: string, most = 10): FoundHighlights {
  const steps = findHighlights(projectOf(highlights), query, most);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const ids = ({ found }: FoundHighlights): readonly string[] => found.map(({ ref }) => ref.id);

describe('finding highlights', () => {
  const some = [
    highlight('inside', 'a subordinate clause'), highlight('begins', 'the ordinary people'), highlight('accents', 'à l’Élysée, hier'), highlight('noted', 'nothing of the kind', { note: 'Ordinary **words**' }),
    highlight('waiting', 'ordinary', { review: { outcome: 'gone', version: 1, candidates: [], orphan: false } }),
  ];

  it('wants every word, in any order, and puts beginnings of words and passages first', () => {
    expect(ids(find(some, 'ordin'))).toEqual(['begins', 'inside', 'noted']);
    expect(ids(find(some, 'people ord'))).toEqual(['begins']);
    expect(ids(find(some, 'people nobody'))).toEqual([]);
  });

  it('does not mind accents, letter case or the kind of apostrophe', () => {
    expect(ids(find(some, "L'ELYSEE"))).toEqual(['accents']);
  });

  it('shows the note where only that fits, and leaves out what waits for review', () => {
    expect(find(some, 'words').found).toMatchObject([{ note: 'Ordinary **words**' }]);
    expect(find(some, '').total).toBe(4);
  });

  it('counts all and hands out as many as asked for', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => highlight(`h${i}`, `figure ${i}`));
    const { found, total } = find(many, 'figure 1999', 3);
    expect([total, found[0]?.quote, found.length]).toEqual([1, 'figure 1999', 1]);
    expect(find(many, 'figure', 3)).toMatchObject({ total: 2_000, found: [{ quote: 'figure 0' }, { quote: 'figure 1' }, { quote: 'figure 2' }] });
  });

  it('cuts long passages to what fits', () => {
    const [one] = find([highlight('long', `${'before '.repeat(100)}the needle here ${'after '.repeat(100)}`)], 'needle').found;
    expect(one!.quote).toMatch(/^….*the needle here.*…$/);
    expect(one!.quote.length).toBeLessThan(220);
  });

  it('finds any part of any passage', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (passage, a, b) => {
      const letters = Array.from(passage);
      const [from, to] = [a % letters.length, b % letters.length].sort((x, y) => x - y);
      const part = letters.slice(from, to! + 1).join('').trim();
      expect(find([highlight('one', passage)], part).total).toBe(1);
    }));
  });
});

describe('folding', () => {
  it('keeps the place of every character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { folded, places } = foldText(text);
      expect(places === null ? folded.length : places.length).toBe(places === null ? text.length : folded.length);
      expect((places ?? []).every((place) => place < text.length)).toBe(true);
    }));
    expect([foldWords('ΟΔΟΣ'), foldWords('ΟΔΟΣ της')]).toEqual(['οδοσ', 'οδοσ τησ']);
    expect(wordMatches(wordsOf('elysee'), '👩‍🔬 L’Élysée')).toEqual([8, 9, 10, 11, 12, 13]);
    expect(wordMatches(wordsOf('strasse'), 'Die Straße')).toEqual([4, 5, 6, 7, 8, 9]);
  });
});
