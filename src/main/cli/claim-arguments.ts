import { message, type Message } from '../../core/messages/messages.ts';
import { claimStatuses, type ClaimStatus } from '../../core/model/claim.ts';
import { stances, strengths, type Stance, type Strength } from '../../core/model/evidence.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** What is said of a claim on the command line; what is left out is undefined, and an empty word takes away what was there. */
export interface ClaimFacts {
  readonly speaker?: string | undefined;
  readonly said?: string | undefined;
  readonly about?: string;
  readonly place?: string;
  /** Ids or names of the codebook, all that the claim is to carry. */
  readonly tags?: readonly string[];
  /** Id or name of a step of the project's scale. */
  readonly verdict?: string;
  readonly reason?: string;
  /** Null takes it away. */
  readonly confidence?: number | null;
  readonly status?: ClaimStatus;
  readonly assignee?: string;
  readonly note?: string;
}

/** Where evidence stands, as given. Positions are code points. */
export type GivenPlace =
  | { readonly kind: 'highlight'; readonly highlight: string }
  | { readonly kind: 'range'; readonly source: string; readonly start: number; readonly end: number }
  | { readonly kind: 'quote'; readonly source: string; readonly quote: string }
  | { readonly kind: 'web'; readonly url: string; readonly title: string; readonly accessed: string | null; readonly quote: string };

export type ClaimCommand =
  | { readonly name: 'claim add'; readonly folder: string; readonly statement: string | null; readonly from: string | null; readonly facts: ClaimFacts }
  | { readonly name: 'claim list'; readonly folder: string }
  | { readonly name: 'claim show'; readonly folder: string; readonly claim: string }
  | { readonly name: 'claim set'; readonly folder: string; readonly claim: string; readonly statement: string | null; readonly facts: ClaimFacts }
  | {
      readonly name: 'evidence add'; readonly folder: string; readonly claim: string; readonly at: GivenPlace;
      readonly stance: Stance; readonly strength: Strength | null; readonly why: string;
    }
  | { readonly name: 'evidence list'; readonly folder: string; readonly claim: string | null };

const word = { type: 'string' } as const;

/** The options of `claim` and `evidence`, as `parseArgs` of Node knows them. */
export const claimOptions = {
  source: { type: 'string', multiple: true }, tag: { type: 'string', multiple: true },
  statement: word, from: word, speaker: word, said: word, about: word, place: word, verdict: word, reason: word, confidence: word, status: word,
  assignee: word, note: word, claim: word, highlight: word, start: word, end: word, url: word, title: word, accessed: word, quote: word,
  stance: word, strength: word, why: word,
} as const;

export type ClaimValues = { readonly [Option in keyof typeof claimOptions]?: (typeof claimOptions)[Option] extends { readonly multiple: true } ? readonly string[] : string };

/** Options that say something of a claim. */
export const factOptions = ['speaker', 'said', 'about', 'place', 'tag', 'verdict', 'reason', 'confidence', 'status', 'assignee', 'note'] as const;

export const claimForm = 'claim DIR add [--statement TEXT] [--from HIGHLIGHT] [FACTS], or: claim DIR list, or: claim DIR show CLAIM, or: claim DIR set CLAIM [--statement TEXT] [FACTS]';
export const evidenceForm = 'evidence DIR add CLAIM --stance STANCE PASSAGE [--strength STRENGTH] [--why TEXT], or: evidence DIR list [--claim CLAIM]';

const misused = (command: 'claim' | 'evidence'): Result<never, Message> =>
  err(message('cli.usage.arguments', { command, form: command === 'claim' ? claimForm : evidenceForm }));

