import { segmentsOf } from '../../anchoring/segments.ts';
import { text } from '../../messages/messages.ts';
import type { Citation } from '../../model/citation.ts';
import type { Block } from '../../model/document.ts';
import { isPlaced } from '../../queries/highlights.ts';
import { titleHeading } from '../../queries/title-heading.ts';
import { authorNames, dateText } from '../citation/citation-line.ts';
import type { Codebook, ExportedSource } from '../exported-source.ts';
import { appendixHtml, unplacedHtml } from './appendix-html.ts';
import { blocksHtml } from './blocks-html.ts';
import { directionOf } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { summaryHtml, type SummedClaim } from './summary-html.ts';
import { PrintNotes, LeafRenderer, linkableUrl, type PrintAnchor } from './leaf-html.ts';

export interface PrintInput {
  /** At least one, in the order to be printed. */
  readonly sources: readonly ExportedSource[];
  readonly tags: Codebook;
  readonly projectName: string;
  /** Add pages that list the highlights by tag. */
  readonly appendix: boolean;
  /** Add pages that sum the sources up, with the claims that passages of each are evidence on. */
  readonly summary?: ((sourceId: string) => readonly SummedClaim[]) | null;
}

export interface PrintPages {
  /** The whole page. It has no script and loads nothing but `print/print.css` beside it, with the faces named there. */
  readonly html: string;
  /** What the link `anno:N` in it stands for, and where `passage:N` shall lead, at index N. */
  readonly anchors: readonly PrintAnchor[];
  /** The words of its headings, in order, but for empty ones. */
  readonly headings: readonly string[];
}

const contentSecurityPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * Returns sources laid out as HTML for Chromium's printer. Every source begins a page and an outline entry. Highlights
 * are not coloured here, they are links that become annotations in the printed PDF.
 */
export function renderPrintPages({ sources, tags, projectName, appendix, summary = null }: PrintInput): PrintPages {
  const notes = new PrintNotes();
  const articles = sources.map((exported, index) => articleHtml(exported, index, tags, notes));
  const added = [...(summary ? [summaryHtml(sources, tags, summary, notes)] : []), ...(appendix ? [appendixHtml(sources, tags, notes)] : [])];
  const [language, ...others] = new Set(sources.map(({ source }) => source.citation.language));
  const body = `${sources.length === 1 ? '' : coverHtml(sources, projectName)}
${articles.join('\n')}
${added.join('\n')}`;
  return { html: pageHtml(printTitle(sources, projectName), others.length === 0 ? language : undefined, body), anchors: notes.anchors, headings: notes.headings };
}

/** Pages that are put behind those of a PDF. */
export interface AppendedPrint {
  /** As in {@link PrintPages}. */
  readonly html: string;
  /** Ids of the highlights that its links `passage:N` lead to, at index N. */
  readonly passages: readonly string[];
}

/** Returns the pages that sum a source up, or list its highlights by tag, by themselves; null where there is nothing to put on them. */
export function renderAppendedPages(exported: ExportedSource, tags: Codebook, { appendix, summary }: Pick<PrintInput, 'appendix' | 'summary'>): AppendedPrint | null {
  const notes = new PassageNotes(exported.highlights.filter(isPlaced));
  const parts = [summary ? summaryHtml([exported], tags, summary, notes) : '', appendix ? appendixHtml([exported], tags, notes) : ''].filter((part) => part !== '');
  const { title, language } = exported.source.citation;
  return parts.length === 0 ? null : { html: pageHtml(title, language, parts.join('\n')), passages: notes.passages };
}

/** Numbers the passages that are led to. */
class PassageNotes extends PrintNotes {
  readonly passages: string[] = [];
  private readonly numbers: ReadonlyMap<string, number | null>;

  constructor(placed: readonly { readonly id: string }[]) {
    super();
    this.numbers = new Map(placed.map(({ id }, number) => [id, number]));
    this.passages.push(...placed.map(({ id }) => id));
  }

  override firstOf(highlightId: string): number | null {
    return this.numbers.get(highlightId) ?? null;
  }
}

const pageHtml = (title: string, language: string | undefined, body: string): string => `<!doctype html>
<html${language === undefined || language === '' ? '' : ` lang="${escapeHtml(language)}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="print/print.css">
</head>
<body>
${body}
</body>
</html>
`;

/** Returns the title of an export: that of its only source, or the project's name. */
export const printTitle = (sources: readonly ExportedSource[], projectName: string): string =>
  sources.length === 1 ? sources[0]!.source.citation.title : projectName;

const articleId = (index: number): string => `source-${index}`;

function coverHtml(sources: readonly ExportedSource[], projectName: string): string {
  const items = sources.map(({ source, highlights }, index) =>
    `<li dir="${directionOf(source.citation.title)}"><a href="#${articleId(index)}">${escapeHtml(source.citation.title)}</a> <span class="count">${countWords(highlights.length)}</span></li>`);
  return `<section class="cover"><p class="name" dir="${directionOf(projectName)}">${escapeHtml(projectName)}</p>
<p class="label">${escapeHtml(text('export.sources'))}</p>
<ol>${items.join('\n')}</ol></section>`;
}

function articleHtml({ source, document, pictures = new Map(), highlights }: ExportedSource, index: number, tags: Codebook, notes: PrintNotes): string {
  const segments = segmentsOf(highlights.filter(isPlaced).map(({ id, selector }) => ({ id, start: selector.start, end: selector.end })));
  const leaves = new LeafRenderer(document, segments, notes);
  const { citation } = source;
  // A text that begins with its own title is not given it twice.
  const own = titleHeading(document, citation.title);
  notes.addHeading(citation.title);
  const title = own ? leaves.render(own) : escapeHtml(citation.title);
  const body: readonly Block[] = own ? document.blocks.slice(1) : document.blocks;
  const language = citation.language === undefined || citation.language === '' ? '' : ` lang="${escapeHtml(citation.language)}"`;
  return `<article id="${articleId(index)}" class="${source.file.mediaType === 'text/plain' ? 'plain' : 'marked'}"${language}>
<header dir="${directionOf(citation.title)}">
<h1>${title}</h1>
${bylineHtml(citation)}
<p class="count">${countWords(highlights.length)}</p>
</header>
${blocksHtml(body, { document, pictures }, leaves, notes)}
${unplacedHtml(highlights, tags, notes)}
</article>`;
}

function bylineHtml(citation: Citation): string {
  const url = linkableUrl(citation.URL);
  const lines = [
    ['authors', escapeHtml(authorNames(citation).join(', '))],
    ['published', [citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== '').map(escapeHtml).join(', ')],
    ['address', url === null ? escapeHtml(citation.URL ?? '') : `<a class="link" href="${escapeHtml(url)}">${escapeHtml(url)}</a>`],
  ] as const;
  return lines.filter(([, html]) => html !== '').map(([name, html]) => `<p class="${name}">${html}</p>`).join('\n');
}

const countWords = (count: number): string => escapeHtml(text('export.highlightCount', { count }));
