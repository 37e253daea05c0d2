import * as fc from 'fast-check';
import type { CommandContext } from '../../core/commands/command.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { BlockContent } from '../../core/model/report-block.ts';
import { plainText } from '../../core/model/report-text.ts';
import { keyBetween } from '../../core/reports/order-keys.ts';
import type { Result } from '../../core/result.ts';
import { attachCall, claimCall } from '../../core/testing/samples.ts';
import type { OpenProject } from './open-project.ts';
import { addSource, contextWith, highlightAt, replaceText, tagNamed, text } from './test-support.ts';

/** One thing a user might do next; what `pick` chooses from depends on what there is then. */
export interface Action {
  readonly kind: 'tag' | 'source' | 'highlight' | 'note' | 'applyTag' | 'removeTag' | 'mergeTags' | 'removeHighlight' | 'removeSource' | 'replace' | 'claim' | 'verdict' | 'attach' | 'mergeClaims' | 'report' | 'write' | 'removeReport' | 'undo' | 'redo';
  readonly pick: number;
}

export const actions = (maxLength: number): fc.Arbitrary<readonly Action[]> => fc.array(fc.record({
  kind: fc.constantFrom<Action['kind'][]>('tag', 'source', 'highlight', 'highlight', 'note', 'note', 'applyTag', 'removeTag', 'mergeTags', 'removeHighlight', 'removeSource', 'replace', 'claim', 'claim', 'verdict', 'attach', 'mergeClaims', 'report', 'write', 'write', 'removeReport', 'undo', 'undo', 'redo'),
  pick: fc.nat(1000),
}), { maxLength, minLength: 1 });

/** Does it, if there is something to do it to. Returns what the project answered, or null. */
export async function perform(project: OpenProject, { kind, pick }: Action, context: CommandContext): Promise<Result<unknown, Message> | null> {
  const one = <T>(list: Iterable<T>): T | undefined => {
    const all = [...list];
    return all[pick % Math.max(1, all.length)];
  };
  const { state } = project;
  const highlight = one([...state.highlights.values()].flatMap((records) => [...records.values()]));
  const source = one(state.sources.keys());
  const tag = one(state.tags.keys());
  const claim = one(state.claims.keys());
  const report = one(state.reports.keys());
  const ref = highlight && { sourceId: highlight.sourceId, id: highlight.id };
  switch (kind) {
    case 'tag': return project.run(tagNamed(`tag ${pick}`), context);
    case 'source':
      await addSource(project, context.newId(), context);
      return null;
    case 'highlight': return source === undefined ? null : project.run(highlightAt(source, pick % 40, pick % 40 + 5), context);
    case 'note':
      return ref ? project.run({ name: 'highlight.setNote', input: { highlight: ref, note: `words ${pick}`, editSession: pick % 3 === 0 ? null : `edit ${pick % 3}` } }, context) : null;
    case 'applyTag':
      return ref && tag !== undefined ? project.run({ name: 'highlight.addTag', input: { highlights: [ref], tag: { id: tag } } }, context) : null;
    case 'removeTag': return tag === undefined ? null : project.run({ name: 'tag.remove', input: { tagIds: [tag], passages: { kind: 'untag' }, children: 'raise' } }, context);
    case 'mergeTags': {
      const into = [...state.tags.keys()].findLast((id) => id !== tag);
      return tag === undefined || into === undefined ? null : project.run({ name: 'tag.merge', input: { tagIds: [tag], intoId: into } }, context);
    }
    case 'removeHighlight': return ref ? project.run({ name: 'highlight.remove', input: { highlights: [ref] } }, context) : null;
    case 'removeSource': return source === undefined ? null : project.run({ name: 'source.remove', input: { sourceId: source } }, context);
    case 'replace': return source === undefined ? null : replaceText(project, source, newerText(pick), context);
    case 'claim':
      return project.run(claimCall(`Statement ${pick}`, ref ?? null), context);
    case 'verdict':
      return claim === undefined ? null : project.run({ name: 'claim.setVerdict', input: { claimIds: [claim], verdict: 'mixed', reason: `Reason ${pick}` } }, context);
    case 'attach': return claim === undefined || !ref ? null : project.run(attachCall(claim, ref, pick % 2 === 0 ? 'supports' : 'refutes'), context);
    case 'mergeClaims': {
      const intoId = [...state.claims.keys()].findLast((id) => id !== claim);
      return claim === undefined || intoId === undefined ? null : project.run({ name: 'claim.merge', input: { claimIds: [claim], intoId } }, context);
    }
    case 'report':
      return project.run({ name: 'report.create', input: { title: `Report ${pick}`, style: 'apa', contents: claim === undefined ? [] : [{ kind: 'evidence', claimId: claim, side: 'all' }] } }, context);
    case 'write': {
      const block = report === undefined ? undefined : one(state.reportBlocks.get(report)?.values() ?? []);
      const put = block && pick % 3 > 0 ? { id: block.id, order: block.order, content: paragraph(`words ${pick}`) } : { id: context.newId(), order: keyBetween(null, null), content: paragraph('new') };
      return report === undefined ? null : project.run({ name: 'report.edit', input: { reportId: report, put: [put], removed: block && pick % 5 === 0 ? [block.id] : [], editSession: pick % 2 === 0 ? null : 'writing' } }, context);
    }
    case 'removeReport': return report === undefined ? null : project.run({ name: 'report.remove', input: { reportId: report } }, context);
    case 'undo': return project.undo(context);
    case 'redo': return project.redo(context);
  }
}

const paragraph = (words: string): BlockContent => ({ kind: 'paragraph', content: plainText(words) });

/** Returns a text in which some passages moved, and some are gone. */
const newerText = (pick: number): string => `${pick % 2 === 0 ? 'Corrected. ' : ''}${pick % 3 === 0 ? text.replace('people', 'persons') : text} Number ${pick}.`;

const kinds: readonly Action['kind'][] = ['source', 'tag', 'highlight', 'highlight', 'note', 'applyTag', 'claim', 'attach', 'verdict', 'report', 'write', 'write', 'undo', 'redo', 'removeTag', 'mergeTags', 'mergeClaims', 'removeHighlight', 'replace', 'removeReport'];

/** Makes changes, always the same for one seed, until the project has had `total`; tells of each once it is confirmed. */
export async function makeChanges(project: OpenProject, seed: number, total: number, confirmed: (sequence: number) => void): Promise<void> {
  const context = contextWith('x');
  let random = seed;
  while (project.sequence < total) {
    // Numerical Recipes' linear congruential generator: the same sequence in every process.
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    await perform(project, { kind: kinds[(random >>> 8) % kinds.length]!, pick: random >>> 20 }, context);
    confirmed(project.sequence);
  }
}
