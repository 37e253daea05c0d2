import { drawingSvg } from '../../drawing/drawing-svg.ts';
import { text } from '../../messages/messages.ts';
import { isRightToLeft } from '../../reports/report-language.ts';
import { groupFrom, wordsOfSet, type SetBlock, type SetPiece, type SetReport, type SetText } from '../../reports/set-block.ts';
import { directionOf, hasLetters, type Direction } from '../print-html/direction.ts';
import { escapeHtml } from '../print-html/escape.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import { directionOfTable, quoteLine } from './line.ts';

/** How a report is set as a page. */
export interface ReportPageOptions {
  /** What stands in the head for its looks: a link to a style sheet, or a style sheet itself. */
  readonly style: string;
  readonly contentSecurityPolicy: string;
  /** A page of its own for title and author. */
  readonly titlePage: boolean;
  /** The day that it is made, in words. */
  readonly day: string;
  /** `data:` addresses of the user's own pictures by their names. */
  readonly pictures: ReadonlyMap<string, string>;
  /** BCP 47 tag of its language; null where that is not known. */
  readonly language: string | null;
}

/** A report as a page, and the words of its headings in order. */
export interface ReportHtmlPage {
  readonly html: string;
  readonly headings: readonly string[];
}

/** Returns a report as one page in HTML, without scripts, that loads nothing but what its style does. */
export function reportHtml(report: SetReport, { style, contentSecurityPolicy, titlePage, day, language, pictures }: ReportPageOptions): ReportHtmlPage {
  const headings = [report.title];
  // They stand where the report begins its lines, and read in their own direction.
  const lines = [report.author, day].filter((line) => line !== '').map((line) => `<p><bdi>${escapeHtml(line)}</bdi></p>`);
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const body = report.blocks.map((block) => blockHtml(block, headings, pictures)).join('\n');
  if (report.notes.length > 0) headings.push(text('report.notes'));
  const html = `<!DOCTYPE html>
<html${language === null ? '' : ` lang="${escapeHtml(language)}"`} dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<title>${escapeHtml(report.title)}</title>
${report.author === '' ? '' : `<meta name="author" content="${escapeHtml(report.author)}">\n`}${style}
</head>
<body>
<main class="report">
<header class="${titlePage ? 'title-page' : 'head'}">
<h1 dir="${directionOf(report.title)}">${escapeHtml(report.title)}</h1>
${lines.join('\n')}
</header>
${body}
${notesHtml(report.notes, direction)}
</main>
</body>
</html>
`;
  return { html, headings };
}

function blockHtml(block: SetBlock, headings: string[], pictures: ReadonlyMap<string, string>): string {
  switch (block.kind) {
    case 'heading': {
      const words = wordsOfSet(block.content).replace(/\s+/g, ' ').trim();
      if (words === '') return '';
      headings.push(words);
      const name = `h${block.level + 1}`;
      return `<${name}${dirOf(block.content)}>${line(block.content)}</${name}>`;
    }
    case 'paragraph': return block.content.length === 0 ? '' : `<p${block.role === 'text' ? '' : ` class="${block.role}"`}${dirOf(block.content)}>${line(block.content)}</p>`;
    case 'quote': return `<blockquote${dirOf(block.content)}><p>${line(quoteLine(block))}</p></blockquote>`;
    case 'list': return listHtml(block);
    case 'table': return tableHtml(block);
    case 'claim': return claimHtml(block);
    case 'figure': return `<figure>${drawingSvg(block.drawing).replace(/^<\?xml[^>]*>\s*/, '')}${block.caption.length === 0 ? '' : `<figcaption${dirOf(block.caption)}>${line(block.caption)}</figcaption>`}</figure>`;
    case 'picture': return pictureHtml(block, pictures.get(block.picture.name));
    case 'entries': return `<ul class="entries">${block.entries.map((entry) => `<li${dirOf(entry)}>${line(entry)}</li>`).join('\n')}</ul>`;
    case 'rule': return '<hr>';
    case 'pageBreak': return '<div class="page-break"></div>';
  }
}

/** One whose file is gone is its words. */
function pictureHtml({ picture, size, alt, caption }: Extract<SetBlock, { readonly kind: 'picture' }>, address: string | undefined): string {
  const shown = address ? `<img src="${address}" alt="${escapeHtml(alt)}" width="${picture.width}" height="${picture.height}">` : `<p class="aside">${escapeHtml(alt)}</p>`;
  return `<figure class="picture ${size}">${shown}${caption.length === 0 ? '' : `<figcaption${dirOf(caption)}>${line(caption)}</figcaption>`}</figure>`;
}

