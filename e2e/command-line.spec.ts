import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { runCommand, type CommandResult } from './support/command.ts';
import { electronExecutable, isRoot, projectRoot } from './support/electron.ts';
import { expect, test as base } from './support/launch.ts';
import type { Profile } from './support/profile.ts';

// Every test starts the app several times.
base.describe.configure({ timeout: 240_000 });

type JsonRecord = Readonly<Record<string, unknown>>;

/** The app's command line in the folder of the test's projects. */
class CommandLine {
  constructor(private readonly profile: Profile) {}

  /** Runs a command that speaks to people. */
  run(...args: readonly string[]): Promise<CommandResult> {
    return runCommand(this.profile, args);
  }

  /** Runs a command with --json; every line of its stdout must be an object, and there must be nothing else on it. */
  async json(...args: readonly string[]): Promise<{ readonly code: number | null; readonly records: readonly JsonRecord[]; readonly stderr: string }> {
    const { code, stdout, stderr } = await this.run(...args, '--json');
    expect(stdout === '' || stdout.endsWith('\n'), stdout).toBe(true);
    const records = stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown);
    for (const record of records) expect(record !== null && typeof record === 'object' && !Array.isArray(record), JSON.stringify(record)).toBe(true);
    return { code, records: records as JsonRecord[], stderr };
  }

  /** Writes a file and returns its name, from where commands run. */
  file(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return name;
  }

  path(name: string): string {
    return join(this.profile.projects, name);
  }
}

const test = base.extend<{ readonly cli: CommandLine }>({
  cli: async ({ profile }, provide) => {
    await provide(new CommandLine(profile));
  },
});

/** Every file of a project and what is in it. Backups are left out: they are made whenever a project is opened. */
function contentsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(folder, 'backups')))
    .sort()
    .map((path) => `${path} ${readFileSync(path, 'base64')}`);
}

