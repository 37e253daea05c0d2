import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import { inHighlight, standsIn, type Evidence } from '../model/evidence.ts';
import { highlightRefSchema, type Highlight, type HighlightRef } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { selectorSchema, type Selector } from '../model/selector.ts';
import { byPosition } from '../queries/highlights.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { findHighlights } from './highlight-commands.ts';
import { joinedNotes } from './joined-notes.ts';
import { insert, patch, remove } from './operations.ts';
import { findSource } from './source-commands.ts';
import { shorten } from './words.ts';

/*
 * Changes of where highlights lie. Tags, notes and evidence stay with them; evidence quotes its passage, so the quote
 * follows. A highlight that waits for review has no place in the present text, and none of these is possible.
 */

/** Returns highlights of one source whose places can be changed to these, or the words for why not. */
function findPlaced(project: ProjectReader, refs: readonly HighlightRef[], selectors: readonly Selector[]): Result<readonly Highlight[], Message> {
  const found = findHighlights(project, refs);
  if (!found.ok) return found;
  const [first] = found.value;
  if (found.value.some(({ sourceId }) => sourceId !== first!.sourceId)) return err(message('problem.highlightsOfTwoSources'));
  if (found.value.some(({ review }) => review !== null)) return err(message('problem.highlightUnderReview'));
  const source = findSource(project, first!.sourceId);
  if (!source.ok) return source;
  return selectors.some(({ end }) => end > source.value.textLength) ? err(message('problem.rangeOutside')) : found;
}

const evidenceOf = (project: ProjectReader, ref: HighlightRef): readonly Evidence[] =>
  [...project.evidence.values()].filter((evidence) => standsIn(evidence, ref));

/** Returns the operations after which every piece of evidence of a highlight quotes `selector`. */
const requoted = (project: ProjectReader, ref: HighlightRef, selector: Selector, now: string): readonly Operation[] =>
  evidenceOf(project, ref).map((evidence) => patch('evidence', evidence, { quote: selector.exact, modifiedAt: now }));

export const rangeCommands = {
  'highlight.setRange': defineCommand({
    input: z.object({ highlight: highlightRefSchema, selector: selectorSchema }),
    run: (project, { highlight: ref, selector }, { now }) => {
      const found = findPlaced(project, [ref], [selector]);
      if (!found.ok) return found;
      const highlight = found.value[0]!;
      return ok(draft(
        message('undo.highlight.setRange', { from: shorten(highlight.selector.exact), quote: shorten(selector.exact) }),
        [patch('highlights', highlight, { selector, modifiedAt: now }), ...requoted(project, ref, selector, now)],
      ));
    },
  }),

  /**
   * Makes two highlights of one. Both keep colour, tags and note, and both are evidence wherever it was: each half of a
   * passage that supports a claim may do so, and what is too much is taken off more easily than found again. The first
   * half stays the same record, and stays the example of its tags.
   */
  'highlight.split': defineCommand({
    input: z.object({ highlight: highlightRefSchema, first: selectorSchema, second: selectorSchema }),
    run: (project, { highlight: ref, first, second }, context) => {
      const found = findPlaced(project, [ref], [first, second]);
      if (!found.ok) return found;
      const highlight = found.value[0]!;
      const { start, end } = highlight.selector;
      if (first.start < start || first.end > second.start || second.end > end) return err(message('problem.splitOutside'));
      const made: Highlight = { ...highlight, id: context.newId(), selector: second, modifiedAt: context.now };
      const added = evidenceOf(project, ref).map((evidence): Evidence => ({
        ...evidence, id: context.newId(), at: inHighlight(made), quote: second.exact, modifiedAt: context.now,
      }));
      return ok(draft(
        message('undo.highlight.split', { quote: shorten(highlight.selector.exact) }),
        [
          patch('highlights', highlight, { selector: first, modifiedAt: context.now }),
          insert('highlights', made),
          ...requoted(project, ref, first, context.now),
          ...added.map((evidence) => insert('evidence', evidence)),
        ],
        { created: [made.id] },
      ));
    },
  }),

  /**
   * Makes one highlight of several, from the first beginning to the last end. The first in the text stays, with the tags,
   * notes and evidence of all; where two were the same evidence for a claim, one remains, with both reasons.
   */
  'highlight.merge': defineCommand({
    input: z.object({ highlights: z.array(highlightRefSchema).check(z.minLength(2)), selector: selectorSchema }),
    run: (project, { highlights: refs, selector }, { now }) => {
      const found = findPlaced(project, refs, [selector]);
      if (!found.ok) return found;
      const merged = [...new Set(found.value)].sort(byPosition);
      const [kept, ...gone] = merged;
      if (!kept || gone.length === 0 || !covers(selector, merged)) return err(message('problem.mergeOutside'));
      return ok(draft(
        message('undo.highlight.merge', { count: merged.length, quote: shorten(selector.exact) }),
        [
          patch('highlights', kept, {
            selector,
            tagIds: [...new Set(merged.flatMap(({ tagIds }) => tagIds))],
            note: joinedNotes(merged.map(({ note }) => note)),
            modifiedAt: now,
          }),
          ...mergedEvidence(project, kept, gone, selector, now),
          ...movedExamples(project, kept, gone, now),
          ...gone.map((highlight) => remove('highlights', highlight)),
        ],
      ));
    },
  }),
};

const covers = ({ start, end }: Selector, highlights: readonly Highlight[]): boolean =>
  start === Math.min(...highlights.map(({ selector }) => selector.start)) && end === Math.max(...highlights.map(({ selector }) => selector.end));

function mergedEvidence(project: ProjectReader, kept: Highlight, gone: readonly Highlight[], selector: Selector, now: string): readonly Operation[] {
  const groups = new Map<string, Evidence[]>();
  for (const highlight of [kept, ...gone]) {
    for (const evidence of evidenceOf(project, highlight)) {
      const key = `${evidence.claimId} ${evidence.stance}`;
      groups.set(key, [...(groups.get(key) ?? []), evidence]);
    }
  }
  return [...groups.values()].flatMap(([first, ...same]) => [
    patch('evidence', first!, {
      at: inHighlight(kept),
      quote: selector.exact,
      why: [...new Set([first!, ...same].map(({ why }) => why.trim()).filter((why) => why !== ''))].join('\n'),
      modifiedAt: now,
    }),
    ...same.map((evidence) => remove('evidence', evidence)),
  ]);
}

/** Returns the operations after which tags name the highlight that stays as their example, instead of those that go. */
function movedExamples(project: ProjectReader, kept: Highlight, gone: readonly Highlight[], now: string): readonly Operation[] {
  const leaves = ({ sourceId, id }: HighlightRef): boolean => gone.some((highlight) => highlight.sourceId === sourceId && highlight.id === id);
  return [...project.tags.values()].filter(({ examples }) => examples.some(leaves)).map((tag) => {
    const moved = tag.examples.map((ref) => (leaves(ref) ? { sourceId: kept.sourceId, id: kept.id } : ref));
    const examples = moved.filter(({ id }, i) => moved.findIndex((other) => other.id === id) === i);
    return patch('tags', tag, { examples, modifiedAt: now });
  });
}
