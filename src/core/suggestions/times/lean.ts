import { auxiliaries, irregularPasts } from '../speech/words.ts';

/** What tells that something is still to come, as seen from when it is said. */
const future = /\b(?:will|won['’]t|shall|['’]ll|would|going to|due (?:to|on|in|for|at)|scheduled|slated|(?<!-|than )expect(?:s|ed|ing)?|set to|about to|(?:is|are|was|were) to|plans? to|planned for|hopes? to|intends? to|wants? to|aims? to|vows? to|vowed to|promised? to|pledged? to|agreed to|upcoming|forthcoming|coming|expires?|deadline|looming|ahead of|before|until|must|should|to be (?:held|published|released|completed|finished|built|freed|closed|opened)|postponed (?:to|until)|adjourned until|delayed until|no later than|can|may|could)\b/iu;
/** What someone is asked or has to do is still to come. */
const asking = /\b(?:urge[sd]?|told|asks?|asked|orders?|ordered|called on|calls on|invited?|advise[sd]?|warned|demand(?:s|ed)|instructed|needs?|needed)\b.{0,80}\bto \w+/iu;
const past = /\b(?:was|were|had|did|has|have|been)\b/iu;

/**
 * Returns where the times of a clause lie: after the source’s date when it speaks of what will be, before it when of what
 * was; null when it does not tell. The first word that tells before the time decides, else the first after it.
 */
export function leanOf(before: string, after: string): 'past' | 'future' | null {
  const words = `${before} ${after}`;
  if (future.test(words) || /\bfor\s$/i.test(before)) return 'future';
  if (asking.test(before)) return 'future';
  if (past.test(words)) return 'past';
  const isPast = words.toLowerCase().match(/[\p{L}]+/gu)?.some((word) => irregularPasts.has(word) || (word.length > 4 && word.endsWith('ed') && !auxiliaries.has(word) && !/^(?:united|hundred|indeed|exceed|proceed|succeed|wicked|naked|sacred)$/.test(word))) ?? false;
  if (isPast) return 'past';
  // The summit begins on Friday: a verb in the present beside a day speaks of what is planned.
  return /\b(?:begins?|starts?|opens?|votes?|meets?|ends?|closes?|runs?|takes? place|goes|leaves?|arrives?|returns?|plays?|faces?|launch(?:es)?|decides?|resumes?|is|are)\b/iu.test(words) ? 'future' : null;
}
