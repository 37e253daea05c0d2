import { paperSizes, type Paper } from '../../../core/exports/paper.ts';
import { directionOf } from '../../../core/formats/print-html/direction.ts';
import type { RichDocument } from '../../../core/formats/rich/rich-document.ts';
import { isRightToLeft } from '../../../core/reports/report-language.ts';
import { BlockWriter, textWidth } from './block-xml.ts';
import { Anchors, Counter, Footnotes, Lists, Relations, type Shared } from './part.ts';
import { stylesXml } from './styles-xml.ts';
import { escapeXml, wordNames, xmlHead } from '../xml.ts';
import { Turns } from '../turns.ts';
import { zipped } from '../zip.ts';

const wordType = (part: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
const bullets = ['•', '◦', '▪'] as const;

/**
 * Returns a document as a Word file (ECMA-376, transitional): styles with the names that word processors know, lists that count by
 * themselves, comments, footnotes, links, pictures with words for those who cannot see them. Rejects with the signal's reason when it is aborted.
 */
export async function writeDocx(document: RichDocument, paper: Paper, signal: AbortSignal): Promise<Uint8Array> {
  const shared: Shared = { lists: new Lists(), media: new Map(), footnotes: new Footnotes(), anchors: new Anchors(), drawings: new Counter(), rightToLeft: isRightToLeft(document.language), comments: new Map([...document.comments.keys()].map((id, index) => [id, index])) };
  const relations = new Relations();
  const reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>';
  const noFootnote = (): string => { throw new Error('a footnote stands in a footnote or comment'); };
  const asides = new BlockWriter(shared, relations, noFootnote);
  const turns = new Turns(signal);
  const inTurns = async (count: number, write: (index: number) => string): Promise<string> => {
    const parts: string[] = [];
    for (let index = 0; index < count; index++) {
      parts.push(write(index));
      if (!(await turns.take())) throw signal.reason as Error;
    }
    return parts.join('');
  };
  const writer = new BlockWriter(shared, relations, (number, { blocks }) => `<w:footnote w:id="${number}">${asides.write(blocks, { style: 'FootnoteText', lead: reference })}</w:footnote>`);
  const body = await inTurns(document.blocks.length, (index) => writer.write([document.blocks[index]!]));
  const annotation = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  const given = [...document.comments.values()];
  const comments = await inTurns(given.length, (index) => {
    const { author, at, blocks } = given[index]!;
    return `<w:comment w:id="${index}" w:author="${escapeXml(author)}" w:date="${wholeSeconds(at)}" w:initials="${escapeXml(initialsOf(author))}">${asides.write(blocks, { style: 'CommentText', lead: annotation })}</w:comment>`;
  });

  const separator = (id: number, kind: string): string => `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr>${shared.rightToLeft ? '<w:bidi/>' : ''}<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
  const head = document.runningHead === null ? null : relations.idOf('header', 'header1.xml');
  const footer = relations.idOf('footer', 'footer1.xml');
  for (const [type, target] of [['styles', 'styles.xml'], ['numbering', 'numbering.xml'], ['settings', 'settings.xml'], ['footnotes', 'footnotes.xml'], ['comments', 'comments.xml']] as const) relations.idOf(type, target);
  const { width, height } = paperSizes[paper];
  const section = `<w:sectPr>${head === null ? '' : `<w:headerReference w:type="default" r:id="${head}"/>`}<w:footerReference w:type="default" r:id="${footer}"/><w:footerReference w:type="first" r:id="${footer}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1418" w:right="${(width - textWidth) / 2}" w:bottom="1418" w:left="${(width - textWidth) / 2}" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/>${shared.rightToLeft ? '<w:bidi/>' : ''}</w:sectPr>`;
  const texts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': typesXml(head !== null),
    '_rels/.rels': packageRelations,
    'docProps/core.xml': propertiesXml(document),
    'docProps/app.xml': `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Claimwright</Application></Properties>`,
    'word/document.xml': `${xmlHead}<w:document ${wordNames}><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations.toXml(true),
    'word/styles.xml': stylesXml(document.language),
    'word/numbering.xml': numberingXml(shared.lists),
    'word/settings.xml': `${xmlHead}<w:settings ${wordNames}><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footnotes.xml': `${xmlHead}<w:footnotes ${wordNames}>${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}${shared.footnotes.written.join('')}</w:footnotes>`,
    'word/comments.xml': `${xmlHead}<w:comments ${wordNames}>${comments}</w:comments>`,
    'word/_rels/footnotes.xml.rels': relations.toXml(false),
    'word/_rels/comments.xml.rels': relations.toXml(false),
    ...(document.runningHead === null ? {} : { 'word/header1.xml': `${xmlHead}<w:hdr ${wordNames}><w:p><w:pPr><w:pStyle w:val="Header"/>${directionOf(document.runningHead) === 'rtl' ? '<w:bidi/>' : ''}</w:pPr><w:r>${directionOf(document.runningHead) === 'rtl' ? '<w:rPr><w:rtl/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(document.runningHead)}</w:t></w:r></w:p></w:hdr>` }),
    'word/footer1.xml': `${xmlHead}<w:ftr ${wordNames}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
  };
  return zipped({ ...texts, ...Object.fromEntries(Array.from(shared.media, ([picture, name]) => [`word/media/${name}`, { stored: picture.bytes }])) }, signal);
}

const packageRelations = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;

function typesXml(hasHead: boolean): string {
  const parts = [['document', 'document.main'], ['styles', 'styles'], ['numbering', 'numbering'], ['settings', 'settings'], ['footnotes', 'footnotes'], ['comments', 'comments'], ['footer1', 'footer'], ...(hasHead ? [['header1', 'header']] : [])] as const;
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/>${parts.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${wordType(type!)}"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;
}

const propertiesXml = ({ title, authors, subject, keywords, language, madeAt }: RichDocument): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(authors.join('; '))}</dc:creator><cp:keywords>${escapeXml(keywords.join(', '))}</cp:keywords>${language === null ? '' : `<dc:language>${escapeXml(language)}</dc:language>`}<dcterms:created xsi:type="dcterms:W3CDTF">${wholeSeconds(madeAt)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${wholeSeconds(madeAt)}</dcterms:modified></cp:coreProperties>`;

function numberingXml({ counted }: Lists): string {
  const levels = (format: string, sign: (level: number) => string): string => Array.from({ length: 9 }, (_, level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 425}" w:hanging="340"/></w:pPr></w:lvl>`).join('');
  return `${xmlHead}<w:numbering ${wordNames}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', (level) => bullets[level % bullets.length]!)}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal', (level) => `%${level + 1}.`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${counted.map(({ level, first }, index) =>
    `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${Math.max(0, first)}"/></w:lvlOverride></w:num>`).join('')}</w:numbering>`;
}

const wholeSeconds = (instant: string): string => `${instant.slice(0, 19)}Z`;
const initialsOf = (author: string): string => author.split(/\s+/).map((word) => Array.from(word)[0] ?? '').join('').slice(0, 4);
