import { createHash } from 'node:crypto';
import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandCall, CommandInput } from '../../core/commands/registry.ts';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { textOf, type Message } from '../../core/messages/messages.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Result } from '../../core/result.ts';
import { readHere } from '../import/read-source.ts';
import { replaceSource, type Replaced } from '../replace/replace-source.ts';
import { textsHere } from '../replace/text-work.ts';
import { defaultEnvironment, type Environment } from './environment.ts';
import { openProjectIn, type OpenOptions } from './open.ts';
import type { OpenProject } from './open-project.ts';

/** What the tests of storage share: projects in temporary folders, and short ways to change them. */

/** Checkpoints are written only when a test asks for it. */
export const patientEnvironment: Environment = { ...defaultEnvironment, checkpointDelay: 1_000_000 };

/** Checkpoints and segments as often as can be, so that a kill falls into all of them. */
export const busyEnvironment: Environment = { ...defaultEnvironment, segmentBytes: 8000, checkpointDelay: 0 };

/** Returns the value of a result that must be good; throws its words otherwise. */
export function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Returns the id of the message of a result that must have failed. */
export function problemOf(result: Result<unknown, Message>): string {
  if (result.ok) throw new Error('it did not fail');
  return result.error.id;
}

export const now = '2026-11-22T08:00:00.000Z';

/** Returns a context whose ids count up: `prefix`1, `prefix`2, … */
export function contextWith(prefix: string): CommandContext {
  let last = 0;
  return { now, author: 'Ada', newId: () => `${prefix}${++last}` };
}

export const open = async (folder: string, environment: Environment = patientEnvironment, options?: OpenOptions): Promise<OpenProject> =>
  value(await openProjectIn(environment, folder, options));

export const text = 'More than 67,100 people. Within 72 hours. It was said on Monday, and denied on Tuesday.';

export async function addSource(project: OpenProject, id: string, context: CommandContext): Promise<void> {
  const bytes = Buffer.from(text);
  value(await project.addSourceFiles(id, {
    extension: 'txt', bytes, document: { text, blocks: [{ type: 'paragraph', start: 0, end: text.length, spans: [] }] },
  }));
  value(await project.run({
    name: 'source.import',
    input: {
      sources: [{
        id,
        citation: { type: 'article', title: `Brief ${id}` },
        file: { name: 'brief.txt', mediaType: 'text/plain', encoding: 'utf-8', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
        textLength: text.length,
        version: 1,
        formerVersions: [],
        note: null,
        importedAt: now,
        modifiedAt: now,
      }],
    },
  }, context));
}

/** Gives a source a newer text, as the app does. */
export const replaceText = (project: OpenProject, sourceId: string, newText: string, context: CommandContext): Promise<Result<Replaced, Message>> =>
  replaceSource(project, sourceId, { name: 'brief.txt', bytes: Buffer.from(newText) }, context, { read: readHere, reanchor: textsHere.reanchor });

export const tagNamed = (name: string): CommandCall =>
  ({ name: 'tag.create', input: { name, parentId: null, colour: null, description: '', shortcut: null } });

export const highlightAt = (sourceId: string, start: number, end: number, more: Partial<CommandInput<'highlight.create'>> = {}): CommandCall => ({
  name: 'highlight.create',
  input: { sourceId, selector: selectorAt(text, { start, end }), colour: 'amber', tagIds: [], newTag: null, note: null, ...more },
});

/** Returns all records of a project in a form that can be compared. A source without highlights counts as having none. */
export function picture(state: ProjectReader): unknown {
  const byId = (records: ReadonlyMap<string, object>): unknown => Object.fromEntries([...records].sort(([a], [b]) => a < b ? -1 : 1));
  const byScope = (scopes: ReadonlyMap<string, ReadonlyMap<string, object>>): unknown =>
    Object.fromEntries([...scopes].filter(([, records]) => records.size > 0).sort(([a], [b]) => a < b ? -1 : 1).map(([id, records]) => [id, byId(records)]));
  return structuredClone({
    project: state.project,
    sources: byId(state.sources),
    tags: byId(state.tags),
    claims: byId(state.claims),
    evidence: byId(state.evidence),
    reports: byId(state.reports),
    highlights: byScope(state.highlights),
    reportBlocks: byScope(state.reportBlocks),
  });
}

/** Returns what the user reads on opening. */
export const noticesOf = (project: OpenProject): readonly string[] => project.notices.map(({ id }) => id);
