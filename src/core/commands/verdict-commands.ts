import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { foldName } from '../model/tag.ts';
import { scaleSchema, verdictSchema, type Scale, type Verdict } from '../model/verdict.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type Draft } from './command.ts';
import { patch } from './operations.ts';

function findVerdict({ project }: ProjectReader, verdictId: string): Result<Verdict, Message> {
  const verdict = project.verdicts.find(({ id }) => id === verdictId);
  return verdict ? ok(verdict) : err(message('problem.verdictMissing'));
}

/** Returns the words against a name that another verdict has already, letter case aside; else null. */
const objection = ({ project }: ProjectReader, name: string, selfId: string | null): Message | null =>
  (project.verdicts.some((other) => other.id !== selfId && foldName(other.name) === foldName(name)) ? message('problem.verdictNameTaken', { name }) : null);

/** Returns the draft that puts `scale` in force, or why it cannot be: there must be a verdict for claims that nobody has weighed. */
function withScale(project: ProjectReader, scale: Scale, label: Message, now: string, more: { readonly created?: readonly string[] } = {}): Result<Draft, Message> {
  if (!scaleSchema.safeParse(scale).success) return err(message('problem.scaleNeedsOpen'));
  return ok(draft(label, [patch('project', project.project, { verdicts: scale, modifiedAt: now })], more));
}

const details = z.omit(verdictSchema, { id: true });

/** Changes of the scale of verdicts. */
export const verdictCommands = {
  /** Adds a step to the scale, as the last. Answers its id. */
  'verdict.create': defineCommand({
    input: details,
    run: (project, given, { now, newId }) => {
      const problem = objection(project, given.name, null);
      if (problem) return err(problem);
      const verdict = { ...given, id: newId() };
      return withScale(project, [...project.project.verdicts, verdict], message('undo.verdict.create', { verdict: verdict.name }), now, { created: [verdict.id] });
    },
  }),

  'verdict.update': defineCommand({
    input: z.object({ verdictId: idSchema, changes: z.partial(details) }),
    run: (project, { verdictId, changes }, { now }) => {
      const verdict = findVerdict(project, verdictId);
      if (!verdict.ok) return verdict;
      const problem = changes.name === undefined ? null : objection(project, changes.name, verdictId);
      if (problem) return err(problem);
      const scale = project.project.verdicts.map((each) => (each.id === verdictId ? { ...each, ...changes } : each));
      return withScale(project, scale, message('undo.verdict.update', { verdict: verdict.value.name }), now);
    },
  }),

  /** Moves a step to a place in the scale, counted from 0 without itself. */
  'verdict.move': defineCommand({
    input: z.object({ verdictId: idSchema, to: z.number().check(z.int(), z.nonnegative()) }),
    run: (project, { verdictId, to }, { now }) => {
      const verdict = findVerdict(project, verdictId);
      if (!verdict.ok) return verdict;
      const others = project.project.verdicts.filter(({ id }) => id !== verdictId);
      return withScale(project, others.toSpliced(to, 0, verdict.value), message('undo.verdict.move', { verdict: verdict.value.name }), now);
    },
  }),

  /** Takes a step off the scale. Claims that have it are given another, which their history says. */
  'verdict.remove': defineCommand({
    input: z.object({ verdictId: idSchema, insteadId: z.nullable(idSchema), reason: z.string().check(z.maxLength(10_000)) }),
    run: (project, { verdictId, insteadId, reason }, { now, author }) => {
      const verdict = findVerdict(project, verdictId);
      if (!verdict.ok) return verdict;
      const claims = [...project.claims.values()].filter((claim) => claim.verdict === verdictId);
      const instead = project.project.verdicts.find(({ id }) => id === insteadId && id !== verdictId);
      if (claims.length > 0 && !instead) return err(message('problem.verdictInUse', { verdict: verdict.value.name, count: claims.length }));
      const scale = project.project.verdicts.filter(({ id }) => id !== verdictId);
      const removed = withScale(project, scale, message('undo.verdict.remove', { verdict: verdict.value.name }), now);
      if (!removed.ok) return removed;
      const given = claims.map((claim) => patch('claims', claim, {
        verdict: instead!.id,
        verdictHistory: [...claim.verdictHistory, { verdict: instead!.id, name: instead!.name, author, at: now, reason }],
        modifiedAt: now,
      }));
      return ok({ ...removed.value, operations: [...removed.value.operations, ...given] });
    },
  }),
};
