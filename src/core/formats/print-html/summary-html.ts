import { text } from '../../messages/messages.ts';
import { formatCitation } from '../citation/citation-line.ts';
import { tagNames, type Codebook, type ExportedSource } from '../exported-source.ts';
import { noteToPlainText } from '../note/note.ts';
import { directionOf } from './direction.ts';
import { escapeHtml } from './escape.ts';
import type { PrintNotes } from './leaf-html.ts';

/** A claim that passages of a source are evidence on, in words. */
export interface SummedClaim {
  readonly statement: string;
  readonly verdict: string;
  /** What the passages do to it, and how many do: supports (2), refutes (1). */
  readonly stances: string;
}

/** Returns the pages that sum sources up: their citations, notes, tags with how often each is applied, and claims with verdicts. */
export function summaryHtml(sources: readonly ExportedSource[], tags: Codebook, claimsOf: (sourceId: string) => readonly SummedClaim[], notes: PrintNotes): string {
  const heading = text('export.summary');
  notes.addHeading(heading);
  const parts = sources.map((exported) => sourceHtml(exported, tags, claimsOf(exported.source.id), sources.length > 1, notes));
  return `<section class="appendix summary"><h1>${escapeHtml(heading)}</h1>\n${parts.join('\n')}</section>`;
}

function sourceHtml(exported: ExportedSource, tags: Codebook, claims: readonly SummedClaim[], titled: boolean, notes: PrintNotes): string {
  const { source: { citation, note }, highlights } = exported;
  if (titled) notes.addHeading(citation.title);
  const title = titled ? `<h2 dir="${directionOf(citation.title)}">${escapeHtml(citation.title)}</h2>` : '';
  const words = note === null ? '' : noteToPlainText(note).trim();
  const counted = countTags(exported, tags);
  return `<section>${title}
<p dir="${directionOf(citation.title)}">${escapeHtml(formatCitation(citation))}</p>
<p class="count">${escapeHtml(text('export.highlightCount', { count: highlights.length }))}</p>
${words === '' ? '' : `<p class="note" dir="${directionOf(words)}">${escapeHtml(words)}</p>`}
${counted.length === 0 ? '' : part(text('export.tagCounts'), `<table><tbody>${counted.map(([name, count]) => `<tr><td dir="${directionOf(name)}">${escapeHtml(name)}</td><td class="number">${count}</td></tr>`).join('')}</tbody></table>`, notes)}
${claims.length === 0 ? '' : part(text('export.claims'), claims.map(claimHtml).join('\n'), notes)}
</section>`;
}

function part(title: string, html: string, notes: PrintNotes): string {
  notes.addHeading(title);
  return `<h3>${escapeHtml(title)}</h3>\n${html}`;
}

const claimHtml = ({ statement, verdict, stances }: SummedClaim): string =>
  `<div class="entry"><p class="statement" dir="${directionOf(statement)}">${escapeHtml(statement)}</p>
<p class="facts"><b>${escapeHtml(verdict)}</b> · ${escapeHtml(stances)}</p></div>`;

/** Returns how many highlights carry each tag, the most used first. */
function countTags({ highlights }: ExportedSource, tags: Codebook): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const highlight of highlights) for (const name of tagNames(highlight, tags)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b));
}
