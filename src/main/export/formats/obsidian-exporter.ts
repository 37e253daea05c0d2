import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { exportedClaims } from '../../../core/exports/exported-claims.ts';
import { markGone, writePage, type VaultPage } from '../../../core/formats/obsidian/vault-file.ts';
import { blockName } from '../../../core/formats/obsidian/vault-markdown.ts';
import { VaultNames } from '../../../core/formats/obsidian/vault-names.ts';
import { claimPage, indexPage, recordName, sourcePage, tagPage, type Vault } from '../../../core/formats/obsidian/vault-pages.ts';
import type { LinkTarget } from '../../../core/formats/note/links.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import type { ProjectReader } from '../../../core/model/project-state.ts';
import { sortOut } from '../../../core/queries/highlights.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Exporter, ExportJob } from '../exporter.ts';
import { openVault, vaultFolders, type VaultFolder } from '../obsidian/vault-folder.ts';
import { readFirst } from '../preview-sources.ts';
import { noteSayer, readSources } from '../read-sources.ts';
import { writeInOneStep } from '../write-file.ts';

/** Quotes, and characters, of a preview at most. */
const [shownQuotes, longestPreview] = [5, 4000];

/**
 * Sources, claims and tags as a folder of linked Markdown files for Obsidian. Exported to the same folder again, what is ours in each
 * file is written anew wherever the file is now, and what the user wrote stays; a record that is gone is marked as such.
 */
export class ObsidianExporter implements Exporter<'obsidian'> {
  async preview(job: ExportJob<'obsidian'>): Promise<Result<ExportPreview, Message>> {
    const read = await readFirst(job);
    if (!read.ok) return read;
    const { first } = read.value;
    const { state } = job.project;
    const places = new Places(state, { files: new Map(), paths: [] }, [...state.sources.keys()]);
    const page = sourcePage({ ...first, highlights: sortOut(first.highlights).placed.slice(0, shownQuotes) }, { project: state, claims: exportedClaims(state), nameOf: places.nameOf, say: (note) => note });
    return ok({ kind: 'text', text: writePage(null, page).slice(0, longestPreview) });
  }

  async write(job: ExportJob<'obsidian'>): Promise<Result<null, Message>> {
    const { project: { state }, outPath, signal, onProgress } = job;
    const read = await readSources(job, { until: 40 });
    if (!read.ok) return read;
    const folder = await openVault(outPath, state.project.id, signal);
    if (!folder.ok) return folder;
    const exported = read.value.sources;
    const places = new Places(state, folder.value, exported.map(({ source }) => source.id));
    const claims = exportedClaims(state);
    const vault: Vault = { project: state, claims, nameOf: places.nameOf, say: noteSayer(state, places.addressOf) };
    const withFiles = [...state.sources.values()].filter(({ id }) => places.nameOf(recordName('source', id)) !== null);
    const tags = [...state.tags.values()].sort((a, b) => a.order - b.order);
    const pages: (() => VaultPage)[] = [
      ...exported.map((source) => () => sourcePage(source, vault)), ...claims.map((claim) => () => claimPage(claim, vault)),
      ...tags.map((tag) => () => tagPage(tag, vault)), () => indexPage(withFiles, tags, vault),
    ];
    let done = 0;
    const put = async (path: string, before: string | null, content: string): Promise<Result<null, Message>> => {
      if (signal.aborted) return err(message('problem.vaultStopped'));
      onProgress(40 + Math.round((60 * ++done) / (pages.length + 1)), 100);
      if (content === before) return ok(null);
      const target = join(outPath, ...path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      return writeInOneStep(target, content, signal);
    };
    for (const make of pages) {
      const page = make();
      const before = folder.value.files.get(page.record)?.content ?? null;
      const written = await put(places.pathOf(page.record), before, writePage(before, page));
      if (!written.ok) return signal.aborted ? err(message('problem.vaultStopped')) : written;
    }
    for (const [record, { path, content }] of folder.value.files) {
      if (isThere(state, record)) continue;
      const written = await put(path, content, markGone(content));
      if (!written.ok) return written;
    }
    onProgress(100, 100);
    return ok(null);
  }
}

/** Returns whether a record is in the project. */
function isThere({ project, sources, claims, tags }: ProjectReader, record: string): boolean {
  const [kind, id = ''] = record.split('/');
  switch (kind) {
    case 'source': return sources.has(id);
    case 'claim': return claims.has(id);
    case 'tag': return tags.has(id);
    default: return id === project.id;
  }
}

/** Where the files of records lie: where they were found, or where they are to be written. */
class Places {
  private readonly paths = new Map<string, string>();

  /** `sourceIds` are those that get a file if they have none. */
  constructor({ project, sources, claims, tags }: ProjectReader, { files, paths }: VaultFolder, sourceIds: readonly string[]) {
    const names = new VaultNames();
    for (const path of paths) names.take(nameIn(path));
    for (const [record, { path }] of files) this.paths.set(record, path);
    const place = (record: string, folder: string | null, words: string): void => {
      if (this.paths.has(record)) return;
      const name = names.give(words, record.split('/')[0]!);
      this.paths.set(record, `${folder === null ? '' : `${folder}/`}${name}.md`);
    };
    place(recordName('project', project.id), null, project.name);
    for (const id of sourceIds) place(recordName('source', id), vaultFolders.source, sources.get(id)!.citation.title);
    for (const { id, statement } of claims.values()) place(recordName('claim', id), vaultFolders.claim, statement);
    for (const { id, name } of tags.values()) place(recordName('tag', id), vaultFolders.tag, name);
  }

  pathOf(record: string): string {
    return this.paths.get(record)!;
  }

  readonly nameOf = (record: string): string | null => {
    const path = this.paths.get(record);
    return path === undefined ? null : nameIn(path);
  };

  /** Returns the address of a file, as links of Markdown have it. */
  readonly addressOf = ({ subject }: LinkTarget): string | null => {
    const record = subject.kind === 'highlight' ? recordName('source', subject.sourceId) : subject.kind === 'project' ? null : recordName(subject.kind, subject.id);
    const path = record === null ? undefined : this.paths.get(record);
    if (path === undefined) return null;
    return `${path.split('/').map(encodeURIComponent).join('/')}${subject.kind === 'highlight' ? `#^${blockName(subject.id)}` : ''}`;
  };
}

/** Returns what a file is called, without folder and ending. */
const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
