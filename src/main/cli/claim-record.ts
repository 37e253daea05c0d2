import { shorten } from '../../core/commands/words.ts';
import { text } from '../../core/messages/messages.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Time } from '../../core/model/time.ts';
import { verdictOf } from '../../core/model/verdict.ts';

const evidenceOf = ({ evidence }: ProjectReader, claimId: string): readonly Evidence[] => [...evidence.values()].filter((item) => item.claimId === claimId);

const tagNames = ({ tags }: ProjectReader, { tagIds }: Claim): readonly string[] =>
  tagIds.map((id) => tags.get(id)?.name).filter((name) => name !== undefined);

/** Returns a claim as the command line prints it in JSON: names where records have ids, and how much evidence there is of each stance. */
export function claimRecord(project: ProjectReader, claim: Claim): object {
  const { id, statement, speaker, saidOn, about, place, verdict, confidence, status, assignee, note, author, createdAt, modifiedAt } = claim;
  const evidence = { states: 0, supports: 0, refutes: 0, context: 0 };
  for (const { stance } of evidenceOf(project, id)) evidence[stance]++;
  return {
    id, statement, speaker, saidOn, about, place, tags: tagNames(project, claim), verdict, verdictName: verdictOf(project.project.verdicts, verdict).name,
    confidence, status, assignee, note, evidence, author, created: createdAt, modified: modifiedAt,
  };
}

/** Returns a piece of evidence as the command line prints it in JSON. A highlight that is gone is named all the same. */
export function evidenceRecord(project: ProjectReader, evidence: Evidence): object {
  const { id, claimId, at, quote, stance, strength, why, author, createdAt, modifiedAt } = evidence;
  const place = at.kind === 'web'
    ? { url: at.page.url, title: at.page.title, accessed: at.page.accessedOn }
    : { sourceId: at.sourceId, highlightId: at.id, present: project.highlights.get(at.sourceId)?.has(at.id) ?? false };
  return { id, claimId, stance, strength, why, quote, ...place, author, created: createdAt, modified: modifiedAt };
}

/** Returns a claim with all its evidence and the history of its verdicts. */
export const claimInFull = (project: ProjectReader, claim: Claim): object => ({
  ...claimRecord(project, claim),
  history: claim.verdictHistory.map(({ verdict, name, author, at, reason }) => ({ verdict, name, reason, author, at })),
  evidence: evidenceOf(project, claim.id).map((item) => evidenceRecord(project, item)),
});

/** Returns a claim as a line for people. */
export const claimLine = ({ project }: ProjectReader, { id, statement, verdict, speaker }: Claim): string =>
  [id, `[${verdictOf(project.verdicts, verdict).name}]`, shorten(statement, 120), ...(speaker === '' ? [] : [`– ${speaker}`])].join('  ');

/** Returns a piece of evidence as a line for people. */
export function evidenceLine(project: ProjectReader, { id, stance, quote, at, why }: Evidence): string {
  const where = at.kind === 'web' ? at.page.title || at.page.url : (project.sources.get(at.sourceId)?.citation.title ?? '');
  return [id, text(`stance.${stance}`), ...(quote === '' ? [] : [`“${shorten(quote, 80)}”`]), where, ...(why === '' ? [] : [`– ${shorten(why, 80)}`])].join('  ');
}

const timeWords = (time: Time | null): string => (time === null ? '' : time.edtf === null || time.edtf === time.words ? time.words : `${time.words} (${time.edtf})`);

/** Returns lines for people that say how the times of a claim were understood, one for each that it has. */
export const timeLines = ({ saidOn, about }: Pick<Claim, 'saidOn' | 'about'>): readonly string[] =>
  [{ label: text('claim.saidOn'), time: saidOn }, { label: text('claim.about'), time: about }]
    .flatMap(({ label, time }) => (time === null ? [] : [`  ${label}: ${timeWords(time)}`]));

/** Returns a claim in full for people, one fact a line. */
export function claimPage(project: ProjectReader, claim: Claim): string {
  const facts: readonly (readonly [label: string, value: string])[] = [
    [text('claim.speaker'), claim.speaker],
    [text('claim.saidOn'), timeWords(claim.saidOn)],
    [text('claim.about'), timeWords(claim.about)],
    [text('claim.place'), claim.place],
    [text('claim.tags'), tagNames(project, claim).join(', ')],
    [text('claim.confidence'), claim.confidence === null ? '' : `${claim.confidence} %`],
    [text('claim.status'), text(`claim.status.${claim.status}`)],
    [text('claim.assignee'), claim.assignee],
  ];
  return [
    claimLine(project, claim),
    ...facts.filter(([, value]) => value !== '').map(([label, value]) => `  ${label}: ${value}`),
    ...claim.verdictHistory.map(({ at, name, reason, author }) => `  ${at.slice(0, 10)}  ${name}  ${[author, reason].filter((words) => words !== '').join(': ')}`),
    ...evidenceOf(project, claim.id).map((item) => `  ${evidenceLine(project, item)}`),
    ...(claim.note === null ? [] : [claim.note]),
  ].join('\n');
}
