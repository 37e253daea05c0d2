import { authorNames, formatCitation } from '../../../core/formats/citation/citation-line.ts';
import { tagNames, type Codebook, type ExportedSource } from '../../../core/formats/exported-source.ts';
import { noteToPlainText } from '../../../core/formats/note/note.ts';
import type { PrintPages } from '../../../core/formats/print-html/print-html.ts';
import { text } from '../../../core/messages/messages.ts';
import { paperColour } from '../../../core/model/colour.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { shownColour } from '../../../core/model/shown-colour.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import type { AnnotationPlan, PlannedAnnotation } from './plan.ts';

interface PlanTerms {
  /** What claims make of a highlight, in lines. */
  readonly weighed?: (highlight: Highlight) => readonly string[];
  /** Whether marks are drawn into the pages. */
  readonly drawn?: boolean;
}

/** Returns how the highlights of `sources` shall appear in the PDF that was printed from `pages`. */
export function makePlan(
  sources: readonly ExportedSource[], tags: Codebook, pages: PrintPages, title: string, madeAt: string, { weighed = () => [], drawn = false }: PlanTerms = {},
): AnnotationPlan {
  const only = sources.length === 1 ? sources[0]!.source : undefined;
  const annotations = sources.flatMap(({ highlights }) => highlights.filter(isPlaced).map((highlight) => planned(highlight, tags, weighed(highlight))));
  return {
    anchors: pages.anchors,
    headings: pages.headings,
    annotations,
    drawn,
    title,
    authors: only ? authorNames(only.citation) : [],
    subject: only ? formatCitation(only.citation) : sources.map(({ source }) => source.citation.title).join('; '),
    keywords: [...new Set(sources.flatMap(({ highlights }) => highlights.flatMap((highlight) => tagNames(highlight, tags))))],
    madeAt,
  };
}

/** Returns how a highlight shall appear. Viewers show the contents and little else, so what claims make of it and its tags stand there too, behind the note. */
export function planned(highlight: Highlight, tags: Codebook, weighed: readonly string[]): PlannedAnnotation {
  const names = tagNames(highlight, tags).join(', ');
  const note = highlight.note === null ? '' : noteToPlainText(highlight.note);
  return {
    id: highlight.id,
    colour: paperColour(shownColour(highlight, tags)),
    author: highlight.author,
    subject: names,
    contents: [note, weighed.join('\n'), names === '' ? '' : text('export.pdfTags', { tags: names })].filter((part) => part !== '').join('\n\n'),
    createdAt: highlight.createdAt,
    modifiedAt: highlight.modifiedAt,
  };
}
