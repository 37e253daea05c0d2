import { highlightColours, type HighlightColour } from '../../../core/model/colour.ts';

/** Lanes that look different; deeper overlaps begin again at the first. */
export const visibleLanes = 8;

/** What the user points at or has selected is painted once more, stronger, over everything else. */
export type Emphasis = 'hovered' | 'selected';

/** Returns the name in the registry of custom highlights under which a highlight of this colour and lane is painted. */
export const paintName = (colour: HighlightColour, lane: number): string => `hl-${colour}-${lane % visibleLanes}`;

/** Returns the name under which a highlight is painted once more while it is hovered or selected. */
export const emphasisName = (colour: HighlightColour, emphasis: Emphasis): string => `hl-${colour}-${emphasis}`;

/** The name under which a passage is painted that is chosen while a text field has the page's selection. */
export const pendingName = 'hl-pending';

/** The name under which the sentence at the reading cursor is painted. */
export const sentenceName = 'hl-sentence';

/** The names under which what is looked for is painted, and which of it one is at. */
export const hitName = 'search-hit';
export const currentHitName = 'search-hit-current';

/** A frame of lines instead of a tint, so that it is told from highlights of any colour; the one that one is at is inverted. */
const hitRules = [
  `[role="document"]::highlight(${hitName}) { background-color: var(--accent-soft); text-decoration: underline overline solid var(--accent) 0.08em; text-underline-offset: 0.12em; text-decoration-skip-ink: none; }`,
  `[role="document"]::highlight(${currentHitName}) { background-color: var(--accent); color: var(--surface-page); }`,
  // Over a picture of a page the words themselves are not drawn: what one is at stays readable through its colour.
  `[role="document"][data-paper]::highlight(${currentHitName}) { background-color: color-mix(in srgb, var(--accent) 45%, transparent); color: transparent; }`,
];

/** Tints add up to where text is hard to read; deeper lanes are shown by their lines alone. */
const tintedLanes = 3;

/**
 * A tint tells that there is a highlight; where several overlap, each has a line of its own under the text. Lanes 0 to 3
 * lie one below the other; 4 to 7 repeat them dashed. What is selected is opaque, so that it reads as well in any company.
 */
function rulesOf(colour: HighlightColour): readonly string[] {
  const ink = `var(--hl-${colour}-ink)`;
  const lanes = Array.from({ length: visibleLanes }, (_, lane) => `[role="document"]::highlight(${paintName(colour, lane)}) {
    background-color: ${lane < tintedLanes ? `var(--hl-${colour})` : 'transparent'};
    text-decoration: underline ${lane < 4 ? 'solid' : 'dashed'} color-mix(in srgb, ${ink} 70%, transparent) 0.075em;
    text-underline-offset: ${(0.2 + (lane % 4) * 0.15).toFixed(2)}em;
    text-decoration-skip-ink: none;
  }`);
  return [
    ...lanes,
    `[role="document"]::highlight(${emphasisName(colour, 'hovered')}) { background-color: var(--hl-${colour}); }`,
    `[role="document"]::highlight(${emphasisName(colour, 'selected')}) { background-color: color-mix(in srgb, ${ink} 40%, var(--surface-page)); }`,
  ];
}

let sheet: CSSStyleSheet | null = null;

/** Adds the rules by which highlights are painted to the page, once. They are made from the palette, not written out. */
export function installHighlightStyles(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync([
    ...highlightColours.flatMap(rulesOf),
    ...hitRules,
    `[role="document"]::highlight(${pendingName}) { background-color: var(--selection); }`,
    `[role="document"]::highlight(${sentenceName}) { background-color: var(--surface-sentence); }`,
  ].join('\n'));
  document.adoptedStyleSheets.push(sheet);
}
