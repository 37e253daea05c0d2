import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectorAt } from '../src/core/anchoring/selector.ts';
import type { CommandContext } from '../src/core/commands/command.ts';
import { textOf, type Message } from '../src/core/messages/messages.ts';
import { emptyMemory } from '../src/core/model/project-memory.ts';
import type { Result } from '../src/core/result.ts';
import { events } from '../src/ipc/contract.ts';
import { asText, fromCrossing } from '../src/ipc/crossing.ts';
import { snapshotOf } from '../src/main/handlers/snapshot.ts';
import { createProject, type Committed, type OpenProject } from '../src/main/storage/index.ts';
import { viewOf, withChange, withSource, type ProjectView } from '../src/renderer/state/project-view.ts';

/** What one large change of the codebook took, in milliseconds. */
export interface CodebookRow {
  readonly change: string;
  /** Highlights that it changes. */
  readonly passages: number;
  /** From asking for it to its being confirmed, synced to disk. */
  readonly confirmed: number;
  /** What a window needs until it shows it: the crossing as text, the check of its shape, the new view. */
  readonly copy: number;
  readonly check: number;
  readonly view: number;
}

const text = 'More than 67,100 people, within 72 hours, it was said on Monday. '.repeat(2_000);
const now = '2026-11-22T08:00:00.000Z';
const batch = 5_000;
const rounds = 5;

let ids = 0;
const context: CommandContext = { now, author: 'Bench', newId: () => `b${(++ids).toString(36)}` };

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Measures merging two tags, taking it back and making it again: medians of several rounds, for different numbers of passages. */
export async function measureCodebook(sizes: readonly number[]): Promise<readonly CodebookRow[]> {
  const rows: CodebookRow[] = [];
  for (const passages of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'claimwright-bench-'));
    const project = value(await createProject(join(folder, 'project'), { name: 'Bench', now, newId: context.newId }));
    await fill(project, passages);
    const [from, into] = [...project.state.tags.keys()] as [string, string];
    const merges: Timing[] = [];
    const undos: Timing[] = [];
    for (let round = 0; round < rounds; round++) {
      const view = openView(project);
      const merged = await timed(view, () => project.run({ name: 'tag.merge', input: { tagIds: [from], intoId: into } }, context));
      const undone = await timed(merged.after, () => project.undo(context));
      merges.push(merged);
      undos.push(undone);
    }
    rows.push({ change: 'merge', passages, ...median(merges) }, { change: 'undo', passages, ...median(undos) });
    value(await project.close());
    await rm(folder, { recursive: true });
  }
  return rows;
}

type Timing = Omit<CodebookRow, 'change' | 'passages'> & { readonly after: ProjectView };

async function timed(view: ProjectView, change: () => Promise<Result<Committed, Message>>): Promise<Timing> {
  const at = (): number => performance.now();
  const started = at();
  const { sequence, operations, history } = value(await change());
  const confirmed = at();
  const copied: unknown = fromCrossing(asText({ sequence, operations, history }));
  const arrived = at();
  const checked = events.changed.parse(copied);
  const known = at();
  const after = withChange(view, checked);
  return { confirmed: confirmed - started, copy: arrived - confirmed, check: known - arrived, view: at() - known, after };
}

function median(timings: readonly Timing[]): Omit<Timing, 'after'> {
  const of = (name: 'confirmed' | 'copy' | 'check' | 'view'): number => timings.map((timing) => timing[name]).sort((a, b) => a - b)[Math.floor(timings.length / 2)]!;
  return { confirmed: of('confirmed'), copy: of('copy'), check: of('check'), view: of('view') };
}

/** A window that has the source with all passages open: the most that a change can cost it. */
function openView(project: OpenProject): ProjectView {
  const { state, sequence } = project;
  const view = viewOf(snapshotOf(project, [], emptyMemory));
  return withSource(view, 's', {
    sequence, version: 1, document: { text, blocks: [{ type: 'paragraph', start: 0, end: text.length, spans: [] }] }, highlights: [...state.highlights.get('s')!.values()],
  });
}

/** Every passage carries the tag that goes; every other one has both. */
async function fill(project: OpenProject, passages: number): Promise<void> {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  value(await project.addSourceFiles('s', { extension: 'txt', bytes, document: { text, blocks: [{ type: 'paragraph', start: 0, end: text.length, spans: [] }] } }));
  value(await project.run({ name: 'source.import', input: { sources: [{
    id: 's', citation: { type: 'article', title: 's' }, file: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', size: bytes.length, sha256 },
    version: 1, formerVersions: [], textLength: text.length, note: null, importedAt: now, modifiedAt: now,
  }] } }, context));
  for (const name of ['One', 'Other']) value(await project.run({ name: 'tag.create', input: { name, parentId: null, colour: null, description: 'What it *means*.', shortcut: null } }, context));
  for (let done = 0; done < passages; done += batch) {
    const annotations = Array.from({ length: Math.min(batch, passages - done) }, (_, offset) => {
      const start = ((done + offset) * 31) % (text.length - 60);
      return {
        selector: selectorAt(text, { start, end: start + 40 }), colour: 'teal' as const, tagNames: offset % 2 === 0 ? ['One'] : ['One', 'Other'], note: 'A short note.',
        author: null, createdAt: null, modifiedAt: null,
      };
    });
    value(await project.run({ name: 'highlight.import', input: { sourceId: 's', annotations } }, context));
  }
}
