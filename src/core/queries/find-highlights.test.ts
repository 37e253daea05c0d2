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
  id, sourceId: 's', selector: { start: 0, end: exact.length, exact, prefix: '', suffix: '' }, colour: 'amber', tagIds: [], note: null, area: null, review: null, author: '', createdAt: at, modifiedAt: at, ...more,
});

function projectOf(highlights: readonly Highlight[]): ProjectState {
  const state = new ProjectState(newProject('p', 'P', at));
  state.sources.set('s', { id: 's' } as Source);
  state.highlights.set('s', new Map(highlights.map((each) => [each.id, each])));
  return state;
}

function ended(steps: Generator<void, FoundHighlights>): FoundHighlights {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const find = (highlights: readonly Highlight[], query: string, most = 10): FoundHighlights => ended(findHighlights(projectOf(highlights), query, most));
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

  it('follows changes: a passage reworded, noted, taken away, waiting, and new ones', () => {
    const project = projectOf(Array.from({ length: 1_200 }, (_, i) => highlight(`h${i}`, `figure ${i}`)));
    const records = project.highlights.get('s')!;
    const found = (query: string): readonly [number, readonly string[]] => {
      const { total, found: shown } = ended(findHighlights(project, query, 3));
      return [total, shown.map(({ ref }) => ref.id)];
    };
    expect(found('figure')).toEqual([1_200, ['h0', 'h1', 'h2']]);
    records.set('h0', highlight('h0', 'a number'));
    records.set('h600', highlight('h600', 'figure 600', { note: 'Says whom?' }));
    records.set('h2', highlight('h2', 'figure 2', { review: { outcome: 'gone', version: 1, candidates: [], orphan: false } }));
    records.delete('h1');
    records.set('new', highlight('new', 'the figure itself'));
    expect(found('figure')).toEqual([1_198, ['h3', 'h4', 'h5']]);
    expect([found('whom'), found('number'), found('itself'), found('says figure')]).toEqual([[1, ['h600']], [1, ['h0']], [1, ['new']], [0, []]]);
  });

  it('finds each what looking at every passage and note finds', () => {
    const words = fc.array(fc.constantFrom('ab', 'abc', 'b', 'ca', 'é', '’s', 'ﬁ', '\n'), { maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.array(fc.tuple(words, fc.option(words)), { maxLength: 6 }), words, (texts, query) => {
      const wanted = wordsOf(query);
      const fits = (text: string | null): boolean => text !== null && wanted.every((word) => foldWords(text).includes(word));
      const highlights = texts.map(([exact, note], i) => highlight(`h${i}`, exact, { note }));
      const expected = highlights.filter(({ selector, note }) => fits(selector.exact) || fits(note)).map(({ id }) => id);
      expect([...ids(find(highlights, query))].sort()).toEqual(expected.sort());
    }));
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
  it('does the same in one piece and letter by letter', () => {
    const letters = fc.array(fc.constantFrom('e', '\u0301', 'É', ' ', 'K', 'İ', 'Σ', 'A', '’', '“', '–', '…', 'ﬁ', '한', 'ß', 'ا', 'ٱ'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(letters, (text) => { expect(foldWords(text)).toBe(foldText(text).folded.normalize('NFC')); }));
    expect(foldWords('“L’Élysée” – ‘Straße’')).toBe('“l\'elysee” – \'strasse\'');
  });

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
