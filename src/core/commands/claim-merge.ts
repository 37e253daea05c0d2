import * as z from 'zod/mini';
import { rewriteLinks } from '../formats/note/links.ts';
import { message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import { claimSchema, type Claim } from '../model/claim.ts';
import type { Evidence, EvidencePlace } from '../model/evidence.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Subject } from '../model/subject.ts';
import { firstVerdict } from '../model/verdict.ts';
import { err, ok } from '../result.ts';
import { findClaim, findClaims } from './claim-rules.ts';
import { defineCommand, draft } from './command.ts';
import { joinedNotes } from './joined-notes.ts';
import { insert, patch, remove } from './operations.ts';
import { relink } from './relink.ts';
import { shorten } from './words.ts';

export const claimMergeCommands = {
  /**
   * Makes several claims one, which keeps its own words and verdict, and gets from the others what it does not say itself, and
   * all of their tags, notes, evidence and history. Links to the others lead to it.
   */
  'claim.merge': defineCommand({
    input: z.object({ claimIds: z.array(idSchema).check(z.minLength(1)), intoId: idSchema }),
    run: (project, { claimIds, intoId }, { now }) => {
      const into = findClaim(project, intoId);
      if (!into.ok) return into;
      const found = findClaims(project, claimIds.filter((id) => id !== intoId));
      if (!found.ok) return found;
      const others = found.value;
      if (others.length === 0) return err(message('problem.mergeOneClaim'));
      const gone = new Set(others.map(({ id }) => id));
      const from = others.map(({ id }): Subject => ({ kind: 'claim', id }));
      const to: Subject = { kind: 'claim', id: intoId };
      const changes = united(into.value, others);
      const note = from.reduce((words, subject) => rewriteLinks(words, subject, to), changes.note ?? null);
      const untouched = new Map([...project.claims].filter(([id]) => !gone.has(id) && id !== intoId));
      return ok(draft(message('undo.claim.merge', { count: others.length, from: shorten(others[0]!.statement), statement: shorten(into.value.statement) }), [
        patch('claims', into.value, { ...changes, note, modifiedAt: now }),
        ...movedEvidence(project, intoId, gone, now),
        ...relink({ ...project, claims: untouched }, from, to, now),
        ...others.map((claim) => remove('claims', claim)),
      ]));
    },
  }),

  /**
   * Makes several claims of one that says too much at once. The first part stays the same claim; each other one begins as it
   * stands, unweighed, with the evidence that is given to it. Evidence may go to several parts, and what is named in none stays
   * with the first. Answers the ids of the new claims.
   */
  'claim.split': defineCommand({
    input: z.object({
      claimId: idSchema,
      parts: z.array(z.object({ statement: claimSchema.shape.statement, evidenceIds: z.array(idSchema) })).check(z.minLength(2), z.maxLength(50)),
    }),
    run: (project, { claimId, parts }, context) => {
      const claim = findClaim(project, claimId);
      if (!claim.ok) return claim;
      const evidence = [...project.evidence.values()].filter((item) => item.claimId === claimId);
      const known = new Set(evidence.map(({ id }) => id));
      if (parts.some(({ evidenceIds }) => evidenceIds.some((id) => !known.has(id)))) return err(message('problem.evidenceMissing'));
      const [first, ...rest] = parts;
      const made = rest.map(({ statement }): Claim => ({
        ...claim.value, id: context.newId(), statement, verdict: firstVerdict(project.project.verdicts).id, verdictHistory: [], confidence: null, status: 'open', note: null, dismissedHints: [],
        author: context.author, createdAt: context.now, modifiedAt: context.now,
      }));
      const staying = new Set(first!.evidenceIds);
      const operations = evidence.flatMap((item) => {
        const goes = made.filter((_, i) => rest[i]!.evidenceIds.includes(item.id));
        if (goes.length === 0) return [];
        const copies = goes.map((part): Evidence => ({ ...item, claimId: part.id, id: context.newId(), modifiedAt: context.now }));
        if (staying.has(item.id)) return copies.map((copy) => insert('evidence', copy));
        return [patch('evidence', item, { claimId: goes[0]!.id, modifiedAt: context.now }), ...copies.slice(1).map((copy) => insert('evidence', copy))];
      });
      return ok(draft(
        message('undo.claim.split', { statement: shorten(claim.value.statement) }),
        [
          patch('claims', claim.value, { statement: first!.statement, modifiedAt: context.now }),
          ...made.map((part) => insert('claims', part)),
          ...operations,
        ],
        { created: made.map(({ id }) => id) },
      ));
    },
  }),
};

/** Returns what a claim becomes when others are merged into it: its own words first, theirs where it has none. */
function united(into: Claim, others: readonly Claim[]): Partial<Claim> {
  const all = [into, ...others];
  const said = (field: 'speaker' | 'place' | 'assignee'): string => all.map((claim) => claim[field]).find((value) => value !== '') ?? '';
  const hints = new Map(all.toReversed().flatMap(({ dismissedHints }) => dismissedHints).map((hint) => [hint.hint, hint]));
  const history = [...others.flatMap(({ verdictHistory }) => verdictHistory), ...into.verdictHistory].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  // The history ends with the verdict in force, which is that of the claim that stays.
  const last = into.verdictHistory.at(-1);
  return {
    speaker: said('speaker'),
    place: said('place'),
    assignee: said('assignee'),
    saidOn: all.map(({ saidOn }) => saidOn).find((time) => time !== null) ?? null,
    about: all.map(({ about }) => about).find((time) => time !== null) ?? null,
    tagIds: [...new Set(all.flatMap(({ tagIds }) => tagIds))],
    note: joinedNotes(all.map(({ note }) => note)),
    verdictHistory: last ? [...history.filter((given) => given !== last), last] : history,
    dismissedHints: [...hints.values()],
  };
}

const placeKey = (at: EvidencePlace): string => (at.kind === 'highlight' ? `${at.sourceId} ${at.id}` : `web ${at.page.url}`);

/** Returns the operations that give the evidence of claims that go to the one that stays; what says the same there is joined, with both reasons. */
function movedEvidence(project: ProjectReader, intoId: string, gone: ReadonlySet<string>, now: string): readonly Operation[] {
  const groups = new Map<string, Evidence[]>();
  const all = [...project.evidence.values()];
  for (const evidence of [...all.filter(({ claimId }) => claimId === intoId), ...all.filter(({ claimId }) => gone.has(claimId))]) {
    const key = `${placeKey(evidence.at)} ${evidence.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), evidence]);
  }
  return [...groups.values()].flatMap(([first, ...same]) => {
    const whole = [first!, ...same];
    const why = [...new Set(whole.map((evidence) => evidence.why.trim()).filter((words) => words !== ''))].join('\n');
    const strength = whole.map((evidence) => evidence.strength).find((given) => given !== null) ?? null;
    const changed = first!.claimId !== intoId || why !== first!.why.trim() || strength !== first!.strength;
    return [
      ...(changed ? [patch('evidence', first!, { claimId: intoId, why, strength, modifiedAt: now })] : []),
      ...same.map((evidence) => remove('evidence', evidence)),
    ];
  });
}
