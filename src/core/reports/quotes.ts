import type { HighlightRef } from '../model/highlight.ts';
import type { Locator } from '../model/report-text.ts';
import type { ReportProject } from './report-project.ts';
import { setWords, type SetBlock, type SetText } from './set-block.ts';

/** How sources are cited where the block stands. */
export interface LiveCiting {
  readonly cite: (sourceId: string, locator: Locator | null) => SetText;
  /** Returns sources as a list of works; null for those that the report cites. */
  readonly list: (sourceIds: Iterable<string> | null) => readonly SetText[];
}

/** Returns small print. */
export const aside = (words: string): SetBlock => ({ kind: 'paragraph', role: 'aside', content: setWords(words) });

/** Returns the words of a passage line by line. */
export const quoteLines = (words: string): SetText =>
  words.trim().split(/\s*\n\s*/).flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...setWords(line)]);

/** Returns a passage as a quote that leads back to it; `words` stand for one that is gone. */
export function quoteOf(ref: HighlightRef, words: string, project: ReportProject, cite: LiveCiting['cite']): SetBlock {
  const highlight = project.highlight(ref);
  return {
    kind: 'quote', content: quoteLines(highlight?.selector.exact ?? words), cite: project.sources.has(ref.sourceId) ? cite(ref.sourceId, highlight ? project.locator(ref) : null) : [],
    subject: highlight === null ? null : { kind: 'highlight', sourceId: ref.sourceId, id: ref.id },
  };
}
