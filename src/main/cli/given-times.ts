import { dayCountedFrom } from '../../core/claims/day-counted-from.ts';
import { readGivenTime } from '../../core/claims/read-given-time.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import type { Citation } from '../../core/model/citation.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { Time } from '../../core/model/time.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ClaimFacts } from './claim-arguments.ts';

/** The times that were given of a claim; null takes one away, and what was not given is absent. */
type ReadTimes = Partial<Pick<Claim, 'saidOn' | 'about'>>;

/** Returns what the given times mean. `present` is the claim as it is, and `citation` that of its source. Fails in words where one is not understood: nobody is there to see how it was. */
export function readTimes({ said, about }: Pick<ClaimFacts, 'said' | 'about'>, present: Pick<Claim, 'saidOn'>, citation: Citation | undefined): Result<ReadTimes, Message> {
  const saidOn = said === undefined ? null : timeGiven('said', said, readGivenTime(said, dayCountedFrom('saidOn', present, citation)));
  if (saidOn?.ok === false) return saidOn;
  const claim = saidOn ? { saidOn: saidOn.value } : present;
  const aboutTime = about === undefined ? null : timeGiven('about', about, readGivenTime(about, dayCountedFrom('about', claim, citation)));
  if (aboutTime?.ok === false) return aboutTime;
  return ok({ ...(saidOn && { saidOn: saidOn.value }), ...(aboutTime && { about: aboutTime.value }) });
}

function timeGiven(option: 'said' | 'about', words: string, { time, problem }: ReturnType<typeof readGivenTime>): Result<Time | null, Message> {
  return problem === null ? ok(time) : err(message(problem === 'noDay' ? 'cli.timeNoDay' : 'cli.timeUnknown', { option, words: words.trim() }));
}
