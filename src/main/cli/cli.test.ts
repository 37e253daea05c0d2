import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHere } from '../import/read-source.ts';
import { textsHere } from '../replace/text-work.ts';
import { openProject } from '../storage/index.ts';
import { runCli, type CliServices } from './cli.ts';

let folder: string;
let project: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwright-cli-'));
  project = join(folder, 'project');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const services: CliServices = {
  version: '1.2.3',
  author: 'Jo',
  now: () => new Date().toISOString(),
  newId: randomUUID,
  readSource: readHere,
  texts: textsHere,
  print: () => Promise.reject(new Error('no printer here')),
};

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runWith(given: CliServices, ...argv: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const code = await runCli(argv, { stdout: (text) => { said.stdout += text; }, stderr: (text) => { said.stderr += text; } }, given);
  return { code, ...said };
}

const run = (...argv: readonly string[]): Promise<Ran> => runWith(services, ...argv);

/** Runs a command with --json and returns its exit code with the objects it printed. */
async function json(...argv: readonly string[]): Promise<{ readonly code: number; readonly records: readonly Record<string, unknown>[]; readonly stderr: string }> {
  const { code, stdout, stderr } = await run(...argv, '--json');
  return { code, records: stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)), stderr };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const article = 'A call 😀\n\nPutin and Netanyahu spoke on Monday. They spoke again on Tuesday.\n';

async function projectWithArticle(): Promise<string> {
  await run('init', project);
  const { records } = await json('import', project, await file('call.txt', article));
  return String(records[0]!['id']);
}

