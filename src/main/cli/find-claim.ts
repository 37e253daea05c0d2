import { message, type Message } from '../../core/messages/messages.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { foldName } from '../../core/model/tag.ts';
import type { Verdict } from '../../core/model/verdict.ts';
import { everyHighlight } from '../../core/queries/highlights.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** Returns the claim with this id, or else the only one with this statement; in words why there is none. */
export function findClaimBy({ claims }: ProjectReader, wanted: string): Result<Claim, Message> {
  const byId = claims.get(wanted);
  if (byId) return ok(byId);
  const same = [...claims.values()].filter(({ statement }) => foldName(statement) === foldName(wanted));
  const [claim, ...others] = same;
  if (!claim) return err(message('cli.claimUnknown', { wanted }));
  return others.length === 0 ? ok(claim) : err(message('cli.claimAmbiguous', { wanted, ids: same.map(({ id }) => id).join(', ') }));
}

/** Returns the highlight with this id. */
export function findHighlightBy(project: ProjectReader, wanted: string): Result<Highlight, Message> {
  for (const highlight of everyHighlight(project)) if (highlight.id === wanted) return ok(highlight);
  return err(message('cli.highlightUnknown', { wanted }));
}

/** Returns the step of the scale with this id or name, letter case aside. */
export function findVerdictBy({ project }: ProjectReader, wanted: string): Result<Verdict, Message> {
  const found = project.verdicts.find(({ id }) => id === wanted) ?? project.verdicts.find(({ name }) => foldName(name) === foldName(wanted));
  return found ? ok(found) : err(message('cli.verdictUnknown', { wanted, names: project.verdicts.map(({ name }) => name).join(', ') }));
}

/** Returns the ids of the tags with these ids or names, letter case aside, in order. */
export function findTagIds({ tags }: ProjectReader, wanted: readonly string[]): Result<readonly string[], Message> {
  const ids: string[] = [];
  for (const name of wanted) {
    const named = [...tags.values()].filter((tag) => foldName(tag.name) === foldName(name));
    const id = tags.has(name) ? name : named[0]?.id;
    if (id === undefined) return err(message('cli.tagUnknown', { wanted: name }));
    if (!tags.has(name) && named.length > 1) return err(message('cli.tagAmbiguous', { wanted: name, ids: named.map((tag) => tag.id).join(', ') }));
    ids.push(id);
  }
  return ok(ids);
}
