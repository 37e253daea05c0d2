import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { plainParagraph, plainText, type RichBlock, type RichDocument, type TextLook } from '../../../core/formats/rich/rich-document.ts';
import { testPicture } from '../../import/test-picture.ts';
import { writeDocx } from './write-docx.ts';

// Word refuses what pandoc and LibreOffice read all the same: children out of order, ids given twice, references that lead nowhere.

/** The children that some elements may have, in the order in which they must stand (ECMA-376 part 1, annex A, wml.xsd and dml-wordprocessingDrawing.xsd), as far as a writer may want them. */
const sequences: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblPr': 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:sectPr': 'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style': 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:settings': 'writeProtection view zoom removePersonalInformation embedTrueTypeFonts mirrorMargins bordersDoNotSurroundHeader gutterAtTop trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
  'pic:pic': 'nvPicPr blipFill spPr',
};

const at = '2025-10-07T08:09:10.000Z';
const looks: readonly TextLook[] = [{ strong: true, emphasis: true, strikethrough: true, raised: true, shade: '#a6e699', underline: '#000000' }, { code: true, lowered: true }, { emphasis: true, underline: '#ff0000' }];
const mixed = (words: string, start = ''): RichBlock => ({ type: 'paragraph', look: 'body', content: [
  ...(start === '' ? [] : [{ type: 'anchor', name: start } as const, { type: 'commentStart', comment: start } as const]),
  ...looks.map((look) => plainText(words, look)), { type: 'text', text: 'page', address: 'https://a.example/' }, { type: 'text', text: 'place', address: '#one' },
  ...(start === '' ? [] : [{ type: 'commentEnd', comment: start } as const]),
  { type: 'footnote', blocks: [plainParagraph('Said of it.'), plainParagraph('قيل عنه.')] },
] });
const picture = { bytes: testPicture(60, 40), extension: 'png', width: 60, height: 40 } as const;
const table: RichBlock = { type: 'table', rows: [
  { header: true, cells: [{ align: 'right', blocks: [plainParagraph('Head')] }, { align: null, blocks: [plainParagraph('رأس')] }] },
  { header: false, spans: true, cells: [{ align: null, blocks: [plainParagraph('Group')] }] },
  { header: false, cells: [{ align: 'center', blocks: [mixed('cell')] }, { align: null, blocks: [] }] },
] };
const inside: readonly RichBlock[] = [mixed('Words '), mixed('كلمات'), { type: 'code', content: [plainText('x = 1;')] }, table, { type: 'figure', picture, alt: '', caption: [plainText('A caption')] }];
const everything = (language: string): RichDocument => ({
  title: 'A title', authors: ['Ada', 'Bo'], subject: 'Things', keywords: ['a', 'b'], language, madeAt: at, runningHead: language === 'ar' ? 'عنوان' : 'A title',
  comments: new Map(['one', 'two'].map((id) => [id, { author: 'Ada Lovelace', at, blocks: [plainParagraph('Doubtful'), plainParagraph('كلمات')] }])),
  blocks: [
    plainParagraph('A title', 'title'), plainParagraph('Ada', 'subtitle'), ...[1, 2, 3, 4, 5, 6].map((level): RichBlock => ({ type: 'heading', level: level as 1, content: [plainText('عنوان Heading')] })),
    mixed('One ', 'one'), mixed('اثنان ', 'two'), { type: 'quote', children: inside }, { type: 'list', ordered: true, firstNumber: 3, items: [inside, [{ type: 'list', ordered: false, firstNumber: 1, items: [inside, []] }]] },
    ...inside, { type: 'paragraph', look: 'facts', accent: '#3b97ee', keepNext: true, inset: 1, content: [plainText('Verdict')] }, { type: 'paragraph', look: 'facts', accent: '#3b97ee', content: [plainText('حكم')] }, plainParagraph('Facts', 'facts'), plainParagraph('An entry', 'entry'), { type: 'rule' }, { type: 'pageBreak' },
  ],
});

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: string[] }

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(name);
    open.push(element);
    found.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

/** Returns what stands in the wrong order within an element, or may not stand there. */
function misplaced({ name, children }: Element): readonly string[] {
  const known = sequences[name]?.split(' ');
  if (!known) return [];
  const places = children.map((child) => known.indexOf(child.replace(/^.*:/, '')));
  return children.filter((_, index) => places[index]! < 0 || (index > 0 && places[index]! < places[index - 1]!)).map((child) => `${child} in ${name}`);
}