/** Returns what is asked of claims, or in words why it is no right use. */
export function readClaimCommand([folder, verb, claim]: readonly string[], values: ClaimValues): Result<ClaimCommand, Message> {
  const given = Object.keys(values).filter((option) => option in claimOptions).length;
  const { statement = null, from = null } = values;
  if (verb === 'list' && claim === undefined && given === 0) return ok({ name: 'claim list', folder: folder! });
  if (verb === 'show' && claim !== undefined && given === 0) return ok({ name: 'claim show', folder: folder!, claim });
  const facts = readFacts(values);
  if (verb === 'add' && claim === undefined) {
    if (statement === null && from === null) return err(message('cli.usage.statement'));
    return facts.ok ? ok({ name: 'claim add', folder: folder!, statement, from, facts: facts.value }) : facts;
  }
  if (verb !== 'set' || claim === undefined || from !== null) return misused('claim');
  if (given === 0) return err(message('cli.usage.nothingToSet'));
  return facts.ok ? ok({ name: 'claim set', folder: folder!, claim, statement, facts: facts.value }) : facts;
}

function readFacts(values: ClaimValues): Result<ClaimFacts, Message> {
  const { speaker, said, about, place, tag, verdict, reason, assignee, note } = values;
  const status = claimStatuses.find((known) => known === values.status);
  if (values.status !== undefined && !status) return err(message('cli.usage.status'));
  const confidence = values.confidence === '' ? null : values.confidence === undefined ? undefined : Number(values.confidence);
  if (typeof confidence === 'number' && !(Number.isInteger(confidence) && confidence >= 0 && confidence <= 100)) return err(message('cli.usage.confidence'));
  if (reason !== undefined && verdict === undefined) return err(message('cli.usage.reason'));
  const facts = { speaker, said, about, place, tags: tag?.filter((name) => name !== ''), verdict, reason, confidence, status, assignee, note };
  return ok(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
}

/** Returns what is asked of evidence, or in words why it is no right use. */
export function readEvidenceCommand([folder, verb, claim]: readonly string[], values: ClaimValues): Result<ClaimCommand, Message> {
  const { stance: givenStance, strength: givenStrength, why = '', claim: ofClaim = null } = values;
  if (verb === 'list' && claim === undefined && Object.keys(values).every((option) => option === 'claim' || !(option in claimOptions))) {
    return ok({ name: 'evidence list', folder: folder!, claim: ofClaim });
  }
  if (verb !== 'add' || claim === undefined || ofClaim !== null) return misused('evidence');
  const stance = stances.find((known) => known === givenStance);
  if (!stance) return err(message('cli.usage.stance'));
  const strength = strengths.find((known) => known === givenStrength) ?? null;
  if (givenStrength !== undefined && strength === null) return err(message('cli.usage.strength'));
  const at = readPlace(values);
  return at.ok ? ok({ name: 'evidence add', folder: folder!, claim, at: at.value, stance, strength, why }) : at;
}

function readPlace({ highlight, source, start, end, url, title, accessed, quote }: ClaimValues): Result<GivenPlace, Message> {
  const missing = err(message('cli.usage.passage'));
  const [onlySource, ...more] = source ?? [];
  const kinds = [highlight !== undefined, onlySource !== undefined, url !== undefined].filter(Boolean).length;
  if (kinds !== 1 || more.length > 0 || (url === undefined && (title ?? accessed) !== undefined)) return missing;
  if (url !== undefined) {
    if ((start ?? end) !== undefined) return missing;
    return ok({ kind: 'web', url, title: title ?? '', accessed: accessed ?? null, quote: quote ?? '' });
  }
  if (highlight !== undefined) return (start ?? end ?? quote) === undefined ? ok({ kind: 'highlight', highlight }) : missing;
  if (quote !== undefined) return (start ?? end) === undefined && quote !== '' ? ok({ kind: 'quote', source: onlySource!, quote }) : missing;
  const [from, to] = [start, end].map((position) => (position !== undefined && /^\d{1,10}$/.test(position) ? Number(position) : null));
  return from === null || to === null || from === undefined || to === undefined || from >= to ? missing : ok({ kind: 'range', source: onlySource!, start: from, end: to });
}
