import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { claimSchema, type Claim } from '../model/claim.ts';
import { evidenceSchema, stanceSchema, type Evidence } from '../model/evidence.ts';
import { highlightRefSchema, type HighlightRef } from '../model/highlight.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { verdictSchema } from '../model/verdict.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type CommandContext } from './command.ts';
import { findHighlights } from './highlight-commands.ts';
import { insert, patch, remove } from './operations.ts';
import { shorten } from './words.ts';

function findClaim(project: ProjectReader, claimId: string): Result<Claim, Message> {
  const claim = project.claims.get(claimId);
  return claim ? ok(claim) : err(message('problem.claimMissing'));
}

function findEvidence(project: ProjectReader, evidenceId: string): Result<Evidence, Message> {
  const evidence = project.evidence.get(evidenceId);
  return evidence ? ok(evidence) : err(message('problem.evidenceMissing'));
}

const newEvidence = (claimId: string, highlight: HighlightRef, quote: string, stance: Evidence['stance'], why: string, context: CommandContext): Evidence => ({
  id: context.newId(),
  claimId,
  highlight,
  quote,
  stance,
  why,
  author: context.author,
  createdAt: context.now,
  modifiedAt: context.now,
});

const claimChanges = z.partial(z.pick(claimSchema, { statement: true, speaker: true, saidOn: true, note: true }));
const evidenceChanges = z.partial(z.pick(evidenceSchema, { stance: true, why: true }));

export const claimCommands = {
  /** Makes a claim; from a highlight, that passage becomes its first evidence, which states it. */
  'claim.create': defineCommand({
    input: z.object({
      statement: claimSchema.shape.statement,
      speaker: z.string(),
      saidOn: z.string(),
      statedBy: z.nullable(highlightRefSchema),
    }),
    run: (project, input, context) => {
      const stated = findHighlights(project, input.statedBy ? [input.statedBy] : []);
      if (!stated.ok) return stated;
      const claim: Claim = {
        id: context.newId(),
        statement: input.statement,
        speaker: input.speaker,
        saidOn: input.saidOn,
        verdict: 'unchecked',
        verdictHistory: [],
        note: null,
        author: context.author,
        createdAt: context.now,
        modifiedAt: context.now,
      };
      return ok(draft(
        message('undo.claim.create', { statement: shorten(claim.statement) }),
        [
          insert('claims', claim),
          ...stated.value.map(({ sourceId, id, selector }) =>
            insert('evidence', newEvidence(claim.id, { sourceId, id }, selector.exact, 'states', '', context))),
        ],
        { created: [claim.id] },
      ));
    },
  }),

  'claim.update': defineCommand({
    input: z.object({ claimId: idSchema, changes: claimChanges, editSession: z.nullable(z.string()) }),
    run: (project, { claimId, changes, editSession }, { now }) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      return ok(draft(
        message('undo.claim.update', { statement: shorten(claim.value.statement) }),
        [patch('claims', claim.value, { ...changes, modifiedAt: now })],
        { group: editSession },
      ));
    },
  }),

  'claim.setVerdict': defineCommand({
    input: z.object({ claimId: idSchema, verdict: verdictSchema, reason: z.string() }),
    run: (project, { claimId, verdict, reason }, { now, author }) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      return ok(draft(message('undo.claim.setVerdict', { statement: shorten(claim.value.statement) }), [
        patch('claims', claim.value, {
          verdict,
          verdictHistory: [...claim.value.verdictHistory, { verdict, author, at: now, reason }],
          modifiedAt: now,
        }),
      ]));
    },
  }),

  'claim.remove': defineCommand({
    input: z.object({ claimId: idSchema }),
    run: (project, { claimId }) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      const evidence = [...project.evidence.values()].filter((item) => item.claimId === claimId);
      return ok(draft(message('undo.claim.remove', { statement: shorten(claim.value.statement) }), [
        ...evidence.map((item) => remove('evidence', item)),
        remove('claims', claim.value),
      ]));
    },
  }),

  'evidence.attach': defineCommand({
    input: z.object({ claimId: idSchema, highlight: highlightRefSchema, stance: stanceSchema, why: z.string() }),
    run: (project, input, context) => {
      const claim = findClaim(project, input.claimId);
      if (!claim.ok) return claim;
      const found = findHighlights(project, [input.highlight]);
      if (!found.ok) return found;
      const evidence = newEvidence(input.claimId, input.highlight, found.value[0]!.selector.exact, input.stance, input.why, context);
      return ok(draft(message('undo.evidence.attach', { quote: shorten(evidence.quote) }), [insert('evidence', evidence)], { created: [evidence.id] }));
    },
  }),

  'evidence.update': defineCommand({
    input: z.object({ evidenceId: idSchema, changes: evidenceChanges }),
    run: (project, { evidenceId, changes }, { now }) => {
      const evidence = findEvidence(project, evidenceId);
      if (!evidence.ok) return evidence;
      return ok(draft(message('undo.evidence.update', { quote: shorten(evidence.value.quote) }), [
        patch('evidence', evidence.value, { ...changes, modifiedAt: now }),
      ]));
    },
  }),

  'evidence.remove': defineCommand({
    input: z.object({ evidenceId: idSchema }),
    run: (project, { evidenceId }) => {
      const evidence = findEvidence(project, evidenceId);
      if (!evidence.ok) return evidence;
      return ok(draft(message('undo.evidence.remove', { quote: shorten(evidence.value.quote) }), [remove('evidence', evidence.value)]));
    },
  }),
};
