import '../../exports/words.ts';
import type { ExportedClaim } from '../../exports/exported-claims.ts';
import { text } from '../../messages/messages.ts';
import type { Citation } from '../../model/citation.ts';
import type { Heading } from '../../model/document.ts';
import type { Note } from '../../model/primitives.ts';
import type { Source } from '../../model/source.ts';
import { sortOut } from '../../queries/highlights.ts';
import { headingDepths } from '../../queries/heading-depths.ts';
import { titleHeading } from '../../queries/title-heading.ts';
import { authorNames, dateText } from '../citation/citation-line.ts';
import { pageName, placeWords, type Codebook, type ExportedSource } from '../exported-source.ts';
import { blocksHtml } from '../print-html/blocks-html.ts';
import { directionOf } from '../print-html/direction.ts';
import { escapeHtml } from '../print-html/escape.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import { cardHtml, weighedIn, type CardTerms } from './cards-html.ts';
import { claimsHtml } from './claims-html.ts';
import { filterHtml, filterStyle } from './filter-html.ts';
import { groupsOf } from './groups.ts';
import { MarkedLeaves, type NumberedHighlight } from './marked-leaves.ts';
import { noteHtml } from './note-html.ts';
import { pageStyle } from './page-style.ts';
import { sourceId, tagId } from './page-ids.ts';

export interface HtmlExport {
  /** At least one, in the order to be written. */
  readonly sources: readonly ExportedSource[];
  readonly tags: Codebook;
  readonly claims: readonly ExportedClaim[];
  /** All sources of the project, whose titles evidence names. */
  readonly allSources: ReadonlyMap<string, Source>;
  readonly projectName: string;
  /** Stands before the sources, where there are several. */
  readonly projectNote: Note;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly madeOn: string;
}

const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Yields one HTML page in pieces, a piece a block of a text: the texts with their highlights painted and cards beside them, claims, and what
 * the tags mean. It has no script and loads nothing; which tags are shown is chosen by style rules.
 */
