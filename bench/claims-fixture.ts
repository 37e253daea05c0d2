import type { Claim } from '../src/core/model/claim.ts';
import type { Evidence } from '../src/core/model/evidence.ts';
import type { Source } from '../src/core/model/source.ts';
import type { Tag } from '../src/core/model/tag.ts';
import { defaultScale } from '../src/core/model/verdict.ts';

/** A made-up project with many claims: records as a window holds them. */
export interface ClaimsFixture {
  readonly sources: readonly Source[];
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
}

const words = ('more than people have died said the ministry figures aid groups higher within hours ceasefire talks hostages released government '
  + 'officials likely sought stop offensive north border crossing trucks food medicine hospital damaged report United Nations percent children '
  + 'displaced agreement phase withdrawal forces statement denied confirmed according source strike killed wounded Monday Tuesday October').split(' ');
const speakers = Array.from({ length: 120 }, (_, i) => `${['The ministry of health', 'A spokesman of the army', 'An aid group', 'A mediator', 'Élise Dupont', 'The prime minister'][i % 6]} ${i + 1}`);
const counted = ['people', 'trucks', 'homes', 'children', 'hostages'];
const stances = ['supports', 'supports', 'refutes', 'states', 'context'] as const;
const statuses = ['open', 'in-work', 'done'] as const;
const sources = 60;
const tags = 40;

/** Returns a project with so many claims and pieces of evidence, the same each time. */
export function claimsFixture(claimCount: number, evidenceCount: number): ClaimsFixture {
  let state = 20_261_122;
  const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const one = <T>(of: readonly T[]): T => of[random(of.length)]!;
  const instant = (minutes: number): string => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
  const day = (): string => `202${random(6)}-${String(random(12) + 1).padStart(2, '0')}-${String(random(28) + 1).padStart(2, '0')}`;
  const time = (): Claim['saidOn'] => {
    const edtf = [day(), day().slice(0, 7), day().slice(0, 4), `${day()}/..`, `${day().slice(0, 4)}~`, null][random(6)]!;
    return edtf === null ? (random(2) === 0 ? null : { words: 'early in the war', edtf: null }) : { words: edtf, edtf };
  };
  const sentence = (length: number): string => `${Array.from({ length }, () => one(words)).join(' ')} ${random(90_000)}.`;
  return {
    sources: Array.from({ length: sources }, (_, i): Source => ({
      id: `s${i}`, citation: { type: 'article', title: `Report number ${i + 1} on the talks` }, file: { name: `${i}.txt`, mediaType: 'text/plain', encoding: 'utf-8', size: 10, sha256: '0'.repeat(64) },
      version: 1, textLength: 10, formerVersions: [], note: null, importedAt: instant(0), modifiedAt: instant(0),
    })),
    tags: Array.from({ length: tags }, (_, i): Tag => ({
      id: `t${i}`, name: `Tag ${i + 1}`, parentId: i > 9 ? `t${i % 10}` : null, colour: 'teal', description: '', examples: [], archived: false, shortcut: null, order: i,
      createdAt: instant(0), modifiedAt: instant(0),
    })),
    claims: Array.from({ length: claimCount }, (_, i): Claim => ({
      id: `c${i}`, statement: sentence(8 + random(16)), speaker: random(8) === 0 ? '' : one(speakers), saidOn: time(), about: time(), place: random(3) === 0 ? 'Cairo' : '',
      tagIds: [...new Set(Array.from({ length: random(4) }, () => `t${random(tags)}`))], verdict: one(defaultScale).id, verdictHistory: [],
      confidence: random(3) === 0 ? null : random(101), status: one(statuses), assignee: random(4) === 0 ? '' : `Person ${random(9)}`,
      note: random(5) === 0 ? sentence(12) : null, dismissedHints: [], author: 'Bench', createdAt: instant(i), modifiedAt: instant(i + random(10_000)),
    })),
    evidence: Array.from({ length: evidenceCount }, (_, i): Evidence => ({
      id: `e${i}`, claimId: `c${random(claimCount)}`, at: { kind: 'highlight', sourceId: `s${random(sources)}`, id: `h${i}` }, quote: `${sentence(9)} At least ${random(90_000)} ${one(counted)} were ${one(['killed', 'wounded', 'released', 'counted'])}.`, stance: one(stances), strength: null,
      why: '', author: 'Bench', createdAt: instant(i), modifiedAt: instant(i),
    })),
  };
}