const dirOf = (content: SetText): string => ` dir="${directionOf(wordsOfSet(content))}"`;

/** Figures and dashes stand as their table does. */
const dirOfCell = (content: SetText): string => (hasLetters(wordsOfSet(content)) ? dirOf(content) : '');

/** Items deeper than the one before are a list within it. */
function listHtml({ items, start }: Extract<SetBlock, { readonly kind: 'list' }>): string {
  let html = '';
  const open: string[] = [];
  for (const { depth, ordered, content } of items) {
    while (open.length > depth + 1) html += `</li></${open.pop()!}>`;
    if (open.length === depth + 1) html += '</li>';
    while (open.length <= depth) {
      const name = ordered ? 'ol' : 'ul';
      html += `${open.length < depth && open.length > 0 ? '' : ''}<${name}${ordered && open.length === 0 && start !== 1 ? ` start="${start}"` : ''}${dirOf(content)}>`;
      open.push(name);
      if (open.length <= depth) html += '<li class="empty">';
    }
    html += `<li${dirOf(content)}>${line(content)}`;
  }
  while (open.length > 0) html += `</li></${open.pop()!}>`;
  return html;
}

/** Rows of a table that is not parted by the end of a page. */
const shortTable = 10;

function tableHtml({ head, rows, groups, figures }: Extract<SetBlock, { readonly kind: 'table' }>): string {
  const cells = (row: readonly SetText[], name: 'th' | 'td'): string => row.map((cell) => `<${name}${name === 'th' ? ' scope="col"' : ''}${dirOfCell(cell)}>${line(cell)}</${name}>`).join('');
  const thead = head ? `<thead><tr>${cells(head, 'th')}</tr></thead>` : '';
  const body = rows.map((row, index) => {
    const group = groupFrom({ groups }, index);
    const above = group === undefined ? '' : `${index > 0 ? '</tbody><tbody>' : ''}<tr class="group"><th scope="rowgroup" colspan="${row.length}"${dirOf(group)}>${line(group)}</th></tr>`;
    return `${above}<tr>${cells(row, 'td')}</tr>`;
  });
  // Short ones stay on one page; wide ones are scrolled, with keys as well.
  const names = [...(figures ? ['figures'] : []), ...(rows.length <= shortTable ? ['short'] : [])];
  return `<div class="wide" role="group" aria-label="${escapeHtml(text('report.table'))}" tabindex="0"><table dir="${directionOfTable([...(head ? [head] : []), ...rows])}"${names.length > 0 ? ` class="${names.join(' ')}"` : ''}>${thead}<tbody>${body.join('\n')}</tbody></table></div>`;
}

function claimHtml({ statement, verdict, facts }: Extract<SetBlock, { readonly kind: 'claim' }>): string {
  const list = facts.length === 0 ? '' : `<dl>${facts.map(({ label, words }) => `<div><dt>${escapeHtml(label)}</dt><dd dir="${directionOf(words)}">${escapeHtml(words)}</dd></div>`).join('')}</dl>`;
  return `<div class="claim ${verdict.colour}" dir="${directionOf(statement || verdict.name)}">${statement === '' ? '' : `<p class="statement" dir="${directionOf(statement)}">${escapeHtml(statement)}</p>`}<p class="verdict">${escapeHtml(text('report.verdict', { verdict: verdict.name }))}</p>${list}</div>`;
}

function notesHtml(notes: readonly SetText[], direction: Direction): string {
  if (notes.length === 0) return '';
  const items = notes.map((content, index) => `<li id="note-${index + 1}"${dirOf(content)}>${line(content)} <a class="back" href="#ref-${index + 1}" role="doc-backlink" aria-label="${escapeHtml(text('report.noteBack', { number: index + 1 }))}">↩</a></li>`);
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${escapeHtml(text('report.notes'))}</h2>
<ol dir="${direction}">${items.join('\n')}</ol></section>`;
}

const elements = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', superscript: 'sup', subscript: 'sub' } as const;

const line = (content: SetText): string => content.map(pieceHtml).join('');

function pieceHtml(piece: SetPiece): string {
  switch (piece.kind) {
    case 'break': return '<br>';
    case 'note': return `<sup><a id="ref-${piece.number}" href="#note-${piece.number}" role="doc-noteref">${piece.number}</a></sup>`;
    case 'text': {
      const words = piece.marks.reduce((inside, mark) => `<${elements[mark]}>${inside}</${elements[mark]}>`, escapeHtml(piece.text));
      const url = linkableUrl(piece.link);
      return url === null ? words : `<a class="link" href="${escapeHtml(url)}">${words}</a>`;
    }
  }
}