export function* exportHtml(given: HtmlExport): Generator<string, true> {
  const { sources, tags, claims, allSources, projectName, projectNote, madeOn } = given;
  const only = sources.length === 1 ? sources[0] : undefined;
  const groups = groupsOf(sources, tags);
  const painted = new Set(sources.flatMap(({ highlights }) => sortOut(highlights).placed.map(({ id }) => id)));
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="generator" content="Claimwright">
<title>${escapeHtml(only?.source.citation.title ?? projectName)}</title>
<style>
${pageStyle}
${filterStyle(groups)}
</style>
</head>
<body>
<a class="skip" href="#texts">${escapeHtml(text('export.skip'))}</a>
<div class="sheet">
${only ? '' : introHtml(sources, projectName, projectNote)}
${filterHtml(groups)}
<main id="texts">
`;
  let number = 0;
  for (const exported of sources) {
    const { placed, unplaced } = sortOut(exported.highlights);
    const numbered = [...placed, ...unplaced].map((highlight): NumberedHighlight => ({ highlight, number: ++number }));
    yield* sourcePieces(exported, numbered, placed.length, only ? 1 : 2, { tags, weighed: weighedIn(exported.source.id, claims) });
  }
  yield `${claimsHtml(claims, { tags, sources: allSources, isPainted: (id) => painted.has(id) })}
${codebookHtml(sources, tags, claims)}
</main>
<footer class="foot">${escapeHtml(text('export.madeBy', { date: madeOn }))}</footer>
</div>
</body>
</html>
`;
  return true;
}

function introHtml(sources: readonly ExportedSource[], projectName: string, projectNote: Note): string {
  const items = sources.map(({ source: { id, citation }, highlights }) =>
    `<li><a class="link" dir="auto" href="#${sourceId(id)}">${escapeHtml(citation.title)}</a> <span class="count">${escapeHtml(text('export.highlightCount', { count: highlights.length }))}</span></li>`);
  return `<header class="intro"><h1 dir="${directionOf(projectName)}">${escapeHtml(projectName)}</h1>
${projectNote === null ? '' : noteHtml(projectNote)}
<nav aria-label="${escapeHtml(text('export.sources'))}"><ol class="sources">${items.join('\n')}</ol></nav></header>`;
}

function* sourcePieces({ source, document, pictures = new Map() }: ExportedSource, numbered: readonly NumberedHighlight[], placedCount: number, titleLevel: 1 | 2, terms: CardTerms): Generator<string> {
  const { citation, note } = source;
  const placed = numbered.slice(0, placedCount);
  const leaves = new MarkedLeaves(document, placed, terms.tags);
  const byId = new Map(placed.map((one) => [one.highlight.id, one]));
  const placeOf = placeWords(document);
  const cards = (ids: readonly string[]): string => {
    if (ids.length === 0) return '';
    return `<div class="cards" role="group" aria-label="${escapeHtml(text('export.passagesHere'))}">${ids.map((id) => {
      const one = byId.get(id)!;
      const { area, selector } = one.highlight;
      return cardHtml(one, area === null ? placeOf(selector.start) : text('export.area', { page: pageName(document, selector.start) ?? area.page + 1 }), terms);
    }).join('\n')}</div>`;
  };
  const passage = (html: string): string => {
    const aside = cards(leaves.takeBegun());
    return aside === '' ? `<div class="text">${html}</div>` : `<div class="passage">${aside}<div class="text">${html}</div></div>`;
  };
  const own = titleHeading(document, citation.title);
  const level = `h${titleLevel}`;
  const title = `<${level} dir="${directionOf(citation.title)}">${own ? leaves.render(own) : escapeHtml(citation.title)}</${level}>`;
  const head = passage(`${title}\n${bylineHtml(citation)}${note === null ? '' : noteHtml(note)}`);
  const levels = headingDepths(document.blocks);
  const printed = { document, pictures, levelOf: (heading: Heading) => titleLevel + levels.get(heading)! - (own ? 1 : 0) };
  const language = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(citation.language ?? '') ? ` lang="${citation.language}"` : '';
  yield `<article class="source ${source.file.mediaType === 'text/plain' ? 'plain' : 'marked'}" id="${sourceId(source.id)}"${language}>\n${head}\n`;
  for (const block of own ? document.blocks.slice(1) : document.blocks) yield `${passage(blocksHtml([block], printed, leaves, { addHeading: () => undefined }))}\n`;
  // What has no letters in any leaf is shown with those that have no place.
  const painted = new Set(placed.filter(({ highlight: { id } }) => leaves.isPainted(id)));
  const others = numbered.filter((one) => !painted.has(one));
  const rest = others.length === 0 ? '' : `<section class="unplaced"><h${titleLevel + 1}>${escapeHtml(text('export.unplaced'))}</h${titleLevel + 1}>
<p class="facts">${escapeHtml(text('export.unplacedHint', { count: others.length }))}</p>
${others.map((one) => cardHtml(one, '', terms, true)).join('\n')}</section>`;
  yield `${rest}\n</article>\n`;
}

function bylineHtml(citation: Citation): string {
  const url = linkableUrl(citation.URL);
  const lines = [
    escapeHtml(authorNames(citation).join(', ')),
    [citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== '').map(escapeHtml).join(', '),
    url === null ? escapeHtml(citation.URL ?? '') : `<a class="link" href="${escapeHtml(url)}">${escapeHtml(url)}</a>`,
  ].filter((line) => line !== '');
  return lines.length === 0 ? '' : `<p class="byline">${lines.join('<br>')}</p>`;
}

/** Says what the tags mean that highlights and claims carry. Cards lead here. */
function codebookHtml(sources: readonly ExportedSource[], tags: Codebook, claims: readonly ExportedClaim[]): string {
  const used = new Set([...sources.flatMap(({ highlights }) => highlights.flatMap(({ tagIds }) => tagIds)), ...claims.flatMap(({ claim }) => claim.tagIds)]);
  const items = [...tags.values()].filter(({ id }) => used.has(id)).sort((a, b) => a.order - b.order).map(({ id, name, colour, description }) =>
    `<dt id="${tagId(id)}" class="${colour}" dir="auto">${escapeHtml(name)}</dt>${description === '' ? '' : `<dd>${noteHtml(description)}</dd>`}`);
  return items.length === 0 ? '' : `<section class="codebook" aria-labelledby="tags"><h2 id="tags">${escapeHtml(text('export.codebook'))}</h2><dl>${items.join('\n')}</dl></section>`;
}
