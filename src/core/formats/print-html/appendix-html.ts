import { text } from '../../messages/messages.ts';
import { paperColour, type HighlightColour } from '../../model/colour.ts';
import type { Highlight } from '../../model/highlight.ts';
import { sortOut } from '../../queries/highlights.ts';
import { pageName, paragraphNumbers, tagNames, type Codebook, type ExportedSource } from '../exported-source.ts';
import { noteToPlainText } from '../note/note.ts';
import { directionOf } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { passageScheme, type PrintNotes } from './leaf-html.ts';

interface Entry {
  readonly highlight: Highlight;
  /** Where it stands, in words. */
  readonly place: string;
}

/** Returns the pages that list the highlights of all sources by tag, each leading back to its passage; empty without any. */
export function appendixHtml(sources: readonly ExportedSource[], tags: Codebook, notes: PrintNotes): string {
  const entries = sources.flatMap(({ source, document, highlights }) => {
    const numberOf = paragraphNumbers(document);
    const placeOf = (offset: number): string => {
      // On the pages of a PDF nobody counts paragraphs.
      const page = pageName(document, offset);
      return page === null ? text('export.paragraph', { number: numberOf(offset) }) : text('export.page', { page });
    };
    const { placed, unplaced } = sortOut(highlights);
    return [...placed, ...unplaced].map((highlight): Entry => {
      const paragraph = highlight.review ? text('export.noPlace') : placeOf(highlight.selector.start);
      return { highlight, place: sources.length === 1 ? paragraph : `${source.citation.title}, ${paragraph}` };
    });
  });
  if (entries.length === 0) return '';

  const byTag = new Map<string, Entry[]>();
  const untagged: Entry[] = [];
  for (const entry of entries) {
    const known = entry.highlight.tagIds.filter((id) => tags.has(id));
    if (known.length === 0) untagged.push(entry);
    for (const id of known) {
      const listed = byTag.get(id);
      if (listed) listed.push(entry);
      else byTag.set(id, [entry]);
    }
  }
  notes.addHeading(text('export.appendix'));
  const sections = [...tags.values()].filter(({ id }) => byTag.has(id)).sort((a, b) => a.order - b.order)
    .map((tag) => sectionHtml(tag.name, tag.description, tag.colour, byTag.get(tag.id)!, notes));
  if (untagged.length > 0) sections.push(sectionHtml(text('export.untagged'), '', null, untagged, notes));
  return `<section class="appendix"><h1>${escapeHtml(text('export.appendix'))}</h1>\n${sections.join('\n')}</section>`;
}

function sectionHtml(name: string, description: string, colour: HighlightColour | null, entries: readonly Entry[], notes: PrintNotes): string {
  notes.addHeading(name);
  const rgb = colour && paperColour(colour).map((part) => Math.round(part * 255)).join(' ');
  const swatch = rgb === null ? '' : `<span class="swatch" style="background: rgb(${rgb})"></span>`;
  const words = noteToPlainText(description).trim();
  const about = words === '' ? '' : `<p class="description" dir="${directionOf(words)}">${escapeHtml(words)}</p>`;
  return `<section><h2 dir="${directionOf(name)}">${swatch}${escapeHtml(name)}</h2>${about}
${entries.map((entry) => entryHtml(entry, notes)).join('\n')}</section>`;
}

/** Returns the highlights of one source that have no place in its text, as quotes under a heading; empty without any. */
export function unplacedHtml(highlights: readonly Highlight[], tags: Codebook, notes: PrintNotes): string {
  const { unplaced } = sortOut(highlights);
  if (unplaced.length === 0) return '';
  notes.addHeading(text('export.unplaced'));
  return `<section class="unplaced"><h2>${escapeHtml(text('export.unplaced'))}</h2>
<p class="description">${escapeHtml(text('export.unplacedHint', { count: unplaced.length }))}</p>
${unplaced.map((highlight) => {
    const names = tagNames(highlight, tags).join(', ');
    return entryHtml({ highlight, place: names === '' ? '' : text('export.pdfTags', { tags: names }) }, notes);
  }).join('\n')}</section>`;
}

function entryHtml({ highlight, place }: Entry, notes: PrintNotes): string {
  const quote = highlight.selector.exact;
  const note = highlight.note === null ? '' : noteToPlainText(highlight.note);
  const anchor = notes.firstOf(highlight.id);
  const where = anchor === null ? escapeHtml(place) : `<a href="${passageScheme}${anchor}">${escapeHtml(place)}</a>`;
  const facts = [highlight.author, highlight.createdAt.slice(0, 10)].filter((fact) => fact !== '').map(escapeHtml);
  return `<div class="entry"><blockquote dir="${directionOf(quote)}">${escapeHtml(quote)}</blockquote>
${note === '' ? '' : `<p class="note" dir="${directionOf(note)}">${escapeHtml(note)}</p>`}
<p class="facts">${[where, ...facts].filter((fact) => fact !== '').join(' · ')}</p></div>`;
}
