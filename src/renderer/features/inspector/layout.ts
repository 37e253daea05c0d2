/** A card to be placed: where its passage begins and how tall it is, in CSS pixels from the top of the view. */
export interface Placeable {
  readonly top: number;
  readonly height: number;
}

/** The card from which the others are placed, and where its upper edge goes. */
export interface Anchor {
  readonly card: number;
  readonly top: number;
}

/**
 * Returns where the upper edges of cards go: the anchor at its place, each card after it beside its passage or, where it
 * is crowded, below the card before; each card before it beside its passage or above the card after.
 */
export function placeCards(cards: readonly Placeable[], anchor: Anchor, gap: number): readonly number[] {
  const tops = cards.map(({ top }) => top);
  if (cards.length === 0) return tops;
  tops[anchor.card] = anchor.top;
  for (let i = anchor.card + 1; i < cards.length; i++) tops[i] = Math.max(cards[i]!.top, tops[i - 1]! + cards[i - 1]!.height + gap);
  for (let i = anchor.card - 1; i >= 0; i--) tops[i] = Math.min(cards[i]!.top, tops[i + 1]! - gap - cards[i]!.height);
  return tops;
}

/** Returns where the selected card goes in a view of this height: beside its passage, or higher where it would be cut off below. */
export function topInView({ top, height }: Placeable, view: number, gap: number): number {
  return Math.min(top, Math.max(gap, view - height - gap));
}

/**
 * Returns the anchor for a view whose reader looks at the line `focus`. The card whose passage lies there is beside it.
 * Between two passages the anchor glides from the place of the one to what the place of the other asks for, so that
 * crowded cards move steadily while the text is scrolled. `cards` must be in the order of their tops and not empty.
 */
export function anchorAt(cards: readonly Placeable[], focus: number, gap: number): Anchor {
  let card = 0;
  while (card + 1 < cards.length && cards[card + 1]!.top <= focus) card++;
  const { top, height } = cards[card]!;
  const next = cards[card + 1];
  if (!next || top > focus) return { card, top };
  const crowding = Math.max(0, top + height + gap - next.top);
  const share = next.top === top ? 0 : (focus - top) / (next.top - top);
  return { card, top: top - share * crowding };
}