const annotation = (start: number, exact: string, ...tags: readonly string[]): object => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:${exact}`, type: 'Annotation', creator: { name: 'Al' }, created: '2025-10-06T18:00:00Z',
  body: [...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })), { type: 'TextualBody', purpose: 'commenting', value: `About ${exact}` }],
  target: { source: 'urn:x', selector: [
    { type: 'TextPositionSelector', start, end: start + Array.from(exact).length },
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ] },
});

describe('the command line', () => {
  it('makes a project, named as its folder or as it is told', async () => {
    expect(await json('init', project)).toMatchObject({ code: 0, records: [{ name: 'project', folder: project }] });
    expect(await json('init', join(folder, 'other'), '--name', 'Other name')).toMatchObject({ records: [{ name: 'Other name' }] });
    const again = await run('init', project);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('not empty');
  });

  it('imports files and says what became of each', async () => {
    await run('init', project);
    const good = await file('a.md', '# A heading\n\nText.');
    const empty = await file('empty.txt', '');
    const first = await json('import', project, good, empty);
    expect(first).toMatchObject({ code: 1, records: [{ title: 'A heading', file: good }] });
    expect(Object.keys(first.records[0]!)).toEqual(['id', 'title', 'file']);
    expect(first.stderr).toContain(`${empty}: This file has no text in it.`);
    expect(await json('import', project, good)).toMatchObject({ code: 0, records: [{ id: first.records[0]!['id'], known: true }] });
    expect((await run('import', project, good)).stdout).toContain('in the project already');
  });

  it('counts positions in code points, in and out', async () => {
    const id = await projectWithArticle();
    const [monday, tuesday] = [annotation(39, 'Monday', 'Date'), annotation(5, 'Tuesday', 'Date', 'To check')];
    const made = await json('annotate', project, 'call.txt', await file('notes.jsonld', JSON.stringify([monday, tuesday])));
    expect(made).toMatchObject({
      code: 0,
      records: [
        { annotation: 1, annotationId: 'urn:Monday', outcome: 'imported', start: 39, end: 45, exact: 'Monday' },
        { annotation: 2, outcome: 'moved', exact: 'Tuesday' },
      ],
    });
    const listed = await json('list', project, 'highlights');
    expect(listed.records[0]).toEqual({
      id: made.records[0]!['id'], sourceId: id, start: 39, end: 45, exact: 'Monday', prefix: 'A call 😀\n\nPutin and Netanyahu spoke on ',
      suffix: '. They spoke again on Tuesday.\n', tags: ['Date'], note: 'About Monday', colour: 'amber', author: 'Al', review: null,
      created: '2025-10-06T18:00:00.000Z', modified: '2025-10-06T18:00:00.000Z',
    });
    expect(listed.records[1]).toMatchObject({ tags: ['Date', 'To check'], start: article.indexOf('Tuesday') - 1 });
    expect((await json('list', project, 'tags')).records).toMatchObject([{ name: 'Date', highlights: 2 }, { name: 'To check', highlights: 1 }]);
    expect((await json('list', project, 'sources')).records).toMatchObject([{ id, title: 'A call 😀', file: 'call.txt', highlights: 2 }]);
  });

  it('leaves out annotations whose passage is not certain, and makes the others', async () => {
    await projectWithArticle();
    const lines = [annotation(0, 'spoke'), annotation(0, 'nowhere'), annotation(39, 'Monday')].map((item) => JSON.stringify(item)).join('\n');
    const made = await json('annotate', project, 'A call 😀', await file('notes.jsonl', lines));
    expect(made.code).toBe(1);
    expect(made.records.map(({ outcome, id }) => [outcome, id !== null])).toEqual([['failed', false], ['failed', false], ['imported', true]]);
    expect(made.stderr).toContain('Annotation 1 was left out: its quote is in the text 2 times');
  });

  it('finds a source by id, title or file name, and asks when several fit', async () => {
    await run('init', project);
    await run('import', project, await file('a.txt', 'Same title\n\nOne.'), await file('b.txt', 'Same title\n\nTwo.'));
    const notes = await file('n.json', JSON.stringify(annotation(12, 'One')));
    expect((await run('annotate', project, 'a.txt', notes)).code).toBe(0);
    expect((await run('annotate', project, 'Same title', notes)).stderr).toContain('Several sources');
    expect((await run('annotate', project, 'c.txt', notes)).stderr).toContain('no source “c.txt”');
  });

  it('exports to files and folders, and leaves nothing where it cannot', async () => {
    const id = await projectWithArticle();
    await run('annotate', project, id, await file('n.json', JSON.stringify(annotation(39, 'Monday', 'Date'))));
    const path = join(folder, 'out.md');
    expect(await json('export', project, '--format', 'markdown', '--source', id, '--out', path)).toMatchObject({ code: 0, records: [{ path, format: 'markdown' }] });
    expect(await readFile(path, 'utf8')).toContain('Monday');
    const before = await readdir(folder);
    expect((await run('export', project, '--format', 'markdown', '--source', 'nothing', '--out', join(folder, 'x.md'))).code).toBe(1);
    expect((await run('export', project, '--format', 'pdf', '--out', join(folder, 'x.pdf'))).code).toBe(1);
    expect(await readdir(folder)).toEqual(before);
    const [page, table, vault] = [join(folder, 'page.html'), join(folder, 'table.csv'), join(folder, 'vault')];
    expect(await json('export', project, '--format', 'html', '--option', 'claims=no', '--out', page)).toMatchObject({ code: 0, records: [{ path: page, format: 'html' }] });
    expect(await json('export', project, '--format', 'obsidian', '--out', vault)).toMatchObject({ code: 0, records: [{ path: vault, format: 'obsidian' }] });
    expect((await run('export', project, '--format', 'csv', '--of', 'claims', '--out', table)).stderr).toContain('nothing to list');
  });

  it('ends an export cleanly on Ctrl-C', async () => {
    await projectWithArticle();
    const path = join(folder, 'out.pdf');
    await writeFile(path, 'what was there');
    const printing: CliServices['print'] = ({ signal }) => new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      process.emit('SIGINT');
    });
    const before = await readdir(folder);
    expect(await runWith({ ...services, print: printing }, 'export', project, '--format', 'pdf', '--out', path)).toMatchObject({ code: 1, stdout: '' });
    expect(await readFile(path, 'utf8')).toBe('what was there');
    expect(await readdir(folder)).toEqual(before);
    expect((await json('list', project, 'sources')).code).toBe(0);
  });

  it('writes the codebook, and takes one in as one change that loses nothing', async () => {
    const id = await projectWithArticle();
    await run('annotate', project, id, await file('n.json', JSON.stringify([annotation(39, 'Monday', 'Date', '=1+1')])));
    for (const format of ['csv', 'qdc']) {
      const path = join(folder, `tags.${format}`);
      expect(await json('codebook', 'export', project, '--format', format, '--out', path)).toMatchObject({ code: 0, records: [{ path, format }] });
      expect(await json('codebook', 'import', project, path)).toMatchObject({ code: 0, stderr: '', records: [{ made: 0, matched: 2, changed: 0, conflicts: [] }] });
    }
    expect(await readFile(join(folder, 'tags.csv'), 'utf8')).toContain("'=1+1");
    await run('codebook', 'export', project, '--format', 'csv', '--bom', '--out', join(folder, 'bom.csv'));
    expect((await readFile(join(folder, 'bom.csv'), 'utf8')).charCodeAt(0)).toBe(0xfeff);

    const other = await file('other.csv', 'name;parent;description;colour\r\nDate;;When;red\r\nMonth;Date;;\r\n;Date;;\r\n');
    const would = await json('codebook', 'import', project, other, '--dry-run');
    expect(would).toMatchObject({ code: 1, records: [{ made: 1, changed: 1, dryRun: true, conflicts: [{ name: 'Date', fields: ['colour'] }] }] });
    expect(would.stderr).toContain('Line 4: there is no name');
    const listed = async (): Promise<readonly unknown[]> => (await json('list', project, 'tags')).records.map(({ name, colour }) => [name, colour]);
    expect(await listed()).toHaveLength(2);
    expect((await run('codebook', 'import', project, other)).stdout).toContain('1 tag made, 1 changed; 1 tag differs');
    expect(await listed()).toHaveLength(3);
    await run('codebook', 'import', project, other, '--conflicts', 'take');
    expect(await listed()).toContainEqual(['Date', 'red']);
  });

  it('refuses what is no codebook, and says how the command is used', async () => {
    await run('init', project);
    const bad = await file('bad.qdc', '<!DOCTYPE x [<!ENTITY a "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>');
    expect(await run('codebook', 'import', project, bad)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('declares a document type') });
    expect((await run('codebook', 'export', project, '--format', 'csv', '--out', join(folder, 'x.csv'))).stderr).toContain('no tags to export');
    for (const wrong of [['export', project], ['export', project, '--format', 'pdf', '--out', 'x'], ['import', project], ['burn', project], ['import', project, bad, '--conflicts', 'both']]) {
      expect((await run('codebook', ...wrong)).code).toBe(2);
    }
  });

  it('finds a sound project sound, and a damaged one not', async () => {
    const id = await projectWithArticle();
    expect(await json('check', project)).toMatchObject({ code: 0, records: [{ sound: true, sources: 1 }] });
    await writeFile(join(project, 'sources', id, 'original.txt'), 'other bytes');
    const checked = await json('check', project);
    expect(checked.code).toBe(1);
    expect(checked.records.at(-1)).toMatchObject({ sound: false, findings: 1 });
  });

  it('refuses a project that is open elsewhere, and one that is none', async () => {
    await run('init', project);
    const opened = await openProject(project);
    if (!opened.ok) throw new Error('not opened');
    const refused = await run('import', project, await file('a.txt', 'Text'));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(`process ${process.pid}`);
    await opened.value.close();
    expect((await run('list', folder, 'tags')).stderr).toContain('holds no Claimwright project');
    expect((await run('check', join(folder, 'absent'))).code).toBe(1);
  });

  it('explains itself, and how it is used when it is not used so', async () => {
    expect(await run('help')).toMatchObject({ code: 0, stdout: expect.stringContaining('annotate DIR SOURCE FILE'), stderr: '' });
    expect(await run('--version')).toMatchObject({ code: 0, stdout: '1.2.3\n' });
    expect(await json('--version')).toMatchObject({ code: 0, records: [{ version: '1.2.3' }] });
    expect(await run('improt', '--json')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage:') });
  });

  describe('replace', () => {
    const newer = 'Some news 😀😀\n\nPutin and Netanyahu spoke on Monday, it was said.\n';

    async function marked(): Promise<void> {
      await projectWithArticle();
      await json('annotate', project, 'call.txt', await file('notes.json', JSON.stringify([annotation(39, 'Monday'), annotation(67, 'Tuesday')])));
    }

    it('tells where every highlight is now, in code points, and then the whole', async () => {
      await marked();
      const done = await json('replace', project, 'call.txt', await file('newer.txt', newer));
      expect(done.code).toBe(0);
      const at = Array.from(newer.slice(0, newer.indexOf('Monday'))).length;
      expect(done.records).toEqual([
        { id: expect.any(String), outcome: 'moved', start: at, end: at + 6, score: expect.any(Number), exact: 'Monday', formerly: 'Monday', candidates: [] },
        { id: expect.any(String), outcome: 'gone', start: null, end: null, score: 0, exact: null, formerly: 'Tuesday', candidates: [] },
        { source: expect.any(String), title: 'A call 😀', version: 2, identical: false, dryRun: false, same: 0, moved: 1, changed: 0, doubtful: 0, gone: 1 },
      ]);
      const listed = await json('list', project, 'highlights');
      expect(listed.records).toMatchObject([
        { exact: 'Monday', start: at, review: null },
        { exact: 'Tuesday', start: null, end: null, review: { outcome: 'gone', version: 1 } },
      ]);
      expect((await json('list', project, 'sources')).records).toMatchObject([{ version: 2, file: 'newer.txt', formerVersions: [{ version: 1, file: 'call.txt' }] }]);
      expect((await run('check', project)).code).toBe(0);
    });

    it('as a trial, or with the same bytes, changes nothing', async () => {
      await marked();
      const before = await json('list', project, 'highlights');
      const path = await file('newer.txt', newer);
      const trial = await json('replace', project, 'call.txt', path, '--dry-run');
      expect(trial.records.map(({ outcome }) => outcome)).toEqual(['moved', 'gone', undefined]);
      expect(trial.records[2]).toMatchObject({ dryRun: true, version: null, moved: 1, gone: 1 });
      const same = await json('replace', project, 'call.txt', await file('again.txt', article));
      expect(same).toMatchObject({ code: 0, records: [{ outcome: 'same', start: 39, score: 1 }, { outcome: 'same' }, { identical: true, version: null, same: 2 }] });
      expect(await json('list', project, 'highlights')).toEqual(before);
      expect(await readdir(join(project, 'sources', String(before.records[0]!['sourceId'])))).toEqual(['document.json', 'original.txt']);
      expect((await run('replace', project, 'call.txt', path, '--dry-run')).stdout).toContain('Nothing was changed. Replaced, “A call 😀” would have');
    });

    it('refuses what cannot be a source, in words, and changes nothing', async () => {
      await marked();
      const before = await json('list', project, 'sources');
      for (const [name, content, words] of [['empty.txt', ' ', 'no text'], ['picture.txt', '\u0000\u0001', 'not text'], ['page.psd', 'x', 'cannot be imported']] as const) {
        const { code, stdout, stderr } = await run('replace', project, 'call.txt', await file(name, content));
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toContain(words);
      }
      expect((await run('replace', project, 'call.txt', join(folder, 'nowhere.txt'))).code).toBe(1);
      expect((await run('replace', project, 'nothing', await file('newer.txt', newer))).code).toBe(1);
      expect((await run('replace', project, 'call.txt')).code).toBe(2);
      expect((await run('import', project, 'x.txt', '--dry-run')).code).toBe(2);
      expect(await json('list', project, 'sources')).toEqual(before);
    });

    it('takes a Markdown source over from plain text, and back', async () => {
      await marked();
      await json('replace', project, 'call.txt', await file('call.md', '# A call\n\nThey *spoke* on **Monday**.\n'));
      expect((await json('list', project, 'sources')).records).toMatchObject([{ mediaType: 'text/markdown', title: 'A call 😀' }]);
      const back = await json('replace', project, 'call.md', await file('call.txt', article));
      expect(back.records.at(-1)).toMatchObject({ version: 3, gone: 0, doubtful: 0 });
      expect((await json('list', project, 'highlights')).records).toMatchObject([{ start: 39 }, { exact: 'Tuesday' }]);
    });
  });
});

describe('claims on the command line', () => {
  it('are made, weighed, changed and printed', async () => {
    const source = await projectWithArticle();
    await json('annotate', project, source, await file('notes.jsonld', JSON.stringify([annotation(39, 'Monday', 'Date')])));
    const highlight = String((await json('list', project, 'highlights')).records[0]!['id']);
    const made = await json('claim', project, 'add', '--statement', 'They spoke on Monday.', '--from', highlight, '--speaker', 'A desk', '--said', '2025-10-07', '--tag', 'date', '--confidence', '60');
    expect(made).toMatchObject({
      code: 0,
      records: [{ statement: 'They spoke on Monday.', speaker: 'A desk', saidOn: { edtf: '2025-10-07' }, tags: ['Date'], verdictName: 'Unchecked', confidence: 60, status: 'open', evidence: { states: 1 } }],
    });
    const claim = String(made.records[0]!['id']);
    const start = Array.from(article.slice(0, article.indexOf('Tuesday'))).length;
    expect(await json('evidence', project, 'add', claim, '--stance', 'refutes', '--source', source, '--start', String(start), '--end', String(start + 7), '--why', 'Another day'))
      .toMatchObject({ code: 0, records: [{ claimId: claim, stance: 'refutes', quote: 'Tuesday', present: true, why: 'Another day' }] });
    expect(await json('evidence', project, 'add', claim, '--stance', 'supports', '--source', source, '--quote', 'spoke on Monday')).toMatchObject({ code: 0, records: [{ quote: 'spoke on Monday' }] });
    expect(await json('evidence', project, 'add', claim, '--stance', 'context', '--url', 'https://example.org/a', '--title', 'A page', '--accessed', '2025-10-08'))
      .toMatchObject({ code: 0, records: [{ url: 'https://example.org/a', title: 'A page', accessed: '2025-10-08' }] });
    expect(await json('claim', project, 'set', 'they spoke on monday.', '--verdict', 'mostly supported', '--reason', 'One of two', '--speaker=', '--status', 'done'))
      .toMatchObject({ code: 0, records: [{ verdict: 'mostly-supported', speaker: '', status: 'done' }] });
    expect((await json('claim', project, 'show', claim)).records).toMatchObject([{
      history: [{ name: 'Mostly supported', reason: 'One of two', author: 'Jo' }],
      evidence: [{ stance: 'states' }, { stance: 'refutes' }, { stance: 'supports' }, { stance: 'context' }],
    }]);
    expect((await json('list', project, 'claims')).records).toMatchObject([{ id: claim }]);
    expect((await json('evidence', project, 'list', '--claim', claim)).records).toHaveLength(4);
    const shown = (await run('claim', project, 'show', claim)).stdout;
    for (const words of ['They spoke on Monday.', '[Mostly supported]', 'Refutes', '“Tuesday”', 'A page', 'One of two']) expect(shown).toContain(words);
  });

  it('have times in plain words, counted from the day of their source, and tell how these were understood', async () => {
    expect((await run('init', project)).code).toBe(0);
    const dated = await file('dated.md', '---\ntitle: Dated\ndate: 2025-10-07\n---\n\nThe office counted on Monday.');
    const source = String((await json('import', project, dated)).records[0]!['id']);
    const first = String((await json('claim', project, 'add', '--statement', 'The office counted.')).records[0]!['id']);
    expect((await run('claim', project, 'set', first, '--said', 'yesterday')).stderr).toContain('--said “yesterday” has to be counted from a day');
    await json('evidence', project, 'add', first, '--stance', 'states', '--source', source, '--quote', 'The office counted');
    const highlight = String((await json('list', project, 'highlights')).records[0]!['id']);
    const made = await json('claim', project, 'add', '--from', highlight, '--said', 'on Monday', '--about', 'two years ago');
    expect(made.records).toMatchObject([{ saidOn: { words: 'on Monday', edtf: '2025-10-06' }, about: { words: 'two years ago', edtf: '2023' } }]);
    const claim = String(made.records[0]!['id']);
    const set = await run('claim', project, 'set', claim, '--about', 'the day before yesterday');
    expect(set.stdout).toContain('Time it is about: the day before yesterday (2025-10-04)');
    expect((await run('claim', project, 'set', claim, '--speaker', 'An office')).stdout).not.toContain('Time it is about');

    const { code, stderr } = await run('claim', project, 'set', claim, '--speaker', 'Nobody', '--said', 'early in the war');
    expect([code, stderr]).toEqual([1, expect.stringContaining('--said “early in the war” was not understood as a time. Nothing was changed.')]);
    expect((await json('claim', project, 'set', first, '--said', 'yesterday')).records).toMatchObject([{ saidOn: { edtf: '2025-10-06' } }]);
    expect((await json('list', project, 'claims')).records).toMatchObject([{ id: first, about: null }, { speaker: 'An office', saidOn: { edtf: '2025-10-06' } }]);
  });

  it('say what is wrong, and then change nothing', async () => {
    const source = await projectWithArticle();
    const refused = async (words: string, ...argv: readonly string[]): Promise<void> => {
      const { code, stderr, stdout } = await run(...argv);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(words);
    };
    await refused('no verdict “true-ish”', 'claim', project, 'add', '--statement', 'S', '--verdict', 'true-ish');
    await refused('no tag “Figure”', 'claim', project, 'add', '--statement', 'S', '--tag', 'Figure');
    await refused('no highlight “h”', 'claim', project, 'add', '--from', 'h');
    await refused('no claim “c”', 'claim', project, 'set', 'c', '--speaker', 'S');
    expect((await json('list', project, 'claims')).records).toEqual([]);
    const claim = String((await json('claim', project, 'add', '--statement', 'S')).records[0]!['id']);
    await refused('do not stand exactly once', 'evidence', project, 'add', claim, '--stance', 'supports', '--source', source, '--quote', 'spoke');
    await refused('outside the source', 'evidence', project, 'add', claim, '--stance', 'supports', '--source', source, '--start', '10', '--end', '9999');
    await refused('web address', 'evidence', project, 'add', claim, '--stance', 'supports', '--url', 'file:///etc/passwd');
    expect((await json('list', project, 'highlights')).records).toEqual([]);
  });
});
