import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/model/document.ts';
import { testPicture } from '../test-picture.ts';
import { readGood, refusalOf } from '../testing.ts';

const prose = 'The ministry said on Monday that more than half of the country’s wells had run dry since the spring, and gave no source for the number. ';
const long = `<p>${prose}</p><p>${prose}</p><p>${prose}</p>`;

/** A page as a news site has it: what is not the article around it. */
const article = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><title>Wells run dry – The Daily</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><script>document.write('<p>Written by a script</p>')</script>
<article><h1>Wells run dry</h1>${body}${long}</article><aside><p>Subscribe now!</p></aside><footer>© The Daily</footer></body></html>`;

const types = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);
const fragment = async (html: string) => (await readGood('p.html', `<!doctype html><html><body>${html}</body></html>`, { reading: 'page' })).document;

describe('a saved page', () => {
  it('is its article, with its headline, and nothing of what is around it', async () => {
    const { document, citation, reading } = await readGood('p.html', article('<h2>What is known</h2><ul><li>One</li><li>Two <b>bold</b></li></ul>'));
    expect(reading).toBe('article');
    expect(document.text.startsWith('Wells run dry\n\nWhat is known\n\nOne\nTwo bold\n\nThe ministry')).toBe(true);
    expect(types(document.blocks)).toEqual(['heading', 'heading', 'list', 'paragraph', 'paragraph', 'paragraph']);
    expect(document.text).not.toMatch(/Subscribe|Home|script|©/);
    expect(citation).toMatchObject({ type: 'webpage', title: 'Wells run dry', publisher: 'The Daily', language: 'en' });
  });

  it('is all that is to be seen on it when it is read whole', async () => {
    const { document, reading } = await readGood('p.html', article(''), { reading: 'page' });
    expect(reading).toBe('page');
    expect(document.text).toMatch(/^Home\nWorld\n\nWells run dry\n\n[\s\S]*Subscribe now!\n\n© The Daily$/);
    expect(document.text).not.toContain('script');
  });

  it('has its formulas in their lines, as they are written', async () => {
    const { text, blocks } = await fragment(`<p>If <math alttext="{\\displaystyle A}"><mi>A</mi></math> is <span style="display: none"><math alttext="x"></math></span><img class="mwe-math-fallback-image-inline" src="https://a.example/math/render/svg/1" style="width:1.7ex" alt="{\\displaystyle A^{\\mathsf {H}}}">, then</p>
      <p><math><semantics><mrow><mi>y</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">{\\displaystyle y=2}</annotation></semantics></math></p><p><math><mi>z</mi> <mo>=</mo> <mn>3</mn></math></p>`);
    expect(text).toBe('If A is A^{\\mathsf {H}}, then\n\ny=2\n\nz=3');
    expect(types(blocks)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('keeps its structure', async () => {
    const { text, blocks } = await fragment(`<h2>A  <em>B</em></h2><p>One<br>two <a href="https://a.example/x">three</a><a href="javascript:x()">four</a></p>
      <blockquote><p>Quoted</p></blockquote><pre>a
  b</pre><ol start=3><li>x<ul><li>y</ul><li>z</ol><hr><dl><dt>T<dd>D</dl><div>loose<p>inner</p>end</div><p hidden>no</p><p style="display: none">no</p>`);
    expect(text).toBe('A B\n\nOne\ntwo threefour\n\nQuoted\n\na\n  b\n\nx\ny\nz\n\nT\n\nD\n\nloose\n\ninner\n\nend');
    expect(types(blocks)).toEqual(['heading', 'paragraph', 'quote', 'code', 'list', 'rule', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
    const [, paragraph, , , list] = blocks;
    expect(paragraph).toMatchObject({ spans: [{ style: 'link', url: 'https://a.example/x', start: 13, end: 18 }] });
    expect(list).toMatchObject({ ordered: true, firstNumber: 3, items: [{ children: [{ type: 'paragraph' }, { type: 'list' }] }, { children: [{ type: 'paragraph' }] }] });
  });

  it('keeps tables in their columns, and takes those apart that only lay out', async () => {
    const { text, blocks } = await fragment('<table><caption>Deaths</caption><tr><th>Year<th colspan=2>Count<tr><td rowspan=2>2024<td align=right>1<td>a<tr><td>2<td>b</table>');
    expect(text).toBe('Deaths\n\nYear\tCount\t\n2024\t1\ta\n\t2\tb');
    expect(blocks[1]).toMatchObject({ type: 'table', rows: [{ header: true }, { header: false, cells: [{ align: null }, { align: 'right' }, {}] }, {}] });
    expect(types((await fragment('<table><tr><td><h2>H</h2><td><p>One<p>Two</table>')).blocks)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('keeps the pictures that it carries, with captions, and of others the words', async () => {
    const src = `data:image/png;base64,${testPicture(300, 200).toString('base64')}`;
    const { document, pictures } = await readGood('p.html', `<html><body><p>Before</p><figure><a href="#"><img src="${src}" alt="A well"></a><figcaption>The well, <i>May</i></figcaption></figure>
      <p>Text <img src="${src}" alt="Again"> after</p><figure><img src="https://cdn.example/x.jpg" alt="A dam"><figcaption>The dam</figcaption></figure>
      <p>Read <img src="https://t.example/pixel.gif" width=1 height=1 alt="x"> on <img src="https://e.example/1.png" alt="🙂"></p></body></html>`, { reading: 'page' });
    expect(pictures?.map(({ name }) => name)).toEqual(['1.png']);
    expect(document.text).toBe('Before\n\nThe well, May\n\nText\n\nafter\n\nThe dam\n\nRead on 🙂');
    expect(document.blocks.filter(({ type }) => type === 'figure')).toMatchObject([
      { picture: { name: '1.png', width: 300, height: 200 }, alt: 'A well', spans: [{ style: 'emphasis' }] },
      { picture: { name: '1.png' }, alt: 'Again' },
      { picture: null, alt: 'A dam' },
    ]);
  });

  it.each([
    ['utf-8 with a mark', Buffer.from('\ufeff<html><head><meta charset="windows-1252"></head><body>Čaj'), 'utf-8'],
    ['its meta element', Buffer.concat([Buffer.from('<html><head><meta charset="windows-1250"></head><body>'), Buffer.from([0xc8, 0x61, 0x6a])]), 'windows-1250'],
    ['its older meta element', Buffer.concat([Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><body>'), Buffer.from([0xc8, 0x61, 0x6a])]), 'iso-8859-2'],
    ['its XML declaration', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-2"?><html><body>'), Buffer.from([0xc8, 0x61, 0x6a])]), 'iso-8859-2'],
    ['utf-16', Buffer.from('\ufeff<html><body>Čaj', 'utf16le'), 'utf-16le'],
  ])('is read in the encoding of %s', async (_, bytes, encoding) => {
    expect(await readGood('p.htm', bytes)).toMatchObject({ encoding, document: { text: 'Čaj' } });
  });

  it('of hostile nesting, entities and addresses is read in bounds, and runs nothing', async () => {
    expect((await readGood('p.html', `${'<div>'.repeat(50_000)}deep`)).document.text).toBe('deep');
    expect((await readGood('p.html', `${'<b>'.repeat(20_000)}deep`)).document.text).toBe('deep');
    expect((await readGood('p.html', `${'<ul><li>'.repeat(5_000)}deep`)).document.text).toBe('deep');
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>x &b; y</p></body></html>`;
    expect((await readGood('p.xhtml', bomb)).document.text).toContain('x &b; y');
    expect((await readGood('p.html', `<p>x<img src="data:image/png;base64,${'A'.repeat(5_000_000)}"><a href="data:text/html,${'a'.repeat(100_000)}">link</a>`)).document.text).toBe('xlink');
    expect(await refusalOf('p.html', '<html><body><script>all()</script><div id=app></div></body></html>')).toBe('import.noPageText');
    expect(await refusalOf('p.html', testPicture(10, 10))).toBe('import.binary');
  });

  it('is known by how it begins when it is called text', async () => {
    expect((await readGood('p.txt', article(''))).mediaType).toBe('text/html');
  });
});

describe('what a page says of itself', () => {
  const cited = async (head: string, lead = '') => (await readGood('p.html', lead + article('', head))).citation;

  it('is taken from JSON-LD first', async () => {
    expect(await cited(`<link rel="canonical" href="https://daily.example/wells"><meta property="og:title" content="Other"><meta property="og:site_name" content="The Daily">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Wells run dry","datePublished":"2025-10-06T23:30:00-05:00",
      "author":[{"@type":"Person","name":"Rania al Khoury"},{"@type":"Organization","name":"Desk"}],"publisher":{"@type":"Organization","name":"The Daily News"}}]}</script>`)).toEqual({
      type: 'article-newspaper', title: 'Wells run dry', URL: 'https://daily.example/wells', language: 'en', publisher: 'The Daily News', issued: { 'date-parts': [[2025, 10, 6]] },
      author: [{ family: 'al Khoury', given: 'Rania' }, { literal: 'Desk' }],
    });
  });

  it('else from its meta elements', async () => {
    expect(await cited(`<meta name="citation_title" content="On wells"><meta name="citation_author" content="Khoury, Rania"><meta name="citation_author" content="Ng, Bo">
      <meta name="citation_journal_title" content="Water"><meta name="citation_doi" content="doi:10.1000/x"><meta name="citation_date" content="2024/5">`)).toMatchObject({
      type: 'article-journal', title: 'On wells', author: [{ family: 'Khoury', given: 'Rania' }, { family: 'Ng', given: 'Bo' }], 'container-title': 'Water', DOI: '10.1000/x', issued: { 'date-parts': [[2024, 5]] },
    });
  });

  it('and where it was saved from, from what saved it', async () => {
    expect(await cited('', '<!--\n Page saved with SingleFile \n url: https://daily.example/a?b \n saved date: Mon Oct 06 2025 14:02:11 GMT+0200 (CEST)\n-->')).toMatchObject({
      URL: 'https://daily.example/a?b', accessed: { 'date-parts': [[2025, 10, 6]] },
    });
    expect(await cited('', '<!-- saved from url=(0026)https://daily.example/x -->')).toMatchObject({ URL: 'https://daily.example/x' });
  });
});

describe('an archive of a page', () => {
  const mhtml = [
    'From: <Saved by Blink>', 'Snapshot-Content-Location: https://daily.example/wells', 'Subject: =?utf-8?Q?W=C3=A9lls?=', 'Date: Mon, 6 Oct 2025 14:02:11 -0000', 'MIME-Version: 1.0',
    'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----B"', '', '',
    '------B', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://daily.example/wells', '',
    `<html><body><p>W=C3=A9lls ran d=`, 'ry.</p><img src=3D"/i.png" alt=3D"A well"><img src=3D"cid:two@x"></body></html>',
    '------B', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: https://daily.example/i.png', '', testPicture(100, 50).toString('base64').replace(/(.{76})/g, '$1\r\n'),
    '------B', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-ID: <two@x>', '', testPicture(60, 40).toString('base64'), '------B--', '',
  ].join('\r\n');

  it('is its page with the pictures in it', async () => {
    const { document, pictures, citation, mediaType } = await readGood('p.mhtml', mhtml);
    expect(mediaType).toBe('multipart/related');
    expect(document.text).toBe('Wélls ran dry.');
    expect(document.blocks).toMatchObject([{ type: 'paragraph' }, { picture: { name: '1.png', width: 100 }, alt: 'A well' }, { picture: { name: '2.png', width: 60 } }]);
    expect(pictures).toHaveLength(2);
    expect(citation).toMatchObject({ title: 'Wélls', URL: 'https://daily.example/wells', accessed: { 'date-parts': [[2025, 10, 6]] } });
  });

  it('without a page is refused', async () => {
    expect(await refusalOf('p.mht', 'MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello')).toBe('import.noArchive');
  });
});
