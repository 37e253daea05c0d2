import { kinds, precisionOf, recallOf, sumOf, type Count, type Kind } from './score.ts';

/** The score of one half of the labelled sentences. */
export interface HalfScore {
  readonly half: string;
  readonly sentences: number;
  readonly counts: Readonly<Record<Kind, Count>>;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Returns the scores as a Markdown table: for each half the kinds apart, then together. */
export function accuracyTable(scores: readonly HalfScore[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = scores.flatMap(({ half, sentences, counts }) => [...kinds.map((kind) => [kind, counts[kind]] as const), ['together', sumOf(Object.values(counts))] as const].map(([kind, count]) => (
    line([half, sentences.toLocaleString('en'), kind, String(count.right), String(count.wrong), String(count.missing), percent(precisionOf(count)), percent(recallOf(count))]))));
  return [line(['half', 'sentences', '', 'right', 'wrong', 'missing', 'precision', 'recall']), line(['---', '--:', '---', '--:', '--:', '--:', '--:', '--:']), ...rows].join('\n');
}
