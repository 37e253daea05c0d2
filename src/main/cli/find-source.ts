import { message, type Message } from '../../core/messages/messages.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** Returns the source with this id, or else the only one with this title or file name; in words why there is none. */
export function findSourceBy(project: ProjectReader, wanted: string): Result<Source, Message> {
  const byId = project.sources.get(wanted);
  if (byId) return ok(byId);
  const named = [...project.sources.values()].filter(({ citation, file }) => citation.title === wanted || file.name === wanted);
  const [source, ...others] = named;
  if (!source) return err(message('cli.sourceUnknown', { wanted }));
  return others.length === 0 ? ok(source) : err(message('cli.sourceAmbiguous', { wanted, ids: named.map(({ id }) => id).join(', ') }));
}
