import { segmentsOf } from '../anchoring/segments.ts';
import { shorten } from '../commands/words.ts';
import { authorNames, dateText } from '../formats/citation/citation-line.ts';
import type { Codebook, ExportedSource } from '../formats/exported-source.ts';
import { noteToPlainText } from '../formats/note/note.ts';
import { text } from '../messages/messages.ts';
import { forEachLeaf, type SourceDocument, type TextLeaf, type TextRange } from '../model/document.ts';
import { highlightOfEvidence } from '../model/evidence.ts';
import type { Highlight } from '../model/highlight.ts';
import { shownColour } from '../model/shown-colour.ts';
import { sortOut } from '../queries/highlights.ts';
import { titleHeading } from '../queries/title-heading.ts';
import type { ExportedClaim } from './exported-claims.ts';
import type { PagePreview } from './export-preview.ts';

/** Leaves of a preview, characters of each, and notes beside them, at most. */
const [mostLeaves, longestLeaf, mostNotes, longestNote] = [8, 420, 6, 160];

interface Terms {
  readonly tags: Codebook;
  /** Those that are exported. */
  readonly claims: readonly ExportedClaim[];
  readonly notes: boolean;
  /** What stands behind the text. */
  readonly parts: readonly string[];
}

/** Returns the first passages of a source, from its first highlight on, with what is said of them. */
export function previewPage({ source, document, highlights }: ExportedSource, { tags, claims, notes, parts }: Terms): PagePreview {
  const { placed } = sortOut(highlights);
  const leaves = firstLeaves(document, source.citation.title, placed[0]?.selector.start ?? 0);
  const segments = segmentsOf(placed.map(({ id, selector }) => ({ id, start: selector.start, end: selector.end })));
  const byId = new Map(placed.map((highlight) => [highlight.id, highlight]));
  const blocks = leaves.map(({ leaf: { start, end }, heading }) => {
    const shown = { start, end: Math.min(end, start + longestLeaf) };
    const pieces: { text: string; colour: PagePreview['notes'][number]['colour'] | null }[] = [];
    let at = shown.start;
    const plain = (to: number): void => { if (to > at) pieces.push({ text: document.text.slice(at, to), colour: null }); };
    for (const segment of segments) {
      if (segment.end <= shown.start || segment.start >= shown.end) continue;
      const [from, to] = [Math.max(segment.start, shown.start), Math.min(segment.end, shown.end)];
      plain(from);
      pieces.push({ text: document.text.slice(from, to), colour: shownColour(byId.get(segment.ids.at(-1)!)!, tags) });
      at = to;
    }
    plain(shown.end);
    if (shown.end < end) pieces.push({ text: '…', colour: null });
    return { heading, pieces };
  });
  const inSight = (range: TextRange): boolean => leaves.some(({ leaf }) => range.start < Math.min(leaf.end, leaf.start + longestLeaf) && range.end > leaf.start);
  const { citation } = source;
  return {
    kind: 'page', title: citation.title,
    byline: [authorNames(citation).join(', '), citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part, index, all) => part !== '' && all.indexOf(part) === index).join(' · '),
    blocks, parts: [...parts],
    notes: placed.filter(({ selector }) => inSight(selector)).slice(0, mostNotes).map((highlight) => noteOf(highlight, tags, claims, notes)),
  };
}

function noteOf(highlight: Highlight, tags: Codebook, claims: readonly ExportedClaim[], notes: boolean): PagePreview['notes'][number] {
  const weighed = claims.flatMap(({ claim, verdict, evidence }) => evidence.flatMap((item) => {
    const ref = highlightOfEvidence(item);
    return ref?.id === highlight.id && ref.sourceId === highlight.sourceId ? [text('export.pdfClaim', { stance: text(`stance.${item.stance}`), statement: shorten(claim.statement), verdict: verdict.name })] : [];
  }));
  const words = !notes || highlight.note === null ? '' : noteToPlainText(highlight.note);
  return {
    colour: shownColour(highlight, tags), weighed,
    tags: highlight.tagIds.flatMap((id) => { const tag = tags.get(id); return tag ? [{ name: tag.name, colour: tag.colour }] : []; }),
    words: words.length > longestNote ? `${words.slice(0, longestNote)}…` : words,
  };
}

/** Returns leaves with words, from the one before `offset` on; not the heading that repeats the title. */
function firstLeaves(document: SourceDocument, title: string, offset: number): readonly { readonly leaf: TextLeaf; readonly heading: boolean }[] {
  const own = titleHeading(document, title);
  const leaves: { leaf: TextLeaf; heading: boolean }[] = [];
  let begun = false;
  forEachLeaf(document.blocks, (leaf, block) => {
    if (block === own || leaf.start >= leaf.end || leaves.length >= mostLeaves) return;
    begun ||= leaf.end > offset;
    if (!begun) leaves.splice(0);
    leaves.push({ leaf, heading: block.type === 'heading' });
  });
  return leaves;
}
