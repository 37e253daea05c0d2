import type { TextRange } from '../../model/document.ts';
import { unitHead } from './unit.ts';

/* Numbers that stand without what they count: “67,100 were killed”, “the toll rose to 52,000”. Only where the sentence shows that something is counted: years, pages, ranks, identifiers and the like are numbers too. */

/** UTF-16 units around a number that are looked at. */
const before = 100;
const after = 40;

/** What stands right before a number that names something instead of counting: pages and paragraphs, items of lists, telephone numbers. */
const naming = /(?:[§#№+@/\\[(&°]|\b(?:pp?|vol|ch|chap|secs?|sect|figs?|arts?|nos?|ed|paras?|tel|ext|ref|doc|cf|vs?|v|id|apt|est|b|d|c)\.?|\b(?:page|line|table|figure|note|footnote|item|point|step|question|answer|paragraph|annex|appendix|schedule|code|case|file|phone|call|dial|fax|hotline|extension|account|serial|model|version|build|bus|tram|train|bid|seed|number|rank|ranked|place|score|aged?|pin|postcode|zip|size|magnitude|day|week|year|season|episode|verse|psalm|clause|exhibit|lot|ward|district|precinct)s?(?:\sof)?)[\s:.]*$/iu;
/** A number of a list at the beginning of its line, or a text that is nothing but a number. */
const listed = /(?:^|\n)\s*$/u;

const linking = String.raw`\b(?:is|was|were|are|be|been|being|at|to|of|reach(?:es|ed|ing)?|pass(?:es|ed|ing)|exceed(?:s|ed|ing)?|hit|hits|topp(?:ed|ing)|tops|stands|as|put)\s+(?:now\s|already\s|only\s|then\s|officially\s)?$`;
const noun = String.raw`(?:\p{L}[\p{L}’-]*\s+){0,2}?(?<noun>\p{L}[\p{L}-]*[^s\W]s|people|men|women|children|police|staff|troops|dead|wounded|injured|missing|displaced|homeless)\b`;
/** What tells before a number that it is a count: the number of trucks … was, the death toll stood at. */
const announced = new RegExp(String.raw`\b(?<sort>toll|number|count|total|tally|figure|headcount|turnout|attendance|population|membership|crowd)\b(?:\s+of\s+(?:the\s+)?${noun})?[^.;:!?\d]{0,60}?${linking}`, 'iu');
/** What is done to those that are counted, right before their number. */
const doneTo = /\b(?:kill|injur|wound|displac|detain|arrest|evacuat|rescu|releas|count|record|register|verif|identif|document|hospitali[sz]|infect|vaccinat|dismiss|deport|abduct|kidnap)(?:s|es|ed|ied|ies|ing)\s+(?:only\s|another\s|some\s)?$|\b(?:freed|left|claimed)\s+$/iu;
/** What tells after a number that it is a count. */
const toldAfter = /^\s*(?:,?\s*(?:in (?:all|total)|altogether)\b|(?:of (?:them|those|whom|these)|were|was|are|have|had|has|died|perished|fled|drowned|survived|attended|signed|voted|lost their|took part|dead|killed|injured|wounded|hurt|missing|displaced|homeless|detained|arrested|released|freed|counted|registered|rescued|evacuated|hospitali[sz]ed|infected|vaccinated|dismissed)\b)/iu;
/** Only these leave something behind that is counted. */
const leftBehind = /\b(?:left|claimed)\s+$/iu;
const outcome = /^\s*(?:dead|killed|injured|wounded|hurt|missing|displaced|homeless|lives)\b/iu;

/** What a number without a unit counts. */
export interface Counted {
  /** The head noun, in the singular; null where the sentence does not name it. */
  readonly noun: string | null;
}

/** Returns what a number of an English text counts that has no unit; null where nothing shows that it counts at all. */
export function countedBy(text: string, { start, end }: TextRange): Counted | null {
  const left = text.slice(Math.max(0, start - before), start);
  const right = text.slice(end, end + after);
  if (naming.test(left) || (listed.test(left) && /^[.):\]]/u.test(right)) || /^\s*[%‰°)\]]|^[-–/]\d|^-?\p{L}|^(?:st|nd|rd|th)\b/u.test(right) || /\d[-–/]$/u.test(left)) return null;
  // A row of digits without separators that long is an identifier.
  if (/\d{7}/u.test(text.slice(start, end))) return null;
  const clause = left.split(/[.;!?]\s/u).at(-1)!;
  const announcedBy = announced.exec(clause);
  // A toll rose by 40, and fell from 40: neither is the toll.
  if (announcedBy) return { noun: announcedBy.groups!['noun'] === undefined ? null : unitHead(announcedBy.groups!['noun']) };
  if (toldAfter.test(right)) return { noun: null };
  return doneTo.test(clause) && (!leftBehind.test(clause) || outcome.test(right)) ? { noun: null } : null;
}