describe.each(['en', 'ar'])('the package of a Word file in %s', (language) => {
  const made = writeDocx(everything(language), 'a4', new AbortController().signal).then((bytes) => Object.entries(unzipSync(bytes)));
  const parts = made.then((files) => new Map(files.filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, bytes]) => [name, elementsOf(strFromU8(bytes))])));

  it('has the children of every element in the order of the schema', async () => {
    const all = [...(await parts).values()].flat();
    expect(all.flatMap(misplaced)).toEqual([]);
    // What the table above speaks of is there to be looked at.
    expect(Object.keys(sequences).filter((name) => !all.some((element) => element.name === name))).toEqual([]);
  });

  it('names each thing once, and nothing that is not there', async () => {
    const read = await parts;
    const text = read.get('word/document.xml')!;
    const of = (elements: readonly Element[], name: string, key: string): readonly string[] => elements.filter((element) => element.name === name).map(({ attributes }) => attributes[key]!);
    const once = (ids: readonly string[]): void => expect([...new Set(ids)]).toEqual(ids);
    for (const [name, key] of [['wp:docPr', 'id'], ['w:bookmarkStart', 'w:id'], ['w:bookmarkStart', 'w:name'], ['w:commentRangeStart', 'w:id'], ['w:footnoteReference', 'w:id']] as const) once(of(text, name, key));
    expect(of(read.get('word/comments.xml')!, 'w:comment', 'w:id')).toEqual(of(text, 'w:commentReference', 'w:id').toSorted());
    expect(of(read.get('word/footnotes.xml')!, 'w:footnote', 'w:id')).toEqual(['-1', '0', ...of(text, 'w:footnoteReference', 'w:id').toSorted((a, b) => Number(a) - Number(b))]);
    expect(of(text, 'w:hyperlink', 'w:anchor').filter((anchor) => anchor && !of(text, 'w:bookmarkStart', 'w:name').includes(anchor))).toEqual([]);
    const styles = of(read.get('word/styles.xml')!, 'w:style', 'w:styleId');
    once(styles);
    const named = [...read.values()].flat().filter(({ name }) => /^w:(?:pStyle|rStyle|tblStyle|basedOn|next)$/.test(name)).map(({ attributes }) => attributes['w:val']!);
    expect(named.filter((style) => !styles.includes(style))).toEqual([]);
    const lists = of(read.get('word/numbering.xml')!, 'w:num', 'w:numId');
    expect(of(text, 'w:numId', 'w:val').filter((list) => !lists.includes(list))).toEqual([]);
  });

  it('has a kind for each part, and each part that another needs', async () => {
    const read = await parts;
    const files = (await made).map(([name]) => name);
    const types = read.get('[Content_Types].xml')!;
    const kinds = new Set([...types.flatMap(({ name, attributes }) => (name === 'Override' ? [attributes['PartName']!.slice(1)] : [])), ...files.filter((file) => types.some(({ name, attributes }) => name === 'Default' && file.endsWith(`.${attributes['Extension']}`)))]);
    expect(files.filter((file) => !kinds.has(file) && file !== '[Content_Types].xml')).toEqual([]);
    expect(types.flatMap(({ name, attributes }) => (name === 'Override' && !files.includes(attributes['PartName']!.slice(1)) ? [attributes['PartName']] : []))).toEqual([]);
    for (const [name, elements] of read) {
      const used = elements.flatMap(({ attributes }) => ['r:id', 'r:embed'].flatMap((key) => attributes[key] ?? []));
      if (used.length === 0) continue;
      const relations = read.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))!.filter((element) => element.name === 'Relationship');
      expect(used.filter((id) => !relations.some(({ attributes }) => attributes['Id'] === id)), name).toEqual([]);
      expect(relations.filter(({ attributes }) => attributes['TargetMode'] !== 'External' && !files.includes(`word/${attributes['Target']}`)), name).toEqual([]);
    }
  });

  it('has words for each picture, and heads that are repeated', async () => {
    const text = (await parts).get('word/document.xml')!;
    expect(text.filter(({ name, attributes }) => name === 'wp:docPr' && (attributes['descr'] ?? '') === '')).toEqual([]);
    expect(text.filter(({ name }) => name === 'w:tblHeader')).toHaveLength(text.filter(({ name }) => name === 'w:tbl').length);
  });

  it('says its language, and which way it is written', async () => {
    const read = await parts;
    expect(read.get('word/styles.xml')!.find(({ name }) => name === 'w:lang')!.attributes).toMatchObject(language === 'ar' ? { 'w:bidi': 'ar-EG' } : { 'w:val': 'en-US' });
    const section = read.get('word/document.xml')!.find(({ name }) => name === 'w:sectPr')!;
    expect(section.children.includes('w:bidi')).toBe(language === 'ar');
  });
});
