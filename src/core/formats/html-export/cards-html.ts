import type { ExportedClaim } from '../../exports/exported-claims.ts';
import { text } from '../../messages/messages.ts';
import { highlightOfEvidence, type Stance } from '../../model/evidence.ts';
import { tagNames, type Codebook } from '../exported-source.ts';
import { directionOf } from '../print-html/direction.ts';
import { escapeHtml } from '../print-html/escape.ts';
import { classesOf, type NumberedHighlight } from './marked-leaves.ts';
import { noteHtml } from './note-html.ts';
import { cardId, claimId, markId, tagId } from './page-ids.ts';
import { verdictHtml } from './verdict-html.ts';

/** What a claim makes of a highlight. */
interface Weighed {
  readonly stance: Stance;
  readonly claim: ExportedClaim;
}

/** What cards name beside their highlight. */
export interface CardTerms {
  readonly tags: Codebook;
  /** Returns what claims make of a highlight, in the order in which evidence came. */
  readonly weighed: (highlightId: string) => readonly Weighed[];
}

/** Returns a function that tells what claims make of the highlights of a source. */
export function weighedIn(sourceId: string, claims: readonly ExportedClaim[]): CardTerms['weighed'] {
  const byHighlight = new Map<string, Weighed[]>();
  for (const claim of claims) {
    for (const item of claim.evidence) {
      const ref = highlightOfEvidence(item);
      if (ref?.sourceId !== sourceId) continue;
      const known = byHighlight.get(ref.id);
      if (known) known.push({ stance: item.stance, claim });
      else byHighlight.set(ref.id, [{ stance: item.stance, claim }]);
    }
  }
  return (highlightId) => byHighlight.get(highlightId) ?? [];
}

/**
 * Returns what is said of a highlight: its number, which leads to it, where it stands, tags, note, and what claims make of it.
 * `quoted` repeats its words, for a highlight that is not painted in the text.
 */
export function cardHtml({ highlight, number }: NumberedHighlight, place: string, { tags, weighed }: CardTerms, quoted = false): string {
  const { selector, note, author, createdAt } = highlight;
  const names = tagNames(highlight, tags);
  const known = highlight.tagIds.filter((id) => tags.has(id));
  const facts = [place, author, createdAt.slice(0, 10)].filter((fact) => fact !== '').map(escapeHtml).join(' · ');
  const label = escapeHtml(text('export.highlightNumber', { number }));
  const head = quoted ? `<span class="number">${number}</span>` : `<a class="number" href="#${markId(highlight.id)}" aria-label="${label}">${number}</a>`;
  const parts = [
    `<p class="facts">${head} ${facts}</p>`,
    quoted ? `<blockquote dir="${directionOf(selector.exact)}">${escapeHtml(selector.exact)}</blockquote>` : '',
    names.length === 0 ? '' : `<ul class="tags">${known.map((id, index) => `<li class="${tags.get(id)!.colour}"><a href="#${tagId(id)}">${escapeHtml(names[index]!)}</a></li>`).join('')}</ul>`,
    note === null ? '' : noteHtml(note),
    ...weighed(highlight.id).map(({ stance, claim: { claim, verdict } }) =>
      `<p class="weighed" data-stance="${stance}"><span class="stance">${escapeHtml(text(`stance.${stance}`))}</span> <a class="link" href="#${claimId(claim.id)}" dir="auto">${escapeHtml(claim.statement)}</a> ${verdictHtml(verdict)}</p>`),
  ];
  return `<div class="card ${classesOf(highlight, tags)}" id="${cardId(highlight.id)}">${parts.join('')}</div>`;
}
