import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, testHighlight, testSource } from '../testing/exported.ts';
import { exportMarkdown } from './markdown-export.ts';

const quotes = [
  '# not a heading', '## nor this #', '* no list', '- [ ] no task', '1. no number', '> no quote', '---', '===', '```no code```', '`code` ~~del~~ **b** _i_ __u__',
  '[x](y) ![i](j) [r] [^1]', '<b>bold</b> <!-- c --> <https://x.example>', 'a | b | c', '| - | - |', 'costs $5 and 10$ or x^2^ and H~2~O', 'mail a@b.example or www.x.example/a_b_c',
  'https://x.example/a_b_c?d=*e*', 'AT&T &amp; &#35; &copy;', 'back\\slash \\* and \\', 'tab\tand  two spaces', 'line one\nline two', '😀 العربية עברית é é', '“quotes” — dashes…',
  ':::', '%', '+ plus', '10) paren', '{#id .class}', '@cite [@cite]', 'Term\n: definition', '\\begin{x}', '$$x$$', '==mark==',
];

const text = quotes.join('\n\n');
const file = exportMarkdown({
  sources: [{
    source: testSource('s1'),
    document: paragraphsOf(text),
    highlights: quotes.map((quote, index) => {
      const start = quotes.slice(0, index).join('\n\n').length + (index === 0 ? 0 : 2);
      return testHighlight(text, `h${index}`, start, start + quote.length, { note: `Note **${index}** on it\n\n# Heading\n\n<div>raw ${index}</div>` });
    }),
  }],
  tags: new Map(),
  projectName: 'P',
});
const withoutFrontMatter = file.slice(file.indexOf('\n---\n', 4) + 5);

const decode = (html: string): string =>
  html.replace(/<br ?\/?>/g, '').replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const collapsed = (words: string): string => words.replace(/\s+/g, ' ').trim();

const readers = [
  ['cmark', [], withoutFrontMatter],
  ['pandoc', ['-f', 'commonmark', '-t', 'html', '--wrap=none'], withoutFrontMatter],
  ['pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none'], file],
  ['pandoc', ['-f', 'markdown-smart', '-t', 'html', '--wrap=none'], file],
] as const;

describe.each(readers)('exported Markdown in %s %j', (program, options, input) => {
  const there = spawnSync(program, ['--version']).status === 0;

  it.skipIf(!there)('shows every quote and every note', () => {
    const { stdout, stderr, status } = spawnSync(program, [...options], { input, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const shown = [...stdout.matchAll(/<blockquote>(.*?)<\/blockquote>/gs)].map(([, html]) => collapsed(decode(html!)));
    expect(shown).toEqual(quotes.map(collapsed));
    for (const index of quotes.keys()) expect(stdout).toMatch(new RegExp(`Note <strong>${index}</strong> on it</p>\\s*<p><strong>Heading</strong></p>\\s*<p>&lt;div&gt;raw ${index}&lt;/div&gt;</p>`));
  });
});
