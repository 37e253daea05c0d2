import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../model/document.ts';
import type { LineOrder } from './asked.ts';
import { concordance, type LineText } from './concordance.ts';
import { frequencySteps, type FrequencyRow } from './frequencies.ts';
import { languageIn, stopLanguageOf } from './languages.ts';
import { WordList, wordKey, wordTextSteps } from './word-text.ts';

function ended<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const documentOf = (...paragraphs: readonly string[]): SourceDocument => {
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { type: 'paragraph' as const, start: at, end: at + paragraph.length, spans: [] };
    at = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks };
};

function read(documents: readonly SourceDocument[], language: string | null = 'en'): { readonly list: WordList; readonly texts: readonly LineText[] } {
  const list = new WordList();
  return { list, texts: documents.map((document, i) => ({ sourceId: `s${i}`, source: document.text, text: ended(wordTextSteps(document, language, list)) })) };
}

function count(documents: readonly SourceDocument[], size: number, stop: readonly string[] = []): readonly (readonly [words: string, count: number, texts: number])[] {
  const { list, texts } = read(documents);
  const isStop = new Uint8Array(list.size);
  for (const word of stop) if (list.numberOf(word) !== undefined) isStop[list.numberOf(word)!] = 1;
  return ended(frequencySteps(texts.map(({ text }) => ({ text, isStop })), list, size)).rows.map(({ words, count: times, texts: inTexts }) => [words, times, inTexts]);
}

describe('words', () => {
  it.each([['Straße', 'STRASSE'], ['ΣΟΦΟΣ', 'σοφος'], ['don’t', "DON'T"], ['École', 'école']])('%s and %s count as the same', (a, b) => {
    expect(wordKey(a)).toBe(wordKey(b));
  });

  it('are told apart by their accents, and in English not by a possessive', () => {
    expect(wordKey('esta')).not.toBe(wordKey('está'));
    expect(wordKey('Israel’s', true)).toBe(wordKey('Israel', true));
    expect(wordKey('c’est', false)).toBe("c'est");
  });

  it('are counted without stop words, the most frequent first, with the texts they stand in', () => {
    const documents = [documentOf('The war and the plan.', 'The WAR went on; 67,100 died.'), documentOf('Israel’s plan for Israel.')];
    expect(count(documents, 1, ['the', 'and', 'on', 'for'])).toEqual([
      ['Israel', 2, 1], ['plan', 2, 2], ['war', 2, 1], ['67,100', 1, 1], ['died', 1, 1], ['went', 1, 1],
    ]);
  });
});

describe('phrases', () => {
  it('neither cross sentences nor begin or end with a stop word', () => {
    const document = documentOf('The end of the war came. War came late.', 'They saw the end of the war.', 'Came late again.');
    expect(count([document], 2, ['the', 'of'])).toEqual([['came late', 2, 1], ['war came', 2, 1]]);
    expect(count([document], 4, ['the', 'of'])).toEqual([['end of the war', 2, 1]]);
    expect(count([document], 3, ['the', 'of'])).toEqual([]);
  });

  it('are those that a count of all would find, whatever the text', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'the');
    const sentence = fc.array(word, { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.array(sentence, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 5 }), (texts, size) => {
      const expected = new Map<string, number>();
      for (const sentences of texts) {
        for (const words of sentences) {
          for (let i = 0; i + size <= words.length; i++) {
            const phrase = words.slice(i, i + size);
            if (phrase[0] !== 'the' && phrase.at(-1) !== 'the') expected.set(phrase.join(' '), (expected.get(phrase.join(' ')) ?? 0) + 1);
          }
        }
      }
      const found = count(texts.map((sentences) => documentOf(...sentences.map((words) => words.join(' ')))), size, ['the']);
      expect(new Map(found.map(([words, times]) => [words, times]))).toEqual(new Map([...expected].filter(([, times]) => times > 1)));
    }));
  });
});

describe('a concordance', () => {
  const { list, texts } = read([documentOf('A big war began.', 'The war ended. An old War went on, and on.'), documentOf('Civil war again')]);
  const lines = (order: LineOrder, ...keys: readonly string[]): readonly string[] => concordance(texts, list, keys, order).lines.map(({ left, words, right }) => `${left}[${words}]${right}`);

  it('has a line for each place, with what is around it, sorted by either side', () => {
    expect(lines('text', 'war')).toEqual([
      'A big [war] began. The war ended. An old War went on, and on.', 'A big war began. The [war] ended. An old War went on, and on.',
      'A big war began. The war ended. An old [War] went on, and on.', 'Civil [war] again',
    ]);
    expect(lines('left', 'war').map((line) => line.split('[')[0]!.split(' ').at(-2))).toEqual(['big', 'Civil', 'old', 'The']);
    expect(lines('right', 'war').map((line) => line.split(']')[1]!.split(' ')[1])).toEqual(['again', 'began.', 'ended.', 'went']);
  });

  it('finds phrases inside sentences alone, and leads to where they stand', () => {
    expect(concordance(texts, list, ['war', 'ended'], 'text').total).toBe(1);
    expect(concordance(texts, list, ['ended', 'an'], 'text').total).toBe(0);
    expect(concordance(texts, list, ['nowhere'], 'text')).toEqual({ total: 0, lines: [] });
    const [line] = concordance(texts, list, ['went', 'on'], 'text').lines;
    expect(texts[0]!.source.slice(line!.start, line!.end)).toBe('went on');
  });
});

it('agrees with the frequencies: as many lines as a word was counted', () => {
  const text = fc.array(fc.constantFrom('war', 'War', 'peace', 'شلام', '戦争', 'the'), { minLength: 1, maxLength: 40 }).map((words) => documentOf(words.join(' ')));
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 }), (documents, size) => {
    const { list, texts } = read(documents);
    const isStop = new Uint8Array(list.size);
    const { rows } = ended(frequencySteps(texts.map(({ text: each }) => ({ text: each, isStop })), list, size));
    for (const row of rows as readonly FrequencyRow[]) expect(concordance(texts, list, row.keys, 'left').total).toBe(row.count);
  }));
});

it.each([['en-GB', 'en'], ['no', 'nb'], ['DE', 'de'], ['xx', null], ['', null]])('takes the tag %s for %s', (tag, language) => {
  expect(stopLanguageOf(tag)).toBe(language);
});

it('tells the language by its stop words, and nothing where there are too few', () => {
  const lists: Readonly<Record<string, readonly string[]>> = { en: ['the', 'of', 'and'], de: ['der', 'und', 'die'] };
  const stopWords = (language: string): ReadonlySet<string> => new Set(lists[language]);
  expect(languageIn('The end of the war and the beginning', stopWords)).toBe('en');
  expect(languageIn('Das Ende und der Anfang', stopWords)).toBe('de');
  expect(languageIn('Lorem ipsum dolor sit amet', stopWords)).toBeNull();
  expect(languageIn('', stopWords)).toBeNull();
});
