import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { message, textOf, type Message } from '../../core/messages/messages.ts';
import { selectorHolds } from '../../core/anchoring/selector.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { Source, SourceContent } from '../../core/model/source.ts';
import { versionsOf } from '../../core/queries/source-versions.ts';
import { byVersion } from '../../core/replacement/plan-replacement.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { diskProblem } from './disk.ts';
import { defaultEnvironment } from './environment.ts';
import { folderReader } from './folder-reader.ts';
import { linesIn, decodeLine } from './journal-line.ts';
import { journalFolder, picturesFolder, segmentStart } from './layout.ts';
import { openProjectIn } from './open.ts';
import type { OpenProject } from './open-project.ts';

/** What a project holds, and everything found wrong with it. */
export interface CheckReport {
  readonly name: string;
  readonly sources: number;
  readonly highlights: number;
  readonly tags: number;
  readonly claims: number;
  /** Lines of the journal whose checksums were verified. */
  readonly journalLines: number;
  /** Empty when the project is sound. */
  readonly findings: readonly Message[];
}

/**
 * Reads everything in a project and verifies it: each record, each original of each version against its SHA-256, each picture in a report, each quote
 * against the text that it is about, each line of the journal against its checksum. Changes nothing and needs no lock. Returns the words for
 * why it cannot be read at all.
 */
export async function checkProject(folder: string): Promise<Result<CheckReport, Message>> {
  const opened = await openProjectIn(defaultEnvironment, folder, { readOnly: true });
  if (!opened.ok) return opened;
  const project = opened.value;
  try {
    const findings = [...project.notices];
    for (const source of project.state.sources.values()) findings.push(...await checkSource(project, source));
    findings.push(...await checkPictures(project));
    const journal = await checkJournal(resolve(folder));
    const { sources, tags, claims, highlights } = project.state;
    return ok({
      name: project.state.project.name,
      sources: sources.size,
      highlights: [...highlights.values()].reduce((sum, { size }) => sum + size, 0),
      tags: tags.size,
      claims: claims.size,
      journalLines: journal.lines,
      findings: [...findings, ...journal.findings],
    });
  } catch (error) {
    return err(diskProblem(error, folder));
  }
}

/** Checks the pictures that reports show: they are named by what they are. */
async function checkPictures(project: OpenProject): Promise<readonly Message[]> {
  const shown = [...project.state.reportBlocks.values()].flatMap((blocks) => [...blocks.values()]).flatMap(({ content }) => (content.kind === 'picture' ? [content.picture.name] : []));
  const findings: Message[] = [];
  for (const name of new Set(shown)) {
    const bytes = await project.readOwnPicture(name);
    if (!bytes.ok) findings.push(bytes.error);
    else if (!name.startsWith(createHash('sha256').update(bytes.value).digest('hex'))) findings.push(message('check.pictureChanged', { file: `${picturesFolder}/${name}` }));
  }
  return findings;
}

async function checkSource(project: OpenProject, source: Source): Promise<readonly Message[]> {
  const bySelector = byVersion(source, project.state.highlights.get(source.id)?.values() ?? []);
  const findings: Message[] = [];
  for (const content of versionsOf(source)) {
    const found = await checkVersion(project, source, content, bySelector.get(content.version) ?? []);
    findings.push(...content.version === 1 && source.version === 1
      ? found
      : found.map((finding) => message('check.inVersion', { version: content.version, finding: textOf(finding) })));
  }
  return findings;
}

/** Checks one version of a source's text, and the highlights whose selectors are about it. */
async function checkVersion(
  project: OpenProject, { id, citation: { title } }: Source, { version, file, textLength }: SourceContent, highlights: readonly Highlight[],
): Promise<readonly Message[]> {
  const findings: Message[] = [];
  const original = await project.readOriginal(id, version);
  if (!original.ok) findings.push(message('check.originalMissing', { id, title }));
  else if (createHash('sha256').update(original.value).digest('hex') !== file.sha256) findings.push(message('check.originalChanged', { id, title }));
  if (version > 1) {
    const replacement = await project.readReplacement(id, version);
    if (!replacement.ok) findings.push(replacement.error);
  }

  const document = await project.readDocument(id, version);
  if (!document.ok) return [...findings, document.error];
  const { text } = document.value;
  if (text.length !== textLength) findings.push(message('check.textLength', { id, title, found: text.length, expected: textLength }));
  for (const highlight of highlights) {
    if (!selectorHolds(text, highlight.selector)) findings.push(message('check.quoteDiffers', { id: highlight.id, title }));
  }
  return findings;
}

/** Also the segments that opening need not read. */
async function checkJournal(folder: string): Promise<{ readonly lines: number; readonly findings: readonly Message[] }> {
  const reader = folderReader(defaultEnvironment.disk, folder);
  const findings: Message[] = [];
  let lines = 0;
  for (const name of await reader.names(journalFolder)) {
    if (segmentStart(name) === null) continue;
    const bytes = (await reader.read(`${journalFolder}/${name}`)) ?? Buffer.alloc(0);
    const whole = [...linesIn(bytes)];
    for (const [index, { content }] of whole.entries()) {
      if (decodeLine(content) === undefined) findings.push(message('check.journalLine', { file: `${journalFolder}/${name}`, line: index + 1 }));
    }
    lines += whole.length;
  }
  return { lines, findings };
}
