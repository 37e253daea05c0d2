import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { HtmlNode } from '../../../core/formats/web-page/html-node.ts';
import { pastedBlocks, type PastedBlock } from '../../../core/formats/report/pasted/pasted-blocks.ts';
import type { Inline } from '../../../core/model/report-text.ts';

function paste(html: string): readonly PastedBlock[] {
  const { document } = parseHTML(html.includes('<html') ? `${html}</html>` : `<!doctype html><html><body>${html}</body></html>`) as unknown as { readonly document: { readonly body: HtmlNode } };
  return pastedBlocks(document.body);
}

/** A line in short: marks as letters before the words, links and notes in brackets. */
const short = (content: readonly Inline[]): string => content.map((piece) => {
  switch (piece.kind) {
    case 'text': return `${piece.marks.map((mark) => `${mark[0]}:`).join('')}${piece.text}${piece.link === undefined ? '' : `<${piece.link}>`}`;
    case 'break': return '|';
    case 'footnote': return `[${short(piece.content)}]`;
    case 'citation': return '(cite)';
  }
}).join('');
const said = (html: string): readonly string[] => paste(html).map((block) => {
  switch (block.kind) {
    case 'heading': return `h${block.level} ${short(block.content)}`;
    case 'paragraph': case 'quote': return `${block.kind} ${short(block.content)}`;
    case 'list': return `list ${block.start} ${block.items.map(({ depth, ordered, content }) => `${'-'.repeat(depth)}${ordered ? '#' : '*'}${short(content)}`).join(' ')}`;
    case 'table': return `table ${block.head ? 'head ' : ''}${block.rows.map((row) => row.map(short).join(' / ')).join(' // ')}`;
    case 'image': return `image ${block.address} ${block.alt}`;
    default: return block.kind;
  }
});

describe('what Word puts on the clipboard', () => {
  const head = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->`;
  const item = (level: number, sign: string, words: string, list = 'l0'): string =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

  it('is headings, text and emphasis, without what Word adds for itself', () => {
    expect(said(`${head}<p class=MsoTitle>A report<o:p></o:p></p><h2>What we <b>found</b></h2>
<p class=MsoNormal>It is <b style='mso-bidi-font-weight:normal'>not</b> so,
 <i>they</i> said<span style='mso-spacerun:yes'>  </span>twice.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoQuote>Quoted.</p><p class=MsoNormal style='mso-outline-level:3'>Deeper</p><!--EndFragment--></body>`)).toEqual([
      'h1 A report', 'h2 What we found', 'paragraph It is b:not so, i:they said twice.', 'quote Quoted.', 'h3 Deeper',
    ]);
  });

  it('is real lists, nested and numbered, where Word has paragraphs with signs', () => {
    expect(said(`${head}<p class=MsoNormal>Before</p>${item(1, '3.', 'three')}${item(2, 'a)', 'inside')}${item(3, '§', 'deep')}${item(1, '4.', 'four')}${item(1, '·', 'a bullet', 'l1')}<p class=MsoNormal>After</p></body>`)).toEqual([
      'paragraph Before', 'list 3 #three -#inside --*deep #four', 'list 1 *a bullet', 'paragraph After',
    ]);
  });

  it('is footnotes where their numbers stand, and no comments or deleted words', () => {
    expect(said(`${head}<p class=MsoNormal>Tolls rose<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>
 again<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" id="_anchor_1">[AB1]</a><span style='mso-special-character:comment'>&nbsp;</span></span>
 by <del cite="mailto:Ann" datetime="2026-01-01T00:00">ten</del><ins cite="mailto:Ann" datetime="2026-01-01T00:00">twelve</ins>.</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See <i>Tolls</i>, p. 4.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Really?</p></div></div></body>`)).toEqual([
      'paragraph Tolls rose[See i:Tolls, p. 4.] again by twelve.',
    ]);
  });

  it('is tables, with the head row and what wide cells cover', () => {
    expect(said(`${head}<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td><p class=MsoNormal><b>Who</b><o:p></o:p></p></td><td><p class=MsoNormal>When</p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Ng</p><p class=MsoNormal>again</p></td><td><p class=MsoNormal>1</p></td></tr><tr><td><p class=MsoNormal>2</p></td></tr><tr><td colspan=2><p class=MsoNormal>Sum</p></td></tr></table></body>`)).toEqual([
      'table head b:Who / When // Ng|again / 1 //  / 2 // Sum / ',
    ]);
  });

  it('is page breaks and links; a hidden word stays hidden', () => {
    expect(said(`${head}<p class=MsoNormal><a href="https://a.example/x"><span style='color:blue;text-decoration:underline'>there</span></a> and <a href="#_Toc1">here</a><span style='display:none;mso-hide:all'>secret</span><br clear=all style='mso-special-character:line-break;page-break-before:always'></p><p class=MsoNormal>New page</p></body>`)).toEqual([
      'paragraph there<https://a.example/x> and here', 'pageBreak', 'paragraph New page',
    ]);
  });
});

describe('what Google Docs puts on the clipboard', () => {
  it('is not all bold, and its styles are marks', () => {
    expect(said(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Title</span></h1>
<p dir="ltr"><span style="font-weight:400;">It is </span><span style="font-weight:700;font-style:italic;">so</span><span style="font-weight:400;">, </span><a href="mailto:a@b.example" style="text-decoration:none;"><span style="text-decoration:underline;">write</span></a><span style="font-size:0.6em;vertical-align:super;">2</span></p><br>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>inside</span></p></li></ul><li dir="ltr"><p dir="ltr"><span>two</span></p></li></ul></b>`)).toEqual([
      'h1 Title', 'paragraph It is b:i:so, write<mailto:a@b.example>s:2', 'list 1 *one -*inside *two',
    ]);
  });

  it('has footnotes behind its text', () => {
    expect(said(`<p><span>Said once</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;By Ng.</span></p></div>`)).toEqual(['paragraph Said once[By Ng.].', 'rule']);
  });
});

