import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../markdown-import/parse-markdown.ts';
import type { Highlight } from '../../model/highlight.ts';
import { highlightOf, paragraphsOf, testHighlight, testSource, testTag } from '../testing/exported.ts';
import { escapeHtml } from './escape.ts';
import { directionOf } from './direction.ts';
import { renderPrintPages, type PrintPages } from './print-html.ts';

const unescapeHtml = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The text of the links of a page, by the highlights they stand for. */
function markedText({ html, anchors }: PrintPages): ReadonlyMap<string, string> {
  const marked = new Map<string, string>();
  for (const [, number, inner] of html.matchAll(/<a(?: class="link")? href="anno:(\d+)">(.*?)<\/a>/gs)) {
    for (const id of anchors[Number(number)]!.highlightIds) {
      marked.set(id, (marked.get(id) ?? '') + unescapeHtml(inner!.replace(/<[^>]+>/g, '')));
    }
  }
  return marked;
}

const printMarkdown = (markdown: string, quotes: Readonly<Record<string, string>>, appendix = false): PrintPages => {
  const parsed = parseMarkdown(markdown);
  if (!parsed.ok) throw new Error(parsed.error.id);
  const { document } = parsed.value;
  const highlights = Object.entries(quotes).map(([id, quote]) => highlightOf(document.text, id, quote));
  return renderPrintPages({ sources: [{ source: testSource('s1'), document, highlights }], tags: new Map(), projectName: 'P', appendix });
};

describe('renderPrintPages', () => {
  it('marks exactly the text of every highlight, however they overlap', () => {
    const ranges = fc.array(fc.tuple(fc.nat(79), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 });
    const text = 'One & two <three> “four” five\nsix seven eight nine ten\neleven twelve thirteen 14';
    fc.assert(fc.property(ranges, (places) => {
      const highlights = places.map(([start, length], index): Highlight => testHighlight(text, `h${index}`, start, Math.min(text.length, start + length)));
      const marked = markedText(renderPrintPages({
        sources: [{ source: testSource('s1'), document: paragraphsOf(text), highlights }], tags: new Map(), projectName: 'P', appendix: false,
      }));
      // Line breaks between paragraphs are shown by the layout.
      for (const { id, selector } of highlights) expect(marked.get(id) ?? '').toBe(selector.exact.replaceAll('\n', ''));
    }));
  });

  it('keeps a link of the source under a highlight apart, and remembers where it leads', () => {
    const pages = printMarkdown('See [the report](https://a.example/x) today.', { h: 'See the report today' });
    expect(pages.anchors).toEqual([
      { highlightIds: ['h'], url: null }, { highlightIds: ['h'], url: 'https://a.example/x' }, { highlightIds: ['h'], url: null },
    ]);
    expect(pages.html).not.toContain('href="https://a.example/x"');
    expect(markedText(pages).get('h')).toBe('See the report today');
  });

  it('keeps only links that lead somewhere from paper, and none that look like marks', () => {
    const { html, anchors } = printMarkdown('[a](javascript:x) [b](file:///etc/passwd) [c](anno:0) [d](other.html) [e](mailto:x@y.example)', {});
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['print/print.css', 'mailto:x@y.example']);
    expect(anchors).toEqual([]);
  });

  it('lets nothing in a text become markup', () => {
    const pages = renderPrintPages({
      sources: [{
        source: testSource('s1', { title: '<script>t</script>', publisher: '"><img src=x>', URL: 'https://a.example/"><b>' }),
        document: paragraphsOf('<script>alert(1)</script> <img onerror="x">'),
        highlights: [],
      }],
      tags: new Map(), projectName: 'P', appendix: true,
    });
    expect(pages.html).not.toMatch(/<script|<img|<b>/);
  });

  it('sets structure as what it is, headings below the title', () => {
    const { html, headings } = printMarkdown('# One\n\n- a **b**\n\n> q\n\n| x | y |\n| - | -: |\n| 1 | 2 |\n\n```\nc < d\n```\n\n---\n', {});
    expect(headings).toEqual(['Source s1', 'One']);
    expect(html).toContain('<h2 dir="ltr">One</h2>');
    expect(html).toContain('<ul dir="ltr"><li><p dir="ltr">a <strong>b</strong></p></li></ul>');
    expect(html).toContain('<blockquote dir="ltr"><p dir="ltr">q</p></blockquote>');
    expect(html).toContain('<thead><tr><th scope="col">x</th><th scope="col" class="right">y</th></tr></thead><tbody><tr><td>1</td><td class="right">2</td></tr></tbody>');
    expect(html).toContain('<pre dir="ltr"><code>c &lt; d</code></pre>');
    expect(html).toContain('<hr>');
  });

  it('shows a title once when the text begins with it', () => {
    const { html, headings } = printMarkdown('# Source s1\n\nText.', { h: 'Source' });
    expect(html.match(/<h\d/g)).toEqual(['<h1']);
    expect(headings).toEqual(['Source s1']);
    expect(html).toContain('<h1><a href="anno:0">Source</a> s1</h1>');
  });

  it('lists highlights by tag, each with its note and a way back, untagged ones last', () => {
    const { text } = paragraphsOf('alpha beta');
    const pages = renderPrintPages({
      sources: [{
        source: testSource('s1'),
        document: paragraphsOf('alpha beta'),
        highlights: [highlightOf(text, 'x', 'alpha', { tagIds: ['t'], note: '**Why**' }), highlightOf(text, 'y', 'beta')],
      }],
      tags: new Map([['t', testTag('t', 'Fact', { description: 'Checkable' })]]), projectName: 'P', appendix: true,
    });
    expect(pages.headings).toEqual(['Source s1', 'Highlights by tag', 'Fact', 'Without a tag']);
    const appendix = pages.html.slice(pages.html.indexOf('class="appendix"'));
    expect(appendix.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('Fact Checkable alpha Why ¶ 1 · Ada · 2025-10-07 Without a tag beta ¶ 1');
    expect(appendix).toContain('href="passage:0"');
  });
});

describe('highlights without a place', () => {
  it('follow the text as quotes with tags and notes, and mark nothing in it', () => {
    const { text } = paragraphsOf('alpha beta');
    const review = { outcome: 'gone', version: 1, candidates: [], orphan: false } as const;
    const pages = renderPrintPages({
      sources: [{
        source: testSource('s1'), document: paragraphsOf('other words'),
        highlights: [highlightOf(text, 'x', 'alpha', { review, tagIds: ['t'], note: 'Why' })],
      }],
      tags: new Map([['t', testTag('t', 'Fact')]]), projectName: 'P', appendix: true,
    });
    expect(pages.anchors).toEqual([]);
    expect(pages.headings).toEqual(['Source s1', 'Highlights without a place', 'Highlights by tag', 'Fact']);
    const words = pages.html.slice(pages.html.indexOf('class="unplaced"')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('This highlight was made in an older version of this text, and has no place in it now. alpha Why Tags: Fact · Ada · 2025-10-07');
    expect(words).toContain('Fact alpha Why without a place · Ada');
  });
});

describe('directionOf', () => {
  it('goes by the first letter', () => {
    expect([directionOf('“قال” he'), directionOf('12 שלום'), directionOf('he قال'), directionOf('12')]).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  });
});

describe('escapeHtml', () => {
  it('replaces what HTML cannot hold', () => {
    expect(escapeHtml('a\0b\x1fc\ud83dd😀')).toBe('a\ufffdb\ufffdc\ufffdd😀');
  });
});
