import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { highlightOf, paragraphsOf, testSource } from '../../core/formats/testing/exported.ts';
import { newProject } from '../../core/model/project.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { message } from '../../core/messages/messages.ts';
import { err, ok } from '../../core/result.ts';
import { sourcesAsSubject } from '../../core/exports/export-subject.ts';
import type { ExportJob, ExportOrder } from './exporter.ts';
import { PdfExporter } from './formats/pdf-exporter.ts';
import type { Annotate } from './pdf/annotate-in-worker.ts';
import { exportTo } from './registry.ts';

const text = 'Alpha beta gamma.';
const state: ProjectReader = {
  project: newProject('p', 'Project', ''),
  sources: new Map([['s1', testSource('s1')], ['s2', testSource('s2')]]),
  highlights: new Map([['s1', new Map([['h', highlightOf(text, 'h', 'beta')]])]]),
  tags: new Map(), claims: new Map(), evidence: new Map(), reports: new Map(), reportBlocks: new Map(),
};

const unpaged = { readOriginal: async () => ok(new Uint8Array()), readLayouts: async () => ok([]) };

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const readPicture = async () => err(message('problem.sourceMissing'));

const project = { state, readDocument: async () => ok(paragraphsOf(text)), readPicture, readOwnPicture: async () => err(message('problem.pictureMissing', { file: '' })), ...unpaged };
const order = (change: Partial<ExportOrder>): ExportOrder => ({
  project, subject: sourcesAsSubject(), outPath: join(folder, 'out.md'), signal: new AbortController().signal,
  onProgress: () => undefined, print: async () => new Uint8Array(), now: '2025-10-09T00:00:00.000Z', ...change,
});
const markdown = (change: Partial<ExportOrder> = {}) => exportTo('markdown', {}, order(change));
const pdf = (change: Partial<ExportJob<'pdf'>>, annotate: Annotate = async () => ok(new Uint8Array([1, 2, 3]))) =>
  new PdfExporter(annotate).write({ ...order({ outPath: join(folder, 'out.pdf'), ...change }), options: change.options ?? { marks: 'annotations', summary: false, appendix: false, paper: 'a4' } });

describe('an export', () => {
  it('writes all sources, or the one asked for, in place of an older file', async () => {
    await writeFile(join(folder, 'out.md'), 'old');
    expect(await markdown({ subject: sourcesAsSubject(['s1']) })).toEqual(ok(null));
    const one = await readFile(join(folder, 'out.md'), 'utf8');
    expect(one).toContain('> beta');
    expect(one).not.toContain('Source s2');
    await markdown();
    expect(await readFile(join(folder, 'out.md'), 'utf8')).toContain('## Source s2');
    expect(await readdir(folder)).toEqual(['out.md']);
  });

  it('prints the pages, has them annotated, and tells how far it is', async () => {
    const told: number[] = [];
    let title = '';
    const done = await pdf({
      subject: sourcesAsSubject(['s1']), onProgress: (part) => told.push(part),
      print: async (request) => { title = request.title; return new Uint8Array([9]); },
    }, async (given, _, onPage) => { onPage(1, 1); return ok(new Uint8Array(['printed' in given ? given.printed[0]! : 0, given.plan.annotations.length])); });
    expect([done, title]).toEqual([ok(null), 'Source s1']);
    expect([...(await readFile(join(folder, 'out.pdf')))]).toEqual([9, 1]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(100);
  });

  it('leaves the old file and nothing else when it is stopped, at whatever step', async () => {
    await writeFile(join(folder, 'out.pdf'), 'old');
    for (const step of ['read', 'print', 'annotate'] as const) {
      const controller = new AbortController();
      const stopAt = (now: string): void => { if (now === step) controller.abort(); };
      const done = await pdf({
        signal: controller.signal,
        project: { ...project, readDocument: async () => { stopAt('read'); return ok(paragraphsOf(text)); } },
        print: async () => { stopAt('print'); return new Uint8Array([1]); },
      }, async () => { stopAt('annotate'); return ok(new Uint8Array([1])); });
      expect(done).toMatchObject({ ok: false, error: { id: 'problem.exportCancelled' } });
      expect(await readdir(folder)).toEqual(['out.pdf']);
      expect(await readFile(join(folder, 'out.pdf'), 'utf8')).toBe('old');
    }
  });

  it('says what is in the way of the file', async () => {
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'file'), '');
    const problemAt = async (...path: readonly string[]): Promise<unknown> => {
      const done = await markdown({ outPath: join(folder, ...path) });
      return done.ok ? null : done.error.id;
    };
    expect(await problemAt('sub')).toBe('problem.exportTargetIsFolder');
    expect(await problemAt('none', 'out.md')).toBe('problem.exportFolderMissing');
    expect(await problemAt('file', 'out.md')).toBe('problem.exportFolderMissing');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write there', async () => {
    await chmod(folder, 0o500);
    const done = await markdown();
    await chmod(folder, 0o700);
    expect(done).toMatchObject({ ok: false, error: { id: 'problem.exportNotWritable' } });
  });

  it('says what the printer said when pages cannot be laid out', async () => {
    const done = await pdf({ print: () => Promise.reject(new Error('no memory')) });
    expect(done).toMatchObject({ ok: false, error: { id: 'problem.exportPrintFailed', parameters: { detail: 'no memory' } } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('names a source that is gone, and an empty project', async () => {
    expect(await markdown({ subject: sourcesAsSubject(['gone']) })).toMatchObject({ error: { id: 'problem.sourceMissing' } });
    const empty = { ...state, sources: new Map() };
    expect(await markdown({ project: { ...project, state: empty } })).toMatchObject({ error: { id: 'problem.exportNothing' } });
  });
});