describe('what LibreOffice and others put on the clipboard', () => {
  it('is lists within items, footnotes, and numbers that go on', () => {
    expect(said(`<p style="margin-bottom: 0cm">Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<ol start="4"><li><p>four</p><ul><li><p>inside</p></li></ul></li><li><p>five</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note.</p></div>`)).toEqual(['paragraph Text[A note.]', 'list 4 #four -*inside #five']);
  });

  it('is notes of pandoc and of a wiki', () => {
    expect(said('<p>A<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section class="footnotes"><hr><ol><li id="fn1"><p>Note one.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>')).toEqual(['paragraph A[Note one.]', 'rule']);
    expect(said('<p>B<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><span><a href="#cite_ref-1">^</a></span> <span>Wiki note.</span></li></ol>')).toEqual(['paragraph B[Wiki note.]']);
  });

  it('is code with its lines, pictures by their addresses, and text that stands between blocks', () => {
    expect(said('loose <em>words</em><pre>a  b\n  c</pre><p>x<img src="data:image/png;base64,AA==" alt=" A map ">y</p><img src="https://t.example/dot.gif" width="1"><blockquote><p>one</p><p>two</p></blockquote>')).toEqual([
      'paragraph loose i:words', 'paragraph c:a b|c:c', 'paragraph x', 'image data:image/png;base64,AA== A map', 'paragraph y', 'quote one', 'quote two',
    ]);
  });

  it('is never a script, a field or an address that does something', () => {
    expect(said('<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a><a href="file:///etc/passwd">c</a><a href="claimwright:tag/t">d</a></p><iframe src="https://x.example"></iframe>')).toEqual(['paragraph abcd<claimwright:tag/t>']);
  });

  it('ends, and keeps every word, however deep elements lie within each other', () => {
    expect(said(`${'<div><span>'.repeat(3000)}deep${'</span></div>'.repeat(3000)}`).join('')).toContain('deep');
    expect(said(`${'<ul><li>'.repeat(500)}deep${'</li></ul>'.repeat(500)}`).join('')).toContain('deep');
  });
});
