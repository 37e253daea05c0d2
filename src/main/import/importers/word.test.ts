import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../core/messages/messages.ts';
import { readSource } from '../read-source.ts';
import { testPicture } from '../test-picture.ts';
import { readGood, refusalOf } from '../testing.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="x" xmlns:mc="y"';
const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** Returns a Word document with this body and these further parts. */
const docx = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array => zipSync(Object.fromEntries(Object.entries({
  '_rels/.rels': '<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': `<w:styles ${w}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="berschrift1"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  ...parts,
}).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
const item = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

describe('a Word document', () => {
  it('keeps headings of any language, lists with their numbers, quotes and tables', async () => {
    const { document: { text, blocks }, citation } = await readGood('a.docx', docx([
      p(run('Findings'), '<w:pStyle w:val="Mine"/>'), p(run('Two ') + run('bold', '<w:b/>') + run(' words', '<w:b w:val="0"/>')),
      p(run('one'), item(0)), p(run('inner'), item(1)), p(run('two'), item(0)), p(run('Quoted'), '<w:pStyle w:val="Q"/>'),
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p(run('Year'))}</w:tc><w:tc>${p(run('Dead'))}</w:tc></w:tr><w:tr><w:tc>${p(run('2024'))}</w:tc><w:tc>${p(run('12'), '<w:jc w:val="right"/>')}${p(run('or more'))}</w:tc></w:tr></w:tbl>`,
    ].join('')));
    expect(text).toBe('Findings\n\nTwo bold words\n\none\ninner\ntwo\n\nQuoted\n\nYear\tDead\n2024\t12\nor more');
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1 }, { type: 'paragraph', spans: [{ style: 'strong', start: 14, end: 18 }] },
      { type: 'list', ordered: true, firstNumber: 4, items: [{ children: [{ type: 'paragraph' }, { type: 'list', ordered: false }] }, {}] },
      { type: 'quote' }, { type: 'table', rows: [{ header: true }, { header: false, cells: [{}, { align: 'right' }] }] },
    ]);
    expect(citation.title).toBe('Findings');
  });

  it('has its notes at the end, numbered as they are referred to, its links and its pictures with their captions', async () => {
    const { document: { text, blocks }, pictures } = await readGood('a.docx', docx([
      p(`${run('See')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' and')}<w:r><w:footnoteReference w:id="5"/></w:r><w:hyperlink r:id="rId7">${run(' the report')}</w:hyperlink>`),
      p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://b.example/" </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' + run('field') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(' after')),
      p('<w:r><w:drawing><wp:docPr descr="A dry well"/><a:blip r:embed="rId8"/></w:drawing></w:r>'), p(run('The well'), '<w:pStyle w:val="C"/>'),
    ].join(''), {
      'word/_rels/document.xml.rels': '<Relationships><Relationship Id="rId7" Type="x/hyperlink" Target="https://a.example/" TargetMode="External"/><Relationship Id="rId8" Type="x/image" Target="media/i.png"/></Relationships>',
      'word/media/i.png': testPicture(80, 60),
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="5">${p(run('A foot.'))}</w:footnote></w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${w}><w:endnote w:id="2">${p(run('An end.'))}</w:endnote></w:endnotes>`,
    }));
    expect(text).toBe('See[1] and[2] the report\n\nfield after\n\nThe well\n\n[1] An end.\n\n[2] A foot.');
    expect(blocks).toMatchObject([
      { spans: [{ style: 'link', url: 'https://a.example/' }] }, { spans: [{ style: 'link', url: 'https://b.example/', end: 31 }] },
      { type: 'figure', alt: 'A dry well', picture: { width: 80 } }, {}, {},
    ]);
    expect(pictures).toHaveLength(1);
  });

  it('has its comments on their passages', async () => {
    const { document: { text }, comments } = await readGood('a.docx', docx(
      p(`${run('He ')}<w:commentRangeStart w:id="0"/>${run('said')}`) + p(`${run('so')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`) + p(`${run('Last.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      { 'word/comments.xml': `<w:comments ${w}><w:comment w:id="0" w:author="Ada" w:date="2025-10-06T10:00:00Z">${p(run('Who?'))}</w:comment><w:comment w:id="1">${p(run('Fin.'))}</w:comment></w:comments>` },
    ));
    expect(comments?.map(({ start, end, ...rest }) => [text.slice(start, end), rest])).toEqual([
      ['said\n\nso', { text: 'Who?', author: 'Ada', at: '2025-10-06T10:00:00.000Z' }], ['Last.', { text: 'Fin.', author: null, at: null }],
    ]);
  });

  it('with tracked changes is as with them, or as before them', async () => {
    const file = docx(p(`${run('Some ')}<w:del><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins>${run('twelve')}</w:ins>${run(' people')}`) + p(run('joined'), '<w:rPr><w:del/></w:rPr>') + p(run(' up')));
    expect(await readGood('a.docx', file)).toMatchObject({ reading: 'final', document: { text: 'Some twelve people\n\njoined up' } });
    expect(await readGood('a.docx', file, { reading: 'original' })).toMatchObject({ reading: 'original', document: { text: 'Some ten people\n\njoined\n\nup' } });
    expect((await readGood('a.docx', docx(p(run('Plain.'))))).reading).toBeUndefined();
  });

  it('that is hostile or damaged is refused in words', async () => {
    const bomb = Buffer.from(docx(p(run('x'))));
    // The directory says that a part unpacks to four gigabytes.
    bomb.writeUInt32LE(0xf0000000, bomb.lastIndexOf('word/styles.xml') - 46 + 24);
    expect(await refusalOf('a.docx', bomb)).toBe('import.damaged');
    expect(await refusalOf('a.docx', docx('<!DOCTYPE x [<!ENTITY a "b">]>'))).toBe('import.damaged');
    expect(await refusalOf('a.docx', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>') }))).toBe('import.damaged');
    expect(await refusalOf('a.docx', docx('<w:sdt>'.repeat(2_000) + '</w:sdt>'.repeat(2_000)))).toBe('import.damaged');
    expect(await refusalOf('a.docx', zipSync({ '../../etc/passwd': strToU8('x'), 'other.txt': strToU8('y') }))).toBe('import.damaged');
    expect(await refusalOf('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('import.lockedOffice');
    expect(await refusalOf('a.docx', 'no archive')).toBe('import.damaged');
    expect(await refusalOf('a.docx', docx(p('')))).toBe('import.empty');
  });
});

/** Documents that nobody of this project made, and which are no part of it. */
const samples = join(import.meta.dirname, '../../../../../shared/conformance/docx');
const there = existsSync(samples);
if (!there) process.stderr.write(`Skipped: there is no ${samples}\n`);

describe.skipIf(!there)('Word documents made elsewhere', () => {
  it.each(there ? readdirSync(samples) : [])('%s comes in, or is refused with a reason', async (name) => {
    const read = await readSource(name, readFileSync(join(samples, name)));
    process.stderr.write(`${name}: ${read.ok ? JSON.stringify(read.value.document.text.slice(0, 120)) : textOf(read.error)}\n`);
    expect(read.ok || read.error.id === 'import.empty').toBe(true);
    if (read.ok && name === 'comments.docx') expect(read.value.comments?.map(({ text }) => text)).toEqual(['A tachyon walks into a bar.', 'Fin.']);
  });
});
