import { strToU8, zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { testPicture } from '../test-picture.ts';
import { readGood, refusalOf } from '../testing.ts';

const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

const names = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x" xmlns:draw="d" xmlns:svg="v" xmlns:dc="c" xmlns:meta="m"';
const odt = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array => zip({
  'content.xml': `<office:document-content ${names}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/><text:list-level-style-bullet text:level="2"/></text:list-style>
    </office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  'styles.xml': `<office:document-styles ${names}><office:styles><style:style style:name="Quotations" style:family="paragraph"/></office:styles></office:document-styles>`,
  'meta.xml': `<office:document-meta ${names}><office:meta><dc:title>A report</dc:title><meta:initial-creator>Rania Khoury</meta:initial-creator></office:meta></office:document-meta>`,
  ...parts,
});

describe('an OpenDocument text', () => {
  it('keeps structure, notes, links and pictures', async () => {
    const { document: { text, blocks }, citation, pictures } = await readGood('a.odt', odt(`<text:h text:outline-level="2">Find<text:s/>ings</text:h>
      <text:p>Two <text:span text:style-name="T1">bold</text:span> words<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> <text:a xlink:href="https://a.example/">there</text:a></text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>
      <text:p text:style-name="P1">Quoted</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/i.png"/><svg:desc>A well</svg:desc></draw:frame></text:p>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Dead</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>`, { 'Pictures/i.png': testPicture(50, 40) }));
    expect(text).toBe('Find ings\n\nTwo bold words[1] there\n\none\ninner\ntwo\n\nQuoted\n\nYear\tDead\n2024\t12\n\n[1] A note.');
    expect(blocks).toMatchObject([
      { type: 'heading', level: 2 }, { spans: [{ style: 'strong' }, { style: 'link', url: 'https://a.example/' }] }, { type: 'list', ordered: true, firstNumber: 3, items: [{ children: [{}, { ordered: false }] }, {}] },
      { type: 'quote' }, { type: 'figure', alt: 'A well' }, { type: 'table', rows: [{ header: true }, { header: false }] }, {},
    ]);
    expect(citation).toMatchObject({ title: 'A report', author: [{ family: 'Khoury', given: 'Rania' }] });
    expect(pictures).toHaveLength(1);
  });

  it('has comments on their passages, and both readings of its tracked changes', async () => {
    const file = odt(`<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region><text:changed-region text:id="c2"><text:deletion><text:p>ten</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:p>Some <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>twelve<text:change-end text:change-id="c1"/> <office:annotation office:name="a"><dc:creator>Ada</dc:creator><dc:date>2025-10-06T10:00:00</dc:date><text:p>Who?</text:p></office:annotation>people<office:annotation-end office:name="a"/> came</text:p>`);
    const final = await readGood('a.odt', file);
    expect(final).toMatchObject({ reading: 'final', document: { text: 'Some twelve people came' } });
    expect(final.comments?.map(({ start, end, text, author }) => [final.document.text.slice(start, end), text, author])).toEqual([['people', 'Who?', 'Ada']]);
    expect(await readGood('a.odt', file, { reading: 'original' })).toMatchObject({ reading: 'original', document: { text: 'Some ten people came' } });
  });

  it('that is encrypted or damaged is refused in words', async () => {
    expect(await refusalOf('a.odt', odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' }))).toBe('import.lockedOffice');
    expect(await refusalOf('a.odt', zip({ 'content.xml': '<a><b></a>' }))).toBe('import.damaged');
    expect(await refusalOf('a.odt', odt('<text:p/>'))).toBe('import.empty');
  });
});

describe('rich text', () => {
  it('keeps styles, headings, lists, tables, links, notes, letters of all kinds, and a picture', async () => {
    const picture = testPicture(40, 40).toString('hex');
    const { document: { text, blocks }, citation, pictures } = await readGood('a.rtf', String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial Cyr;}}{\stylesheet{\s1 heading 1;}{\s0 Normal;}}
{\info{\title A report}{\author Khoury, Rania}{\operator Someone}}{\header Never read}
\pard\s1 Findings\par\pard Two {\b bold} w\'f6rds, \u8364? and {\f1\'c4\'e0}{\footnote\pard A note.} {\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt there}}\line next{\*\unknown never}\par
\pard{\listtext 4.\tab}\ls1\ilvl0 one\par{\listtext \'b7\tab}\ls1\ilvl1 inner\par{\listtext 5.\tab}\ls1\ilvl0 two\par
\trowd\trhdr\pard\intbl Year\cell Dead\cell\row\trowd\pard\intbl 2024\cell 12\cell\row\pard{\pict\pngblip ${picture}}\par {\v hidden}Last.\par}`);
    expect(text).toBe('Findings\n\nTwo bold wörds, € and Да[1] there\nnext\n\none\ninner\ntwo\n\nYear\tDead\n2024\t12\n\nLast.\n\n[1] A note.');
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1 }, { spans: [{ style: 'strong' }, { style: 'link', url: 'https://a.example/' }] },
      { type: 'list', ordered: true, firstNumber: 4, items: [{ children: [{}, { type: 'list', ordered: false }] }, {}] }, { type: 'table', rows: [{ header: true }, { header: false }] }, { type: 'figure' }, {}, {},
    ]);
    expect(citation).toMatchObject({ title: 'A report', author: [{ family: 'Khoury', given: 'Rania' }] });
    expect(pictures).toHaveLength(1);
  });

  it('nested without end, cut off, or none at all ends in bounds', async () => {
    expect((await readGood('a.rtf', `{\\rtf1 ${'{'.repeat(200_000)}deep`)).document.text).toBe('deep');
    expect((await readGood('a.rtf', '{\\rtf1 cut \\bin99999999 off')).document.text).toBe('cut');
    expect((await readGood('a.txt', '{\\rtf1 called text}')).mediaType).toBe('application/rtf');
    expect(await refusalOf('a.rtf', 'No RTF')).toBe('import.damaged');
  });
});

describe('a book', () => {
  const epub = (parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array => zip({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns:dc="dc" xmlns:opf="opf"><metadata><dc:title>On wells</dc:title><dc:creator id="a">Rania al Khoury</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator opf:role="trl">Bo Ng</dc:creator>
      <dc:identifier>urn:isbn:978-0-306-40615-7</dc:identifier><dc:date>2024-05-01</dc:date><dc:publisher>Water Press</dc:publisher><dc:language>en</dc:language></metadata>
      <manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c" href="i.png" media-type="image/png" properties="cover-image"/>
      <item id="two" href="two.xhtml" media-type="application/xhtml+xml"/><item id="one" href="text/one%201.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="n"/><itemref idref="one"/><itemref idref="two"/></spine></package>`,
    'OPS/nav.xhtml': '<html><body><nav epub:type="toc"><ol><li><a href="text/one%201.xhtml">Chapter one</a></li><li><a href="two.xhtml#x">Chapter two</a></li></ol></nav></body></html>',
    'OPS/text/one 1.xhtml': '<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><p>First<a epub:type="noteref" href="#f">1</a> words.</p><p><img src="../i.png" alt="again"/></p><aside epub:type="footnote" id="f"><p>1 A note.</p></aside></body></html>',
    'OPS/two.xhtml': '<html><body><h1>Two</h1><p>More <a href="text/one%201.xhtml">words</a>.</p></body></html>',
    'OPS/i.png': testPicture(60, 90),
    ...parts,
  });

  it('is its chapters in the order of reading, with titles, cover and citation', async () => {
    const { document: { text, blocks }, citation, pictures } = await readGood('a.epub', epub());
    expect(text).toBe('Chapter one\n\nFirst[1] words.\n\n1 A note.\n\nTwo\n\nMore words.');
    expect(blocks).toMatchObject([{ type: 'figure', alt: 'Cover' }, { type: 'heading', level: 1 }, {}, {}, { type: 'heading' }, { spans: [] }]);
    expect(citation).toEqual({ type: 'book', title: 'On wells', author: [{ family: 'al Khoury', given: 'Rania' }], publisher: 'Water Press', issued: { 'date-parts': [[2024, 5, 1]] }, language: 'en', ISBN: '9780306406157' });
    expect(pictures).toHaveLength(1);
  });

  it('that is protected, or leads out of itself, is refused in words', async () => {
    const locked = '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>';
    expect(await refusalOf('a.epub', epub({ 'META-INF/encryption.xml': locked }))).toBe('import.lockedBook');
    expect(await refusalOf('a.epub', epub({ 'META-INF/container.xml': '<container><rootfile full-path="../../etc/passwd"/></container>' }))).toBe('import.damaged');
    expect(await refusalOf('a.epub', zip({ 'x.txt': 'x' }))).toBe('import.damaged');
  });
});
