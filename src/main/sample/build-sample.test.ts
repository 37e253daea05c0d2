import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { disagreementsOn } from '../../core/claims/disagreements.ts';
import { textOf } from '../../core/messages/messages.ts';
import { selectorHolds } from '../../core/anchoring/selector.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import { inReadingOrder, isLive } from '../../core/model/report-block.ts';
import { resolveBlock } from '../../core/reports/live-block.ts';
import { reportProject } from '../../core/reports/report-project.ts';
import { setReport } from '../../core/reports/set-report.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import { MemoryProject, testTime } from '../import/memory-project.ts';
import { buildSample } from './build-sample.ts';

const folder = join(import.meta.dirname, '../../../resources/sample');
let ids = 0;
const context = { now: testTime, author: 'Claimwright', newId: () => `id${++ids}` };

describe('the sample project', () => {
  const project = new MemoryProject();
  beforeAll(async () => {
    expect(await buildSample(project, folder, context)).toEqual({ ok: true, value: undefined });
  });

  const highlights = (): readonly Highlight[] => [...project.state.highlights.values()].flatMap((records) => [...records.values()]);
  const text = (sourceId: string): string => project.stored.get(sourceId)!.document.text;

  it('has two briefs with their citations', () => {
    expect([...project.state.sources.values()].map(({ citation }) => [citation.publisher, citation.issued?.['date-parts']])).toEqual([
      ['Claimwright sample desk', [[2025, 10, 6]]],
      ['Claimwright sample desk', [[2025, 10, 7]]],
    ]);
  });

  it('highlights what its annotations quote, inside one paragraph each', () => {
    expect(highlights().length).toBeGreaterThan(12);
    for (const { sourceId, selector } of highlights()) {
      expect(selectorHolds(text(sourceId), selector)).toBe(true);
      expect(selector.exact).not.toContain('\n');
    }
  });

  it('has highlights that overlap and highlights inside others', () => {
    const pairs = highlights().flatMap((a) => highlights()
      .filter((b) => b.sourceId === a.sourceId && a.selector.start < b.selector.start && b.selector.start < a.selector.end)
      .map((b) => [a.selector, b.selector] as const));
    expect(pairs.some(([a, b]) => a.end < b.end)).toBe(true);
    expect(pairs.some(([a, b]) => b.end < a.end)).toBe(true);
  });

  it('has a codebook of two levels, every tag of which is described and has a key', () => {
    const tags = [...project.state.tags.values()];
    expect(tags.filter((tag) => tag.parentId !== null).length).toBeGreaterThan(4);
    for (const tag of tags) expect([tag.description, tag.shortcut]).not.toContainEqual(expect.stringMatching(/^$/));
    expect(new Set(tags.map((tag) => tag.shortcut)).size).toBe(tags.length);
  });

  it('has claims with evidence for and against them, from both briefs', () => {
    const both = [...project.state.claims.values()].filter(({ id }) => {
      const evidence = [...project.state.evidence.values()].filter(({ claimId }) => claimId === id);
      const stances = new Set(evidence.map(({ stance }) => stance));
      return stances.has('supports') && stances.has('refutes') && new Set(evidence.map(({ at }) => (at.kind === 'highlight' ? at.sourceId : at.page.url))).size === 2;
    });
    expect(both.length).toBeGreaterThan(0);
    for (const claim of both) expect(claim.verdictHistory.at(-1)?.verdict).toBe(claim.verdict);
  });

  it('has claims with speakers, dates, tags and verdicts of every meaning, each stated by a passage', () => {
    const claims = [...project.state.claims.values()];
    expect(claims.length).toBeGreaterThanOrEqual(8);
    const meanings = new Set(claims.map(({ verdict }) => verdictOf(project.state.project.verdicts, verdict).meaning));
    expect([...meanings].sort()).toEqual(['for', 'mixed', 'open', 'unknown']);
    for (const { id, saidOn, tagIds } of claims) {
      expect([saidOn?.edtf ?? null, tagIds.length]).not.toContainEqual(null);
      expect([...project.state.evidence.values()].some(({ claimId, stance }) => claimId === id && stance === 'states')).toBe(true);
    }
    expect(new Set(claims.map(({ speaker }) => speaker)).size).toBeGreaterThan(4);
    expect(new Set(claims.map(({ saidOn }) => saidOn?.edtf)).size).toBeGreaterThan(3);
  });

  it('has one conflict of figures, and hints at no other', () => {
    const { claims, evidence, sources } = project.state;
    const hints = [...claims.values()].flatMap((claim) => disagreementsOn(
      claim, [...evidence.values()].filter(({ claimId }) => claimId === claim.id), sources, [...claims.values()].filter(({ id }) => id !== claim.id)));
    expect(hints.map(({ reason }) => textOf(reason))).toEqual([expect.stringMatching(/Different figures.*At least 67,100 Palestinians.*More than 67,000 Palestinians/)]);
  });

  it('has a finished report, every block of which finds what it shows as it was', () => {
    const [report] = [...project.state.reports.values()];
    const blocks = inReadingOrder(project.state.reportBlocks.get(report!.id)!.values());
    const read = reportProject(project.state, () => null, 0);
    const states = blocks.flatMap(({ content }) => (isLive(content) ? [resolveBlock(content, read, { cite: () => [], list: () => [] }).state] : []));
    expect(states.length).toBeGreaterThan(10);
    expect(new Set(states)).toEqual(new Set(['same']));
    expect(setReport(report!, blocks, read).notes).toHaveLength(1);
  });

  it('fails in words when it cannot be written', async () => {
    const full = new MemoryProject();
    full.diskFull = true;
    expect(await buildSample(full, folder, context)).toMatchObject({ ok: false, error: { id: 'problem.diskFull' } });
  });
});

const article = join(folder, '../../../shared/samples/kremlin-call-2025-10-06.txt');
if (!existsSync(article)) process.stderr.write(`Skipped: there is no ${article}\n`);

describe.skipIf(!existsSync(article))('the sample’s briefs', () => {
  it.each(['call-between-leaders.md', 'two-years-in-figures.md'])('%s shares no seven words in a row with the article they retell', async (name) => {
    const runs = (words: readonly string[]): string[] => words.slice(6).map((_, i) => words.slice(i, i + 7).join(' '));
    const wordsOf = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];
    const taken = new Set(runs(await wordsOf(article)));
    expect(runs(await wordsOf(join(folder, name))).filter((run) => taken.has(run))).toEqual([]);
  });
});
