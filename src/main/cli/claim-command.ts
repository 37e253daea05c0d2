import { offsetMapOf } from '../../core/anchoring/offsets.ts';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { sourceOfClaim } from '../../core/claims/day-counted-from.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import type { PassageChoice } from '../../core/commands/passage.ts';
import { shorten } from '../../core/commands/words.ts';
import { locate } from '../../core/formats/w3c-annotation/locate.ts';
import { message, text, type Message } from '../../core/messages/messages.ts';
import { defaultHighlightColour } from '../../core/model/colour.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { OpenProject } from '../storage/index.ts';
import type { ClaimCommand, ClaimFacts, GivenPlace } from './claim-arguments.ts';
import { listClaims } from './list.ts';
import { claimInFull, claimLine, claimPage, claimRecord, evidenceLine, evidenceRecord, timeLines } from './claim-record.ts';
import { findClaimBy, findHighlightBy, findTagIds, findVerdictBy } from './find-claim.ts';
import { findSourceBy } from './find-source.ts';
import { readTimes } from './given-times.ts';
import { withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `claim` and `evidence`: adds, changes and prints claims and what speaks for them and against them. */
export function runClaims(command: ClaimCommand, output: Output, context: CommandContext): Promise<ExitCode> {
  return withProject(command.folder, output, async (project) => {
    const done = await run(command, project, output, context);
    return done.ok ? 0 : output.fail(done.error);
  });
}

async function run(command: ClaimCommand, project: OpenProject, output: Output, context: CommandContext): Promise<Result<void, Message>> {
  const { state } = project;
  switch (command.name) {
    case 'claim list':
      listClaims(state, output);
      return ok(undefined);
    case 'claim show': {
      const claim = findClaimBy(state, command.claim);
      if (!claim.ok) return claim;
      output.result(claimInFull(state, claim.value), claimPage(state, claim.value));
      return ok(undefined);
    }
    case 'claim add': return addClaim(command, project, output, context);
    case 'claim set': {
      const claim = findClaimBy(state, command.claim);
      if (!claim.ok) return claim;
      const set = await setFacts(project, claim.value.id, command.statement, command.facts, context);
      if (!set.ok) return set;
      sayClaim(project, claim.value.id, command.facts, output);
      return ok(undefined);
    }
    case 'evidence list': {
      const claim = command.claim === null ? null : findClaimBy(state, command.claim);
      if (claim && !claim.ok) return claim;
      const wanted = claim?.value.id;
      for (const item of state.evidence.values()) {
        if (wanted === undefined || item.claimId === wanted) output.result(evidenceRecord(state, item), evidenceLine(state, item));
      }
      return ok(undefined);
    }
    case 'evidence add': return addEvidence(command, project, output, context);
  }
}

function sayClaim({ state }: OpenProject, claimId: string, { said, about }: ClaimFacts, output: Output): void {
  const claim = state.claims.get(claimId)!;
  const times = timeLines({ saidOn: said === undefined ? null : claim.saidOn, about: about === undefined ? null : claim.about });
  output.result(claimRecord(state, claim), [claimLine(state, claim), ...times].join('\n'));
}

async function addClaim(
  { statement, from, facts }: Extract<ClaimCommand, { name: 'claim add' }>, project: OpenProject, output: Output, context: CommandContext,
): Promise<Result<void, Message>> {
  const { state } = project;
  const highlight = from === null ? null : findHighlightBy(state, from);
  if (highlight && !highlight.ok) return highlight;
  // All that can be wrong is looked at before anything is made.
  const checked = checkFacts(project, facts);
  if (!checked.ok) return checked;
  const times = readTimes(facts, { saidOn: null }, highlight ? state.sources.get(highlight.value.sourceId)?.citation : undefined);
  if (!times.ok) return times;
  const { speaker = '', place = '', note = '', confidence, status, assignee, verdict, reason } = facts;
  const { saidOn = null, about = null } = times.value;
  const made = await project.run({
    name: 'claim.create',
    input: {
      statement: statement ?? shorten(highlight!.value.selector.exact, 1000), speaker, saidOn, about, place, tagIds: checked.value.tagIds,
      confidence, status, assignee, note: note === '' ? null : note,
      statedBy: highlight && { highlight: { sourceId: highlight.value.sourceId, id: highlight.value.id } },
    },
  }, context);
  if (!made.ok) return made;
  const claimId = made.value.created[0]!;
  const set = verdict === undefined ? ok(undefined) : await setFacts(project, claimId, null, { verdict, reason }, context);
  if (!set.ok) return set;
  sayClaim(project, claimId, facts, output);
  return ok(undefined);
}

interface CheckedFacts {
  readonly tagIds: readonly string[];
  /** Id of the step of the scale; undefined when none was given. */
  readonly verdictId: string | undefined;
}

function checkFacts({ state }: OpenProject, { tags = [], verdict }: ClaimFacts): Result<CheckedFacts, Message> {
  const tagIds = findTagIds(state, tags);
  if (!tagIds.ok) return tagIds;
  const found = verdict === undefined ? null : findVerdictBy(state, verdict);
  return found && !found.ok ? found : ok({ tagIds: tagIds.value, verdictId: found?.value.id });
}

async function setFacts(project: OpenProject, claimId: string, statement: string | null, facts: ClaimFacts, context: CommandContext): Promise<Result<void, Message>> {
  const checked = checkFacts(project, facts);
  if (!checked.ok) return checked;
  const { state } = project;
  const evidence = [...state.evidence.values()].filter((item) => item.claimId === claimId);
  const times = readTimes(facts, state.claims.get(claimId)!, sourceOfClaim(evidence, state.sources)?.citation);
  if (!times.ok) return times;
  const { speaker, place, tags, reason = '', confidence, status, assignee, note } = facts;
  const changes = Object.fromEntries(Object.entries({
    statement: statement ?? undefined, speaker, place, confidence, status, assignee, ...times.value,
    tagIds: tags && checked.value.tagIds,
    note: note === undefined ? undefined : note === '' ? null : note,
  }).filter(([, value]) => value !== undefined));
  if (Object.keys(changes).length > 0) {
    const updated = await project.run({ name: 'claim.update', input: { claimId, changes, editSession: null } }, context);
    if (!updated.ok) return updated;
  }
  if (checked.value.verdictId === undefined) return ok(undefined);
  const given = await project.run({ name: 'claim.setVerdict', input: { claimIds: [claimId], verdict: checked.value.verdictId, reason } }, context);
  return given.ok ? ok(undefined) : given;
}

async function addEvidence(
  { claim: wanted, at, stance, strength, why }: Extract<ClaimCommand, { name: 'evidence add' }>, project: OpenProject, output: Output, context: CommandContext,
): Promise<Result<void, Message>> {
  const claim = findClaimBy(project.state, wanted);
  if (!claim.ok) return claim;
  const weighed = { claimId: claim.value.id, stance, strength, why };
  const made = at.kind === 'web'
    ? await project.run({
      name: 'evidence.attachPage',
      input: { ...weighed, page: { url: at.url, title: at.title, accessedOn: at.accessed ?? context.now.slice(0, 10) }, quote: at.quote },
    }, context)
    : await attachPassage(project, at, weighed, context);
  if (!made.ok) return made;
  const evidence = project.state.evidence.get(made.value.created[0]!)!;
  output.result(evidenceRecord(project.state, evidence), text('cli.evidenceAdded', { quote: shorten(evidence.quote), id: evidence.id }));
  return ok(undefined);
}

async function attachPassage(
  project: OpenProject, at: Exclude<GivenPlace, { kind: 'web' }>, weighed: Pick<Extract<ClaimCommand, { name: 'evidence add' }>, 'stance' | 'strength' | 'why'> & { readonly claimId: string },
  context: CommandContext,
): ReturnType<OpenProject['run']> {
  const passage = await passageAt(project, at);
  return passage.ok ? project.run({ name: 'evidence.attach', input: { ...weighed, passage: passage.value } }, context) : passage;
}

async function passageAt(project: OpenProject, at: Exclude<GivenPlace, { kind: 'web' }>): Promise<Result<PassageChoice, Message>> {
  if (at.kind === 'highlight') {
    const highlight = findHighlightBy(project.state, at.highlight);
    return highlight.ok ? ok({ highlight: { sourceId: highlight.value.sourceId, id: highlight.value.id } }) : highlight;
  }
  const source = findSourceBy(project.state, at.source);
  if (!source.ok) return source;
  const document = await project.readDocument(source.value.id);
  if (!document.ok) return document;
  const words = document.value.text;
  const offsets = offsetMapOf(words);
  const marked = { sourceId: source.value.id, colour: defaultHighlightColour };
  if (at.kind === 'quote') {
    const found = locate(words, offsets, { position: null, quote: { exact: at.quote, prefix: '', suffix: '' }, within: null });
    return found.ok ? ok({ ...marked, selector: selectorAt(words, found.value.range) }) : err(message('cli.passageNotFound', { source: at.source }));
  }
  const range = { start: offsets.toUtf16(at.start), end: offsets.toUtf16(at.end) };
  return range.end > words.length ? err(message('problem.rangeOutside')) : ok({ ...marked, selector: selectorAt(words, range) });
}
