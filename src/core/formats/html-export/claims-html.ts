import type { ExportedClaim } from '../../exports/exported-claims.ts';
import { text } from '../../messages/messages.ts';
import { stances, type Evidence } from '../../model/evidence.ts';
import type { Source } from '../../model/source.ts';
import type { Codebook } from '../exported-source.ts';
import { directionOf } from '../print-html/direction.ts';
import { escapeHtml } from '../print-html/escape.ts';
import { noteHtml } from './note-html.ts';
import { claimId, markId, tagId } from './page-ids.ts';
import { verdictHtml } from './verdict-html.ts';

interface ClaimTerms {
  readonly tags: Codebook;
  /** All sources of the project. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether the highlight is painted on the page. */
  readonly isPainted: (highlightId: string) => boolean;
}

/** Returns the section of claims, each with its verdict and its evidence by stance; empty without any. */
export function claimsHtml(claims: readonly ExportedClaim[], terms: ClaimTerms): string {
  if (claims.length === 0) return '';
  return `<section class="claims" aria-labelledby="claims"><h2 id="claims">${escapeHtml(text('export.claims'))}</h2>
${claims.map((claim) => claimHtml(claim, terms)).join('\n')}
</section>`;
}

function claimHtml({ claim, verdict, evidence }: ExportedClaim, terms: ClaimTerms): string {
  const { statement, speaker, saidOn, about, place, confidence, note, tagIds } = claim;
  const facts = [
    speaker === '' ? '' : text('export.saidBy', { speaker }),
    saidOn === null ? '' : text('export.saidOn', { time: saidOn.words }),
    about === null ? '' : text('export.aboutTime', { time: about.words }),
    place === '' ? '' : text('export.place', { place }),
  ].filter((fact) => fact !== '').map(escapeHtml).join(' · ');
  const reason = claim.verdictHistory.at(-1)?.reason ?? '';
  const known = tagIds.filter((id) => terms.tags.has(id));
  const sides = stances.flatMap((stance) => {
    const items = evidence.filter((item) => item.stance === stance);
    return items.length === 0 ? [] : [`<h4>${escapeHtml(text(`stance.${stance}`))}</h4><ul class="evidence">${items.map((item) => evidenceHtml(item, terms)).join('')}</ul>`];
  });
  return `<article class="claim" id="${claimId(claim.id)}"><h3 dir="${directionOf(statement)}">${escapeHtml(statement)}</h3>
<p class="given">${verdictHtml(verdict)}${confidence === null ? '' : ` <span class="facts">${escapeHtml(text('export.confidence', { percent: confidence }))}</span>`}</p>
${facts === '' ? '' : `<p class="facts">${facts}</p>`}${reason === '' ? '' : `<p class="reason" dir="${directionOf(reason)}">${escapeHtml(reason)}</p>`}
${known.length === 0 ? '' : `<ul class="tags">${known.map((id) => `<li class="${terms.tags.get(id)!.colour}"><a href="#${tagId(id)}">${escapeHtml(terms.tags.get(id)!.name)}</a></li>`).join('')}</ul>`}
${note === null ? '' : noteHtml(note)}${sides.length === 0 ? `<p class="facts">${escapeHtml(text('export.noEvidence'))}</p>` : sides.join('\n')}</article>`;
}

function evidenceHtml({ at, quote, why, strength }: Evidence, { sources, isPainted }: ClaimTerms): string {
  const from = at.kind === 'web' ? at.page.title || at.page.url : sources.get(at.sourceId)?.citation.title ?? '';
  const address = at.kind === 'web' ? at.page.url : isPainted(at.id) ? `#${markId(at.id)}` : null;
  const facts = [
    address === null ? escapeHtml(from) : `<a class="link" href="${escapeHtml(address)}" dir="auto">${escapeHtml(from)}</a>`,
    strength === null ? '' : escapeHtml(text(`strength.${strength}`)),
  ].filter((fact) => fact !== '').join(' · ');
  return `<li>${quote === '' ? '' : `<q dir="${directionOf(quote)}">${escapeHtml(quote)}</q>`}<p class="facts">${facts}</p>${why === '' ? '' : `<p class="why" dir="${directionOf(why)}">${escapeHtml(why)}</p>`}</li>`;
}
