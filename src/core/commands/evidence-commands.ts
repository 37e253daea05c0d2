import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import { evidenceSchema, inHighlight, stanceSchema, standsIn, webPageSchema, type Evidence } from '../model/evidence.ts';
import { idSchema } from '../model/primitives.ts';
import { err, ok } from '../result.ts';
import { findClaim, findEvidence } from './claim-rules.ts';
import { defineCommand, draft, type CommandContext } from './command.ts';
import { insert, patch, remove } from './operations.ts';
import { passageMeant, passageSchema } from './passage.ts';
import { shorten } from './words.ts';

/** Returns a new piece of evidence. */
export const newEvidence = (
  given: Pick<Evidence, 'claimId' | 'at' | 'quote' | 'stance'> & Partial<Pick<Evidence, 'strength' | 'why'>>,
  context: CommandContext,
): Evidence => ({
  strength: null, why: '', ...given, id: context.newId(), author: context.author, createdAt: context.now, modifiedAt: context.now,
});

/** What undo calls a piece of evidence: its words, or the page's title or address where there are none. */
const nameOf = ({ quote, at }: Pick<Evidence, 'quote' | 'at'>): string =>
  shorten(quote.trim() !== '' || at.kind !== 'web' ? quote : at.page.title || at.page.url);

const weighing = { stance: stanceSchema, strength: evidenceSchema.shape.strength, why: evidenceSchema.shape.why };

export const evidenceCommands = {
  /** Ties a passage to a claim, marking it in the same step where it is not marked. Refused where it says so already. */
  'evidence.attach': defineCommand({
    input: z.object({ claimId: idSchema, passage: passageSchema, ...weighing }),
    run: (project, { claimId, passage, ...given }, context) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      const meant = passageMeant(project, passage, context);
      if (!meant.ok) return meant;
      const { ref, quote, operations } = meant.value;
      const there = [...project.evidence.values()].some((other) => other.claimId === claimId && other.stance === given.stance && standsIn(other, ref));
      if (there) return err(message('problem.evidenceThere'));
      const evidence = newEvidence({ claimId, at: inHighlight(ref), quote, ...given }, context);
      return ok(draft(message('undo.evidence.attach', { quote: nameOf(evidence) }), [...operations, insert('evidence', evidence)], { created: [evidence.id] }));
    },
  }),

  /** Ties a page of the web to a claim, with the words copied from it. */
  'evidence.attachPage': defineCommand({
    input: z.object({ claimId: idSchema, page: webPageSchema, quote: z.string().check(z.maxLength(100_000)), ...weighing }),
    run: (project, { claimId, page, ...given }, context) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      const evidence = newEvidence({ claimId, at: { kind: 'web', page }, ...given }, context);
      return ok(draft(message('undo.evidence.attach', { quote: nameOf(evidence) }), [insert('evidence', evidence)], { created: [evidence.id] }));
    },
  }),

  /** Changes what evidence says and how much it weighs; of a page of the web also the page and the words. */
  'evidence.update': defineCommand({
    input: z.object({
      evidenceId: idSchema,
      changes: z.partial(z.object({ ...weighing, page: webPageSchema, quote: z.string().check(z.maxLength(100_000)) })),
    }),
    run: (project, { evidenceId, changes: { page, quote, ...changes } }, { now }) => {
      const evidence = findEvidence(project, evidenceId);
      if (!evidence.ok) return evidence;
      const isWeb = evidence.value.at.kind === 'web';
      if (!isWeb && (page !== undefined || quote !== undefined)) return err(message('problem.quoteOfHighlight'));
      return ok(draft(message('undo.evidence.update', { quote: nameOf(evidence.value) }), [
        patch('evidence', evidence.value, {
          ...changes,
          ...(page === undefined ? {} : { at: { kind: 'web', page } }),
          ...(quote === undefined ? {} : { quote }),
          modifiedAt: now,
        }),
      ]));
    },
  }),

  'evidence.remove': defineCommand({
    input: z.object({ evidenceId: idSchema }),
    run: (project, { evidenceId }) => {
      const evidence = findEvidence(project, evidenceId);
      if (!evidence.ok) return evidence;
      return ok(draft(message('undo.evidence.remove', { quote: nameOf(evidence.value) }), [remove('evidence', evidence.value)]));
    },
  }),
};
