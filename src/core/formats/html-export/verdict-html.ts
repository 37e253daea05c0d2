import type { Verdict, VerdictMeaning } from '../../model/verdict.ts';
import { escapeHtml } from '../print-html/escape.ts';

/** A verdict's shape says which side it is on, where its colour cannot be seen. */
const signs: Readonly<Record<VerdictMeaning, string>> = { open: '○', for: '✓', mixed: '±', against: '✕', unknown: '?' };

/** Returns a verdict as its sign and its name. */
export const verdictHtml = ({ name, meaning, colour }: Verdict): string =>
  `<span class="verdict ${colour}"><span aria-hidden="true">${signs[meaning]}</span> ${escapeHtml(name)}</span>`;
