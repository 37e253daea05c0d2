import { isRightToLeft } from '../../../core/reports/report-language.ts';
import { escapeXml, wordNames, xmlHead } from '../xml.ts';

const heading = (level: number, halfPoints: number, before: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="100" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`;

/** Names of styles that word processors know by themselves, beside those in small letters. */
const builtIn: ReadonlySet<string> = new Set(['Title', 'Subtitle', 'Quote', 'List Paragraph', 'Bibliography']);

interface ParagraphStyle {
  readonly name: string;
  readonly paragraph?: string;
  readonly letters?: string;
  readonly basedOn?: string;
  readonly next?: string;
}

const style = (id: string, { name, paragraph = '', letters = '', basedOn = 'Normal', next }: ParagraphStyle): string =>
  `<w:style w:type="paragraph"${name.toLowerCase() === name || builtIn.has(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`}</w:style>`;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const quiet = '<w:color w:val="595959"/>';

/** The line beside quotes. */
export const quoteLine = 'w:val="single" w:sz="18" w:space="10" w:color="BFBFBF"';

/**
 * Returns the language of a document as word processors name it, with its usual country, for letters that are written from left to right and for others.
 * What its own is not is as usual.
 */
function languagesOf(language: string | null): string {
  const named = language === null ? 'en-GB' : withCountry(language);
  return isRightToLeft(language) ? `w:val="en-GB" w:eastAsia="ja-JP" w:bidi="${escapeXml(named)}"` : `w:val="${escapeXml(named)}" w:eastAsia="ja-JP" w:bidi="ar-SA"`;
}

function withCountry(language: string): string {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize();
    return region === undefined ? language : `${name}-${region}`;
  } catch {
    return language;
  }
}

/** Returns the styles of a document: names that every word processor knows, set calmly in faces that it has. */
export const stylesXml = (language: string | null): string => `${xmlHead}<w:styles ${wordNames}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Times New Roman"/>${size(22)}<w:lang ${languagesOf(language)}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Rows"><w:name w:val="Rows"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="7F7F7F"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="7F7F7F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9D9D9"/></w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${style('Title', { name: 'Title', next: 'Normal', paragraph: '<w:keepNext/><w:spacing w:after="120" w:line="240" w:lineRule="auto"/>', letters: `<w:b/><w:bCs/>${size(44)}` })}
${style('Subtitle', { name: 'Subtitle', next: 'Normal', paragraph: '<w:spacing w:after="240"/>', letters: `${quiet}${size(26)}` })}
${heading(1, 32, 440)}${heading(2, 27, 360)}${heading(3, 24, 280)}${heading(4, 22, 240)}${heading(5, 22, 220)}${heading(6, 22, 220)}
${style('Quote', { name: 'Quote', paragraph: `<w:pBdr><w:left ${quoteLine}/></w:pBdr><w:ind w:left="425" w:right="425"/>`, letters: '<w:color w:val="404040"/>' })}
${style('ListParagraph', { name: 'List Paragraph', paragraph: '<w:spacing w:after="80"/>' })}
${style('CodeBlock', { name: 'Code Block', paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F5F5F5"/><w:spacing w:line="252" w:lineRule="auto"/>', letters: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${size(19)}` })}
${style('Bibliography', { name: 'Bibliography', paragraph: '<w:spacing w:after="100"/><w:ind w:left="425" w:hanging="425"/>' })}
${style('Caption', { name: 'caption', paragraph: '<w:spacing w:before="40" w:after="200"/>', letters: `${quiet}${size(19)}` })}
${style('Facts', { name: 'Facts', paragraph: '<w:spacing w:after="100"/>', letters: `${quiet}${size(19)}` })}
${style('TableWords', { name: 'Table Words', paragraph: '<w:spacing w:after="0" w:line="259" w:lineRule="auto"/>', letters: size(20) })}
${style('TableGroup', { name: 'Table Group', basedOn: 'TableWords', paragraph: '<w:keepNext/><w:spacing w:before="80" w:after="0"/>' })}
${style('AfterTable', { name: 'After Table', paragraph: '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', letters: size(12) })}
${style('Header', { name: 'header', letters: `${quiet}${size(18)}` })}
${style('Footer', { name: 'footer', paragraph: '<w:jc w:val="center"/>', letters: `${quiet}${size(18)}` })}
${style('FootnoteText', { name: 'footnote text', paragraph: '<w:spacing w:after="40" w:line="252" w:lineRule="auto"/>', letters: size(18) })}
${style('CommentText', { name: 'annotation text', paragraph: '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', letters: size(20) })}
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr>${size(16)}</w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E86"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="CodeLetters"><w:name w:val="Code Letters"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${size(20)}</w:rPr></w:style>
</w:styles>`;
