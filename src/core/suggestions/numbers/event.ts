import type { TextRange } from '../../model/document.ts';

/** What may be counted of people, and the words that tell it. Those who died and those who were hurt are not the same number. */
const events = {
  dead: /\b(?:kill\w*|di(?:e|ed|es)|dying|dead|deaths?|fatal\w*|perish\w*|toll|los[et]\w*\s(?:their\s)?li(?:fe|ves))\b/iu,
  hurt: /\b(?:injur\w+|wound\w+|hurt)\b/iu,
  displaced: /\b(?:displac\w+|fle[ed]\w*|homeless|evacuat\w+|driven|uprooted|refugees?)\b/iu,
  held: /\b(?:arrest\w*|detain\w*|captiv\w+|hostages?|held|abduct\w+|kidnap\w+|imprison\w+|releas\w+|freed)\b/iu,
  missing: /\b(?:missing|disappear\w*|unaccounted)\b/iu,
  living: /\b(?:live|lives|living|population|inhabitants|residents|home\sto)\b/iu,
} as const;
export type CountedEvent = keyof typeof events;

/** UTF-16 units around a number within which its event is told. */
const after = 90;
const before = 60;

/** Returns what happened to those whom a number counts: by its unit, else the words after it in its sentence, else those before it; null where they do not tell. */
export function eventOf(text: string, { start, end }: TextRange, others: readonly TextRange[]): CountedEvent | null {
  const next = Math.min(end + after, ...others.filter((other) => other.start >= end).map((other) => other.start));
  const last = Math.max(start - before, 0, ...others.filter((other) => other.end <= start).map((other) => other.end));
  const clauseAfter = text.slice(end, next).split(/[.;!?]\s/u, 1)[0]!;
  const clauseBefore = text.slice(last, start).split(/[.;!?]\s/u).at(-1)!;
  return earliest(text.slice(start, end)) ?? earliest(clauseAfter) ?? earliest(clauseBefore);
}

function earliest(words: string): CountedEvent | null {
  let found: { readonly event: CountedEvent; readonly at: number } | null = null;
  for (const [event, pattern] of Object.entries(events)) {
    const at = words.search(pattern);
    if (at >= 0 && (!found || at < found.at)) found = { event: event as CountedEvent, at };
  }
  return found?.event ?? null;
}
