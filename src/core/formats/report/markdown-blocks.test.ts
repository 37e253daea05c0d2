import { expect, it } from 'vitest';
import { plainText } from '../../model/report-text.ts';
import { looksLikeMarkdown, markdownBlocks } from './markdown-blocks.ts';

it('a text in Markdown becomes blocks', () => {
  expect(markdownBlocks('# Title\n\nIt is **not *so* ~~sure~~** [here](https://a.example/).\nNext line\\\nlast.\n\n> Quoted\n>\n> twice\n\n3. three\n   - inside\n4. four\n\n| A | B |\n| - | - |\n| 1 | `x` |\n\n---\n')).toEqual([
    { kind: 'heading', level: 1, content: plainText('Title') },
    { kind: 'paragraph', content: [
      ...plainText('It is '), { kind: 'text', text: 'not ', marks: ['bold'] }, { kind: 'text', text: 'so', marks: ['bold', 'italic'] }, { kind: 'text', text: ' ', marks: ['bold'] },
      { kind: 'text', text: 'sure', marks: ['bold', 'strikethrough'] }, ...plainText(' '), { kind: 'text', text: 'here', marks: [], link: 'https://a.example/' }, ...plainText('. Next line'), { kind: 'break' }, ...plainText('last.'),
    ] },
    { kind: 'quote', content: plainText('Quoted') }, { kind: 'quote', content: plainText('twice') },
    { kind: 'list', start: 3, items: [{ depth: 0, ordered: true, content: plainText('three') }, { depth: 1, ordered: false, content: plainText('inside') }, { depth: 0, ordered: true, content: plainText('four') }] },
    { kind: 'table', head: true, rows: [[plainText('A'), plainText('B')], [plainText('1'), [{ kind: 'text', text: 'x', marks: ['code'] }]]] },
    { kind: 'rule' },
  ]);
});

it.each(['# Title', '- item', '1. item', '> said', 'a **word** here', '| a | b |\n| --- | --- |', 'see [this](https://a.example)'])('is seen in “%s”', (text) => expect(looksLikeMarkdown(text)).toBe(true));
it.each(['Just words.', '67,100 * 2', 'a - b', '#hashtag', '3.5 percent', 'Mr. X said > 5'])('is not seen in “%s”', (text) => expect(looksLikeMarkdown(text)).toBe(false));
