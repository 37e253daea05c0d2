import { describe, expect, it } from 'vitest';
import { isRightToLeft, languageOfReport } from './report-language.ts';
import { setWords, type SetBlock, type SetReport } from './set-block.ts';

const reportOf = (title: string, ...words: readonly string[]): SetReport => ({
  title, author: '', notes: [],
  blocks: [...words.map((content): SetBlock => ({ kind: 'paragraph', role: 'text', content: setWords(content) })), { kind: 'quote', content: setWords('A long passage in English that is quoted at length and is not what the report is written in.'), cite: [], subject: null }],
});

describe('the language of a report', () => {
  it('is that of most of its sources that is written in its letters', () => {
    expect(languageOfReport(reportOf('Tolls', 'They rose.'), ['en-GB', 'ar', 'ar'])).toBe('en-GB');
    expect(languageOfReport(reportOf('Les péages'), ['fr', 'en', 'fr'])).toBe('fr');
    expect(languageOfReport(reportOf('تقرير', 'قال الوزير'), ['en', 'en', 'fa-IR'])).toBe('fa-IR');
  });

  it('is the usual one of its letters where no source fits', () => {
    expect(['قال الوزير إن الأرقام صحيحة', 'گزارش روزانه', 'משרד הבריאות', 'Отчёт о цифрах', 'Звіт про її цифри', 'レポート', '报告', '보고서', 'Αναφορά', '1:2'].map((title) => languageOfReport(reportOf(title), ['en', 'a b', '']))).toEqual(
      ['ar', 'fa', 'he', 'ru', 'uk', 'ja', 'zh', 'ko', 'el', 'en']);
  });

  it('says whether it is written from right to left', () => {
    expect(['ar', 'he-IL', 'ur', 'en', 'az-Arab', 'zz', null].map(isRightToLeft)).toEqual([true, true, true, false, true, false, false]);
  });
});
