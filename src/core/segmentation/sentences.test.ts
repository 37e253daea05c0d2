import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const sentences = (text: string): readonly string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

/** Each case is a paragraph written as its sentences, joined by the white space that stands between them. */
const cases: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'abbreviations, titles and initials': [
    ['Dr. Smith met Prof. Jones.', 'They talked.'],
    ['On Jan. 5 and in Sept. 2024 nothing happened.', 'Then it did.'],
    ['It began in Jan.', 'The war went on.'],
    ['He moved to the U.S. in May.', 'U.S. President Donald Trump spoke.'],
    ['She lives in the U.S.', 'The rest do not.'],
    ['J. R. R. Tolkien and George W. Bush never met.', 'A pity.'],
    ['Prices rose, e.g. for bread, i.e. by 5 percent.', 'Wages did not.'],
    ['See No. 5, Fig. 3 and p. 12 of vol. II.', 'No.', 'She refused.'],
    ['Apple Inc. and Acme Corp. agreed.', 'He works for Acme Corp.', 'The firm is old.'],
    ['It opened at 5 p.m. Monday.', 'It closed at 8 p.m.', 'The crowd left.'],
    ['Smith et al. found 3.5 per cent.', 'Others found 2.'],
    ['Mr. and Mrs. Lee vs. the state: they lost.', 'They appealed.'],
    ['The case, Roe v. Wade, is old.', 'It was overturned.'],
    ['Lt. Col. Miller and Gov. Newsom were there (cf. St. John).', 'Others were not.'],
  ],
  'numbers and ellipses': [
    ['More than 67,100 died.', '67 people were hurt within 72 hours.', 'Nobody was charged.'],
    ['It cost $1.5 million... or more.', 'Nobody knows.'],
    ['He waited…', 'She did not come.'],
    ['“The plan […] Nothing else […] works,” he said.', 'It did not.'],
    ['1. First come the facts.', 'Then the rest.'],
    ['Version 2.0.1 is out at example.org today.', 'Get it.'],
    ['He said (!) Monday.', 'Or Tuesday (?) Perhaps.'],
  ],
  'quotations and brackets': [
    ['“We will go.', 'They will not.”', 'So he said.'],
    ['“Stop!” he said.', 'Nobody did.'],
    ['“Is it over?” Prime Minister Netanyahu asked.', 'It was not.'],
    ['“It is over.”', 'Netanyahu left.'],
    ['He left.', '(She stayed.)', 'All was well.'],
    ['The law (passed in Oct. 2023) holds.', 'It does.'],
    ['"Straight quotes work."', '"So do these," she said.'],
  ],
  'other Latin languages': [
    ['Er sagte: „Das ist falsch.“', 'Dann ging er.'],
    ['Am 5. Oktober 2025 sprach Dr. Weber mit ca. 30 Leuten.', 'Es war spät.'],
    ['Der 2. Weltkrieg endete in Europa im Mai 1945.', 'Der Krieg im Osten nicht.'],
    ['Das kostet z. B. 5 Mio. Euro.', 'Das ist viel.'],
    ['« Va-t\u2019en\u00a0! » dit-elle.', 'Il partit.'],
    ['« Il est parti. »', 'Elle resta.'],
    ['M. Dupont et Mme Durand arrivent.', 'Ils parlent.'],
    ['¿Qué pasó?', '¡Nada!', 'El Sr. López se fue a EE. UU. en mayo.', 'Volvió.'],
    ['Он приехал в г. Москва.', '«Когда?» — спросила она.', 'Он молчал.'],
  ],
  'right-to-left scripts': [
    ['هل انتهت الحرب؟', 'لم تنته بعد.', 'قال د. أحمد إن العدد ارتفع.'],
    ['האם זה נגמר?', 'הדובר אמר: "לא."', 'אחר כך הלך.'],
    ['کیا یہ سچ ہے؟', 'ہاں۔', 'وہ چلا گیا۔'],
  ],
};

describe('sentences', () => {
  for (const [name, paragraphs] of Object.entries(cases)) {
    it.each(paragraphs.map((expected) => [expected.join(' '), expected] as const))(`${name}: %s`, (text, expected) => {
      expect(sentences(text)).toEqual(expected);
    });
  }

  it.each([
    ['他说：“我们走吧。”然后离开了。明天再来！', ['他说：“我们走吧。”', '然后离开了。', '明天再来！']],
    ['“我们走吧。”他说。没有人动。', ['“我们走吧。”他说。', '没有人动。']],
    ['「行く。」と彼は言った。誰も動かなかった。', ['「行く。」と彼は言った。', '誰も動かなかった。']],
  ])('Chinese and Japanese, which have no spaces: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('go on over the line breaks of a hand-wrapped paragraph, and end with a line that was ended on purpose', () => {
    expect(sentences('The ministry said on Monday that more than\n67,100 people had died. Aid groups put the\nnumber higher.')).toEqual([
      'The ministry said on Monday that more than\n67,100 people had died.', 'Aid groups put the\nnumber higher.',
    ]);
    expect(sentences('To the Editor\nThe number that you printed yesterday is wrong.')).toEqual(['To the Editor', 'The number that you printed yesterday is wrong.']);
  });

  it('are all of the text but the white space between them, in order, whatever the text', () => {
    const piece = fc.constantFrom('Dr. ', 'He ', 'said', '. ', '… ', '“', '”', '« ', ' »', '! ', '(', ')', '5', '. Oktober', 'U.S. ', '\n', 'да', '؟ ', '。', '👩‍👩‍👧', '  ', 'e.g. ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end } of sentencesIn(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }));
  });
});
