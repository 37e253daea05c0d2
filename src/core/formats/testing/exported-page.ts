import type { ExportedClaim } from '../../exports/exported-claims.ts';
import type { Claim } from '../../model/claim.ts';
import { defaultScale } from '../../model/verdict.ts';
import type { HtmlExport } from '../html-export/html-export.ts';
import { highlightOf, paragraphsOf, testSource, testTag } from './exported.ts';

const instant = '2025-10-07T08:09:10.000Z';

/** Returns a claim for tests. */
export const testClaim = (id: string, statement: string, change: Partial<Claim> = {}): Claim => ({
  id, statement, speaker: '', saidOn: null, about: null, place: '', tagIds: [], verdict: 'unchecked', verdictHistory: [], confidence: null, status: 'open',
  assignee: '', note: null, dismissedHints: [], author: 'Ada', createdAt: instant, modifiedAt: instant, ...change,
});

const marked = 'The ministry counted 67,100 people on Monday.\nعدد القتلى أعلى من ذلك.\nA <b>tag</b> & "quotes".';

/** Returns an export with highlights that overlap, a text from right to left, what HTML would take for its own, and a claim. */
export function testPage(): HtmlExport {
  const source = testSource('s1', { title: 'A <report>' });
  const tags = new Map([['t1', testTag('t1', 'Figure', { description: 'Any *number*.' })], ['t2', testTag('t2', 'Hedge', { colour: 'pink', order: 1 })]]);
  const highlights = [
    highlightOf(marked, 'a', 'counted 67,100 people', { tagIds: ['t1'], note: 'See **this**: <script>x</script> and [there](javascript:x) or [here](https://a.example/)' }),
    highlightOf(marked, 'b', '67,100', { tagIds: ['t1', 't2'] }),
    highlightOf(marked, 'c', 'people on Monday', { colour: 'blue' }),
    highlightOf(marked, 'd', 'القتلى أعلى', { tagIds: ['t2'] }),
    highlightOf(marked, 'e', '<b>tag</b>', {}),
    highlightOf(marked, 'f', 'The', { tagIds: ['t2'], review: { outcome: 'gone', version: 1, candidates: [], orphan: true } }),
  ];
  const claim: ExportedClaim = {
    claim: testClaim('k1', '67,100 people died.', { verdict: 'refuted', tagIds: ['t1'], speaker: 'The ministry', confidence: 60 }),
    verdict: defaultScale.find(({ id }) => id === 'refuted')!,
    evidence: [{ id: 'e1', claimId: 'k1', at: { kind: 'highlight', sourceId: 's1', id: 'b' }, quote: '67,100', stance: 'states', strength: 'strong', why: 'In its own words.', author: 'Ada', createdAt: instant, modifiedAt: instant }],
  };
  return {
    sources: [{ source, document: paragraphsOf(marked), highlights }], tags, claims: [claim], allSources: new Map([['s1', source]]), projectName: 'Project', projectNote: null, madeOn: '2025-10-09',
  };
}
