import type { Citation } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import { highlightOfEvidence, type Evidence } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import type { PartialDate } from '../suggestions/times/calendar.ts';

/** What words like “Monday” in a date field of a claim are counted from. */
export interface CountedFrom {
  /** Null when nothing tells a day. */
  readonly day: PartialDate | null;
  /** The language of the source, with its region if known (BCP 47). */
  readonly locale: string | null;
}

/** The two times of a claim. */
export type TimeFact = 'saidOn' | 'about';

/** Returns when a source was published, as far as its citation tells; null when it tells no year. */
export function publishedOn({ issued }: Pick<Citation, 'issued'>): PartialDate | null {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  return year === undefined ? null : { year, month, day };
}

/** Returns the source in which a claim is stated: that of the first passage that states it, else of the first piece of evidence in a source; undefined when there is none. */
export function sourceOfClaim(evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>): Source | undefined {
  const inSources = evidence.filter(({ at }) => at.kind === 'highlight' && sources.has(at.sourceId));
  const first = inSources.find(({ stance }) => stance === 'states') ?? inSources[0];
  return first && sources.get(highlightOfEvidence(first)!.sourceId);
}

/** Returns the day that words in a date field are counted from: the day on which the claim was said, where the other field tells it, else the day of its source. */
export function dayCountedFrom(field: TimeFact, { saidOn }: Pick<Claim, 'saidOn'>, citation: Citation | undefined): CountedFrom {
  const said = field === 'about' ? /^(\d{4})-(\d\d)-(\d\d)/.exec(saidOn?.edtf?.includes('/') === false ? saidOn.edtf : '') : null;
  const day = said ? { year: Number(said[1]), month: Number(said[2]), day: Number(said[3]) } : citation ? publishedOn(citation) : null;
  return { day, locale: citation?.language ?? null };
}
