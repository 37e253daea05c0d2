import type { Cell, ExportTable } from '../../../core/exports/tables/table.ts';
import { escapeXml, relationType, xmlHead } from '../xml.ts';
import { zipped } from '../zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
/** The most characters that a cell may hold (Excel specifications and limits). */
const longest = 32_767;
/** Letters of all columns that can be read on one page, set smaller. */
const widestPrinted = 215;
/** Indices of the cell formats in the style sheet below. */
const formats = { text: 1, head: 2, instant: 3, day: 4, number: 5 } as const;

/**
 * Writes one sheet as a workbook (ECMA-376 part 1, SpreadsheetML): heads that stay in sight and filter, numbers and dates as such, words
 * as words, whatever they begin with. Own code, because the libraries that are kept know no filters.
 */
export class SheetWriter {
  private readonly table: ExportTable;
  private readonly rows: string[] = [];

  constructor(table: ExportTable) {
    this.table = table;
    this.rows.push(`<row r="1">${table.columns.map(({ head }, column) => textCell(head, `${columnName(column)}1`, formats.head)).join('')}</row>`);
  }

  add(cells: readonly Cell[]): void {
    const row = this.rows.length + 1;
    this.rows.push(`<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('')}</row>`);
  }

  /** How it is printed: across, with all columns on one page where they can be read there. */
  private paper(): { readonly fit: string; readonly setup: string } {
    const fits = this.table.columns.reduce((sum, { width }) => sum + width, 0) <= widestPrinted;
    return { fit: fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '', setup: `<pageSetup${fits ? ' fitToHeight="0"' : ''} orientation="landscape"/>` };
  }

  /** Returns the workbook with the rows so far. Rejects with the signal's reason when it is aborted. */
  workbook(madeAt: string, signal: AbortSignal): Promise<Uint8Array> {
    const { name, columns } = this.table;
    const { fit, setup } = this.paper();
    const range = `A1:${columnName(columns.length - 1)}${this.rows.length}`;
    const sheet = `${xmlHead}<worksheet xmlns="${main}">${fit}<dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(({ width }, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${this.rows.join('')}</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>${setup}<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
    // A sheet's name has at most 31 characters, and none of these.
    const sheetName = escapeXml(name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31));
    const filtered = `'${sheetName}'!$A$1:$${columnName(columns.length - 1)}$${this.rows.length}`;
    const files: Readonly<Record<string, string>> = {
      '[Content_Types].xml': `${xmlHead}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      '_rels/.rels': `${xmlHead}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${relationType('officeDocument')}" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="${packageNames}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${sheetName}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
      'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${filtered}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$1:$1</definedName></definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${relationType('worksheet')}" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationType('styles')}" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': styleSheet,
      'xl/worksheets/sheet1.xml': sheet,
    };
    return zipped(files, signal);
  }
}

const top = '<alignment vertical="top"/>';
const styleSheet = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFECECE8"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${top}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function cellXml(cell: Cell, at: string): string {
  switch (cell?.type) {
    case undefined: return '';
    case 'text': return textCell(cell.text, at, formats.text);
    case 'number': return `<c r="${at}" s="${formats.number}"><v>${cell.number}</v></c>`;
    case 'instant': return `<c r="${at}" s="${formats.instant}"><v>${serialOf(Date.parse(cell.at))}</v></c>`;
    case 'day': return `<c r="${at}" s="${formats.day}"><v>${serialOf(Date.parse(`${cell.day}T00:00:00Z`))}</v></c>`;
  }
}

const textCell = (words: string, at: string, format: number): string =>
  `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellText(words)}</t></is></c>`;

/** Letters that XML cannot hold, and words that look like one of them written so, are written `_xHHHH_` (ECMA-376 part 1, §22.9.2.19). */
function cellText(words: string): string {
  const short = words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
  return escapeXml(short.replace(/_x[\dA-Fa-f]{4}_/g, '_x005F$&').replace(/[\0-\x08\x0b\x0c\r\x0e-\x1f]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

/** Returns the days since the end of 1899, as spreadsheets count, of milliseconds since 1970 in UTC. Right for every day since March 1900. */
const serialOf = (milliseconds: number): number => milliseconds / 86_400_000 + 25_569;

/** Returns the letters of a column counted from 0: A, …, Z, AA, … */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;
}
