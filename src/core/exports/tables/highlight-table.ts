import '../words.ts';
import { offsetMapOf } from '../../anchoring/offsets.ts';
import { pageName, paragraphNumbers, tagNames, type Codebook, type ExportedSource } from '../../formats/exported-source.ts';
import { noteToPlainText } from '../../formats/note/note.ts';
import { text } from '../../messages/messages.ts';
import { highlightOfEvidence } from '../../model/evidence.ts';
import type { Highlight } from '../../model/highlight.ts';
import { shownColour } from '../../model/shown-colour.ts';
import { isPlaced, sortOut } from '../../queries/highlights.ts';
import type { ExportedClaim } from '../exported-claims.ts';
import type { HighlightColumn } from '../table-columns.ts';
import { instant, number, words, type Cell, type ExportTable } from './table.ts';

const widths: Readonly<Record<HighlightColumn, number>> = {
  quote: 60, source: 28, page: 8, paragraph: 8, tags: 22, note: 40, weighed: 40, colour: 10, author: 16, created: 18, modified: 18, placed: 10, start: 9, end: 9, id: 24, sourceId: 24,
};

/** Returns a row for each highlight, by source and place. Positions are Unicode code points of the source's text; those of highlights without a place are left out. */
export function highlightTable(sources: readonly ExportedSource[], tags: Codebook, claims: readonly ExportedClaim[], columns: readonly HighlightColumn[]): ExportTable {
  const weighed = weighedWords(claims);
  return {
    name: text('export.rows.highlights'),
    columns: columns.map((column) => ({ head: text(`export.column.${column}`), width: widths[column] })),
    rowCount: sources.reduce((sum, { highlights }) => sum + highlights.length, 0),
    rows: rowsOf(sources, tags, weighed, columns),
  };
}

function* rowsOf(sources: readonly ExportedSource[], tags: Codebook, weighed: (highlight: Highlight) => string, columns: readonly HighlightColumn[]): Generator<readonly Cell[]> {
  for (const { source, document, highlights } of sources) {
    const numberOf = paragraphNumbers(document);
    const offsets = offsetMapOf(document.text);
    const { placed, unplaced } = sortOut(highlights);
    for (const highlight of [...placed, ...unplaced]) {
      const { selector: { start, end, exact }, note } = highlight;
      const here = isPlaced(highlight);
      const cell = (column: HighlightColumn): Cell => {
        switch (column) {
          case 'quote': return words(exact);
          case 'source': return words(source.citation.title);
          case 'page': return words(here ? pageName(document, start) ?? '' : '');
          case 'paragraph': return number(here ? numberOf(start) : null);
          case 'tags': return words(tagNames(highlight, tags).join(', '));
          case 'note': return words(note === null ? '' : noteToPlainText(note));
          case 'weighed': return words(weighed(highlight));
          case 'colour': return words(text(`colour.${shownColour(highlight, tags)}`));
          case 'author': return words(highlight.author);
          case 'created': return instant(highlight.createdAt);
          case 'modified': return instant(highlight.modifiedAt);
          case 'placed': return words(text(here ? 'export.yes' : 'export.no'));
          case 'start': return number(here ? offsets.toCodePoints(start) : null);
          case 'end': return number(here ? offsets.toCodePoints(end) : null);
          case 'id': return words(highlight.id);
          case 'sourceId': return words(source.id);
        }
      };
      yield columns.map(cell);
    }
  }
}

/** Says for each highlight, in lines, what claims make of it. */
function weighedWords(claims: readonly ExportedClaim[]): (highlight: Highlight) => string {
  const lines = new Map<string, string[]>();
  for (const { claim, verdict, evidence } of claims) {
    for (const item of evidence) {
      const ref = highlightOfEvidence(item);
      if (!ref) continue;
      const key = `${ref.sourceId} ${ref.id}`;
      const line = text('export.pdfClaim', { stance: text(`stance.${item.stance}`), statement: claim.statement, verdict: verdict.name });
      const known = lines.get(key);
      if (known) known.push(line);
      else lines.set(key, [line]);
    }
  }
  return ({ sourceId, id }) => lines.get(`${sourceId} ${id}`)?.join('\n') ?? '';
}
