import type { Part, Sentence } from '../neighbourhood.ts';
import { genderOfName } from './given-names.ts';
import { isMark, isWord, readCore } from './noun.ts';
import { speakerOf, wholeName, type Gender, type Speaker } from './speaker.ts';
import { isBodyNameWord, portfolios, prepositions, titles } from './words.ts';

/** What begins or ends a name that is no person’s. */
const notAPerson = new Set(`new south north east west united great san los las port cape lake mount fort river street road avenue square park bridge island islands bay day war cup games prize act plan treaty
  accord agreement summit valley city county sea ocean gulf strait desert mountain mountains hill hills airport stadium station coast peninsula league championship open olympics festival award awards`.split(/\s+/));

/** Returns the gender that a speaker’s title or given name tells. */
export const genderOf = ({ gender, kind, named, value }: Speaker): Gender => gender ?? (kind === 'person' && named ? genderOfName(value.split(' ')[0]!) : null);

/** Returns the people that a sentence names in full or with a title, in order; those that quotations name are left out. */
export function peopleIn(text: string, { parts }: Sentence): readonly Speaker[] {
  const found: Speaker[] = [];
  for (let at = 0; at < parts.length; at++) {
    const core = isWord(parts[at]) ? readCore(parts, at, parts.length) : null;
    if (!core) continue;
    const person = speakerOf(text, parts, core, core.end, false);
    if (person?.kind === 'person' && person.named && (isPerson(parts, at, person) || (at === 0 && !person.value.includes(' ') && fullNameBefore(text, person.value, person.start) !== null))) found.push(person);
    at = core.end - 1;
  }
  return found;
}

/** Returns who or what a sentence begins with, as its subject, which a pronoun in the next may mean. */
export function openingSubject(text: string, { parts }: Sentence): Speaker | null {
  const core = isWord(parts[0]) ? readCore(parts, 0, parts.length) : null;
  if (!core) return null;
  const end = Math.max(core.end, wholeName(parts, core, parts.length));
  const speaker = speakerOf(text, parts, core, end, false);
  return speaker && speaker.kind !== 'pronoun' ? speaker : null;
}

function isPerson(parts: readonly Part[], at: number, { value, start }: Speaker): boolean {
  const words = value.toLowerCase().split(' ');
  if (words.some((word) => notAPerson.has(word) || isBodyNameWord(word))) return false;
  const first = parts.findIndex((part) => part.start === start);
  const before = parts[first - 1];
  if (words.length === 1) return isWord(before) && titles.has(before.word);
  return titles.has(words[0]!) || at < first || !isWord(parts[at - 1]) || isMark(parts[at - 1], ',') || !prepositions.has(parts[at - 1]!.word) || /^(?:by|with|to|for|from|of|about)$/.test(parts[at - 1]!.word);
}

/** UTF-16 units before a name in which the full name is looked for. */
const reach = 3_000;

/** Returns the full name that someone called by the surname alone at `at` was given before; null when there is none, or more than one. */
export function fullNameBefore(text: string, surname: string, at: number): string | null {
  const from = Math.max(0, at - reach);
  const window = text.slice(from, at);
  let found: string | null = null;
  for (let place = window.lastIndexOf(surname); place > 0; place = window.lastIndexOf(surname, place - 1)) {
    const after = window[place + surname.length] ?? ' ';
    if (/[\p{L}\p{N}-]/u.test(after)) continue;
    const before = /(?:^|[^\p{L}\p{N}.’'-])((?:\p{Lu}[\p{L}\p{M}’'-]{1,30}|\p{Lu}\.) (?:(?:\p{Lu}[\p{L}\p{M}’'-]{0,30}\.?|van|von|de|der|den|del|della|di|da|dos|du|la|le|al|bin|ibn|ter|ten|zu) ){0,3})$/u.exec(window.slice(Math.max(0, place - 80), place));
    if (!before) continue;
    const words = before[1]!.trim().split(' ');
    const lead = words.findLastIndex((word) => titles.has(word.toLowerCase().replace('.', '')) || isBodyNameWord(word.toLowerCase()) || portfolios.has(word.toLowerCase()) || /^(?:The|A|An|In|On|At|But|And|When|While|After|Before|For|If|As|Then|His|Her|Their|Said|Says|With|By|From)$/.test(word));
    words.splice(0, lead + 1);
    if (words.some((word) => titles.has(word.toLowerCase()) || isBodyNameWord(word.toLowerCase())) || words.length === 0 || words.length > 3 || genderOfName(words[0]!) === null && words.length > 2) continue;
    const name = [...words, surname].join(' ');
    if (found !== null && found !== name) return null;
    found = name;
  }
  return found;
}
