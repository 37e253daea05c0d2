import { text } from '../../messages/messages.ts';
import { escapeHtml } from '../print-html/escape.ts';
import type { Group } from './groups.ts';
import { groupClass } from './page-ids.ts';

const inputId = (key: string): string => `show-${key}`;

/** Returns the choice of groups to show, as a form that needs no script; empty where there is nothing to choose. */
export function filterHtml(groups: readonly Group[]): string {
  if (groups.length < 2) return '';
  const choices = groups.map(({ key, label, colour, count }) =>
    `<label class="choice ${colour}"><input type="checkbox" class="show" id="${inputId(key)}"> <span dir="auto">${escapeHtml(label)}</span> <span class="count">${count}</span></label>`);
  return `<form class="filter"><details><summary>${escapeHtml(text('export.filter'))}</summary>
<fieldset><legend>${escapeHtml(text('export.filterHint'))}</legend>
<div class="choices">${choices.join('\n')}</div>
<button type="reset">${escapeHtml(text('export.filterClear'))}</button></fieldset></details></form>`;
}

/**
 * Returns the style rules of the choice: once some groups are chosen, what belongs to none of them is hidden. A browser that does
 * not know `:has()` shows everything.
 */
export function filterStyle(groups: readonly Group[]): string {
  const shown = groups.map(({ key }) => `body:has(#${inputId(key)}:checked) .${groupClass(key)}`);
  if (shown.length === 0) return '';
  return `body:has(.show:checked) :is(mark, .ref, .card) { --on: 0; --ref: none; --card: none; }
${shown.map((selector) => `${selector} { --on: 1 !important; --ref: inline !important; --card: block !important; }`).join('\n')}`;
}
