import { message, type Message } from '../../core/messages/messages.ts';
import type { Source } from '../../core/model/source.ts';
import { contentOf } from '../../core/queries/source-versions.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { OpenProject } from '../storage/index.ts';
import type { Workspace } from './workspace.ts';

/** Returns the open project and a source of it that has this version, or in words what is missing. */
export function findVersion(workspace: Workspace, sourceId: string, version: number): Result<{ readonly project: OpenProject; readonly source: Source }, Message> {
  const project = workspace.project();
  if (!project.ok) return project;
  const source = project.value.state.sources.get(sourceId);
  if (!source) return err(message('problem.sourceMissing'));
  return contentOf(source, version) ? ok({ project: project.value, source }) : err(message('problem.versionMissing', { version }));
}
