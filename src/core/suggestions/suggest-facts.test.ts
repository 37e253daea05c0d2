import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import { parseEdtf } from '../time/edtf.ts';
import { suggestFacts, type SuggestedFacts } from './index.ts';

const sourceDate = { year: 2025, month: 10, day: 7 };
const about = (text: string, passage = text, locale: string | null = null): SuggestedFacts => {
  const start = text.indexOf(passage);
  return suggestFacts({ text, start, end: start + passage.length, sourceDate, locale });
};
const values = (suggestions: readonly { readonly value: unknown }[]): readonly unknown[] => suggestions.map(({ value }) => value);

describe('suggested facts', () => {
  const text = 'The Castellan met envoys. “The border stays open,” said Ilse Brandvold, the auditor general, on Monday. It will open in 2027.';
  const passage = 'The border stays open';

  it('are where the text says them, and say why', () => {
    const { speakers: [speaker], saidOn: [time] } = about(text, passage);
    expect(text.slice(speaker!.start, speaker!.end)).toBe('Ilse Brandvold');
    expect(textOf(speaker!.explanation)).toBe('named with “said” beside what is said');
    expect(time).toMatchObject({ value: '2025-10-06', start: text.indexOf('Monday') });
    expect(textOf(time!.explanation)).toBe('“Monday” counted from the source’s date, 7 October 2025');
    expect(speaker!.confidence).toBeGreaterThan(0.9);
  });

  it('name whom a pronoun or a surname stands for', () => {
    const story = 'President Emeka Nwosu met the press. “Never,” Nwosu said. He added that the polls were wrong.';
    expect(values(about(story, 'Never').speakers)).toEqual(['Emeka Nwosu']);
    const { speakers: [speaker] } = about(story, 'the polls were wrong');
    expect(textOf(speaker!.explanation)).toBe('“He” with “added”; Emeka Nwosu was named before');
  });

  it('name who is named in an aside, for the part before it and the part after it', () => {
    const story = 'On Iran and Syria, the Kremlin reported, both leaders were interested in negotiated solutions.';
    expect(values(about(story, 'both leaders were interested in negotiated solutions').speakers)).toEqual(['Kremlin']);
    expect(values(about('The bridge, the council said, cost 40 million crowns.', 'cost 40 million crowns').speakers)).toEqual(['council']);
    expect(values(about('The bridge is closed, the council said, and the mayor went home.', 'the mayor went home').speakers)).toEqual([]);
  });

  it('are nothing where nothing is said', () => {
    expect(about('The dam is old.')).toEqual({ speakers: [], saidOn: [], about: [], numbers: [] });
    expect(about('   ')).toEqual({ speakers: [], saidOn: [], about: [], numbers: [] });
    expect(suggestFacts({ text: '', start: 0, end: 0, sourceDate: null })).toEqual({ speakers: [], saidOn: [], about: [], numbers: [] });
  });

  it('in other languages are numbers and dates in digits alone', () => {
    const facts = about('Am 06.10.2025 sagte der Minister, mehr als 67.100 Menschen seien geflohen, und das ist nicht alles.');
    expect(facts.speakers).toEqual([]);
    expect(values(facts.about)).toEqual(['2025-10-06']);
    expect(facts.numbers.map(({ value }) => [value.value, value.unit, value.qualifier])).toEqual([[67_100, 'Menschen', 'more than']]);
    for (const other of ['قال الوزير إن أكثر من 67 ألف شخص نزحوا في مايو.', '大臣は月曜日に、橋は2027年に開通すると述べた。', 'Le ministre a dit lundi que le pont ouvrira en mai.']) {
      expect(about(other)).toMatchObject({ speakers: [], saidOn: [], about: [] });
    }
  });

  it('have the likeliest first and are sure enough', () => {
    const { speakers } = about('Ibarra said the budget was balanced, but Prieto said it was not.');
    expect(values(speakers)).toEqual(['Ibarra', 'Prieto']);
  });
});

/** Returns the milliseconds that the processor worked: other work on the machine does not count. */
function workOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1000;
}

describe('in any text', () => {
  const words = fc.constantFrom('said', 'the minister', 'Ann Lee', 'on Monday', '“', '”', '"', '‘', '’', ',', '.', 'that', 'according to', 'who', 'and', '2025', '6 May', 'more than 1,200 people', 'he', 'told', '\n', '\n\n', '(', ')', 'of', '’s', 'in', 'said said', '—', 'was quoted as saying', '👩‍👩‍👧', 'São', 'al-Khatib', '$', '-');

  it('suggestions lie inside it, with EDTF times and confidence from 0 to 1', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')));
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const facts = suggestFacts({ text, start: start!, end: end!, sourceDate });
      for (const { start: from, end: to, confidence } of [...facts.speakers, ...facts.saidOn, ...facts.about, ...facts.numbers]) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      for (const { value } of [...facts.saidOn, ...facts.about]) expect(parseEdtf(value)).not.toBeNull();
    }), { numRuns: 300 });
  });

  it.each(['a', ' ', 'said ', '“', '"', '\'a ', '1', '1,', '12 ', 'the ', 'Ann ', ', and ', 'in 2025 and ', '6 May to ', 'U.S. ', 'officials said ', 'a\n', '(', 'between 1 and ', '$ ', '’s '])('are found in no time in a text of nothing but “%s”', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(workOf(() => suggestFacts({ text, start: 100_000, end: 190_000, sourceDate }))).toBeLessThan(1_500);
  });

  it('take as long as in a short one', () => {
    const sentence = 'The bridge, officials said on Monday, will cost 40 million crowns. ';
    const text = sentence.repeat(100_000);
    const ask = (at: number) => () => void suggestFacts({ text, start: at, end: at + sentence.length, sourceDate });
    ask(0)();
    expect(workOf(ask(3_000_000))).toBeLessThan(100);
  });
});

const article = join(import.meta.dirname, '../../../../shared/samples/kremlin-call-2025-10-06.txt');

describe.skipIf(!existsSync(article))('a news article', () => {
  const text = existsSync(article) ? readFileSync(article, 'utf8') : '';
  const of = (sentence: string): SuggestedFacts => {
    const start = text.indexOf(sentence);
    return suggestFacts({ text, start, end: start + sentence.length, sourceDate });
  };

  it('gives the speakers, dates and numbers that a reader finds', () => {
    expect(values(of('The Kremlin noted that the exchange was constructive').speakers)).toEqual(['Kremlin']);
    expect(values(of('Putin reiterated Moscow’s long-standing position').speakers)).toEqual(['Vladimir Putin']);
    const toll = of('According to reports, more than 67,100 Palestinians, predominantly women and children, have lost their lives');
    expect(values(toll.speakers)).toEqual(['reports']);
    expect(toll.numbers[0]!.value).toMatchObject({ value: 67_100, unit: 'Palestinians', qualifier: 'more than' });
    expect(values(of('On Monday, delegations from Israel').about)).toContain('2025-10-06');
    expect(of('within 72 hours of Israel’s formal approval').about).toEqual([]);
  });

  it('gives no speaker for what its author says', () => {
    for (const sentence of ['The Gaza conflict, now in its third year', 'Syria’s fragile security environment', 'The coming weeks will be crucial']) expect(of(sentence).speakers).toEqual([]);
  });
});