/** An annotation as other tools write it: positions count code points. */
function annotation(text: string, exact: string, more: object = {}): object {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:${encodeURIComponent(exact)}`,
    type: 'Annotation',
    target: { source: 'urn:text', selector: [
      { type: 'TextPositionSelector', start, end: start + Array.from(exact).length },
      { type: 'TextQuoteSelector', exact },
    ] },
    ...more,
  };
}

const mixed = `A call 😀 in October

Officials 👍🏽 spoke of “more than 67,100” on Monday.

قالت الوزارة إن العدد 😀 يتجاوز ذلك يوم الاثنين.
`;

test('a project is made, filled, listed and checked from a script', async ({ cli }) => {
  expect(await cli.json('init', 'desk', '--name', 'The desk')).toMatchObject({ code: 0, records: [{ name: 'The desk', folder: cli.path('desk') }] });
  expect((await cli.run('init', 'desk')).code).toBe(1);

  const files = [cli.file('mixed.txt', mixed), cli.file('empty.txt', ''), cli.file('notes.md', '---\ntitle: Notes of the day\n---\n\nSome *words*.\n')];
  const imported = await cli.json('import', 'desk', ...files);
  expect(imported.code).toBe(1);
  expect(imported.records).toEqual([
    { id: expect.any(String), title: 'A call 😀 in October', file: 'mixed.txt' },
    { id: expect.any(String), title: 'Notes of the day', file: 'notes.md' },
  ]);
  expect(imported.stderr).toContain('empty.txt: This file has no text in it.');

  const listed = await cli.json('list', 'desk', 'sources');
  expect(listed.records.map(({ id, title, file, highlights }) => ({ id, title, file, highlights })))
    .toEqual(imported.records.map((record) => ({ ...record, highlights: 0 })));
  expect(await cli.json('import', 'desk', 'mixed.txt')).toMatchObject({ code: 0, records: [{ id: imported.records[0]!['id'], known: true }] });
  expect(await cli.json('check', 'desk')).toMatchObject({ code: 0, records: [{ sound: true, sources: 2 }] });
  expect((await cli.run('list', 'desk', 'sources')).stdout).toContain('A call 😀 in October (mixed.txt)');
});

test('texts are searched from a script, in the language of the window', async ({ cli }) => {
  await cli.run('init', 'desk');
  await cli.run('import', 'desk', cli.file('mixed.txt', mixed), cli.file('notes.md', '---\ntitle: A note\n---\n\nOn Monday, 67,100.\n'));
  const { code, records, stderr } = await cli.json('search', 'desk', 'in:text /[\\d,]{6}/ monday', '--order', 'title');
  expect([code, stderr.includes('claimwright:')], stderr).toEqual([0, false]);
  const points = Array.from(mixed);
  const inMixed = records.filter(({ title }) => title === 'A call 😀 in October');
  expect(records.slice(0, inMixed.length)).toEqual(inMixed);
  expect(inMixed.map(({ start, end }) => points.slice(Number(start), Number(end)).join(''))).toEqual(['67,100', 'Monday']);
  expect((await cli.json('search', 'desk', 'in:text الوزارة')).records).toMatchObject([{ exact: 'الوزارة', title: 'A call 😀 in October' }]);
  const limited = await cli.run('search', 'desk', 'in:text monday', '--limit', '1');
  expect(limited.stdout.trim().split('\n')).toEqual([expect.stringMatching(/ {2}1$/), expect.stringMatching(/^ {2}\d+–\d+ {2}.*Monday/)]);
  expect(limited.stderr).toContain('The first 1 of 2 results are printed.');
  expect(await cli.run('search', 'desk', '/(/')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('This pattern can’t be read') });
  expect(await cli.run('search', 'desk')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('search DIR QUERY') });
});

test('annotations of every form become highlights, counted in code points', async ({ cli }) => {
  await cli.run('init', 'desk');
  const { records: [source] } = await cli.json('import', 'desk', cli.file('mixed.txt', mixed));
  const id = String(source!['id']);
  const bodies = [
    { type: 'TextualBody', purpose: 'tagging', value: 'Figure' },
    { type: 'TextualBody', purpose: 'commenting', value: 'Who counted?' },
  ];
  const list = [
    annotation(mixed, '“more than 67,100”', { body: bodies, creator: { name: 'Al' }, created: '2025-10-06T20:00:00+02:00' }),
    annotation(mixed, '👍🏽'),
  ];
  const arabic = annotation(mixed, '😀 يتجاوز', { body: [{ type: 'TextualBody', purpose: 'tagging', value: 'figure' }] });
  const collection = { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [arabic] } };
  const lines = [annotation(mixed, 'Monday'), annotation(mixed, 'nowhere to be found')].map((each) => JSON.stringify(each)).join('\n');

  expect(await cli.json('annotate', 'desk', id, cli.file('list.jsonld', JSON.stringify(list)))).toMatchObject({
    code: 0, records: [{ annotation: 1, outcome: 'imported', exact: '“more than 67,100”' }, { annotation: 2, outcome: 'imported', exact: '👍🏽' }],
  });
  expect(await cli.json('annotate', 'desk', 'mixed.txt', cli.file('collection.jsonld', JSON.stringify(collection)))).toMatchObject({ code: 0, records: [{ outcome: 'imported' }] });
  const some = await cli.json('annotate', 'desk', 'A call 😀 in October', cli.file('lines.jsonl', lines));
  expect(some).toMatchObject({ code: 1, records: [{ annotation: 1, outcome: 'imported', exact: 'Monday' }, { annotation: 2, outcome: 'failed', id: null }] });
  expect(some.stderr).toContain('Annotation 2 was left out');

  const highlights = (await cli.json('list', 'desk', 'highlights')).records;
  const points = Array.from(mixed);
  for (const { start, end, exact } of highlights) expect(points.slice(Number(start), Number(end)).join('')).toBe(exact);
  expect(highlights.map(({ exact, tags, note, author }) => ({ exact, tags, note, author: author === 'Al' }))).toEqual([
    { exact: '👍🏽', tags: [], note: null, author: false },
    { exact: '“more than 67,100”', tags: ['Figure'], note: 'Who counted?', author: true },
    { exact: 'Monday', tags: [], note: null, author: false },
    { exact: '😀 يتجاوز', tags: ['Figure'], note: null, author: false },
  ]);
  expect(highlights[1]).toMatchObject({ sourceId: id, prefix: expect.stringMatching(/spoke of $/), created: '2025-10-06T18:00:00.000Z' });
  expect((await cli.json('list', 'desk', 'tags')).records).toMatchObject([{ name: 'Figure', highlights: 2 }]);

  const markdown = await cli.json('export', 'desk', '--format', 'markdown', '--source', id, '--out', 'out.md');
  expect(markdown).toMatchObject({ code: 0, records: [{ format: 'markdown', path: cli.path('out.md') }] });
  expect(readFileSync(cli.path('out.md'), 'utf8')).toContain('more than 67,100');
  const pdf = await cli.json('export', 'desk', '--format', 'pdf', '--out', 'out.pdf');
  expect(pdf, pdf.stderr).toMatchObject({ code: 0, records: [{ format: 'pdf' }] });
  execFileSync('qpdf', ['--check', cli.path('out.pdf')]);
  expect(await cli.json('check', 'desk')).toMatchObject({ code: 0, records: [{ sound: true, highlights: 4 }] });
});

test('a file that cannot be imported is named with its reason, and changes nothing', async ({ cli }) => {
  await cli.run('init', 'desk');
  await cli.run('import', 'desk', cli.file('first.txt', 'The first text.'));
  cli.file('huge.txt', 'x');
  truncateSync(cli.path('huge.txt'), 200_000_000);
  cli.file('huge.md', 'x');
  truncateSync(cli.path('huge.md'), 200_000_000);
  mkdirSync(cli.path('folder.txt'));
  symlinkSync('gone', cli.path('broken.md'));
  cli.file('image.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'));
  cli.file('table.xlsx', 'PK');
  cli.file('empty.md', '');
  const before = contentsOf(cli.path('desk'));
  const reasons = {
    'huge.txt': 'This file has 200 MB; files of its kind can have up to 50 MB.',
    'huge.md': 'This file has 200 MB; files of its kind can have up to 20 MB.',
    'folder.txt': 'This is not a file but a folder or a device.',
    'broken.md': 'There is no such file.',
    'image.txt': 'This file is not text, but an image.',
    'table.xlsx': 'Files of this kind cannot be imported.',
    'empty.md': 'This file has no text in it.',
  };
  const { code, stdout, stderr } = await cli.run('import', 'desk', ...Object.keys(reasons), '--json');
  expect(code).toBe(1);
  expect(stdout).toBe('');
  for (const [name, reason] of Object.entries(reasons)) expect(stderr).toContain(`${name}: ${reason}`);
  expect(contentsOf(cli.path('desk'))).toEqual(before);
});

test('a wrong use exits with 2 and says how it is used', async ({ cli }) => {
  for (const args of [['improt'], ['list', 'desk', 'nothing'], ['export', 'desk', '--out', 'x'], ['init']]) {
    const { code, stdout, stderr } = await cli.run(...args, '--json');
    expect(code, args.join(' ')).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage:');
  }
  expect(await cli.run('list', 'nowhere', 'tags', '--json')).toMatchObject({ code: 1, stdout: '' });
  expect(await cli.run('help')).toMatchObject({ code: 0, stdout: expect.stringContaining('annotate DIR SOURCE FILE') });
});

test('a reader of the results may go away', async ({ cli, profile }) => {
  const words = Array.from({ length: 3000 }, (_, number) => `word${number}`);
  const text = words.join(' ');
  await cli.run('init', 'desk');
  await cli.run('import', 'desk', cli.file('long.txt', text));
  await cli.run('annotate', 'desk', 'long.txt', cli.file('all.jsonl', words.map((word) => JSON.stringify(annotation(text, word))).join('\n')));
  const switches = isRoot ? '--no-sandbox' : '';
  const child = spawn('bash', ['-c', `set -o pipefail; "$APP" ${switches} "$ROOT" -- list desk highlights --json | head -1`], {
    cwd: profile.projects, env: { ...profile.env, APP: electronExecutable(), ROOT: projectRoot },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise((done) => child.on('close', done));
  expect(JSON.parse(stdout)).toMatchObject({ exact: 'word0' });
  expect(stderr).not.toContain('EPIPE');
  expect(code).toBe(0);
  expect((await cli.json('list', 'desk', 'highlights')).records).toHaveLength(words.length);
});

test('a project that is open in a window is left alone', async ({ cli, launchApp }) => {
  await cli.run('init', 'desk');
  await new AppWindow(await launchApp({ project: cli.path('desk') })).ready();
  const { code, stdout, stderr } = await cli.run('import', 'desk', cli.file('a.txt', 'Text.'), '--json');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('open');
});

const article = resolve(projectRoot, '../shared/samples/kremlin-call-2025-10-06.txt');
if (!existsSync(article)) process.stderr.write(`Skipped: there is no ${article}\n`);

test('the news article beside the project is imported and exported', async ({ cli }) => {
  test.skip(!existsSync(article), `there is no ${article}`);
  await cli.run('init', 'desk');
  const { code, records } = await cli.json('import', 'desk', article);
  expect({ code, records }).toMatchObject({ code: 0, records: [{ file: article }] });
  const text = readFileSync(article, 'utf8');
  const marked = ['more than 67,100 Palestinians', 'within 72 hours', 'likely sought to'].filter((quote) => text.includes(quote));
  expect(marked.length).toBeGreaterThan(0);
  const made = await cli.json('annotate', 'desk', String(records[0]!['id']), cli.file('a.jsonld', JSON.stringify(marked.map((quote) => annotation(text, quote)))));
  expect(made.records.map(({ exact }) => exact), made.stderr).toEqual(marked);
  expect((await cli.run('export', 'desk', '--format', 'pdf', '--appendix', '--out', 'article.pdf')).code).toBe(0);
  execFileSync('qpdf', ['--check', cli.path('article.pdf')]);
});
