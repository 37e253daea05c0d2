import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import { claimSchema, type Claim } from '../model/claim.ts';
import { inHighlight } from '../model/evidence.ts';
import { idSchema } from '../model/primitives.ts';
import { firstVerdict } from '../model/verdict.ts';
import { err, ok } from '../result.ts';
import { findClaim, findClaims, missingTag } from './claim-rules.ts';
import { defineCommand, draft } from './command.ts';
import { newEvidence } from './evidence-commands.ts';
import { insert, patch, remove } from './operations.ts';
import { passageMeant, passageSchema } from './passage.ts';
import { newTag, newTagSchema } from './tag-commands.ts';
import { findTag } from './tag-rules.ts';
import { shorten } from './words.ts';

const facts = { speaker: true, saidOn: true, about: true, place: true, confidence: true, status: true, assignee: true } as const;
const claimChanges = z.partial(z.pick(claimSchema, { ...facts, statement: true, tagIds: true, note: true }));
const factChanges = z.partial(z.pick(claimSchema, facts));
const claimIds = z.array(idSchema).check(z.minLength(1));

export const claimCommands = {
  /** Makes a claim; from a passage, that becomes its first evidence, which states it. Answers the claim's id. */
  'claim.create': defineCommand({
    input: z.object({
      ...z.pick(claimSchema, { statement: true, speaker: true, saidOn: true, about: true, place: true, tagIds: true }).shape,
      ...z.partial(z.pick(claimSchema, { confidence: true, status: true, assignee: true, note: true })).shape,
      statedBy: z.nullable(passageSchema),
    }),
    run: (project, { statedBy, ...input }, context) => {
      const missing = missingTag(project, input.tagIds);
      if (missing) return err(missing);
      const claim: Claim = {
        ...input,
        id: context.newId(),
        tagIds: [...new Set(input.tagIds)],
        verdict: firstVerdict(project.project.verdicts).id,
        verdictHistory: [],
        confidence: input.confidence ?? null,
        status: input.status ?? 'open',
        assignee: input.assignee ?? '',
        note: input.note ?? null,
        dismissedHints: [],
        author: context.author,
        createdAt: context.now,
        modifiedAt: context.now,
      };
      const stated = statedBy ? passageMeant(project, statedBy, context) : null;
      if (stated && !stated.ok) return stated;
      return ok(draft(
        message('undo.claim.create', { statement: shorten(claim.statement) }),
        [
          insert('claims', claim),
          ...(stated
            ? [...stated.value.operations, insert('evidence', newEvidence({ claimId: claim.id, at: inHighlight(stated.value.ref), quote: stated.value.quote, stance: 'states' }, context))]
            : []),
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
      const missing = missingTag(project, changes.tagIds ?? []);
      if (missing) return err(missing);
      const tagIds = changes.tagIds && [...new Set(changes.tagIds)];
      return ok(draft(
        message('undo.claim.update', { statement: shorten(claim.value.statement) }),
        [patch('claims', claim.value, { ...changes, ...(tagIds && { tagIds }), modifiedAt: now })],
        { group: editSession },
      ));
    },
  }),

  /** Changes the same facts of several claims, and adds and takes off tags. Claims that are so already stay as they are. */
  'claim.updateMany': defineCommand({
    input: z.object({ claimIds, changes: factChanges, addTagIds: z.array(idSchema), removeTagIds: z.array(idSchema) }),
    run: (project, input, { now }) => {
      const claims = findClaims(project, input.claimIds);
      if (!claims.ok) return claims;
      const missing = missingTag(project, input.addTagIds);
      if (missing) return err(missing);
      const taken = new Set(input.removeTagIds);
      const operations = claims.value.flatMap((claim) => {
        const tagIds = [...new Set([...claim.tagIds.filter((id) => !taken.has(id)), ...input.addTagIds])];
        const changed = { ...input.changes, ...(sameList(tagIds, claim.tagIds) ? {} : { tagIds }) };
        const differs = Object.entries(changed).some(([field, value]) => JSON.stringify(value) !== JSON.stringify(claim[field as keyof Claim]));
        return differs ? [patch('claims', claim, { ...changed, modifiedAt: now })] : [];
      });
      if (operations.length === 0) return err(message('problem.nothingToChange'));
      return ok(draft(message('undo.claim.updateMany', { count: operations.length, statement: shorten(project.claims.get(operations[0]!.id)!.statement) }), operations));
    },
  }),

  /** Applies a tag to those of the claims that do not have it yet; with `create`, makes it first. */
  'claim.addTag': defineCommand({
    input: z.object({ claimIds, tag: z.union([z.object({ id: idSchema }), z.object({ create: newTagSchema })]) }),
    run: (project, input, context) => {
      const claims = findClaims(project, input.claimIds);
      if (!claims.ok) return claims;
      const made = 'create' in input.tag ? newTag(project, input.tag.create, context) : null;
      const tag = made ?? findTag(project, (input.tag as { readonly id: string }).id);
      if (!tag.ok) return tag;
      return ok(draft(
        message('undo.claim.addTag', { count: claims.value.length, statement: shorten(claims.value[0]!.statement), tag: tag.value.name }),
        [
          ...(made ? [insert('tags', tag.value)] : []),
          ...claims.value
            .filter((claim) => !claim.tagIds.includes(tag.value.id))
            .map((claim) => patch('claims', claim, { tagIds: [...claim.tagIds, tag.value.id], modifiedAt: context.now })),
        ],
        { created: made ? [tag.value.id] : [] },
      ));
    },
  }),

  /** Gives claims a verdict. What was said before stays in their history. Without `confidence` it stays as it is. */
  'claim.setVerdict': defineCommand({
    input: z.object({ claimIds, verdict: idSchema, reason: z.string().check(z.maxLength(10_000)), confidence: z.optional(claimSchema.shape.confidence) }),
    run: (project, input, { now, author }) => {
      const claims = findClaims(project, input.claimIds);
      if (!claims.ok) return claims;
      const verdict = project.project.verdicts.find(({ id }) => id === input.verdict);
      if (!verdict) return err(message('problem.verdictMissing'));
      const given = { verdict: verdict.id, name: verdict.name, author, at: now, reason: input.reason };
      return ok(draft(
        message('undo.claim.setVerdict', { count: claims.value.length, statement: shorten(claims.value[0]!.statement), verdict: verdict.name }),
        claims.value.map((claim) => patch('claims', claim, {
          verdict: verdict.id,
          verdictHistory: [...claim.verdictHistory, given],
          ...(input.confidence === undefined ? {} : { confidence: input.confidence }),
          modifiedAt: now,
        })),
      ));
    },
  }),

  /** Deletes claims with their evidence; the highlights stay. */
  'claim.remove': defineCommand({
    input: z.object({ claimIds }),
    run: (project, input) => {
      const claims = findClaims(project, input.claimIds);
      if (!claims.ok) return claims;
      const gone = new Set(claims.value.map(({ id }) => id));
      const evidence = [...project.evidence.values()].filter(({ claimId }) => gone.has(claimId));
      return ok(draft(message('undo.claim.remove', { count: gone.size, statement: shorten(claims.value[0]!.statement) }), [
        ...evidence.map((item) => remove('evidence', item)),
        ...claims.value.map((claim) => remove('claims', claim)),
      ]));
    },
  }),

  /** Puts a hint of a conflict aside; it comes back when what it is about changes, because then its key does. */
  'claim.dismissHint': defineCommand({
    input: z.object({ claimId: idSchema, hint: z.string().check(z.minLength(1), z.maxLength(500)), reason: z.string().check(z.maxLength(10_000)) }),
    run: (project, { claimId, hint, reason }, { now, author }) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      const others = claim.value.dismissedHints.filter((dismissed) => dismissed.hint !== hint);
      return ok(draft(message('undo.claim.dismissHint', { statement: shorten(claim.value.statement) }), [
        patch('claims', claim.value, { dismissedHints: [...others, { hint, reason, author, at: now }], modifiedAt: now }),
      ]));
    },
  }),

  'claim.restoreHint': defineCommand({
    input: z.object({ claimId: idSchema, hint: z.string() }),
    run: (project, { claimId, hint }, { now }) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      return ok(draft(message('undo.claim.restoreHint', { statement: shorten(claim.value.statement) }), [
        patch('claims', claim.value, { dismissedHints: claim.value.dismissedHints.filter((dismissed) => dismissed.hint !== hint), modifiedAt: now }),
      ]));
    },
  }),
};

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
