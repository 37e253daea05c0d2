import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plainParagraph, plainText, type RichBlock, type RichDocument } from '../../../core/formats/rich/rich-document.ts';
import { testPicture } from '../../import/test-picture.ts';
import { writeDocx } from './write-docx.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) process.stderr.write('Skipped: there is no pandoc\n');
const hasOffice = existsSync('/usr/bin/soffice');
if (!hasOffice) process.stderr.write('Skipped: there is no LibreOffice\n');

const at = '2025-10-07T08:09:10.000Z';
const documentOf = (blocks: readonly RichBlock[], change: Partial<RichDocument> = {}): RichDocument =>
  ({ title: 'A title', authors: ['Ada'], subject: '', keywords: [], language: 'en', madeAt: at, blocks, comments: new Map(), runningHead: 'A title', ...change });

const picture = { bytes: testPicture(60, 40), extension: 'png', width: 60, height: 40 } as const;
const full = documentOf([
  plainParagraph('A title', 'title'),
  { type: 'heading', level: 1, content: [{ type: 'anchor', name: 'here' }, plainText('First')] },
  { type: 'paragraph', look: 'body', content: [
    plainText('One '), { type: 'commentStart', comment: 'a' }, plainText('two ', { shade: '#a6e699', strong: true }), { type: 'commentStart', comment: 'b' }, plainText('three', { shade: '#ffd95c', emphasis: true }),
    { type: 'commentEnd', comment: 'a' }, plainText(' four', { shade: '#99cffd' }), { type: 'commentEnd', comment: 'b' }, { type: 'footnote', blocks: [plainParagraph('At the foot.')] },
    plainText(' <five> & '), { type: 'text', text: 'link', address: 'https://a.example/?a=1&b=2' }, plainText(' '), { type: 'text', text: 'back', address: '#here' },
  ] },
  { type: 'list', ordered: true, firstNumber: 3, items: [[plainParagraph('third'), { type: 'list', ordered: false, firstNumber: 1, items: [[plainParagraph('inner')]] }], [plainParagraph('fourth')]] },
  { type: 'quote', children: [plainParagraph('Quoted words')] },
  { type: 'code', content: [plainText('let x = 1;\nx++;')] },
  { type: 'table', rows: [
    { header: true, cells: [{ align: null, blocks: [plainParagraph('Head')] }, { align: 'right', blocks: [plainParagraph('Sum')] }] },
    { header: false, cells: [{ align: null, blocks: [plainParagraph('Row')] }, { align: 'right', blocks: [plainParagraph('7')] }] },
  ] },
  { type: 'figure', picture, alt: 'A small picture', caption: [plainText('Figure 1')] },
  { type: 'heading', level: 2, content: [plainText('عنوان')] },
  plainParagraph('قال 12 شخصا إن Claimwright مفيد.'),
  { type: 'rule' }, { type: 'pageBreak' }, plainParagraph('Last.'),
], { comments: new Map([
  ['a', { author: 'Ada Lovelace', at, blocks: [plainParagraph('Tags: Figure'), { type: 'paragraph', look: 'body', content: [{ type: 'text', text: 'see', address: 'https://b.example/' }] }] }],
  ['b', { author: 'Bo', at, blocks: [plainParagraph('Doubtful')] }],
]) });

const folderFor = async (bytes: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'out.docx'), bytes);
  return folder;
};
const never = new AbortController().signal;
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, part]) => [name, strFromU8(part)]));

describe('a Word file', () => {
  it.skipIf(!hasPandoc)('is read by pandoc with all that is in it', async () => {
    const folder = await folderFor(await writeDocx(full, 'a4', never));
    const { stdout } = spawnSync('pandoc', ['--track-changes=all', '-f', 'docx', '-t', 'markdown', '--wrap=none', join(folder, 'out.docx')], { encoding: 'utf8' });
    for (const words of [
      '# First', '## [عنوان]{dir="rtl"}', '3.  third', '    -   inner', '4.  fourth', '> Quoted words', '[link](https://a.example/?a=1&b=2)', '[back](#first)', '[see](https://b.example/)', '[^1]: At the foot.', '**two', 'id="0" author="Ada Lovelace" date="2025-10-07T08:09:10Z"',
      'id="1" author="Bo"', 'Doubtful', '![A small picture]', 'Figure 1', 'let x = 1;', 'Last.', '\\<five\\> &',
    ]) expect(stdout).toContain(words);
    expect(stdout).toMatch(/\*\*Head\*\*\s+\*\*Sum\*\*/);
  });

  it.skipIf(!hasOffice)('is opened by LibreOffice with all that is in it', async () => {
    const folder = await folderFor(await writeDocx(full, 'a4', never));
    spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'out.docx')]);
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'out.pdf'), '-'], { encoding: 'utf8' });
    for (const words of ['A title', 'First', '3. third', 'inner', '4. fourth', 'Quoted words', 'At the foot.', 'Figure 1', 'Last.']) expect(stdout).toContain(words);
  }, 60_000);

  it('says right to left of what is written so, and nothing of other words', async () => {
    const { 'word/document.xml': xml } = partsOf(await writeDocx(full, 'a4', never));
    const paragraph = xml!.split('<w:p>').find((part) => part.includes('شخصا'))!;
    expect(paragraph).toContain('<w:bidi/>');
    expect([...paragraph.matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)].map(([, properties, words]) => [properties?.includes('<w:rtl/>') ?? false, words])).toEqual([
      [true, 'قال 12 شخصا إن'], [false, ' Claimwright '], [true, 'مفيد'], [false, '.'],
    ]);
  });

  it('is sound XML in every part, whatever letters are in it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 12 }), async (texts) => {
      const bytes = await writeDocx(documentOf(texts.map((text) => plainParagraph(text)), { title: texts[0]!, comments: new Map([['a', { author: texts[0]!, at, blocks: [] }]]) }), 'a4', never);
      for (const [name, xml] of Object.entries(partsOf(bytes))) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => { throw new Error(`${name}: ${error.message}`); });
        parser.write(xml).close();
      }
    }), { numRuns: 10 });
  });

  it('ends each cell with a paragraph, and every comment where it began', async () => {
    const inTable: RichBlock = { type: 'table', rows: [{ header: false, cells: [{ align: null, blocks: [{ type: 'table', rows: [{ header: false, cells: [{ align: null, blocks: [] }] }] }] }] }] };
    const { 'word/document.xml': xml } = partsOf(await writeDocx(documentOf([inTable]), 'a4', never));
    expect(xml!.match(/<\/w:tbl><\/w:tc>|<w:tc><w:tcPr>[^/]*\/><\/w:tcPr><\/w:tc>/)).toBeNull();
  });

  it('is not made once it is stopped', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    await expect(writeDocx(full, 'a4', controller.signal)).rejects.toThrow('stopped');
  });

  it('is made of a thousand pages with a comment on each paragraph', async () => {
    const words = 'A sentence with some words in it that goes on for a while. '.repeat(8);
    const blocks = Array.from({ length: 5000 }, (_, index): RichBlock => ({ type: 'paragraph', look: 'body', content: [{ type: 'commentStart', comment: `${index}` }, plainText(words), { type: 'commentEnd', comment: `${index}` }] }));
    const comments = new Map(blocks.map((_, index) => [`${index}`, { author: 'Ada', at, blocks: [plainParagraph('Note')] }]));
    const { 'word/comments.xml': xml } = partsOf(await writeDocx(documentOf(blocks, { comments }), 'a4', never));
    expect(xml!.match(/<w:comment /g)).toHaveLength(5000);
  }, 60_000);
});
