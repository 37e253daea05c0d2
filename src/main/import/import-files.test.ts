import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../core/commands/command.ts';
import { message, textOf } from '../../core/messages/messages.ts';
import { err } from '../../core/result.ts';
import type { ImportOutcome } from '../../ipc/contract.ts';
import { importFiles, type ImportInput, type ImportOptions } from './import-files.ts';
import { readHere } from './read-source.ts';
import { MemoryProject, testTime } from './memory-project.ts';

let folder: string;
let project: MemoryProject;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwright-import-'));
  project = new MemoryProject();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<ImportInput> {
  const path = join(folder, name);
  await writeFile(path, content);
  return { name, path };
}

let ids = 0;
const context: CommandContext = { now: testTime, author: 'Jo', newId: () => `id${++ids}` };

const options: ImportOptions = { read: readHere };

async function imported(inputs: readonly ImportInput[]): Promise<ImportOutcome> {
  const result = await importFiles(project, inputs, context, options);
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

const failures = ({ failed }: ImportOutcome): Record<string, string> =>
  Object.fromEntries(failed.map((failure) => [failure.file, textOf(failure.problem)]));

describe('importing files', () => {
  it('adds all good ones in one step, with their bytes as they were', async () => {
    const outcome = await imported([await file('a.txt', 'Alpha\r\n\r\nText.'), await file('B.MD', '# Beta\n\n*Text*.')]);
    expect(outcome).toMatchObject({ known: [], failed: [] });
    expect([...project.state.sources.values()].map((source) => [source.citation.title, source.file.name, source.file.mediaType, source.textLength])).toEqual([
      ['Alpha', 'a.txt', 'text/plain', 12],
      ['Beta', 'B.MD', 'text/markdown', 11],
    ]);
    expect([...project.stored.keys()]).toEqual(outcome.imported);
    expect(Buffer.from(project.stored.get(outcome.imported[0]!)!.bytes).toString()).toBe('Alpha\r\n\r\nText.');
    expect(project.steps).toBe(1);
  });

  it('has the second of two imports at once find what the first brought, also when it is cancelled while it waits', async () => {
    const inputs = [await file('a.txt', 'Alpha.'), await file('b.txt', 'Beta.')];
    const stop = new AbortController();
    const all = Promise.all([imported(inputs), imported(inputs), importFiles(project, inputs, context, { ...options, signal: stop.signal })]);
    stop.abort();
    const [first, second, third] = await all;
    expect(first).toMatchObject({ imported: [expect.any(String), expect.any(String)], known: [] });
    expect(second).toMatchObject({ imported: [], known: [{ file: 'a.txt', sourceId: first.imported[0] }, { file: 'b.txt', sourceId: first.imported[1] }] });
    expect(third).toMatchObject({ ok: false, error: { id: 'import.cancelled' } });
    expect(project.state.sources.size).toBe(2);
  });

  it('takes the citation from front matter', async () => {
    await imported([await file('a.md', '---\ntitle: From the matter\npublisher: Desk\nurl: https://example.org/\n---\n# Heading\n\nText')]);
    const [source] = project.state.sources.values();
    expect(source?.citation).toEqual({ type: 'webpage', title: 'From the matter', publisher: 'Desk', URL: 'https://example.org/' });
  });

  it('notices bytes that are in the project, and the same file twice at once', async () => {
    const first = await imported([await file('a.txt', 'Same words')]);
    const second = await imported([await file('b.txt', 'Same words'), await file('c.txt', 'Others'), await file('d.txt', 'Others')]);
    expect(second.known).toEqual([{ file: 'b.txt', sourceId: first.imported[0] }, { file: 'd.txt', sourceId: second.imported[0] }]);
    expect(project.state.sources.size).toBe(2);
  });

  it('says of each file that cannot be imported why, and imports the others', async () => {
    const large = await file('large.txt', 'x');
    await truncate(join(folder, 'large.txt'), 200_000_000);
    await mkdir(join(folder, 'folder.txt'));
    const outcome = await imported([
      await file('empty.txt', ''), await file('blank.md', ' \n'), await file('comment.md', '<!-- a -->'), await file('image.txt', Buffer.from('89504e470d0a1a0a', 'hex')),
      await file('table.xlsx', 'PK'), large, { name: 'gone.txt', path: join(folder, 'gone.txt') },
      { name: 'folder.txt', path: join(folder, 'folder.txt') }, await file('good.txt', 'Good text'),
    ]);
    expect(outcome.imported).toHaveLength(1);
    const said = failures(outcome);
    expect(said['empty.txt']).toContain('no text');
    expect(said['blank.md']).toContain('no text');
    expect(said['comment.md']).toContain('no text');
    expect(said['image.txt']).toContain('an image');
    expect(said['table.xlsx']).toContain('.txt, .text, .md, .markdown');
    expect(said['large.txt']).toContain('200 MB');
    expect(said['gone.txt']).toContain('no such file');
    expect(said['folder.txt']).toContain('folder');
  });

  it('changes nothing when no file can be imported', async () => {
    expect(await imported([await file('empty.txt', '')])).toMatchObject({ imported: [] });
    expect(project).toMatchObject({ steps: 0, stored: new Map() });
  });

  it('makes a source of pasted text, named by its first words, and notices it the second time', async () => {
    const pasted = 'The ministry said on Monday that more than half of the country’s wells had run dry.\n\nIt gave no source.';
    const first = await imported([{ pasted }]);
    const [source] = project.state.sources.values();
    expect(source).toMatchObject({
      file: { name: 'The ministry said on Monday that more than half of the….txt', encoding: 'utf-8' },
      citation: { title: 'The ministry said on Monday that more than half of the…' },
    });
    expect((await imported([{ pasted }])).known[0]?.sourceId).toBe(first.imported[0]);
    expect(Object.values(failures(await imported([{ pasted: ' \n' }])))[0]).toContain('no text to paste');
  });

  it('makes highlights with notes of the comments in a document, in the same step', async () => {
    const w = 'xmlns:w="w"';
    const docx = zipSync({
      'word/document.xml': strToU8(`<w:document ${w}><w:body><w:p><w:r><w:t>They </w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>likely agreed</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p></w:body></w:document>`),
      'word/comments.xml': strToU8(`<w:comments ${w}><w:comment w:id="1" w:author="Ada" w:date="2025-10-06T10:00:00Z"><w:p><w:r><w:t>Says who?</w:t></w:r></w:p></w:comment></w:comments>`),
    });
    const { imported: [id] } = await imported([await file('memo.docx', docx)]);
    expect([...project.state.highlights.get(id!)!.values()]).toMatchObject([
      { selector: { start: 5, end: 18, exact: 'likely agreed' }, note: 'Says who?', author: 'Ada', createdAt: '2025-10-06T10:00:00.000Z' },
    ]);
    expect(project.steps).toBe(1);
  });

  it('takes files that were dropped', async () => {
    expect((await imported([{ name: 'a.txt', bytes: Buffer.from('Dropped words') }])).imported).toHaveLength(1);
  });

  it('imports nothing when cancelled on the way', async () => {
    const controller = new AbortController();
    const inputs = [await file('a.txt', 'One'), await file('b.txt', 'Two')];
    const result = await importFiles(project, inputs, context, {
      ...options,
      signal: controller.signal,
      onProgress: (done) => { if (done === 1) controller.abort(); },
    });
    expect(result).toEqual(err(message('import.cancelled')));
    expect(project).toMatchObject({ steps: 0, stored: new Map() });
  });

  it('imports nothing when cancelled while a file is read', async () => {
    const controller = new AbortController();
    const stuck: ImportOptions['read'] = (_, __, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      controller.abort();
    });
    const inputs = [await file('a.txt', 'One'), await file('b.txt', 'Two')];
    expect(await importFiles(project, inputs, context, { read: stuck, signal: controller.signal })).toEqual(err(message('import.cancelled')));
    expect(project).toMatchObject({ steps: 0, stored: new Map() });
  });

  it('imports nothing when cancelled while a file is stored, and leaves none of it behind', async () => {
    const controller = new AbortController();
    let begun = 0;
    project.onStoring = () => { if (++begun === 2) controller.abort(); };
    const inputs = [await file('a.txt', 'One'), await file('b.txt', 'Two'), await file('c.txt', 'Three')];
    expect(await importFiles(project, inputs, context, { ...options, signal: controller.signal })).toEqual(err(message('import.cancelled')));
    expect(begun).toBe(2);
    expect(project).toMatchObject({ steps: 0, stored: new Map() });
  });

  it('stores each file before it reads the next', async () => {
    const seen: string[] = [];
    project.onStoring = () => void seen.push('stored');
    const read: ImportOptions['read'] = (name, bytes, signal) => {
      seen.push(name);
      return readHere(name, bytes, signal);
    };
    await importFiles(project, [await file('a.txt', 'One'), await file('b.txt', 'Two')], context, { read });
    expect(seen).toEqual(['a.txt', 'stored', 'b.txt', 'stored']);
  });

  it('fails with the disk’s words when the project cannot be written', async () => {
    project.diskFull = true;
    const result = await importFiles(project, [await file('a.txt', 'One')], context, options);
    expect(result.ok).toBe(false);
    expect(project.steps).toBe(0);
  });

  it('reads ten megabytes of plain text whole', async () => {
    const input = await file('long.txt', 'A line of words that goes on for a while, and then ends.\n\n'.repeat(180_000));
    const { imported: [id] } = await imported([input]);
    expect(project.stored.get(id!)!.document.blocks).toHaveLength(180_000);
  });
});

const article = join(import.meta.dirname, '../../../../shared/samples/kremlin-call-2025-10-06.txt');
if (!existsSync(article)) process.stderr.write(`Skipped: there is no ${article}\n`);

describe.skipIf(!existsSync(article))('the news article beside the project', () => {
  it('has a paragraph on each of its lines, and its quotes and dashes as they are', async () => {
    const { imported: [id] } = await imported([{ name: basename(article), path: article }]);
    const { document } = project.stored.get(id!)!;
    expect(document.blocks).toHaveLength(11);
    expect(document.text).toContain('“stop bombing Gaza immediately”');
    expect(project.state.sources.get(id!)).toMatchObject({ citation: { title: 'kremlin-call-2025-10-06' }, file: { encoding: 'utf-8' } });
  });
});
