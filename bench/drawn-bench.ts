import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectorAt } from '../src/core/anchoring/selector.ts';
import { textOf, type Message } from '../src/core/messages/messages.ts';
import type { Evidence } from '../src/core/model/evidence.ts';
import type { Tag } from '../src/core/model/tag.ts';
import type { Result } from '../src/core/result.ts';
import { createProject } from '../src/main/storage/index.ts';
import { claimsFixture } from './claims-fixture.ts';

const now = '2026-11-22T08:00:00.000Z';
const text = 'More than 67,100 people, within 72 hours, it was said on Monday. '.repeat(2_000);

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Writes a project with so many claims, whose evidence stands in the texts of its sources. */
export async function writeManyClaims(folder: string, claimCount: number, evidenceCount: number): Promise<void> {
  const { sources, tags, claims, evidence } = claimsFixture(claimCount, evidenceCount);
  const ids: string[] = [];
  let made = 0;
  const context = { now, author: 'Bench', newId: () => ids.shift() ?? `x${(made++).toString(36)}` };
  const project = value(await createProject(folder, { name: 'Many claims', now, newId: context.newId }));
  const bytes = Buffer.from(text);
  const file = { name: 'text.txt', mediaType: 'text/plain' as const, encoding: 'utf-8' as const, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  for (const tag of byParents(tags)) {
    const { name, parentId, colour } = tag;
    ids.push(tag.id);
    value(await project.run({ name: 'tag.create', input: { name, parentId, colour, description: '', shortcut: null } }, context));
  }
  const placed: Evidence[] = [];
  for (const source of sources) {
    value(await project.addSourceFiles(source.id, { extension: 'txt', bytes, document: { text, blocks: [{ type: 'paragraph', start: 0, end: text.length, spans: [] }] } }));
    value(await project.run({ name: 'source.import', input: { sources: [{ ...source, file, textLength: text.length }] } }, context));
    const own = evidence.filter(({ at }) => at.kind === 'highlight' && at.sourceId === source.id);
    const annotations = own.map((_, i) => ({
      selector: selectorAt(text, { start: (i * 131) % (text.length - 80), end: ((i * 131) % (text.length - 80)) + 60 }), colour: 'teal' as const, tagNames: [], note: null, author: null, createdAt: null, modifiedAt: null,
    }));
    ids.push(...own.map(({ at }) => (at.kind === 'highlight' ? at.id : '')));
    value(await project.run({ name: 'highlight.import', input: { sourceId: source.id, annotations } }, context));
    placed.push(...own.map((item, i) => ({ ...item, quote: annotations[i]!.selector.exact })));
  }
  value(await project.close());
  // Not by commands: a hundred thousand of them, each synced to disk, take minutes.
  const checkpoint = join(folder, 'claims.json');
  const { sequence } = JSON.parse(await readFile(checkpoint, 'utf8')) as { readonly sequence: number };
  await writeFile(checkpoint, JSON.stringify({ sequence, claims, evidence: placed }));
}

/** A tag can be made only once the one above it is there. */
const byParents = (tags: readonly Tag[]): readonly Tag[] => tags.toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null));
