import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, parseTiming, sayTime, splitSpeaker } from './cue.ts';
import { parseSubRip, parseWebVtt } from './parse-transcript.ts';
import { transcriptDocument } from './transcript-document.ts';

const heard = ({ cues }: ReturnType<typeof parseWebVtt>) => cues.map(({ start, speaker, lines }) => [start, speaker, lines.join(' / ')]);

describe('a time', () => {
  it.each([['00:00:01,500', 1500], ['01:02:03.450', 3723450], ['02:03.5', 123500], ['100:00:00,000', 360000000], ['1:2', null], ['soon', null]])('%s is read', (written, expected) => {
    expect(parseTime(written)).toBe(expected);
  });

  it('is said without the part of a second', () => {
    expect([0, 61_900, 3_723_450].map(sayTime)).toEqual(['00:00', '01:01', '1:02:03']);
  });

  it('is never later than its end', () => {
    expect(parseTiming('00:05.000 --> 00:04.000 align:start')).toEqual({ start: 5000, end: 5000 });
    expect(parseTiming('00:05.000 -> 00:04.000')).toBeNull();
  });
});

describe('a speaker', () => {
  it.each([
    ['Ada Lovelace: It works.', 'Ada Lovelace', 'It works.'],
    ['>> REPORTER: Why now?', 'REPORTER', 'Why now?'],
    ['- Ludwig van Beethoven: No.', 'Ludwig van Beethoven', 'No.'],
    ['[Minister] We agree.', 'Minister', 'We agree.'],
    ['We said this: nothing holds.', null, 'We said this: nothing holds.'],
    ['At 10:30 it ended.', null, 'At 10:30 it ended.'],
    ['https://example.org', null, 'https://example.org'],
    ['[music]', null, '[music]'],
  ])('is heard in %j', (line, speaker, words) => {
    expect(splitSpeaker(line)).toEqual({ speaker, words });
  });
});

describe('SubRip', () => {
  it('is read with its times, and without the marks of players', () => {
    const read = parseSubRip('1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>Good evening.</i>\n\n2\n00:00:03,000 --> 00:00:05,000\n- ADA: Is it true?\n- BEN: It is <b>not</b>.\n');
    expect(heard(read)).toEqual([[1000, null, 'Good evening.'], [3000, 'ADA', 'Is it true?'], [3000, 'BEN', 'It is not.']]);
  });

  it('is read where numbers, lines between and order are missing', () => {
    const read = parseSubRip('00:00:09,000 --> 00:00:10,000\nThird.\n\n1\n00:00:01,000 --> 00:00:02,000\nFirst.\n2\n00:00:03,000 --> 00:00:04,000\nSecond, of 1984.\n\nNo times here.');
    expect(heard(read)).toEqual([[1000, null, 'First.'], [3000, null, 'Second, of 1984.'], [9000, null, 'Third.']]);
  });

  it('tells nothing of a text that is none', () => {
    expect(parseSubRip('A text --> with an arrow.').cues).toEqual([]);
  });
});

describe('WebVTT', () => {
  it('is read with its voices and its title, without notes, styles and tags', () => {
    const read = parseWebVtt([
      'WEBVTT - Press briefing\nKind: captions', 'NOTE not said', 'STYLE\n::cue { color: red }', 'intro\n00:01.000 --> 00:04.000 line:0\n<v.loud Ada Lovelace>Ten &lt; <c.red>twenty</c></v>',
      '00:05.000 --> 00:06.000\n<v Ben>No.\n<v Ada Lovelace>Yes &amp; no.', '00:07.000 --> 00:08.000\nCarla Díaz: <00:07.500>As in a meeting.',
    ].join('\n\n'));
    expect(read.title).toBe('Press briefing');
    expect(heard(read)).toEqual([[1000, 'Ada Lovelace', 'Ten < twenty'], [5000, 'Ben', 'No.'], [5000, 'Ada Lovelace', 'Yes & no.'], [7000, 'Carla Díaz', 'As in a meeting.']]);
  });

  it('holds once what captions that roll show twice', () => {
    const read = parseWebVtt('WEBVTT\n\n00:00.000 --> 00:02.000\nSo this is\n\n00:02.000 --> 00:04.000\nSo this is\nwhat we found\n\n00:04.000 --> 00:06.000\nwhat we found\nlast year');
    expect(heard(read).map(([, , words]) => words)).toEqual(['So this is', 'what we found', 'last year']);
  });
});

describe('a transcript as a page', () => {
  it('has who speaks and when above what is said, in one piece until another speaks or nobody does', () => {
    const { text, blocks } = transcriptDocument([
      { start: 0, end: 2000, speaker: 'Ada', lines: ['It was', 'on Monday'] },
      { start: 2000, end: 4000, speaker: null, lines: ['that he came.'] },
      { start: 4500, end: 5000, speaker: 'Ben', lines: ['Was it?'] },
      { start: 65_000, end: 66_000, speaker: null, lines: ['(silence)'] },
    ]);
    expect(text).toBe('Ada · 00:00\nIt was on Monday that he came.\n\nBen · 00:04\nWas it?\n\n01:05\n(silence)');
    expect(blocks.map((block) => ('start' in block ? text.slice(block.start, block.end) : ''))).toEqual(['Ada · 00:00', 'It was on Monday that he came.', 'Ben · 00:04', 'Was it?', '01:05', '(silence)']);
  });

  it('says the time anew after some sentences', () => {
    const cues = Array.from({ length: 20 }, (_, n) => ({ start: n * 2000, end: n * 2000 + 2000, speaker: 'Ada', lines: [`This is sentence number ${n} of a long answer to a short question.`] }));
    expect(transcriptDocument(cues).text.match(/Ada · /g)).toHaveLength(4);
  });

  it('is a document that holds together, with every word in it', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== '');
    const cue = fc.record({ start: fc.nat(100_000), end: fc.nat(100_000), speaker: fc.option(fc.constantFrom('Ada', 'Ben')), lines: fc.array(line, { minLength: 1, maxLength: 3 }) });
    fc.assert(fc.property(fc.array(cue, { maxLength: 30 }), (cues) => {
      const { text, blocks } = transcriptDocument(cues);
      let end = 0;
      for (const block of blocks) {
        if (block.type !== 'paragraph') throw new Error(block.type);
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      expect(end).toBe(text.length);
      const squeezed = text.replace(/\s+/g, '');
      for (const { lines } of cues) for (const each of lines) expect(squeezed).toContain(each.replace(/\s+/g, ''));
    }));
  });
});
